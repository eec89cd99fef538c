using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

public class PathwayFuzzTests
{
    [Theory]
    [MemberData(nameof(PathwayFiles.All), MemberType = typeof(PathwayFiles))]
    public void A_damaged_file_is_read_or_refused_and_never_breaks_the_reader(string path)
    {
        var refused = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var root = JsonNode.Parse(PathwayFiles.Bytes(path))!;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Damage(root, random);
            }

            var result = PathwayJson.Read(JsonSerializer.SerializeToUtf8Bytes(root), "damaged.json");
            if (result.IsSound)
            {
                Assert.Equal(result.Value, PathwayJson.Read(PathwayJson.Write(result.Value)).Require());
                Assert.All(Cohort.RunAll(result.Value), trace => Assert.Equal(1, trace.Occupancy(trace.Cycles).ToArray().Sum(), 1e-9));
            }
            else
            {
                refused++;
                Assert.All(result.Problems, problem => Assert.StartsWith("$", problem.Path, StringComparison.Ordinal));
            }
        }

        Assert.InRange(refused, 300, 600);
    }

    [Theory]
    [MemberData(nameof(PathwayFiles.All), MemberType = typeof(PathwayFiles))]
    public void Damaged_bytes_are_read_or_refused_and_never_break_the_reader(string path)
    {
        var sound = PathwayFiles.Bytes(path);
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var bytes = random.Next(4) == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
            for (var changes = random.Next(1, 4); changes > 0 && bytes.Length > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var result = PathwayJson.Read(bytes);
            Assert.Equal(result.IsSound, result.Problems.Count == 0);
        }
    }

    private static void Damage(JsonNode root, Random random)
    {
        var nodes = Nodes(root).Where(node => node.Parent is not null).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var other = nodes[random.Next(nodes.Count)];
        switch (random.Next(6))
        {
            case 0:
                Remove(node);
                break;
            case 1 when node.Parent is JsonArray list:
                list.Add(node.DeepClone());
                break;
            case 2:
                node.ReplaceWith(other.DeepClone());
                break;
            case 3:
                node.ReplaceWith(Enumerable.Range(0, random.Next(1, 50)).Aggregate(node.DeepClone(), static (inner, _) => new JsonArray(inner)));
                break;
            case 4 when node is JsonObject part:
                part["unheard-of"] = other.DeepClone();
                break;
            default:
                node.ReplaceWith(Strange(random));
                break;
        }
    }

    private static void Remove(JsonNode node)
    {
        switch (node.Parent)
        {
            case JsonArray list:
                list.Remove(node);
                break;
            case JsonObject part:
                part.Remove(node.GetPropertyName());
                break;
            default:
                break;
        }
    }

    private static JsonNode? Strange(Random random) => random.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create(-1),
        2 => JsonValue.Create(0),
        3 => JsonValue.Create(1),
        4 => JsonValue.Create(long.MaxValue),
        5 => JsonValue.Create(1e300),
        6 => JsonValue.Create(-0.5),
        7 => JsonValue.Create(""),
        8 => JsonValue.Create(" \u2028\ud83d\ude00"),
        9 => JsonValue.Create(true),
        10 => new JsonObject(),
        _ => new JsonArray(),
    };

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject part => part.Select(property => property.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}

using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Tests;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>Spoiled resources: reading never throws, and never tells a name.</summary>
public sealed class FhirPrivacyTests
{
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1.5", "1e999", "99999999999999999999", "\"\"", "\" \"", "\"\\ud800\"", "\"active\"", "\"2026-03-02\"", "\"2026-03-02T09:00:00Z\"", "\"#\"", "\"#g1\"",
        "\"Patient/pt-42\"", "\"CarePlan/cp1\"", "\"finished\"", "[]", "{}", "[null]", "[[[]]]", "{\"id\": \"1\", \"id\": \"2\"}", "\"urn:iop:levels\"", "\"asam4:2.1\"", "1000000000", "{\"reference\": \"#\"}",
        "\"G-7.1\"", "\"9998-12-31\"", "\"0002-01-01\"", "{\"start\": \"9998-12-31\"}", "\"wk\"", "\"urn:uuid:00000000-0000-4000-8000-000000000002\"",
    ];

    [Fact]
    public void Names_are_neither_kept_nor_told()
    {
        foreach (var name in FhirFiles.Names)
        {
            var read = FhirFiles.Read(FhirFiles.Text(name));
            Silent(read);
            if (read.IsSound)
            {
                Assert.DoesNotContain(FhirFiles.Persons, person => Encoding.UTF8.GetString(PlanJson.Write(read.Value.Plan)).Contains(person, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public void Random_changes_never_throw_and_no_message_tells_a_name() => Props.Holds(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var root = JsonNode.Parse(FhirFiles.Text(FhirFiles.Names[random.Next(FhirFiles.Names.Length)]))!;
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                var nodes = Nodes(root).ToArray();
                Spoil(nodes[random.Next(nodes.Length)], random);
            }

            Judge(root.ToJsonString().Replace("\"@odd\"", Odd[random.Next(Odd.Length)], StringComparison.Ordinal));
        },
        tests: 1_500);

    [Fact]
    public void Parts_moved_elsewhere_never_throw() => Props.Holds(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var root = JsonNode.Parse(FhirFiles.Text(FhirFiles.Names[random.Next(FhirFiles.Names.Length)]))!;
            var nodes = Nodes(root).Where(node => node.Parent is not null).ToArray();
            nodes[random.Next(nodes.Length)].ReplaceWith(nodes[random.Next(nodes.Length)].DeepClone());
            FhirFiles.Read(root.ToJsonString());
        },
        tests: 800);

    [Fact]
    public void Flipped_and_cut_bytes_never_throw()
    {
        var random = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var bytes = Data.Utf8(FhirFiles.Text(FhirFiles.Names[i % FhirFiles.Names.Length]));
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            FhirPlanJson.Read(bytes.AsMemory(0, i % 3 == 0 ? random.Next(bytes.Length) : bytes.Length));
        }
    }

    private static void Judge(string json)
    {
        var read = FhirFiles.Read(json);
        Silent(read);
        Assert.Equal(read.IsSound, read.Problems.Count == 0);
        if (read.IsSound)
        {
            Assert.Equal(read.Value.Plan, PlanJson.Read(PlanJson.Write(read.Value.Plan)).Require());
            Assert.All(read.Value.Plan.Phases, phase => Assert.NotNull(read.Value.ElementOf("phases[0]")));
        }
    }

    private static void Silent(ReadResult<PlanDocument> read) => Assert.All(
        read.Problems.Select(problem => problem.ToString()).Concat(read.Value?.Notes.Select(note => note.ToString()) ?? []),
        line =>
        {
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain(FhirFiles.Persons, person => line.Contains(person, StringComparison.OrdinalIgnoreCase));
        });

    private static void Spoil(JsonNode node, Random random)
    {
        if (node.Parent is JsonObject item && random.Next(4) == 0)
        {
            item.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray list && random.Next(4) == 0)
        {
            list.RemoveAt(node.GetElementIndex());
        }
        else if (node.Parent is not null)
        {
            node.ReplaceWith(JsonValue.Create("@odd"));
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode root) => new[] { root }.Concat(root switch
    {
        JsonObject item => item.Select(property => property.Value).OfType<JsonNode>().SelectMany(Nodes),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    });
}

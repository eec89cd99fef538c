using System.Text;
using System.Text.Json.Nodes;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Json.Tests.Rules;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json.Tests;

/// <summary>Spoils sound files in every way that comes to mind; reading may refuse them but never throws.</summary>
public class FuzzTests
{
    private const int Rounds = 1_200;
    private const int RoundsOfAFile = 150;

    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1.0", "1e2", "1e999", "99999999999999999999", "\"\"", "\" \"", "\"24:00\"", "\"monday\"", "\"s1\"", "\"\\ud800\"",
        "\"2026-03-02\"", "\"2026-03-02T09:31\"", "\"attended\"", "\"5/2\"", "[]", "{}", "[null]", "[[[]]]", "{\"\": 1}", "{\"id\": \"s1\", \"id\": \"s2\"}", "{\"min\": 5, \"max\": 4}", "\"America/New_York\"",
        "\"A\"", "\"asam4:2.1\"", "\"asam3\"", "10080",
        "1", "2", "3", "9", "\"total\"", "\"op\"", "\"wm\"", "\"triage\"", "\"gatedSum\"", "\"phq-9\"", "\"higherIsBetter\"", "[1]", "[1, 3]", "\"P1Y\"",
        "\"acme.taper\"", "36501", "\"discharge\"", "\"admission\"", "\"2026-01-06\"", "\"death\"", "{\"type\": \"gap\", \"mostDays\": 1}", "{\"atLeast\": 5, \"below\": 5}", "{\"days\": 3}",
    ];

    public static TheoryData<string> Formats => [.. (string[])["program", "schedule", "plan", "levels", "crosswalk", "rules", "episode", "transitions", "transitions: standard", "transitions: every kind", "instance", .. AssessmentFormats.Names, "instrument: triage", "instrument: gate", "instrument: subscales"]];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Flipped_bytes_never_throw(string format)
    {
        var (text, read, rounds) = Of(format);
        var random = new Random(1);
        for (var i = 0; i < rounds; i++)
        {
            var bytes = Data.Utf8(text);
            for (var flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            read(bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cut_repeated_and_moved_bytes_never_throw(string format)
    {
        var (text, read, rounds) = Of(format);
        var random = new Random(2);
        for (var i = 0; i < rounds; i++)
        {
            var bytes = Data.Utf8(text);
            var from = random.Next(bytes.Length);
            var to = random.Next(from, Math.Min(bytes.Length, from + 40));
            read((i % 4) switch
            {
                0 => bytes[..from],
                1 => [.. bytes[..from], .. bytes[to..]],
                2 => [.. bytes[..to], .. bytes[from..]],
                _ => [.. bytes[to..], .. bytes[..to]],
            });
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_values_in_any_place_never_throw(string format)
    {
        var (text, read, rounds) = Of(format);
        var schema = Schema.Of(format == "instance" ? "program" : format.Split(':')[0]);
        var sound = 0;
        var random = new Random(3);
        for (var i = 0; i < rounds; i++)
        {
            var root = JsonNode.Parse(text)!;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var nodes = Nodes(root).ToArray();
                Spoil(nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)], random);
            }

            // an odd value may be one that a JsonNode could not hold
            var json = root.ToJsonString().Replace("\"@odd\"", Odd[random.Next(Odd.Length)], StringComparison.Ordinal);
            if (read(Data.Utf8(json)))
            {
                sound++;
                Assert.True(schema.Allows(json), json);
            }
        }

        Assert.InRange(sound, 1, rounds - 1);
    }

    private static void Spoil(JsonNode node, JsonNode other, Random random)
    {
        if (node.Parent is null)
        {
            return;
        }

        if (random.Next(5) == 0 && node.Parent is JsonObject item)
        {
            item.Remove(node.GetPropertyName());
        }
        else if (random.Next(5) == 0 && node.Parent is JsonArray list)
        {
            list.RemoveAt(node.GetElementIndex());
        }
        else
        {
            node.ReplaceWith(random.Next(3) == 0 ? other.DeepClone() : JsonValue.Create("@odd"));
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode root) => new[] { root }.Concat(root switch
    {
        JsonObject item => item.Select(property => property.Value).OfType<JsonNode>().SelectMany(Nodes),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    });

    private static (string Text, Func<byte[], bool> Read, int Rounds) Of(string format) => format switch
    {
        "program" => (Data.Program, static utf8 => Judge(utf8, static bytes => ProgramJson.Read(bytes), ProgramJson.Write), Rounds),
        "schedule" => (Data.Schedule, static utf8 => Judge(utf8, static bytes => ScheduleJson.Read(bytes), ScheduleJson.Write), Rounds),
        "plan" => (Plans.FullPlan.Text, static utf8 => Judge(utf8, static bytes => PlanJson.Read(bytes), PlanJson.Write), Rounds),
        "levels" => (LevelFiles.Acme, static utf8 => Judge(utf8, static bytes => LevelSystemJson.Read(bytes), LevelSystemJson.Write), Rounds),
        "crosswalk" => (LevelFiles.Pairs, static utf8 => Judge(utf8, static bytes => CrosswalkJson.Read(bytes), CrosswalkJson.Write), Rounds),
        "instrument" => (AssessmentFormats.Text(format), static utf8 => Judge(utf8, static bytes => InstrumentJson.Read(bytes), InstrumentJson.Write), Rounds),
        "instrument: triage" => Of(Instrument.CssrsScreener),
        "instrument: gate" => Of(Instrument.PcPtsd5),
        "instrument: subscales" => Of(Instrument.BamR),
        "assessment" => (AssessmentFormats.Text(format), static utf8 => Judge(utf8, static bytes => AssessmentJson.Read(bytes), static value => AssessmentJson.Write(value)), Rounds),
        "placement-policy" => (AssessmentFormats.Text(format), static utf8 => Judge(utf8, static bytes => PlacementPolicyJson.Read(bytes), static value => PlacementPolicyJson.Write(value)), Rounds),
        "placement" => (AssessmentFormats.Text(format), static utf8 => Judge(utf8, static bytes => PlacementDecisionJson.Read(bytes), static value => PlacementDecisionJson.Write(value)), Rounds),
        "episode" => (AssessmentFormats.Text(format), static utf8 => Judge(utf8, static bytes => EpisodeJson.Read(bytes), static value => EpisodeJson.Write(value)), Rounds),
        "transitions" => Table(AssessmentFormats.Text(format)),
        "transitions: standard" => Table(Encoding.UTF8.GetString(TransitionTableJson.Write(StepDown.Standard))),
        "transitions: every kind" => Table(Encoding.UTF8.GetString(TransitionTableJson.Write(Transitions.TransitionTableJsonTests.EveryKind))),
        "rules" => (RuleFiles.Acme, static utf8 => Judge(utf8, static bytes => RuleSetJson.Read(bytes), RuleSetJson.Write), Rounds),
        _ => (File.ReadAllText(Data.Instance("fixed-12")), static utf8 => Judge(utf8, static bytes => ProgramJson.Read(bytes), ProgramJson.Write), RoundsOfAFile),
    };

    private static (string Text, Func<byte[], bool> Read, int Rounds) Of(Instrument instrument) =>
        (Encoding.UTF8.GetString(InstrumentJson.Write(instrument)), static utf8 => Judge(utf8, static bytes => InstrumentJson.Read(bytes), InstrumentJson.Write), Rounds);

    // two tables of the same moves are not equal, but their text is
    private static (string Text, Func<byte[], bool> Read, int Rounds) Table(string table) => (table, static utf8 => Judge(
        utf8, static bytes => TransitionTableJson.Read(bytes), static value => TransitionTableJson.Write(value), static value => Encoding.UTF8.GetString(TransitionTableJson.Write(value))), Rounds);

    private static bool Judge<T>(byte[] utf8, Func<byte[], ReadResult<T>> read, Func<T, byte[]> write, Func<T, object>? identity = null)
        where T : class
    {
        identity ??= static value => value;
        var result = read(utf8);

        Assert.Equal(result.IsSound, result.Problems.Count == 0);
        Assert.All(result.Problems, static problem =>
        {
            Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', problem.ToString());
            Assert.NotEqual(LastWord.Found, problem.Found);
        });
        if (result.IsSound)
        {
            Assert.Equal(identity(result.Value), identity(read(write(result.Value)).Value!));
        }

        return result.IsSound;
    }
}

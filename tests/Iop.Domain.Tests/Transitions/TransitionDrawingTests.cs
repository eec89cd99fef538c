using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Tests.Foundation;
using Iop.Domain.Transitions;

namespace Iop.Domain.Tests.Transitions;

public partial class TransitionDrawingTests
{
    private const string Awkward = "end \"graph\" [x] {y} <b> a|b \\n `md` #35; %% \r\n subgraph\u2028; 1. -- é 漢 😀";

    private static readonly Arbitrary<string> Names = Arb.From(
        Gen.Elements([.. Awkward]).ArrayOf().Select(letters => new string(letters)).Where(name => !string.IsNullOrWhiteSpace(name)),
        name => Enumerable.Range(0, name.Length).Select(left => name.Remove(left, 1)).Where(shorter => !string.IsNullOrWhiteSpace(shorter)));

    [Fact]
    public void The_standard_policy_is_drawn_as_approved() => Cultures.Each(() =>
    {
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/step-down.mmd", StepDown.Standard.ToMermaid());
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/step-down.dot", StepDown.Standard.ToDot());
    });

    [Fact]
    public void Awkward_names_are_drawn_as_approved()
    {
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/awkward.mmd", Named(Awkward, "1. style a:\"b\"").ToMermaid());
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/awkward.dot", Named(Awkward, "1. style a:\"b\"").ToDot());
    }

    [Fact]
    public void No_name_breaks_a_drawing() => Props.Holds(Prop.ForAll(Names, Names, (one, other) =>
    {
        var table = Named(one, other);
        return IsSound(table.ToMermaid(), MermaidLine()) && IsSound(table.ToDot(), DotLine());
    }));

    [Fact]
    public void Both_formats_show_the_same_nodes_and_arrows() => Props.Holds(Prop.ForAll(Names, Names, (one, other) =>
    {
        var table = Named(one, other);
        return Shape(table.ToMermaid(), MermaidLine()).SequenceEqual(Shape(table.ToDot(), DotLine()));
    }));

    private static TransitionTable Named(string one, string other)
    {
        var system = LevelSystem.Define(
            "own", "Own", "1", "a test", new("a", one, CareSetting.Outpatient, "iop"), new("b", other, CareSetting.Outpatient, "php", "a"));
        return TransitionTable.Of(
        [
            new(null, system["b"], TransitionKind.Admission),
            new(system["b"], system["a"], TransitionKind.StepDown),
            new(system["a"], system["a"], TransitionKind.ContinuedStay),
            new(system["a"], null, TransitionKind.PlannedDischarge),
        ]);
    }

    // Every line but the frame is a node or an arrow; a label holds no bare quote and no line break, so the quotes balance.
    private static bool IsSound(string drawing, Regex line) =>
        Lines(drawing).All(text => line.IsMatch(text)) && drawing.EndsWith('\n') && drawing.All(letter => letter is '\n' || !char.IsControl(letter));

    private static IEnumerable<string> Shape(string drawing, Regex line) =>
        Lines(drawing).Select(text => line.Match(text)).Select(match => $"{match.Groups["from"]}>{match.Groups["to"]}");

    private static IEnumerable<string> Lines(string drawing) => drawing.Split('\n').Where(text => text.StartsWith("  n", StringComparison.Ordinal))
        .Concat(drawing.Split('\n').Where(text => !text.StartsWith("  n", StringComparison.Ordinal))
            .Where(text => text is not ("" or "flowchart TD" or "digraph transitions {" or "  rankdir=TB;" or "}")));

    [GeneratedRegex("""^  (?<from>[a-z][a-z0-9_]*)(\[|\(\[)"[^"]+"(\]|\]\))$|^  (?<from>[a-z][a-z0-9_]*) -->\|"[^"]+"\| (?<to>[a-z][a-z0-9_]*)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MermaidLine();

    [GeneratedRegex("""^  (?<from>[a-z][a-z0-9_]*)( -> (?<to>[a-z][a-z0-9_]*))? \[label="([^"\\]|\\["\\])+"(, shape=(box|ellipse))?\];$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DotLine();
}

using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

/// <summary>Reads drawings letter by letter, as a renderer does, and holds what they say to the table.</summary>
public class DrawingParserTests
{
    private const string Hostile = "ab1.-:; \"'`\\|[]{}()<>#%&=~^*_/@$,+!?\r\n\t\u0000\u2028é漢😀";

    private static readonly string[] Words = ["end", "graph", "subgraph", "style", "classDef", "click", "node", "digraph", "strict", "-->", "#quot;", "#35;", "\\N", "<br>", "1.", "%%", "//", "/*", "A".PadRight(300, 'x')];

    [Fact]
    public void Random_tables_with_hostile_names_are_drawn_as_they_are()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var table = Table(random);
            var decision = table.Decide(CareEpisode.Of(new("p"), CareEvent.Admission(new(2026, 1, 1), table.Levels[0])), PatientFacts.None, new LocalDate(2026, 1, 9));
            var nodes = table.Levels.Select(level => $"{level.Name} ({level.Id})").Prepend("Outside care").Append("Discharged").Select(Plain).ToArray();
            var pairs = table.Transitions.Select(move => (At(move.From, 0), At(move.To, nodes.Length - 1))).Distinct().Order().ToArray();
            foreach (var (found, arrows) in new[] { Dot(table.ToDot()), Mermaid(table.ToMermaid()), Dot(decision.ToDot()), Mermaid(decision.ToMermaid()) })
            {
                Assert.Equal(nodes, found);
                Assert.Equal(pairs, arrows.Distinct().Order());
            }

            int At(LevelOfCare? level, int end) => level is null ? end : table.Levels.TakeWhile(known => known != level).Count() + 1;
        }
    }

    [Theory]
    [InlineData("digraph transitions {\n  n0 [label=\"a\" b\"];\n}\n")]
    [InlineData("digraph transitions {\n  n0 [label=\"a\\\"];\n}\n")]
    [InlineData("digraph transitions {\n  n0 -> [label=\"a\"];\n}\n")]
    [InlineData("digraph transitions {\n")]
    public void A_broken_drawing_is_noticed(string dot) => Assert.Throws<FormatException>(() => Dot(dot));

    private static TransitionTable Table(Random random)
    {
        var codes = Enumerable.Range(0, random.Next(1, 6)).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Name(random).Replace(":", ".", StringComparison.Ordinal).Trim()}{number}")).ToArray();
        var system = LevelSystem.Define("own", "Own", "1", "a test", [.. codes.Select(code => new LevelDefinition(code, Name(random), CareSetting.Outpatient, "iop"))]);
        return TransitionTable.Of(codes.SelectMany(code => new Transition?[]
        {
            new(null, system[code], TransitionKind.Admission, Array.IndexOf(codes, code)),
            new(system[code], null, random.Next(2) == 0 ? TransitionKind.PlannedDischarge : TransitionKind.TransferOut),
            random.Next(2) == 0 ? new(system[code], system[code], TransitionKind.ContinuedStay) : null,
            codes[random.Next(codes.Length)] is var other && other != code ? new(system[code], system[other], TransitionKind.LateralMove) : null,
        }).OfType<Transition>());
    }

    private static string Name(Random random)
    {
        var runes = Hostile.EnumerateRunes().ToArray();
        var name = random.Next(2) == 0 ? Words[random.Next(Words.Length)] : "";
        return "x" + name + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => runes[random.Next(runes.Length)].ToString())) + "x";
    }

    /// <summary>What a label shows: one line, in which what breaks a line is a space.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString()));

    private static (string[] Nodes, (int, int)[] Arrows) Dot(string text)
    {
        var at = new Cursor(text);
        var (nodes, arrows) = (new List<string>(), new List<(int, int)>());
        at.Expect("digraph transitions {\n  rankdir=TB;\n");
        while (!at.Takes("}\n"))
        {
            at.Expect("  n");
            var from = at.Number();
            var to = at.Takes(" -> n") ? at.Number() : (int?)null;
            at.Expect(" [label=\"");
            var label = at.Quoted(static cursor => cursor.Takes("\\\\") ? "\\" : cursor.Takes("\\\"") ? "\"" : cursor.Takes("\\") ? throw new FormatException("an escape") : cursor.Letter());
            at.Line("];");
            Keep(nodes, arrows, from, to, label);
        }

        at.End();
        return ([.. nodes], [.. arrows]);
    }

    private static (string[] Nodes, (int, int)[] Arrows) Mermaid(string text)
    {
        var at = new Cursor(text);
        var (nodes, arrows) = (new List<string>(), new List<(int, int)>());
        at.Expect("flowchart TD\n");
        while (!at.IsAtEnd)
        {
            if (at.Takes("  style n"))
            {
                at.Number();
                at.Expect(" stroke-width:4px\n");
                continue;
            }

            at.Expect("  n");
            var from = at.Number();
            var isArrow = at.Takes(" --> ") || at.Takes(" -->|\"") || at.Takes(" ==>|\"") || at.Takes(" --x|\"") || at.Takes(" -.->|\"");
            if (!isArrow && !at.Takes("([\""))
            {
                at.Expect("[\"");
            }

            var label = at.Quoted(static cursor => cursor.Takes("#") ? cursor.Code() : cursor.Letter());
            if (isArrow)
            {
                at.Expect("| n");
            }

            var to = isArrow ? at.Number() : (int?)null;
            at.Line(isArrow ? "" : "]", "])");
            Keep(nodes, arrows, from, to, label);
        }

        return ([.. nodes], [.. arrows]);
    }

    private static void Keep(List<string> nodes, List<(int, int)> arrows, int from, int? to, string label)
    {
        if (to is { } target)
        {
            arrows.Add((from, target));
        }
        else
        {
            Assert.Equal(nodes.Count, from);
            nodes.Add(label);
        }
    }

    private sealed class Cursor(string text)
    {
        private int at;

        public bool IsAtEnd => at == text.Length;

        public bool Takes(string word)
        {
            var isHere = text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
            at += isHere ? word.Length : 0;
            return isHere;
        }

        public void Expect(string word) => _ = Takes(word) ? 0 : throw new FormatException($"no {word} at {text[at..Math.Min(text.Length, at + 40)]}");

        public void End() => _ = IsAtEnd ? 0 : throw new FormatException("more after the end");

        /// <summary>The rest of a line, which ends in one of the words and holds no quote.</summary>
        public void Line(params string[] ends)
        {
            var end = text.IndexOf('\n', at);
            var rest = end < 0 ? throw new FormatException("no end of a line") : text[at..end];
            _ = ends.Any(word => rest.EndsWith(word, StringComparison.Ordinal)) && !rest.Contains('"', StringComparison.Ordinal) ? 0 : throw new FormatException(rest);
            at = end + 1;
        }

        public int Number()
        {
            var start = at;
            while (!IsAtEnd && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            return int.TryParse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("no number");
        }

        public string Letter() => IsAtEnd || text[at] == '\n' ? throw new FormatException("a label that does not end") : text[at++].ToString();

        public string Code()
        {
            var rune = new Rune(Number());
            Expect(";");
            return rune.ToString();
        }

        public string Quoted(Func<Cursor, string> letter)
        {
            var label = new StringBuilder();
            while (!Takes("\""))
            {
                label.Append(letter(this));
            }

            return label.ToString();
        }
    }
}

using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>All that is known of one level, for a person.</summary>
internal static class LevelsPage
{
    private const int Indent = 25;
    private const int LeastWidth = 80;

    public static void Write(Terminal terminal, LevelOfCare level)
    {
        terminal.Out.WriteLine($"{terminal.Paint(Printable.Of(level.Id), Ink.Bold)}  {Printable.Of(level.Name)}");
        Line("system", $"{level.System.Name}; {level.System.Edition}");
        Line("setting", LevelsWords.Plain(LevelsWords.Of(level.Setting)));
        Line("management", LevelsWords.Plain(LevelsWords.Of(level.Management)));
        Line("for", level.Population is { } population ? LevelsWords.Of(population) : "everyone, or not stated");
        Line("track", LevelsWords.Plain(LevelsWords.Of(level.Track)));
        Line("rung", Text(level.Rung));
        if (level.NominalHours.Count == 0)
        {
            Line("hours a week", "none were read");
        }

        foreach (var hours in level.NominalHours)
        {
            Line("hours a week", hours.Population is { } whom ? $"{LevelsWords.Of(whom)}: {hours}" : hours.ToString());
            Source("", hours.Evidence, hours.Citation);
        }

        All("one step down", level.OneStepDown);
        All("one step up", level.OneStepUp);
        All("variant of", level.VariantOf is { } stem ? [stem] : []);
        All("variants", [.. level.System.Levels.Where(other => other.VariantOf == level)]);
        All("co-occurring enhanced", level.CoOccurringEnhanced is { } enhanced ? [enhanced] : []);
        Line("note", level.Note);
        Source("source", level.Evidence, level.Citation);
        Line("order of intensity", level.System.OrderSource);
        Line("note on the system", level.System.Note);

        void All(string label, ValueList<LevelOfCare> levels)
        {
            foreach (var (index, other) in levels.Index())
            {
                Line(index == 0 ? label : "", Text(other));
            }
        }

        void Source(string label, EvidenceStatus evidence, Citation? citation)
        {
            var read = evidence switch
            {
                EvidenceStatus.Primary => "read in the issuing body's own text",
                EvidenceStatus.Secondary => "read in a page about it",
                _ => "unverified: not read in a source",
            };
            Line(label, citation is null ? read : string.Join("; ", new[] { citation.Title, citation.Remark, read }.Where(part => part is not null)));
            Line("", citation?.Url is { } url ? $"<{url}>" : null);
        }

        void Line(string label, string? text)
        {
            foreach (var (index, line) in Lines(Printable.Of(text ?? ""), Math.Max(terminal.Width, LeastWidth) - Indent).Index())
            {
                terminal.Out.WriteLine($"  {terminal.Paint((index == 0 ? label : "").PadRight(Indent - 2), Ink.Dim)}{line}");
            }
        }
    }

    /// <summary>The text in lines of a width at most; a longer word, such as an address, is left whole. None for an empty text.</summary>
    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static string Text(LevelOfCare level) => $"{level.Id}, {level.Name}";
}

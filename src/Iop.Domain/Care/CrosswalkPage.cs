using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>The page of a crosswalk, as it stands in the documentation.</summary>
public static class CrosswalkPage
{
    /// <summary>The page in Markdown: lines end in a line feed, the last one too; the same under every culture.</summary>
    /// <remarks>One section for two systems, in the order in which the pairs name them first; within it by the levels of the first system, then of the second.</remarks>
    public static string Markdown(Crosswalk crosswalk)
    {
        Guard.Against.Null(crosswalk);
        var systems = crosswalk.Pairs.SelectMany(pair => new[] { pair.First.System, pair.Second.System }).Distinct().ToList();
        var page = new StringBuilder(
            "# Crosswalk\n\nWhich levels of two systems answer each other, read in both directions; many to many. *Stated*: a source that was read names the two as one. "
            + "*Judged*: our reading of the two lists. *Partial*: they overlap, or which of several holds depends on the patient's need. It converts no placement: a person chooses.\n");
        foreach (var (position, first) in systems.Index())
        {
            foreach (var second in systems.Skip(position + 1))
            {
                Section(page, crosswalk, first, second);
            }
        }

        Notes(page, crosswalk);
        return page.ToString();
    }

    private static void Section(StringBuilder page, Crosswalk crosswalk, LevelSystem first, LevelSystem second)
    {
        var rows = (from level in first.Levels from member in crosswalk.From(level, second).Members select (level, member)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## {first.Id} and {second.Id}\n\n");
        page.Head($"`{first.Id}`", $"`{second.Id}`", "certainty", "why", "read in");
        foreach (var (level, member) in rows)
        {
            var read = member.Citation is { } citation ? $"{MarkdownText.Source(citation)} ({MarkdownText.Words(member.Evidence)})" : "nothing: a judgment";
            page.Row($"`{level.Code}` {level.Name}", $"`{member.Level.Code}` {member.Level.Name}", CareWords.Of(member.Certainty), member.Why, read);
        }
    }

    private static void Notes(StringBuilder page, Crosswalk crosswalk)
    {
        if (crosswalk.Notes.Count == 0)
        {
            return;
        }

        page.Append("\n## Notes\n\nWhy a level has no answer in a system, or how to choose among several.\n\n");
        page.Head("level", "in", "note");
        foreach (var note in crosswalk.Notes)
        {
            page.Row($"`{note.Level.Id}`", $"`{note.To.Id}`", note.Text);
        }
    }
}

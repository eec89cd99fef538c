using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>The page of a level system, as it stands in the documentation.</summary>
public static class LevelSystemPage
{
    /// <summary>The page in Markdown: lines end in a line feed, the last one too; the same under every culture.</summary>
    public static string Markdown(LevelSystem system)
    {
        Guard.Against.Null(system);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {system.Id}: {system.Name}\n\n");
        if (system.Note is { } note)
        {
            page.Append(CultureInfo.InvariantCulture, $"{note}\n\n");
        }

        page.Append("| | |\n| --- | --- |\n").Row("Edition", system.Edition).Row("Order", system.OrderSource);
        Levels(page, system);
        Order(page, system);
        Hours(page, system);
        Sources(page, system);
        return page.ToString();
    }

    private static void Levels(StringBuilder page, LevelSystem system)
    {
        page.Append("\n## Levels\n\nThe least intensive first; those that are not comparable stand in the order of their definition.\n\n");
        page.Head("level", "name", "setting", "medical management", "for", "track", "rung");
        foreach (var level in system.Levels)
        {
            page.Row(
                $"`{level.Id}`", level.Name, CareWords.Of(level.Setting), CareWords.Of(level.Management), CareWords.Of(level.Population),
                CareWords.Of(level.Track), $"`{level.Rung.Code}`");
        }
    }

    private static void Order(StringBuilder page, LevelSystem system)
    {
        page.Append("\n## One step\n\n");
        page.Head("level", "one step down", "one step up", "variant of", "co-occurring enhanced");
        foreach (var level in system.Levels)
        {
            page.Row($"`{level.Code}`", Codes(level.OneStepDown), Codes(level.OneStepUp), Codes(level.VariantOf), Codes(level.CoOccurringEnhanced));
        }
    }

    private static void Hours(StringBuilder page, LevelSystem system)
    {
        page.Append("\n## Hours\n\n");
        if (system.Levels.All(level => level.NominalHours.Count == 0))
        {
            page.Append("No hours of a week were read for any of its levels, so none are stated.\n");
            return;
        }

        page.Append("By the system's own source; what payers and states demand of the same level are rules. Levels that are not here have none that were read.\n\n");
        page.Head("level", "for", "hours", "read in");
        foreach (var level in system.Levels)
        {
            foreach (var hours in level.NominalHours)
            {
                page.Row($"`{level.Code}`", CareWords.Of(hours.Population), hours.ToString(), Read(hours.Citation, hours.Evidence));
            }
        }
    }

    private static void Sources(StringBuilder page, LevelSystem system)
    {
        page.Append("\n## Code and name\n\n");
        page.Head("level", "read in", "note");
        foreach (var level in system.Levels)
        {
            page.Row($"`{level.Code}`", Read(level.Citation, level.Evidence), level.Note ?? "");
        }
    }

    private static string Read(Citation? citation, EvidenceStatus evidence) => citation is null
        ? evidence == EvidenceStatus.Unverified ? "not read" : "stated by the system itself"
        : $"{MarkdownText.Source(citation)} ({MarkdownText.Words(evidence)})";

    private static string Codes(LevelOfCare? level) => level is null ? "" : $"`{level.Code}`";

    private static string Codes(ValueList<LevelOfCare> levels) => MarkdownText.OrNone(levels.Select(level => $"`{level.Code}`"));
}

using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>What several formats say of levels and of where something was read.</summary>
internal static class LevelReading
{
    private const int LongestList = 1_000;

    /// <summary>A level of a catalog, by its full identifier.</summary>
    public static LevelOfCare? Level(this JsonCursor at, LevelCatalog levels)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!levels.TryFind(id, out var level))
        {
            at.Refuse(JsonQuote.Cut(levels.WhyUnknown(JsonQuote.Cut(id, JsonQuote.Length)).TrimEnd('.'), LongestList));
        }

        return level;
    }

    /// <summary>A system of a catalog.</summary>
    public static LevelSystem? System(this JsonCursor at, LevelCatalog levels)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!levels.TryFindSystem(id, out var system))
        {
            at.Refuse(JsonQuote.Cut($"the identifier of a level system: {string.Join(", ", levels.Systems)}", LongestList));
        }

        return system;
    }

    /// <summary>The identifier of a system or the code of a level, so that the two and the colon between them can be told apart.</summary>
    public static string? Code(this JsonCursor at)
    {
        if (at.Word() is not { } code)
        {
            return null;
        }

        if (code.Contains(':', StringComparison.Ordinal) || code.Trim() != code)
        {
            at.Refuse("a text without a colon and without white space at either end");
            return null;
        }

        return code;
    }

    /// <summary>How something was read; unverified where the file does not say.</summary>
    public static EvidenceStatus Evidence(this JsonCursor at) => at.OneOf(LevelShapes.Statuses) ?? EvidenceStatus.Unverified;

    /// <summary>Where something was read.</summary>
    public static Citation? Citation(this JsonCursor at)
    {
        if (!at.IsPresent || at.Object(LevelShapes.Citation) is not { } item)
        {
            return null;
        }

        var title = item["title"].Word();
        var url = item["url"].Text();
        var remark = item["remark"].Text();
        return title is null ? null : new(title, url, remark);
    }
}

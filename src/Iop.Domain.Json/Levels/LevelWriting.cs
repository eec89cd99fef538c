using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json.Levels;

/// <summary>What several formats write of levels and of where something was read.</summary>
internal static class LevelWriting
{
    /// <summary>The identifier under which a catalog knows the level. One that the catalog has not is left to the reader to refuse, with its place.</summary>
    /// <exception cref="ArgumentException">The catalog means another level by the same identifier, so that another value would be read.</exception>
    public static string IdIn(this LevelOfCare level, LevelCatalog levels) => levels.TryFind(level.Id, out var known) && known != level
        ? throw new ArgumentException($"The value's {level.Id} is another level than the catalog's {level.Id}: their systems differ.", nameof(level))
        : level.Id;

    /// <summary>The identifier under which a catalog knows the system.</summary>
    /// <exception cref="ArgumentException">The catalog means another system by the same identifier.</exception>
    public static string IdIn(this LevelSystem system, LevelCatalog levels) => levels.TryFindSystem(system.Id, out var known) && known != system
        ? throw new ArgumentException($"The value's system {system.Id} is another one than the catalog's.", nameof(system))
        : system.Id;

    /// <summary>How something was read; left out where it was not.</summary>
    public static void Evidence(this Utf8JsonWriter writer, EvidenceStatus evidence) =>
        writer.Text("evidence", evidence == EvidenceStatus.Unverified ? null : LevelShapes.Statuses.Of(evidence));

    /// <summary>Where something was read; left out where there is nothing.</summary>
    public static void Citation(this Utf8JsonWriter writer, Citation? citation)
    {
        if (citation is null)
        {
            return;
        }

        writer.WriteStartObject("citation");
        CitationParts(writer, citation);
        writer.WriteEndObject();
    }

    /// <summary>The properties of a citation.</summary>
    public static void CitationParts(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteString("title", citation.Title);
        writer.Text("url", citation.Url);
        writer.Text("remark", citation.Remark);
    }
}

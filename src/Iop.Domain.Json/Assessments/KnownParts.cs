using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Domain.Json.Assessments;

/// <summary>Files name instruments and levels by identifiers; a writer refuses what the catalog does not know, or knows as something else.</summary>
internal static class KnownParts
{
    public static void Expect(this InstrumentCatalog catalog, IEnumerable<Instrument> instruments, string parameter)
    {
        foreach (var instrument in instruments)
        {
            if (!catalog.TryFind(instrument.Id, out Instrument? known) || known != instrument)
            {
                throw new ArgumentException($"The value does not fit the format. The catalog has no such instrument as {instrument.Id} ({instrument.Version}).", parameter);
            }
        }
    }

    public static void Expect(this LevelCatalog catalog, LevelSystem system, string parameter)
    {
        if (!catalog.TryFindSystem(system.Id, out var known) || known != system)
        {
            throw new ArgumentException($"The value does not fit the format. The catalog has no such system of levels as {system.Id}.", parameter);
        }
    }
}

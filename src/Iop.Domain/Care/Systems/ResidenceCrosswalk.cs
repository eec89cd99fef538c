using Iop.Domain.Foundation;
using static Iop.Domain.Care.CrosswalkCertainty;

namespace Iop.Domain.Care.Systems;

/// <summary>Recovery residences beside the systems that know them, and those that do not.</summary>
internal static class ResidenceCrosswalk
{
    private static readonly string[] NotInMedicare = ["ladder:rr", "asam3:3.1", "asam3:3.3", "asam3:3.5", "asam4:RR", "asam4:3.1", "asam4:3.5", "asam4:3.5 COE"];

    public static IEnumerable<CrosswalkPair> Pairs()
    {
        foreach (var level in LevelSystem.Narr.Levels)
        {
            yield return new(
                LevelSystem.Asam4["RR"], level, Judged, "the 4th edition names recovery residences as one; which kind it is, NARR's level says",
                EvidenceStatus.Secondary, Sources.NarrInAsam4);
        }

        foreach (var edition in new[] { LevelSystem.Asam3, LevelSystem.Asam4 })
        {
            yield return new(
                edition["3.1"], LevelSystem.Narr["IV"], Partial, "housing with clinical treatment in house may be licensed as low-intensity residential care",
                EvidenceStatus.Unverified);
        }
    }

    public static IEnumerable<CrosswalkNote> Notes() =>
        from level in LevelSystem.Narr.Levels.Concat(NotInMedicare.Select(Level))
        select new CrosswalkNote(level, LevelSystem.Medicare, "None: Medicare has no residential level and none for a recovery residence.");

    private static LevelOfCare Level(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var system = id[..colon] switch { "ladder" => LevelSystem.Ladder, "asam3" => LevelSystem.Asam3, _ => LevelSystem.Asam4 };
        return system[id[(colon + 1)..]];
    }
}

using Iop.Domain.Foundation;
using static Iop.Domain.Care.CrosswalkCertainty;

namespace Iop.Domain.Care.Systems;

/// <summary>The crosswalk that comes with the library, put together of its parts; of two pairs of the same levels the earlier stands.</summary>
internal static class StandardCrosswalk
{
    public static Crosswalk Known { get; } = new(
        Pairs().DistinctBy(pair => (pair.First, pair.Second)),
        [.. EditionCrosswalk.Notes(), .. ResidenceCrosswalk.Notes(), .. WithdrawalNotes()]);

    private static IEnumerable<CrosswalkPair> Pairs() =>
        [.. EditionCrosswalk.Pairs(), .. ResidenceCrosswalk.Pairs(), .. RungCrosswalk.Pairs(), .. TwinPairs(), .. OwnRungs()];

    /// <summary>LOCUS and CALOCUS number and name their levels alike.</summary>
    private static IEnumerable<CrosswalkPair> TwinPairs() =>
        from level in LevelSystem.Locus.Levels
        select new CrosswalkPair(
            level, LevelSystem.Calocus[level.Code], Stated, "the same number and name, LOCUS for adults and CALOCUS for children and adolescents",
            EvidenceStatus.Secondary, Sources.CalocusNames);

    /// <summary>No level is without its own rung, whether or not the table of rungs has it.</summary>
    private static IEnumerable<CrosswalkPair> OwnRungs() =>
        from system in new[] { LevelSystem.Asam3, LevelSystem.Asam4, LevelSystem.Locus, LevelSystem.Calocus, LevelSystem.Medicare, LevelSystem.Narr }
        from level in system.Levels
        let certainty = level == LevelSystem.Asam3["3.7"] ? Partial : Judged
        select new CrosswalkPair(level.Rung, level, certainty, "the rung nearest to the level by its name", EvidenceStatus.Unverified);

    private static IEnumerable<CrosswalkNote> WithdrawalNotes() =>
    [
        new(
            LevelSystem.Ladder["wm"], LevelSystem.Asam4,
            "The 4th edition has no withdrawal management levels of their own: 1.7, 2.7, 3.7 and 4 are believed to carry that work, beside treatment."),
    ];
}

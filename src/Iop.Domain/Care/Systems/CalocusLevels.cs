using Iop.Domain.Foundation;

namespace Iop.Domain.Care.Systems;

internal static class CalocusLevels
{
    public static LevelSystem Known { get; } = LevelSystem.Define(
        "calocus", "CALOCUS-CASII", "children and adolescents", "the instrument's own numbering",
        [.. LocusLevels.Levels(level => level with { Citation = Sources.CalocusNames, Evidence = EvidenceStatus.Secondary })]).WithNote(
        "Identifiers and names only: the numbers and names of LOCUS, for children and adolescents. The age range, from 6 to 18, was not read in a source, so no level names a population. "
        + $"{LocusLevels.NoHours} Neither items nor decision logic are carried. Rungs are those of LOCUS: our reading.");
}

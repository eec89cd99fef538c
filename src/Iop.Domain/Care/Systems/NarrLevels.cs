using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;
using static Iop.Domain.Care.MedicalManagement;

namespace Iop.Domain.Care.Systems;

internal static class NarrLevels
{
    public static LevelSystem Known { get; } = LevelSystem.Define(
        "narr", "NARR recovery residences", "levels of support I to IV", "none: the levels are kinds of residence, not ranks",
        Level("I", "Peer-run", Sources.NarrInOhio) with { Management = NonClinical, Note = "Elected officers, no paid staff; no limit of stay. Oxford Houses are of this kind." },
        Level("II", "Monitored", Sources.NarrInTexas) with { Management = NonClinical, Note = "A house manager, often paid in rent; several months. Commonly called sober living." },
        Level("III", "Supervised", Sources.NarrInOhio) with { Note = "Paid staff, a schedule, life skills and peer services; 3 to 12 months." },
        Level("IV", "Service provider", Sources.NarrInTexas) with { Note = "Licensed, with clinical treatment in house; the stay follows the plan." }).WithNote(
        "A recovery residence is housing: whatever treatment goes with it has a level of its own.");

    private static LevelDefinition Level(string code, string name, Citation citation) =>
        new(code, name, RecoveryResidence, "rr") { Citation = citation, Evidence = EvidenceStatus.Secondary };
}

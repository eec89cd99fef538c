using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;

namespace Iop.Domain.Care.Systems;

internal static class LadderLevels
{
    private const string WithdrawalManagement = "wm";
    private const string RecoveryResidence = "rr";

    public static LevelSystem Known { get; } = LevelSystem.DefineLadder(
        "ladder", "Neutral ladder of step-down care", "1", "defined by this library",
        Rung("rs", "Recovery support", Outpatient),
        Rung("cc", "Continuing care", Outpatient, "rs"),
        Rung("op", "Outpatient", Outpatient, "cc"),
        Rung("iop", "Intensive outpatient", Outpatient, "op"),
        Rung("php", "Partial hospitalization", Outpatient, "iop"),
        Rung("res", "Residential", Residential, "php"),
        Rung("inp", "Inpatient", Inpatient, "res"),
        Rung(WithdrawalManagement, "Withdrawal management", Inpatient) with
        {
            Note = "A track beside the ladder: it may run with any rung. The setting is the most usual one; a system's own level says it exactly.",
        },
        Rung(RecoveryResidence, "Recovery residence", CareSetting.RecoveryResidence) with
        {
            Note = "A track beside the ladder: where one lives. It says nothing of the treatment, which has a level of its own.",
        }).WithNote("Our own words for what the systems have in common. A rung carries no hours: sources attach different ones to what stands on it.");

    public static CareTrack Track(string rung) => rung switch
    {
        WithdrawalManagement => CareTrack.WithdrawalManagement,
        RecoveryResidence => CareTrack.Living,
        _ => CareTrack.Treatment,
    };

    private static LevelDefinition Rung(string code, string name, CareSetting setting, params ReadOnlySpan<string> below) =>
        new(code, name, setting, code, below) { Evidence = EvidenceStatus.Primary };
}

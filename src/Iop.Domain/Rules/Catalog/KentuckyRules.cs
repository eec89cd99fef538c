using Iop.Domain.Care;

namespace Iop.Domain.Rules.Catalog;

internal static class KentuckyRules
{
    private static readonly StateText Medicaid = new(
        "KY", new("907 KAR 15:010", "http://kyrules.elaws.us/rule/907kar15:010", "an older copy, undated"), "As read in an older copy; no date given.")
    {
        Payer = Payer.Medicaid,
    };

    public static RuleSet Set { get; } = new(
        "ky",
        "Kentucky",
        [
            Medicaid.Describes(
                "ky.medicaid.unit-time", "Kentucky Medicaid, behavioral health: a unit is the time actually spent face to face", Basis.Delivered, LevelScope.Every,
                "units that are the actual time face to face", "It says how claims count; the text read has no rule of rounding."),
        ]);
}

using Iop.Domain.Care;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The levels of which states speak: by rung where they use words, by number where they write ASAM's.</summary>
internal static class StateLevels
{
    public static LevelScope Outpatient { get; } = LevelScope.OnRung("op");

    public static LevelScope IntensiveOutpatient { get; } = LevelScope.OnRung("iop");

    public static LevelScope PartialHospitalization { get; } = LevelScope.OnRung("php");

    public static LevelScope Residential { get; } = LevelScope.OnRung("res");

    public static LevelScope RoundTheClock { get; } = LevelScope.OnRung("res", "inp");

    public static LevelScope OutpatientOrIntensive { get; } = LevelScope.OnRung("op", "iop");

    public static LevelScope AnyOutpatient { get; } = LevelScope.OnRung("op", "iop", "php");

    public static LevelScope One { get; } = LevelScope.Exactly(LevelSystem.Asam3["1"], LevelSystem.Asam4["1.5"]);

    public static LevelScope TwoOne { get; } = InBoth("2.1");

    public static LevelScope TwoFive { get; } = InBoth("2.5");

    public static LevelScope ThreeOne { get; } = InBoth("3.1");

    public static LevelScope ThreeThree { get; } = LevelScope.Exactly(LevelSystem.Asam3["3.3"]);

    public static LevelScope ThreeFive { get; } = InBoth("3.5");

    public static LevelScope ThreeSeven { get; } = InBoth("3.7");

    /// <summary>How the levels of a text were read; empty where they need no reading.</summary>
    public static string NoteOn(LevelScope levels) =>
        levels == One ? "The text names the level by number alone: it is asked of Level 1 of the 3rd edition and of Level 1.5, its outpatient therapy, of the 4th."
        : levels == ThreeThree ? "The 4th edition has no Level 3.3."
        : !levels.IsByRung ? "The text names the level by number alone: it is asked of that number in both editions."
        : "";

    private static LevelScope InBoth(string code) => LevelScope.Exactly(LevelSystem.Asam3[code], LevelSystem.Asam4[code]);
}

using static Iop.Domain.Care.Population;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class IllinoisRules
{
    private const string Generally = "The text says that this holds generally, by the patient's need: expected, not mandatory.";

    private static readonly StateText Text = new(
        "IL", new("77 Ill. Adm. Code 2060.410", "https://ilga.gov/ftp/JCAR/AdminCode/077/077020600D04100R.html", "as read, undated"), "As read; no date given.")
    {
        Severity = Severity.Expected,
    };

    public static RuleSet Set { get; } = new(
        "il",
        "Illinois",
        [
            Text.Asks(
                "il.l1.max-weekly-hours.adult", "Illinois, Level 1, adults: below 9 hours a week", Basis.Planned, StateLevels.One, Below(9),
                $"{Generally} Half-open: 9 hours exactly belong to Level 2.", Adult),
            Text.Asks(
                "il.l1.max-weekly-hours.adolescent", "Illinois, Level 1, adolescents: below 6 hours a week", Basis.Planned, StateLevels.One, Below(6),
                $"{Generally} Half-open: 6 hours exactly belong to Level 2.", Adolescent),
            Text.Asks(
                "il.l2.weekly-hours.adult", "Illinois, Level 2, adults: 9 to 19 hours a week", Basis.Planned, StateLevels.IntensiveOutpatient, FromBelow(9, 20),
                $"{Generally} The hours between 19 and 20 are read as Level 2 until 20 exactly. The state's Level 2 is its intensive outpatient care.", Adult),
            Text.Asks(
                "il.l2.weekly-hours.adolescent", "Illinois, Level 2, adolescents: 6 to 19 hours a week", Basis.Planned, StateLevels.IntensiveOutpatient, FromBelow(6, 20),
                $"{Generally} The hours between 19 and 20 are read as Level 2 until 20 exactly. The state's Level 2 is its intensive outpatient care.", Adolescent),
        ]);
}

using Iop.Domain.Care;

namespace Iop.Domain.Rules.Catalog;

internal static class IndianaRules
{
    private static readonly StateText Medicaid = new(
        "IN", new("405 IAC 5-21.5-11", "https://law.cornell.edu/regulations/indiana/405-IAC-5-21.5-11", "as read, undated"), "As read; no date given.")
    {
        Payer = Payer.Medicaid,
    };

    public static RuleSet Set { get; } = new(
        "in",
        "Indiana",
        [
            Medicaid.Asks(
                "in.medicaid.iot.hours-per-day", "Indiana Medicaid, intensive outpatient treatment: at least 3 hours a day", Basis.Scheduled,
                StateLevels.IntensiveOutpatient, StateAmounts.HoursADay(3),
                "The text asks the figure of the program's hours and of the patient's sessions alike; the patient's calendar is what is checked here."),
            Medicaid.Asks(
                "in.medicaid.iot.days-per-week", "Indiana Medicaid, intensive outpatient treatment: at least 3 days a week", Basis.Scheduled,
                StateLevels.IntensiveOutpatient, StateAmounts.DaysAWeek(3),
                "One figure for all ages: adolescents have no lower one. Of holidays the text says nothing, and a week is held to it only as a whole."),
        ]);
}

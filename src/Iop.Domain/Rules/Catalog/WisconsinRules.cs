using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class WisconsinRules
{
    private static readonly StateText Emergency = new(
        "WI",
        new(
            "Wisconsin emergency rule EmR2511, DHS 75.48",
            "https://docs.legis.wisconsin.gov/code/register/2025/836a2/register/emr/emr2511_rule_text/emr2511_rule_text/_149?up=1",
            "emergency text of 2025"),
        "The emergency text is of 2025, whose first day stands for it; how long it holds was not read.")
    {
        InForce = new(new LocalDate(2025, 1, 1)),
    };

    public static RuleSet Set { get; } = new(
        "wi",
        "Wisconsin",
        [
            Emergency.Asks(
                "wi.res.preliminary-plan", "Wisconsin, residential: a preliminary plan within 48 hours", Basis.Delivered, StateLevels.Residential,
                CombinedRequirement.Any(
                    StateAmounts.PlanWithin(TimeLimit.Hours(48), PlanEvent.Admission),
                    new DeadlineRequirement(PlanEvent.Discharge, TimeLimit.Hours(48), PlanEvent.Admission),
                    new DescribedRequirement("a preliminary plan before this one")),
                "A full plan within 48 hours is a preliminary one too. Where it came later it is open, because a plan does not say when a preliminary one came before it. May be waived for stays below 48 hours, which counts here as given; a stay of 48 hours exactly is let pass too."),
            Emergency.Asks(
                "wi.res.preliminary-plan.full", "Wisconsin, residential: the full treatment plan within 4 days", Basis.Delivered, StateLevels.Residential,
                CombinedRequirement.Any(
                    StateAmounts.PlanWithin(TimeLimit.Days(4), PlanEvent.Admission),
                    new DeadlineRequirement(PlanEvent.Discharge, TimeLimit.Hours(48), PlanEvent.Admission)),
                "The second figure of one paragraph: hours for the preliminary plan, days for the full one. May be waived for stays below 48 hours, which counts here as given; a stay of 48 hours exactly is let pass too. As long as the plan tells of no discharge, and not until which day it speaks, a late plan stays open."),
        ]);
}

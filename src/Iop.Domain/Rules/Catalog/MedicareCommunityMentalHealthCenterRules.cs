using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Rules.Catalog.MedicareSources;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicareCommunityMentalHealthCenterRules
{
    private static readonly EffectiveDates SinceTheConditions = new(new LocalDate(2014, 10, 29));

    public static RuleSet Set { get; } = new(
        "medicare.cmhc",
        "Community mental health centers, conditions of participation",
        [
            Of(
                "cms.cmhc.initial-evaluation", "Community mental health centers: initial evaluation within 24 hours of admission",
                LevelScope.OnRung("iop", "php"), Assessment2015,
                new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Initial), TimeLimit.Hours(24), PlanEvent.Admission),
                "Hours of the clock, weekends and clock changes included. Without the times of day of both it may be open."),
            Of(
                "cms.cmhc.comprehensive-assessment", "Community mental health centers: comprehensive assessment within 4 working days of admission",
                LevelScope.OnRung("iop", "php"), Assessment2015,
                new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Comprehensive), TimeLimit.WorkingDays(4), PlanEvent.Admission),
                "Working days, while the initial evaluation has hours: the holidays are given with the check."),
            Of(
                "cms.cmhc.assessment-update", "Community mental health centers: assessment updated within 30 days",
                LevelScope.Every, Assessment2015,
                new IntervalRequirement(PlanEvent.Assessment(AssessmentKind.Update), TimeLimit.Days(30), PlanEvent.Assessment(AssessmentKind.Comprehensive)),
                "Calendar days, from the comprehensive assessment and from each update. The text of 2015 asks it for every client; that it was narrowed later, to partial hospitalization and intensive outpatient care, is remembered and was not read."),
            Of(
                "cms.cmhc.treatment-plan", "Community mental health centers: treatment plan within 7 working days of admission",
                LevelScope.Every, TreatmentTeam2015,
                new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.WorkingDays(7), PlanEvent.Admission),
                "Working days: the holidays are given with the check."),
            Of(
                "cms.cmhc.plan-review", "Community mental health centers: plan reviewed within 30 calendar days",
                LevelScope.Every, TreatmentTeam2015,
                new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(30), PlanEvent.PlanEstablished),
                "Calendar days, while the first plan has working days: two units in one section."),
            Of(
                "cms.cmhc.transfer-summary", "Community mental health centers: discharge summary forwarded within 2 working days",
                LevelScope.Every, Assessment2015,
                new DeadlineRequirement(PlanEvent.SummarySent, TimeLimit.WorkingDays(2), PlanEvent.Discharge),
                "Working days, of a patient who is discharged or transferred: nothing is due as long as care goes on."),
        ]);

    private static Rule Of(string id, string title, LevelScope levels, Citation citation, Requirement requirement, string note) => new(
        id, title, Basis.Planned, requirement, levels, SinceTheConditions, Severity.Mandatory, EvidenceStatus.Primary, citation,
        note: $"{note} The conditions hold for whoever pays.", program: ProgramKind.CommunityMentalHealthCenter);
}

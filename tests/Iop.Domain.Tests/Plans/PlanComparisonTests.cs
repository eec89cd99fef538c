using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Tests.Plans.RandomPlan;

namespace Iop.Domain.Tests.Plans;

public class PlanComparisonTests
{
    private static readonly LevelOfCare Elsewhere = LevelOfCare.Parse("asam4:2.7");

    // each edit gives the changed plan and what is to be found, or null where it does not apply; those of one row touch one part
    private static readonly Func<TreatmentPlan, (TreatmentPlan Plan, string Found)?>[][] Edits =
    [
        [plan => (plan.WithPayer(Payer.Of("acme")), "Changed payer")],
        [plan => (plan.WithPopulation(Population.Child), "Changed population")],
        [plan => (plan.WithJurisdiction(Jurisdiction.Of("US-VA")), "Changed jurisdiction")],
        [plan => (plan.WithAdmission(Monday.PlusDays(99)), "Changed admission"), plan => plan.Admission is null ? null : (plan.WithAdmission(null), "Changed admission")],
        [plan => (plan.WithDischarge(Monday + new LocalTime(9, 0)), "Changed discharge")],
        [plan => (plan.WithEstablishedOn(Monday), "Changed establishedOn")],
        [
            plan => (plan.WithDiagnoses([.. plan.Diagnoses, DiagnosisCode.Parse("T40.1X1A")]), $"Added diagnoses[{plan.Diagnoses.Count}]"),
            plan => plan.Diagnoses.Count < 2 ? null : (plan.WithDiagnoses(plan.Diagnoses.Reverse()), "Changed diagnoses[0]"),
            plan => plan.Diagnoses.Count == 0 ? null : (plan.WithDiagnoses(plan.Diagnoses.Take(plan.Diagnoses.Count - 1)), $"Removed diagnoses[{plan.Diagnoses.Count - 1}]"),
        ],
        [
            plan => (plan.WithPhases([.. plan.Phases, new(Elsewhere, new(Monday.PlusDays(900), null), [])]), $"Added phases[{plan.Phases.Count}]"),
            plan => plan.Phases.Count == 0 ? null : (plan.WithPhases([.. plan.Phases.Skip(1), new(plan.Phases[0].Level, new(plan.Phases[0].Dates.Start, Monday.PlusDays(500)), plan.Phases[0].Sessions)]), $"Changed phases[{plan.Phases.Count - 1}].end"),
            plan => plan.Phases.Count == 0 ? null : (Prescribed(plan, session => Of(session, 17)) is { } other && plan.Phases[0].Sessions.Count > 0 ? (other, "Changed phases[0].sessions[0].timesPerWeek") : null),
            plan => plan.Phases.Count == 0 || plan.Phases[0].Sessions.Count == 0 ? null : (Prescribed(plan, session => null), "Removed phases[0].sessions[0]"),
        ],
        [
            plan => (plan.WithGoals([.. plan.Goals, new("new", "sober")]), $"Added goals[{plan.Goals.Count}]"),
            plan => plan.Goals.Count == 0 ? null : (plan.WithGoals([Of(plan.Goals[0], target: Monday.PlusDays(777)), .. plan.Goals.Skip(1)]), "Changed goals[0].target"),
            plan => plan.Goals.Count == 0 ? null : (plan.WithGoals([Of(plan.Goals[0], more: new("new", "x")), .. plan.Goals.Skip(1)]), $"Added goals[0].objectives[{plan.Goals[0].Objectives.Count}]"),
            plan => plan.Goals.Count == 0 ? null : (plan.WithGoals(plan.Goals.Take(plan.Goals.Count - 1)), $"Removed goals[{plan.Goals.Count - 1}]"),
        ],
        [
            plan => (plan.WithSessions([.. plan.Sessions, new("new", Monday.PlusDays(900), Modality.Group, Duration.FromHours(1))]), $"Added sessions[{plan.Sessions.Count}]"),
            plan => plan.Sessions.Count == 0 ? null : (plan.WithSessions(plan.Sessions.Skip(1)), "Removed sessions[0]"),
            plan => plan.Sessions.Count == 0 ? null : (Recorded(plan, Attendance.Scheduled), plan.Sessions[0].Attendance == Attendance.Scheduled ? "" : "Changed sessions[0].attendance"),
        ],
        [plan => plan.Reviews.Count == 0 ? null : (plan.WithReviews(plan.Reviews.Take(plan.Reviews.Count - 1)), $"Removed reviews[{plan.Reviews.Count - 1}]")],
        [plan => plan.Assessments.Count == 0 ? null : (plan.WithAssessments(plan.Assessments.Append(new(AssessmentKind.Initial, Monday.PlusDays(900)))), $"Added assessments[{plan.Assessments.Count}]")],
        [plan => (plan.WithCertifications([.. plan.Certifications, new(CertificationKind.Initial, Monday.PlusDays(900))]), $"Added certifications[{plan.Certifications.Count}]")],
        [plan => (plan.WithCaseloads(new Caseload(ProviderRole.Counselor, 25, 1)), "Changed caseloads[0]"), plan => (plan.WithCaseloads(), "Removed caseloads[0]")],
        [
            plan => plan.Transition is null ? (plan.WithTransition(new()), "Added transition") : (plan.WithTransition(null), "Removed transition"),
            plan => plan.Transition is not { } old ? null : (plan.WithTransition(new(Elsewhere, old.Criteria, old.FollowUps)), "Changed transition.next"),
            plan => plan.Transition is not { } old ? null : (plan.WithTransition(new(old.Next, old.Criteria.Reverse(), [.. old.FollowUps.Reverse(), new(Monday, "call")])), "Added transition.followUps[2]"),
        ],
    ];

    private static readonly Arbitrary<(TreatmentPlan Plan, int[] Choices)> Cases =
        (from plan in AnyPlan
         from choices in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 3))).ArrayOf(Edits.Length)
         select (plan, choices)).ToArbitrary();

    [Fact]
    public void A_plan_does_not_differ_from_itself_in_whatever_order_it_is_stated() => Props.Holds(Every, plan =>
        PlanComparison.Compare(plan, plan).IsEmpty && PlanComparison.Compare(plan, Reordered(plan)).IsEmpty && PlanComparison.Compare(Reordered(plan), plan).IsEmpty);

    [Fact]
    public void The_edits_made_are_found_and_nothing_else() => Props.Holds(Cases, each =>
    {
        var (after, expected) = Edited(each.Plan, each.Choices);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(each.Plan, after).Order(StringComparer.Ordinal));
    }, tests: 1000);

    [Fact]
    public void An_amendment_is_its_edits_and_a_revision_more() => Props.Holds(Cases, each =>
    {
        var once = each.Plan.Amend("former", Monday, same => same);
        var (_, expected) = Edited(once, each.Choices);
        var after = once.Amend("review", Monday, plan => Edited(plan, each.Choices).Plan);
        Assert.Equal(expected.Append("Added revisions[1]").Order(StringComparer.Ordinal), Found(once, after).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Backwards_what_was_added_is_removed() => Props.Holds(Prop.ForAll(Every, Every, (a, b) =>
    {
        var (there, back) = (PlanComparison.Compare(a, b).Changes, PlanComparison.Compare(b, a).Changes);
        return there.Count(change => change.Kind == PlanChangeKind.Added) == back.Count(change => change.Kind == PlanChangeKind.Removed)
            && there.Count(change => change.Kind == PlanChangeKind.Changed) == back.Count(change => change.Kind == PlanChangeKind.Changed);
    }));

    [Fact]
    public void A_difference_reads_as_a_sentence() => Cultures.Each(() =>
    {
        SessionPrescription Group(int times) => new(Modality.Group, Duration.FromHours(3), times);
        var phase = new PlanPhase(LevelOfCare.Parse("asam4:2.1"), new(Monday, Monday.PlusDays(20)), [Group(3)]);
        var session = new PlanSession("s1", Monday + new LocalTime(9, 0), Modality.Group, Duration.FromHours(1));
        var before = Empty.WithPhases(phase).WithSessions(session).WithGoals(new Goal("g1", new CodedText("Z1", "stay sober")), new Goal("g2", "work"));
        var after = before
            .WithPhases(new PlanPhase(LevelOfCare.Parse("asam4:2.5"), new(Monday, null), [Group(4), new(Modality.Individual, Duration.FromMinutes(50), 1)]))
            .WithSessions(At(session, session.Start, Attendance.NoShow)).WithPayer(Payer.Medicare)
            .WithGoals(new Goal("g2", "work", GoalStatus.PartlyMet, objectives: [new("o1", "apply", measure: new("letters", 3, 12))]));

        var comparison = PlanComparison.Compare(before, after);
        Assert.Equal(
            [
                "payer: medicare, was not stated",
                "level of care: asam4:2.5, was asam4:2.1",
                "last day: not stated, was 2026-01-25",
                "times a week: 4, was 3",
                "prescribed sessions added: individual, 50 min, 1 times a week",
                "status: partly met, was active",
                "objective added: o1: apply",
                "goal removed: g1: stay sober (Z1)",
                "attendance: no show, was scheduled",
            ],
            comparison.Changes.Select(change => change.Sentence));
        Assert.Equal("9 change(s)", comparison.ToString());
        Assert.Equal("Changed payer|Changed phases[0].level|Changed phases[0].end", string.Join('|', comparison.Changes.Take(3)));
    });

    [Fact]
    public void A_phase_that_moves_is_the_same_phase_and_another_is_not()
    {
        PlanPhase Phase(string level, int day) => new(LevelOfCare.Parse(level), new(Monday.PlusDays(day), null), []);
        var plan = Empty.WithPhases(Phase("asam4:2.5", 0), Phase("asam4:2.1", 28));

        Assert.Equal(["Changed phases[0].start"], Found(plan, plan.WithPhases(Phase("asam4:2.1", 35), plan.Phases[0])));
        Assert.Equal(["Added phases[1]", "Removed phases[1]"], Found(plan, plan.WithPhases(plan.Phases[0], Phase("asam4:1.5", 35))));
    }

    [Fact]
    public void Who_took_part_for_less_is_a_difference_and_a_missing_plan_is_refused()
    {
        PlanSession Session(int? present) => new("s", Monday, Modality.Group, Duration.FromHours(1), Attendance.Attended, present: present is { } time ? Duration.FromMinutes(time) : null);

        Assert.Equal(["Changed sessions[0].deliveredMinutes"], Found(Empty.WithSessions(Session(null)), Empty.WithSessions(Session(59))));
        Assert.Empty(Found(Empty.WithSessions(Session(null)), Empty.WithSessions(Session(60))));
        Assert.Equal("after", Assert.Throws<ArgumentNullException>(() => PlanComparison.Compare(Empty, null!)).ParamName);
        Assert.Equal(["Changed id", "Changed timeZone"], Found(Empty, TreatmentPlan.Create(new PlanId("p"), Empty.Patient, DateTimeZoneProviders.Tzdb["Europe/Berlin"])));
    }

    private static (TreatmentPlan Plan, List<string> Found) Edited(TreatmentPlan plan, int[] choices)
    {
        var found = new List<string>();
        foreach (var (row, choice) in Edits.Zip(choices).Where(each => each.Second >= 0))
        {
            if (row[choice % row.Length](plan) is var (changed, expected))
            {
                plan = changed;
                found.AddRange(expected.Length == 0 ? [] : [expected]);
            }
        }

        return (plan, found);
    }

    private static IEnumerable<string> Found(TreatmentPlan before, TreatmentPlan after) =>
        PlanComparison.Compare(before, after).Changes.Select(change => change.ToString());

    private static TreatmentPlan Prescribed(TreatmentPlan plan, Func<SessionPrescription, SessionPrescription?> change)
    {
        var first = plan.Phases[0];
        return plan.WithPhases([new(first.Level, first.Dates, first.Sessions.Take(1).Select(change).OfType<SessionPrescription>().Concat(first.Sessions.Skip(1))), .. plan.Phases.Skip(1)]);
    }

    private static SessionPrescription Of(SessionPrescription session, int times, bool reversed = false) => new(
        session.Modality, session.Length, times, session.Breaks, session.Allowed, session.Mode, session.Provider, session.Services, reversed ? session.Goals.Reverse() : session.Goals);

    private static Goal Of(Goal goal, LocalDate? target = null, Objective? more = null) =>
        new(goal.Id, goal.Statement, goal.Status, target ?? goal.Target, more is null ? goal.Objectives : [.. goal.Objectives, more]);

    private static TreatmentPlan Recorded(TreatmentPlan plan, Attendance attendance) =>
        plan.WithSessions([At(plan.Sessions[0], plan.Sessions[0].Start, attendance), .. plan.Sessions.Skip(1)]);

    private static TreatmentPlan Reordered(TreatmentPlan plan) => plan
        .WithPhases([.. plan.Phases.Reverse().Select(phase => new PlanPhase(phase.Level, phase.Dates, phase.Sessions.Reverse().Select(session => Of(session, session.TimesPerWeek, reversed: true))))])
        .WithSessions(plan.Sessions.Reverse())
        .WithGoals(plan.Goals.Reverse().Select(goal => new Goal(goal.Id, goal.Statement, goal.Status, goal.Target, goal.Objectives.Reverse())))
        .WithReviews(plan.Reviews.Reverse())
        .WithCertifications(plan.Certifications.Reverse())
        .WithAssessments(plan.Assessments.Reverse())
        .WithPriorEvents(plan.PriorEvents.Reverse())
        .WithDiagnoses([.. plan.Diagnoses.Take(1), .. plan.Diagnoses.Skip(1).Reverse()])
        .WithTransition(plan.Transition is { } next ? new(next.Next, next.Criteria.Reverse(), next.FollowUps.Reverse()) : null);
}

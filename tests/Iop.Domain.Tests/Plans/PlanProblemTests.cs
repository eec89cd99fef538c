using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Tests.Plans.RandomPlan;

namespace Iop.Domain.Tests.Plans;

public class PlanProblemTests
{
    private static readonly LevelOfCare Iop = LevelOfCare.Parse("medicare:IOP");

    private static readonly Goal Sober = new("g1", "sober", target: Monday.PlusDays(30), objectives: [new("o1", "attend", target: Monday.PlusDays(30))]);

    [Fact]
    public void A_plan_that_fits_together_has_no_problems()
    {
        var plan = Empty.WithAdmission(Monday).WithDischarge(Monday.PlusDays(20)).WithEstablishedOn(Monday).WithGoals(Sober)
            .WithPhases(Phase(0, 10, Prescription(goals: ["g1", "o1"])), Phase(11, 20))
            .WithSessions(Session("a", 0, 9), Session("b", 0, 10), Session("c", 20, 9))
            .Amend("review", Monday, same => same);

        Assert.Empty(plan.FindProblems());
        Assert.Empty(Empty.FindProblems());
    }

    [Fact]
    public void All_goals_that_do_not_exist_are_named_at_once() => Assert.Equal(
        [
            "plan.goal-unknown at phases[0].sessions[1].goals[1]: found \"g2\", allowed the id of a goal or objective of this plan",
            "plan.goal-unknown at phases[1].sessions[0].goals[0]: found \"G1\", allowed the id of a goal or objective of this plan",
        ],
        Problems(Empty.WithGoals(Sober).WithPhases(Phase(0, 5, Prescription(), Prescription(goals: ["g1", "g2"])), Phase(6, 9, Prescription(goals: ["G1"]))), PlanProblemKind.Contradiction));

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void No_more_sessions_are_prescribed_than_fit_into_the_allowed_times(int times, bool isWrong)
    {
        var allowed = WeeklyAvailability.Of([new(IsoDayOfWeek.Monday, 540, 720), new(IsoDayOfWeek.Tuesday, 540, 659)]);
        var plan = Empty.WithPhases(Phase(0, 5, new SessionPrescription(Modality.Group, Duration.FromHours(1), times, allowed: allowed)));

        Assert.Equal(
            isWrong ? ["plan.too-often at phases[0].sessions[0].timesPerWeek: found 5, allowed at most 4: more do not fit into the allowed times of a week"] : [],
            Problems(plan, PlanProblemKind.Contradiction));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Discharge_does_not_come_before_admission(int day, bool isWrong) =>
        Assert.Equal(isWrong, Codes(Empty.WithAdmission(Monday).WithDischarge(Monday.PlusDays(day))).Contains("plan.discharge-before-admission"));

    [Theory]
    [InlineData("08:59", true)]
    [InlineData("09:00", false)]
    [InlineData(null, false)]
    public void On_one_day_the_times_decide_where_both_are_stated(string? time, bool isWrong)
    {
        var at = time is null ? new CareMoment(Monday) : Monday + NodaTime.Text.LocalTimePattern.HourMinuteIso.Parse(time).Value;
        Assert.Equal(isWrong, Codes(Empty.WithAdmission(Monday + new LocalTime(9, 0)).WithDischarge(at)).Contains("plan.discharge-before-admission"));
    }

    [Theory]
    [InlineData(-1, "plan.phase-before-admission")]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(11, "plan.phase-after-discharge")]
    public void A_phase_that_begins_outside_the_stay_is_odd(int day, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Empty.WithAdmission(Monday).WithDischarge(Monday.PlusDays(10)).WithPhases(Phase(day, day + 1))));

    [Theory]
    [InlineData(4, "plan.session-before-admission plan.session-outside-phases")]
    [InlineData(5, "plan.session-outside-phases")]
    [InlineData(6, "")]
    [InlineData(8, "")]
    [InlineData(9, "plan.session-outside-phases")]
    [InlineData(10, "plan.session-after-discharge plan.session-outside-phases")]
    public void A_session_outside_the_stay_or_every_phase_is_odd(int day, string codes) => Assert.Equal(
        codes, string.Join(' ', Codes(Empty.WithAdmission(Monday.PlusDays(5)).WithDischarge(Monday.PlusDays(9)).WithPhases(Phase(6, 8)).WithSessions(Session("s", day, 9)))));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Phases_at_one_level_that_share_a_day_are_odd(int start, bool isOdd)
    {
        Assert.Equal(isOdd ? ["plan.phases-overlap"] : [], Codes(Empty.WithPhases(Phase(0, 5), Phase(start, null))));
        Assert.Empty(Codes(Empty.WithPhases(Phase(0, 5), new PlanPhase(LevelOfCare.Parse("medicare:PHP"), new(Monday.PlusDays(start), null), []))));
    }

    [Theory]
    [InlineData(10, 59, true)]
    [InlineData(11, 0, false)]
    [InlineData(11, 1, false)]
    public void Nobody_attends_two_sessions_at_once(int hour, int minute, bool isOdd)
    {
        var two = Empty.WithSessions(
            new PlanSession("long", Monday + new LocalTime(9, 0), Modality.Group, Duration.FromHours(2), Attendance.Attended),
            new PlanSession("short", Monday + new LocalTime(9, 0), Modality.Group, Duration.FromMinutes(1), Attendance.NoShow),
            new PlanSession("next", Monday + new LocalTime(hour, minute), Modality.Individual, Duration.FromHours(1), Attendance.Attended));

        Assert.Equal(
            isOdd ? ["plan.sessions-overlap at sessions[2].start: found 2026-01-05T10:59:00, allowed a time after sessions[0], which the patient attended too"] : [],
            Problems(two, PlanProblemKind.Oddity));
    }

    [Fact]
    public void A_short_session_within_a_long_one_does_not_end_it() => Assert.Equal(
        ["sessions[1].start", "sessions[2].start"],
        Empty.WithSessions(
            new PlanSession("long", Monday + new LocalTime(9, 0), Modality.Group, Duration.FromHours(2), Attendance.Attended),
            new PlanSession("short", Monday + new LocalTime(9, 30), Modality.Group, Duration.FromMinutes(15), Attendance.Attended),
            new PlanSession("next", Monday + new LocalTime(10, 30), Modality.Individual, Duration.FromHours(1), Attendance.Attended))
            .FindProblems().Select(problem => problem.Path));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void An_objective_later_than_its_goal_is_odd(int day, bool isOdd) => Assert.Equal(
        isOdd ? ["plan.objective-after-goal at goals[0].objectives[0].target: found 2026-02-05, allowed 2026-02-04, the goal's own target, or earlier"] : [],
        Problems(Empty.WithGoals(new Goal("g", "sober", target: Monday.PlusDays(30), objectives: [new("o", "attend", target: Monday.PlusDays(day))])), PlanProblemKind.Oddity));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void No_amendment_is_older_than_the_plan(int day, bool isWrong) => Assert.Equal(
        isWrong ? ["plan.revision-before-plan"] : [], Codes(Empty.WithEstablishedOn(Monday).Amend("review", Monday.PlusDays(day), same => same)));

    [Fact]
    public void Every_problem_of_any_plan_has_a_code_and_a_path_and_prints_no_more() => Props.Holds(Every, plan => Assert.All(
        plan.FindProblems(), problem => Assert.Equal($"{problem.Code} at {problem.Path}", problem.ToString())));

    [Fact]
    public void An_id_that_stands_twice_is_refused_with_all_its_fellows()
    {
        var goals = Assert.Throws<ArgumentException>(() => Empty.WithGoals(Sober, new Goal("o1", "x"), new Goal("g1", "y")));
        var sessions = Assert.Throws<ArgumentException>(() => Empty.WithSessions(Session("a", 0, 9), Session("b", 1, 9), Session("a", 2, 9)));

        Assert.Equal(("goals", "sessions"), (goals.ParamName, sessions.ParamName));
        Assert.StartsWith(
            "goals[1].id: found \"o1\" a second time; allowed: an id that is unique in the plan; goals[2].id: found \"g1\" a second time", goals.Message, StringComparison.Ordinal);
        Assert.Contains("sessions[2].id: found \"a\" a second time", sessions.Message, StringComparison.Ordinal);
        Assert.Equal("diagnoses", Assert.Throws<ArgumentException>(() => Empty.WithDiagnoses(DiagnosisCode.Parse("F10"), DiagnosisCode.Parse("f10"))).ParamName);
    }

    private static PlanPhase Phase(int first, int? last, params SessionPrescription[] sessions) =>
        new(Iop, new(Monday.PlusDays(first), last is { } day ? Monday.PlusDays(day) : null), sessions);

    private static SessionPrescription Prescription(params string[] goals) => new(Modality.Group, Duration.FromHours(3), 3, goals: goals);

    private static PlanSession Session(string id, int day, int hour) =>
        new(id, Monday.PlusDays(day) + new LocalTime(hour, 0), Modality.Group, Duration.FromHours(1), Attendance.Attended);

    private static IEnumerable<string> Codes(TreatmentPlan plan) => plan.FindProblems().Select(problem => problem.Code);

    private static IEnumerable<string> Problems(TreatmentPlan plan, PlanProblemKind kind) =>
        plan.FindProblems().Where(problem => problem.Kind == kind).Select(problem => $"{problem}: found {problem.Found}, allowed {problem.Allowed}");
}

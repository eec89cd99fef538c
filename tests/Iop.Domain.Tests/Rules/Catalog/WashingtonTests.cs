using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class WashingtonTests
{
    private const string Dose = "wa.iop.deferred.total-hours";

    private const string FirstWeeks = "wa.iop.deferred.sessions-first-4-weeks";

    private const string Frequency = "wa.dui.frequency";

    private static readonly TreatmentPlan Deferred = Plan("asam4:2.1").WithPrograms(ProgramKind.DeferredProsecution);

    private static readonly TreatmentPlan Driving = Plan(Phase("asam4:1.5", 0, 180)).WithPrograms(ProgramKind.DrivingUnderInfluence);

    [Theory]
    [InlineData(119, Verdict.Violated)]
    [InlineData(120, Verdict.Satisfied)]
    [InlineData(121, Verdict.Satisfied)]
    public void Seventy_two_hours_in_12_weeks_are_6_a_week_on_average(int lastDay, Verdict expected) =>
        Assert.Equal(expected, Judge(Dose, Deferred.With(On(Weeks(12, 0, 2, 4).SkipLast(1), 120), On([81], lastDay)), Day(83)));

    [Theory]
    [InlineData(83, Verdict.Satisfied)]
    [InlineData(84, Verdict.Violated)]
    public void The_12_weeks_end_with_the_84th_day(int last, Verdict expected)
    {
        var plan = Plan(Phase("asam4:2.1", 0, 120)).WithPrograms(ProgramKind.DeferredProsecution);

        Assert.Equal(expected, Judge(Dose, plan.With(On(Weeks(12, 0, 2, 4).SkipLast(1), 120), On([last], 120)), Day(100)));
    }

    [Fact]
    public void A_light_week_is_made_up_and_an_unfinished_stay_is_open()
    {
        Assert.Equal(Verdict.Satisfied, Judge(Dose, Deferred.With(On(Weeks(12, 0, 2, 4).Where(day => day is < 7 or >= 14), 120), On(Weeks(2, 1, 3, 5).Select(day => day + 28).Take(3), 120)), Day(83)));
        Assert.Equal(Verdict.Indeterminate, Judge(Dose, Deferred.With(On(Weeks(4, 0, 2, 4), 120)), Day(27)));
    }

    [Theory]
    [InlineData("mutualHelp")]
    [InlineData("peer")]
    public void Mutual_help_and_peers_come_on_top(string modality)
    {
        var plan = Deferred.With(On(Weeks(12, 0, 2, 4).SkipLast(1), 120), On(Weeks(12, 1, 3), 90, Modality.Of(modality)));

        var finding = Assert.Single(Findings(Dose, plan, Day(83)));
        Assert.Equal((Verdict.Violated, "70 h"), (finding.Verdict, finding.Observed));
        Assert.Equal(24, finding.NotCounted.Count);
        Assert.Equal(35, finding.Counted.Count);
    }

    [Fact]
    public void Only_what_was_received_counts() => Assert.Equal(
        Verdict.Violated, Judge(Dose, Deferred.With(On(Weeks(12, 0, 2, 4).SkipLast(1), 120), On([81], 120, attendance: Attendance.Excused)), Day(83)));

    [Fact]
    public void The_dose_is_of_the_stay_whatever_phases_it_is_planned_in()
    {
        PlanPhase[] phases = [Phase("asam4:2.1", 28, 56), Phase("asam4:2.1", 0, 26)];
        var plan = Plan(phases).WithPrograms(ProgramKind.DeferredProsecution);

        var kept = Assert.Single(Findings(Dose, plan.With(On(Weeks(12, 0, 2, 4), 120)), Day(83)));
        Assert.Equal((Verdict.Satisfied, "72 h", 1), (kept.Verdict, kept.Observed, kept.PhaseIndex));
        Assert.Equal(Verdict.Violated, Judge(Dose, plan.With(On(Weeks(12, 0, 2, 4).SkipLast(1), 120)), Day(83)));
    }

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Violated)]
    public void A_long_weekend_of_3_days_lies_within_a_stay(int begins, Verdict expected)
    {
        var plan = Plan(Phase("asam4:2.1", 0, 26), Phase("asam4:2.1", begins, 54)).WithPrograms(ProgramKind.DeferredProsecution);

        Assert.Equal(expected, Judge(Dose, plan.With(On(Weeks(3, 0, 2, 4), 180), On(Enumerable.Range(0, 15).Select(day => 31 + (day * 3)), 180)), Day(83)));
    }

    [Theory]
    [InlineData(new[] { 0, 2 }, Verdict.Violated)]
    [InlineData(new[] { 0, 2, 4 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 2, 3, 4 }, Verdict.Satisfied)]
    public void In_the_first_4_weeks_sessions_are_on_3_days(int[] weekdays, Verdict expected) =>
        Assert.Equal(expected, Judge(FirstWeeks, Deferred.With(On(Weeks(4, weekdays)))));

    [Fact]
    public void Two_sessions_of_one_day_count_once() =>
        Assert.Equal(Verdict.Violated, Judge(FirstWeeks, Deferred.With(On(Weeks(4, 0, 2)), On(Weeks(4, 2), 60, Modality.Individual))));

    [Theory]
    [InlineData(21, Verdict.Violated)]
    [InlineData(28, Verdict.Satisfied)]
    public void The_fifth_week_is_not_asked(int light, Verdict expected) =>
        Assert.Equal(expected, Judge(FirstWeeks, Deferred.With(On(Weeks(6, 0, 2, 4).Where(day => day < light || day >= light + 7)))));

    [Fact]
    public void The_first_weeks_are_those_of_the_stay_from_its_own_first_day()
    {
        var plan = Plan(Phase("asam4:2.1", 3, 28), Phase("asam4:2.1", 31, 56)).WithPrograms(ProgramKind.DeferredProsecution);

        Assert.Equal(Verdict.Satisfied, Judge(FirstWeeks, plan.With(On(Weeks(4, 3, 5, 8)), On(Weeks(8, 31)))));
    }

    [Theory]
    [InlineData(59, Verdict.Violated)]
    [InlineData(60, Verdict.Satisfied)]
    [InlineData(61, Verdict.Satisfied)]
    public void A_group_session_has_an_hour(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("wa.iop.deferred.group-length", Deferred.With(On([0], minutes), On([1], 30, Modality.Individual))));

    [Fact]
    public void They_are_asked_of_deferred_prosecution_alone() => Assert.All(
        [Dose, FirstWeeks, "wa.iop.deferred.group-length"], rule => Assert.Null(Judge(rule, Plan("asam4:2.1").With(On([0], 30)))));

    [Fact]
    public void Driving_under_the_influence_is_weekly_then_every_other_week() => Assert.Equal(
        Verdict.Satisfied, Judge(Frequency, Driving.With(Weekly, EveryOther, Individual), Day(179)));

    [Theory]
    [InlineData(49)]
    [InlineData(0)]
    public void A_week_without_session_in_the_first_60_days_breaks_it(int missed) => Assert.Equal(
        Verdict.Violated, Judge(Frequency, Driving.With(Weekly.Where(session => session.Start.Date != Day(missed)), EveryOther, Individual), Day(179)));

    [Theory]
    [InlineData(13, Verdict.Satisfied)]
    [InlineData(14, Verdict.Violated)]
    public void Fourteen_days_without_session_after_day_60_break_it(int shifted, Verdict expected)
    {
        // the spans begin with day 61 of the stay, which is 60 here
        var later = EveryOther.Where(session => session.Start.Date != Day(60)).Concat(On([60 + shifted], 50));

        Assert.Equal(expected, Judge(Frequency, Driving.With(Weekly, later, Individual), Day(179)));
    }

    [Theory]
    [InlineData(29, Verdict.Violated)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Satisfied)]
    public void Each_60_days_hold_30_minutes_of_individual_sessions(int minutes, Verdict expected) => Assert.Equal(
        expected, Judge(Frequency, Driving.With(Weekly, EveryOther, On([10, 170], 30, Modality.Individual), On([119], minutes, Modality.Individual)), Day(179)));

    [Fact]
    public void Short_individual_sessions_do_not_add_up_to_one_of_30_minutes()
    {
        var plan = Driving.With(Weekly, EveryOther, On([10, 170], 30, Modality.Individual), On([62, 69], 29, Modality.Individual));

        Assert.Equal(Verdict.Violated, Judge(Frequency, plan, Day(179)));
        Assert.Contains(Findings(Frequency, plan, Day(179)), found => found.NotCounted.Any(part => part.Why == "below 30 min"));
        Assert.Equal(Verdict.Satisfied, Judge(Frequency, plan.WithSessions([.. plan.Sessions, .. On([76], 30, Modality.Individual)]), Day(179)));
    }

    [Fact]
    public void Nothing_is_asked_after_day_180() => Assert.Equal(
        Verdict.Satisfied,
        Judge(Frequency, Plan(Phase("asam4:1.5", 0, 300)).WithPrograms(ProgramKind.DrivingUnderInfluence).With(Weekly, EveryOther, Individual), Day(299)));

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    public void Until_2018_intensive_outpatient_had_an_individual_session_a_month(int count, Verdict expected)
    {
        var plan = Plan(new PlanPhase(LevelSystem.Asam3["2.1"], new CarePeriod(new(2018, 12, 1), new(2018, 12, 31)), []));
        PlanSession[] sessions =
        [
            new("group", new NodaTime.LocalDate(2018, 12, 31), Modality.Group, NodaTime.Duration.FromHours(1)),
            .. Enumerable.Range(0, count).Select(one => new PlanSession(
                $"one {one}", new NodaTime.LocalDate(2018, 12, 10 + one), Modality.Individual, NodaTime.Duration.FromHours(1))),
        ];

        Assert.Equal(expected, Judge("wa.iop.individual-monthly", plan.WithSessions(sessions)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void It_ended_with_that_year(int day, bool spoken)
    {
        var start = new NodaTime.LocalDate(2018, 12, 31).PlusDays(day);
        var plan = Plan(new PlanPhase(LevelSystem.Asam3["2.1"], new CarePeriod(start, null), []));

        Assert.Equal(spoken, Judge("wa.iop.individual-monthly", plan) is not null);
    }

    private static IEnumerable<PlanSession> Weekly => On(Weeks(8, 0), 60);

    private static IEnumerable<PlanSession> EveryOther => On(Enumerable.Range(0, 8).Select(span => 60 + (span * 14)), 60);

    private static IEnumerable<PlanSession> Individual => On([10, 75, 130], 30, Modality.Individual);
}

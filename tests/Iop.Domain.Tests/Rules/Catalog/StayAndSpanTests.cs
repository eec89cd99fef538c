using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class StayAndSpanTests
{
    [Fact]
    public void A_window_says_which_days_it_counts() => Cultures.Each(() =>
    {
        Assert.Equal("in each 14 days from day 61 to day 180 of the stay", Window.EachSpan(14).Within(61, 180).OfStay().ToString());
        Assert.Equal("in all of the first 84 days of the stay", Window.FirstDays(84).OfStay().ToString());
        Assert.Equal("in each 60 days", Window.EachSpan(60).ToString());
        Assert.Equal("in each week of the stay", Window.EachWeek.OfStay().ToString());
    });

    [Fact]
    public void A_span_has_a_day_or_more() => Assert.Throws<ArgumentOutOfRangeException>(() => Window.EachSpan(0));

    [Theory]
    [InlineData(9, Verdict.Violated)]
    [InlineData(10, Verdict.Satisfied)]
    [InlineData(19, Verdict.Satisfied)]
    [InlineData(20, Verdict.Violated)]
    public void Spans_run_from_the_first_day_of_the_phase_one_after_the_other(int second, Verdict expected)
    {
        var plan = Plan(Phase("asam4:2.1", 0, 25)).WithAdmission(Day(-3)).With(On([0, second]));

        Assert.Equal(expected, Check(new AmountRequirement(Measure.Sessions, Window.EachSpan(10), Bounds.AtLeast(1)), plan, asOf: 24).Max());
    }

    [Fact]
    public void A_span_of_which_not_all_is_known_is_not_held_to_a_minimum_but_to_a_maximum()
    {
        var plan = Plan(Phase("asam4:2.1", 0, 25)).With(On([0, 10, 21, 22]));

        Assert.Equal([Verdict.Satisfied], Check(new AmountRequirement(Measure.Sessions, Window.EachSpan(10), Bounds.AtLeast(1)), plan, asOf: 24));
        Assert.Equal([Verdict.Violated], Check(new AmountRequirement(Measure.Sessions, Window.EachSpan(10), Bounds.AtMost(1)), plan, asOf: 24));
    }

    [Theory]
    [InlineData(10, 30, 1)]
    [InlineData(7, 27, 1)]
    [InlineData(14, 34, 2)]
    public void Phases_that_overlap_or_follow_are_one_stay_in_whatever_order(int secondBegins, int secondEnds, int stays)
    {
        PlanPhase[] phases = [Phase("asam4:2.1", 0, 10), Phase("asam4:2.1", secondBegins, secondEnds - secondBegins), Phase("asam4:1.5", 0, 60)];
        var asked = new AmountRequirement(Measure.Sessions, Window.Total.OfStay(), Bounds.AtLeast(1));
        var sessions = On([1, 25]).Select(session => new PlanSession(
            session.Id, session.Start, session.Modality, session.Length, session.Attendance, level: LevelSystem.Asam4["2.1"]));

        Assert.Equal(stays, Check(asked, Plan(phases).WithSessions(sessions), asOf: 59).Count);
        Assert.Equal(stays, Check(asked, Plan([.. phases.Reverse()]).WithSessions(sessions), asOf: 59).Count);
    }

    [Fact]
    public void A_phase_without_end_ends_no_stay()
    {
        var plan = Plan(Phase("asam4:2.1", 0, 10), Phase("asam4:2.1", 10, null)).With(On([0, 90]));

        Assert.Equal(
            [Verdict.Satisfied], Check(new AmountRequirement(Measure.Sessions, Window.Total.OfStay(), Bounds.AtLeast(2)), plan, asOf: 100));
    }

    [Theory]
    [InlineData(13, Verdict.Indeterminate)]
    [InlineData(15, Verdict.Satisfied)]
    public void What_a_month_holds_the_prescriptions_tell_if_they_reach_it_and_the_calendar_otherwise(int minutesAWeek, Verdict expected) => Assert.Equal(
        [expected],
        Check(new AmountRequirement(Measure.Minutes, Window.EachMonth, Bounds.AtLeast(60)), Plan("asam4:2.1", (minutesAWeek, Modality.Individual)), asOf: 83, Basis.Planned));

    [Fact]
    public void More_than_a_month_may_hold_is_told_by_the_prescriptions() => Assert.Equal(
        [Verdict.Violated],
        Check(new AmountRequirement(Measure.Minutes, Window.EachMonth, Bounds.AtMost(60)), Plan("asam4:2.1", (16, Modality.Individual)), asOf: 83, Basis.Planned));

    [Fact]
    public void What_a_stay_holds_no_prescription_tells() => Assert.Equal(
        [Verdict.Indeterminate],
        Check(new AmountRequirement(Measure.Minutes, Window.Total.OfStay(), Bounds.AtLeast(60)), Plan("asam4:2.1", (600, Modality.Individual)), asOf: 83, Basis.Planned));

    private static List<Verdict> Check(Requirement asked, TreatmentPlan plan, int asOf, Basis basis = Basis.Delivered)
    {
        Rule rule = new(
            "own.rule", "Own", basis, asked, LevelScope.OnRung("iop"), EffectiveDates.Always, Severity.Guidance, EvidenceStatus.Unverified, new Citation("own"));
        var options = new CheckOptions { IncludesSatisfied = true, AsOf = Day(asOf) };
        return [.. new RuleSet("own", "Own", [rule]).Check(plan, options).Findings.Select(found => found.Verdict)];
    }
}

using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class AmountRequirementTests
{
    private static readonly AmountRequirement NineHours = new(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540));

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    public void Minutes_of_a_week_are_held_to_a_minimum(int minutes, Verdict verdict) =>
        Assert.Equal(verdict, Plan(7).Attended(minutes, 2).Verdict(NineHours));

    [Theory]
    [InlineData(1199, Verdict.Satisfied)]
    [InlineData(1200, Verdict.Violated)]
    [InlineData(1201, Verdict.Violated)]
    public void Minutes_of_a_week_end_below_an_open_maximum(int minutes, Verdict verdict) => Assert.Equal(
        verdict, Plan(7).Attended(600, 2).Attended(minutes - 600, 3).Verdict(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540).AndBelow(1200))));

    [Theory]
    [InlineData(2, Verdict.Violated)]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(4, Verdict.Satisfied)]
    [InlineData(5, Verdict.Violated)]
    public void Days_of_a_week_are_days_with_a_session(int days, Verdict verdict)
    {
        var plan = Plan(7).WithSessions(Enumerable.Range(0, days).SelectMany(day => new[] { Session(day), Session(day, hour: 14) }));

        Assert.Equal(verdict, plan.Verdict(new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3).AndAtMost(4))));
    }

    [Theory]
    [InlineData(179, Verdict.Violated)]
    [InlineData(180, Verdict.Satisfied)]
    [InlineData(181, Verdict.Satisfied)]
    public void Each_day_with_a_session_is_asked_and_no_other(int minutes, Verdict verdict) => Assert.Equal(
        verdict, Plan(28).Attended(180, 0, 9).Attended(minutes, 16).Verdict(new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(180))));

    [Fact]
    public void A_finding_of_a_day_names_the_day_and_its_sessions()
    {
        var found = Assert.Single(
            Plan(28).Attended(180, 0, 9).Attended(90, 16).Findings(new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(180))),
            finding => finding.Verdict == Verdict.Violated);

        Assert.Equal(new CarePeriod(Day(16), Day(16)), found.Window);
        Assert.Equal(["sessions[2]"], found.Counted);
        Assert.Equal("1 h 30 min", found.Observed);
    }

    [Theory]
    [InlineData(Measure.Sessions, 1, Verdict.Violated)]
    [InlineData(Measure.Sessions, 2, Verdict.Satisfied)]
    [InlineData(Measure.Sessions, 3, Verdict.Satisfied)]
    public void Sessions_of_one_modality_are_counted_apart(Measure measure, int individual, Verdict verdict)
    {
        var plan = Plan(7).WithSessions([Session(0), Session(1), .. Enumerable.Range(0, individual).Select(i => Session(2 + i, 50, modality: Modality.Individual))]);

        Assert.Equal(verdict, plan.Verdict(new AmountRequirement(measure, Window.EachWeek, Bounds.AtLeast(2), SessionScope.Only(Modality.Individual))));
    }

    [Theory]
    [InlineData(8, Verdict.Violated)]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Satisfied)]
    public void Trap_2_services_are_not_hours(int services, Verdict verdict)
    {
        var plan = Plan(7).WithSessions(Session(0, 600, services: services - 3), Session(1, 30, services: 3));

        Assert.Equal(verdict, plan.Verdict(new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9))));
    }

    [Fact]
    public void Services_that_a_session_does_not_state_are_open_only_where_they_matter()
    {
        var nine = new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9));
        var plan = Plan(7).WithSessions(Session(0, services: 8), Session(1, id: "silent"));

        var open = Assert.Single(plan.Findings(nine));
        Assert.Equal((Verdict.Indeterminate, "services", "8 services or more"), (open.Verdict, open.Missing, open.Observed));
        Assert.Equal(Verdict.Satisfied, Plan(7).WithSessions(Session(0, services: 9), Session(1, id: "silent")).Verdict(nine));
        Assert.Equal(Verdict.Violated, Plan(7).WithSessions(Session(0, services: 8)).Verdict(nine));
        Assert.Equal(Verdict.Violated, Plan(7).WithSessions(Session(0, services: 4), Session(1)).Verdict(new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtMost(3))));
    }

    [Fact]
    public void A_level_that_is_not_stated_is_open_only_where_it_matters()
    {
        // on the first two days two levels run side by side
        var plan = Plan(7).WithPhases(Phase(Intensive, 0, 7), Phase(Partial, 0, 2)).WithSessions(Session(0, 300, id: "open"), Session(3, 300));

        var open = Assert.Single(plan.Findings(NineHours));
        Assert.Equal((Verdict.Indeterminate, "level", "5 h or more"), (open.Verdict, open.Missing, open.Observed));
        Assert.Equal(["sessions[0]", "sessions[1]"], open.Counted);
        Assert.Equal(Verdict.Satisfied, plan.WithSessions([.. plan.Sessions, Session(4, 240)]).Verdict(NineHours));
        Assert.Equal(Verdict.Violated, plan.WithSessions(Session(0, 200, id: "open"), Session(3, 300)).Verdict(NineHours));
    }

    [Fact]
    public void What_did_not_count_is_named_with_the_reason()
    {
        var plan = Plan(7).WithPhases(Phase(Intensive, 0, 7), Phase(Partial, 0, 7)).WithSessions(
            Session(0, level: Intensive), Session(1, attendance: Attendance.Cancelled, level: Intensive), Session(2, attendance: Attendance.NoShow, level: Intensive),
            Session(3, modality: Modality.Peer, level: Intensive), Session(4, level: Partial), Session(5, attendance: Attendance.Excused, level: Intensive));

        var found = Assert.Single(plan.Findings(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540), SessionScope.AllBut(Modality.Peer))));
        Assert.Equal(["sessions[0]"], found.Counted);
        Assert.Equal(
            ["sessions[1]: cancelled", "sessions[2]: not attended", "sessions[3]: peer does not count", "sessions[4]: at asam3:2.5", "sessions[5]: not attended"],
            found.NotCounted.Select(part => $"{part.Path}: {part.Why}"));
    }

    [Fact]
    public void A_session_of_which_nobody_says_yet_what_became_of_it_leaves_its_week_open()
    {
        var plan = Plan(14).Attended(180, 0, 2, 4).WithSessions([.. Plan().Attended(180, 0, 2, 4, 7).Sessions, Session(9, 180, Attendance.Scheduled), Session(11, 180, Attendance.Scheduled)]);

        var findings = plan.Findings(NineHours);
        Assert.Equal([Verdict.Indeterminate], findings.Select(finding => finding.Verdict));
        Assert.Equal("attendance", findings[0].Missing);
        Assert.Equal(new CarePeriod(Day(7), Day(13)), findings[0].Window);

        var two = Plan(14).WithSessions([.. Plan().Attended(180, 0, 2, 4, 7).Sessions, Session(9, 180, Attendance.Scheduled)]);
        Assert.Equal(Verdict.Violated, two.Verdict(NineHours));
        Assert.Equal(Verdict.Satisfied, two.Verdict(NineHours, options: AsOf(7)));
    }

    [Fact]
    public void Weeks_that_are_still_to_come_are_asked_of_the_calendar_and_not_of_what_was_delivered()
    {
        var plan = Plan(28).WithSessions([.. Plan().Attended(180, 0, 2, 4).Sessions, Session(7, 180, Attendance.Scheduled)]);

        Assert.Equal(Verdict.Satisfied, plan.Verdict(NineHours, Basis.Delivered));
        Assert.Equal(Verdict.Violated, plan.Verdict(NineHours, Basis.Scheduled));
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(12, 1)]
    [InlineData(13, 2)]
    public void As_of_a_day_only_weeks_that_have_ended_are_held_to_a_minimum(int day, int violated) =>
        Assert.Equal(violated, Plan(28).Attended(60, 0, 7, 14).Findings(NineHours, options: AsOf(day)).Count(finding => finding.Verdict == Verdict.Violated));

    [Fact]
    public void As_of_a_day_long_after_the_last_session_the_empty_weeks_count()
    {
        Assert.Equal(3, Plan(28).Attended(540, 0).Findings(NineHours, options: AsOf(60)).Count(finding => finding.Verdict == Verdict.Violated));
        Assert.Equal(Verdict.Satisfied, Plan(28).Attended(540, 0).Verdict(NineHours));
        Assert.Equal(Verdict.Indeterminate, Plan(28).Attended(540, 0).Verdict(NineHours, options: AsOf(-1)));
    }

    [Fact]
    public void What_was_delivered_later_at_another_level_tells_that_the_weeks_before_are_over()
    {
        var plan = Plan(28).WithPhases(Phase(Intensive, 0, 28), Phase(Outpatient, 28, 28)).WithSessions(Session(0, 540), Session(7, 540), Session(30));

        Assert.Equal([Day(14), Day(21)], plan.Findings(NineHours).Where(finding => finding.Verdict == Verdict.Violated).Select(finding => finding.Window!.Start));
    }

    [Fact]
    public void A_plan_without_dated_sessions_leaves_it_open()
    {
        var open = Assert.Single(Plan(28).Findings(NineHours));

        Assert.Equal((Verdict.Indeterminate, "sessions", "sessions"), (open.Verdict, open.Path, open.Missing));
    }

    public static TheoryData<string, int> FirstDaysOfWeeks => new()
    {
        { "monday", 0 }, { "sunday", -1 }, { "wednesday", 2 }, { "patient", 3 },
    };

    [Theory]
    [MemberData(nameof(FirstDaysOfWeeks))]
    public void Trap_3_a_week_is_what_its_definition_says(string definition, int firstDay)
    {
        // nine hours on seven days from the first of the week, and none in the seven before or after
        var week = definition switch
        {
            "monday" => WeekDefinition.IsoMonday,
            "sunday" => WeekDefinition.SundayToSaturday,
            "wednesday" => WeekDefinition.StartingOn(IsoDayOfWeek.Wednesday),
            _ => WeekDefinition.FromPatientsFirstDay,
        };
        var plan = Plan(7, firstDay).WithAdmission(Day(3)).Attended(270, firstDay, firstDay + 6);
        var other = Plan(14, firstDay - 3).WithAdmission(Day(3)).Attended(270, firstDay + 1, firstDay + 7).Attended(1, firstDay + 10);

        Assert.Equal(Verdict.Satisfied, plan.Verdict(NineHours, options: new() { Week = week }));
        Assert.Equal(Verdict.Satisfied, plan.Verdict(NineHours, week: week));
        Assert.Equal(Verdict.Satisfied, plan.Verdict(new AmountRequirement(Measure.Minutes, Window.EachWeekOf(week), Bounds.AtLeast(540))));
        Assert.Equal(Verdict.Violated, other.Verdict(NineHours, options: new() { Week = week }));
    }

    [Fact]
    public void What_the_source_says_of_a_week_stands_above_the_choice_of_the_user()
    {
        var plan = Plan(28, -1).Attended(540, -1, 6, 13, 20);
        var monday = new CheckOptions { Week = WeekDefinition.IsoMonday };

        Assert.Equal(Verdict.Satisfied, plan.Verdict(NineHours, options: monday, week: WeekDefinition.SundayToSaturday));
        Assert.Equal(
            Verdict.Satisfied,
            plan.Verdict(new AmountRequirement(Measure.Minutes, Window.EachWeekOf(WeekDefinition.SundayToSaturday), Bounds.AtLeast(540)), options: monday, week: WeekDefinition.IsoMonday));
    }

    [Fact]
    public void A_week_that_the_phase_covers_in_part_is_held_to_a_maximum_but_not_to_a_minimum()
    {
        // Thursday to Wednesday, then no more
        var plan = Plan(7, 3).Attended(60, 3, 8);
        var band = new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540).AndAtMost(1140));

        Assert.Equal(Verdict.Indeterminate, plan.Verdict(NineHours));
        Assert.Equal(Verdict.Indeterminate, plan.Verdict(band));
        Assert.Equal(Verdict.Violated, Plan(7, 3).Attended(1140, 3).Attended(1, 4).Verdict(band));
        Assert.Equal(Verdict.Satisfied, Plan(7, 3).Attended(1140, 3).Verdict(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtMost(1140))));
        Assert.Equal(Verdict.Satisfied, Plan(7, 3).Attended(540, 3).Verdict(band));
        Assert.Equal(Verdict.Satisfied, Plan(14, 3).Attended(540, 7).Verdict(NineHours));
    }

    [Theory]
    [InlineData(1079, Verdict.Violated)]
    [InlineData(1080, Verdict.Satisfied)]
    [InlineData(1081, Verdict.Satisfied)]
    public void Trap_4_an_average_is_exact_and_a_band_is_asked_of_every_week(int minutesOfTwoWeeks, Verdict verdict)
    {
        var plan = Plan(14).Attended(300, 0).Attended(minutesOfTwoWeeks - 300, 7);

        Assert.Equal(verdict, plan.Verdict(new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(540))));
        Assert.Equal(Verdict.Violated, plan.Verdict(NineHours));
    }

    [Fact]
    public void An_average_is_of_whole_weeks_alone()
    {
        var average = new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(540).AndBelow(1200));

        // Thursday to Sunday, a whole week, Monday to Wednesday
        var found = Assert.Single(Plan(14, 3).Attended(60, 3, 14).Attended(540, 9).Findings(average));
        Assert.Equal(Verdict.Satisfied, found.Verdict);
        Assert.Equal(Verdict.Indeterminate, Plan(6, 0).Attended(600, 0).Verdict(average));
        var broken = Assert.Single(Plan(14).Attended(300, 0, 7).Findings(average));
        Assert.Equal(("10 h in 2 weeks", new CarePeriod(Day(0), Day(13))), (broken.Observed, broken.Window));
    }

    [Theory]
    [InlineData(1, Verdict.Violated)]
    [InlineData(2, Verdict.Satisfied)]
    [InlineData(3, Verdict.Satisfied)]
    public void Calendar_months_are_asked_where_the_phase_covers_all_their_days(int inFebruary, Verdict verdict)
    {
        // from 15 January to 15 March 2028, a leap year: 29 February counts
        var plan = Plan().WithPhases(new PlanPhase(Intensive, new(new(2028, 1, 15), new LocalDate(2028, 3, 15)), []));
        var day = Period.DaysBetween(Monday, new LocalDate(2028, 2, 29));
        plan = plan.WithSessions([Session(day + 5), .. Enumerable.Range(0, inFebruary).Select(i => Session(day - i))]);

        Assert.Equal(verdict, plan.Verdict(new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(2))));
    }

    [Theory]
    [InlineData(4319, Verdict.Violated)]
    [InlineData(4320, Verdict.Satisfied)]
    [InlineData(4321, Verdict.Satisfied)]
    public void Trap_7_a_dose_is_counted_in_its_first_days_together(int minutes, Verdict verdict)
    {
        var dose = new AmountRequirement(Measure.Minutes, Window.FirstDays(84), Bounds.AtLeast(72 * 60));
        var plan = Plan(120).Attended(360, [.. Enumerable.Range(0, 11).Select(week => week * 7)]).Attended(minutes - (11 * 360), 77).Attended(600, 84);

        Assert.Equal(verdict, plan.Verdict(dose));
    }

    [Theory]
    [InlineData(83, Verdict.Satisfied)]
    [InlineData(84, Verdict.Violated)]
    public void The_last_day_of_a_dose_counts_and_the_day_after_does_not(int day, Verdict verdict)
    {
        var dose = new AmountRequirement(Measure.Minutes, Window.FirstDays(84), Bounds.AtLeast(600));

        Assert.Equal(verdict, Plan(120).Attended(300, 0).Attended(300, day).Verdict(dose));
    }

    [Fact]
    public void A_total_is_open_until_its_last_day_is_over()
    {
        var dose = new AmountRequirement(Measure.Minutes, Window.FirstDays(84), Bounds.AtLeast(600));
        var plan = Plan(120).Attended(300, 0);

        Assert.Equal(Verdict.Indeterminate, plan.Verdict(dose));
        Assert.Equal(Verdict.Indeterminate, plan.Verdict(dose, options: AsOf(82)));
        Assert.Equal(Verdict.Violated, plan.Verdict(dose, options: AsOf(83)));
        Assert.Equal(Verdict.Violated, Plan(40).Attended(300, 0).Verdict(dose, options: AsOf(39)));
        Assert.Equal(Verdict.Violated, plan.Attended(300, 100).Verdict(dose));
        Assert.Equal(Verdict.Violated, plan.Attended(301, 1).Verdict(new AmountRequirement(Measure.Minutes, Window.FirstDays(84), Bounds.AtMost(600))));
        Assert.Equal(Verdict.Indeterminate, Plan(days: null).Attended(300, 0).Verdict(new AmountRequirement(Measure.Minutes, Window.Total, Bounds.AtLeast(600)), options: AsOf(400)));
    }

    [Fact]
    public void Weeks_of_some_days_run_from_the_first_of_them()
    {
        // the phase begins on a Thursday; three days in each of the first two weeks, one after
        var window = Window.EachWeek.Within(1, 14);
        var plan = Plan(28, 3).WithAdmission(Day(0)).Attended(60, 3, 4, 9, 10, 11, 16, 17);

        Assert.Equal(Verdict.Satisfied, plan.Verdict(new AmountRequirement(Measure.Days, window, Bounds.AtLeast(3))));
        var broken = Assert.Single(plan.Findings(new AmountRequirement(Measure.Days, window, Bounds.AtLeast(4))), finding => finding.Window!.Start == Day(3));
        Assert.Equal(new CarePeriod(Day(3), Day(9)), broken.Window);
        Assert.Equal(Verdict.Violated, plan.Verdict(new AmountRequirement(Measure.Days, Window.EachWeek.Within(15, null), Bounds.AtLeast(1)), options: AsOf(30)));
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(29, true)]
    public void Days_that_the_phase_never_reaches_are_not_asked(int days, bool asked)
    {
        var later = new AmountRequirement(Measure.Minutes, Window.EachWeek.Within(29, null), Bounds.AtLeast(60));

        Assert.Equal(asked, Plan(days).Attended(60, 0).Findings(later).Count > 0);
        Assert.Equal(asked, Plan(days, prescribed: Prescribed(60)).Findings(later, Basis.Planned).Count > 0);
    }

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    public void Of_what_is_planned_the_prescriptions_tell(int minutes, Verdict verdict)
    {
        var plan = Plan(3, prescribed: Prescribed(minutes + 30, breaks: 30));

        Assert.Equal(verdict, plan.Verdict(NineHours, Basis.Planned));
        Assert.Equal(verdict, plan.Verdict(NineHours, Basis.Needed));
        Assert.Equal(Verdict.Indeterminate, Plan().Verdict(NineHours, Basis.Planned));
    }

    [Fact]
    public void Days_that_are_planned_the_calendar_tells() => Assert.Equal(
        Verdict.Satisfied,
        Plan(7, prescribed: Prescribed(60)).WithSessions(Session(0, attendance: Attendance.Scheduled), Session(2, attendance: Attendance.Scheduled))
            .Verdict(new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(2).AndAtMost(2)), Basis.Planned));

    [Theory]
    [InlineData(4, Verdict.Satisfied)]
    [InlineData(5, Verdict.Indeterminate)]
    public void A_month_holds_four_weeks_of_what_is_prescribed_and_perhaps_a_fifth(int least, Verdict verdict) => Assert.Equal(
        verdict, Plan(90, prescribed: Prescribed(60)).Verdict(new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(least)), Basis.Planned));

    [Theory]
    [InlineData(3, Verdict.Violated)]
    [InlineData(4, Verdict.Indeterminate)]
    [InlineData(5, Verdict.Satisfied)]
    public void A_month_is_over_a_maximum_for_certain_only_by_its_four_weeks(int most, Verdict verdict) => Assert.Equal(
        verdict, Plan(90, prescribed: Prescribed(60)).Verdict(new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtMost(most)), Basis.Planned));

    [Theory]
    [InlineData(15, Verdict.Violated)]
    [InlineData(16, Verdict.Satisfied)]
    public void A_total_of_what_is_prescribed_is_in_proportion_to_the_days_of_the_phase(int weeks, Verdict verdict)
    {
        var sixteen = new AmountRequirement(Measure.Sessions, Window.Total, Bounds.AtLeast(16));

        Assert.Equal(verdict, Plan(weeks * 7, prescribed: Prescribed(60)).Verdict(sixteen, Basis.Planned));
        Assert.Equal(Verdict.Indeterminate, Plan(days: null, prescribed: Prescribed(60)).Verdict(sixteen, Basis.Planned));
    }

    [Fact]
    public void Services_that_no_prescription_states_are_open()
    {
        var nine = new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9));

        Assert.Equal(Verdict.Indeterminate, Plan(prescribed: Prescribed(60, 3)).Verdict(nine, Basis.Planned));
        Assert.Equal(Verdict.Satisfied, Plan(prescribed: [Prescribed(60, 3, services: 3), Prescribed(60)]).Verdict(nine, Basis.Planned));
        Assert.Equal(Verdict.Violated, Plan(prescribed: Prescribed(60, 2, services: 4)).Verdict(nine, Basis.Planned));
    }

    [Fact]
    public void Trap_9_breaks_are_not_hours()
    {
        // three classes of 50 minutes in a block of three hours
        var plan = Plan(7, prescribed: Prescribed(180, 3, breaks: 30)).WithSessions(Session(0, 180, breaks: 30), Session(2, 180, breaks: 30), Session(4, 180, breaks: 30));

        Assert.All([Basis.Planned, Basis.Scheduled, Basis.Delivered], basis => Assert.Equal("7 h 30 min", plan.Findings(NineHours, basis)[0].Observed?.Replace(" a week", "", StringComparison.Ordinal)));
        Assert.All([Basis.Planned, Basis.Scheduled, Basis.Delivered], basis => Assert.Equal(Verdict.Violated, plan.Verdict(NineHours, basis)));
    }

    [Fact]
    public void Trap_10_mutual_help_counts_only_where_the_source_counts_it()
    {
        var plan = Plan(7).WithSessions(Session(0, 480), Session(1, 60, modality: Modality.Peer));

        Assert.Equal(Verdict.Satisfied, plan.Verdict(NineHours));
        Assert.Equal(Verdict.Violated, plan.Verdict(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540), SessionScope.AllBut(Modality.Peer))));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-08")]
    [InlineData("America/New_York", "2026-11-01")]
    [InlineData("Asia/Kolkata", "2026-12-31")]
    [InlineData("Pacific/Honolulu", "2027-01-01")]
    [InlineData("Pacific/Kiritimati", "2028-02-29")]
    public void Weeks_and_minutes_are_of_the_wall_clock_whatever_the_zone(string zone, string date)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        var monday = Period.DaysBetween(Monday, WeekDefinition.IsoMonday.WeekOf(day).First);
        var plan = Plan(7, monday, DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(Verdict.Satisfied, plan.WithSessions(Session(monday, 180, hour: 0), Session(monday + 6, 360, hour: 1)).Verdict(NineHours));
        Assert.Equal(Verdict.Violated, plan.WithSessions(Session(monday, 180, hour: 0), Session(monday + 6, 359, hour: 1)).Verdict(NineHours));
    }

    [Fact]
    public void Days_are_not_counted_on_each_day() =>
        Assert.Throws<ArgumentException>(() => new AmountRequirement(Measure.Days, Window.EachDay, Bounds.AtLeast(1)));
}

using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Tests.Calendar;
using NodaTime;
using static Iop.Domain.Tests.Plans.RandomPlan;

namespace Iop.Domain.Tests.Plans;

public class PlannedTotalsTests
{
    private static readonly LevelOfCare Iop = LevelOfCare.Parse("medicare:IOP");

    private static readonly WeeklyAvailability MondayWednesdayFriday = WeeklyAvailability.Of(
        [new(IsoDayOfWeek.Monday, 540, 720), new(IsoDayOfWeek.Wednesday, 540, 720), new(IsoDayOfWeek.Friday, 540, 720)]);

    private static readonly Arbitrary<(TreatmentPlan Plan, LocalDate First, LocalDate Last, WeekDefinition Definition, Modality? Modality)> Questions =
        (from plan in AnyPlan
         from first in AnyDay
         from days in Gen.Choose(0, 40)
         from definition in WeekDefinitionTests.AnyDefinition
         from modality in Gen.Elements(null, null, Modality.Group)
         select (plan, first, first.PlusDays(days), definition, modality)).ToArbitrary();

    [Fact]
    public void Planned_is_what_adding_up_day_by_day_gives() => Props.Holds(Questions, each =>
    {
        var (minutes, sessions) = (Ratio.Zero, Ratio.Zero);
        foreach (var (phase, prescription) in each.Plan.Phases.SelectMany(phase => phase.Sessions, (phase, session) => (phase, session)))
        {
            var days = DaysOf(prescription);
            var times = WeekDefinitionTests.Days(each.First, each.Last).Count(date => phase.Dates.Contains(date) && days.Contains(date.DayOfWeek));
            if (each.Modality is null || prescription.Modality == each.Modality)
            {
                var share = Ratio.Of(prescription.TimesPerWeek, days.Count) * times;
                sessions += share;
                minutes += share * (long)(prescription.Length - prescription.Breaks).TotalMinutes;
            }
        }

        var touched = each.Plan.Phases.Where(phase => !(phase.Dates.End < each.First) && phase.Dates.Start <= each.Last).ToList();
        var planned = each.Plan.Planned(each.First, each.Last, each.Modality);
        return (planned.StatedMinutes, planned.StatedSessions, planned.Phases, planned.SilentPhases)
                == (minutes, sessions, touched.Count, touched.Count(phase => phase.Sessions.Count == 0))
            && planned.IsStated == (touched.Count > 0 && touched.All(phase => phase.Sessions.Count > 0))
            && planned.Minutes == (planned.IsStated ? minutes : null);
    });

    [Fact]
    public void The_weeks_of_a_span_add_up_to_it_whatever_a_week_is() => Props.Holds(Questions, each =>
    {
        var weeks = each.Plan.Weeks(each.Definition, each.First, each.Last);
        var planned = each.Plan.Planned(each.First, each.Last, each.Modality);
        return weeks.Aggregate(Ratio.Zero, (sum, week) => sum + week.Planned(each.Modality).StatedMinutes) == planned.StatedMinutes
            && weeks.Aggregate(Ratio.Zero, (sum, week) => sum + week.Planned(each.Modality).StatedServices) == planned.StatedServices
            && Enum.GetValues<SessionBasis>().All(basis =>
            {
                var whole = each.Plan.Sessions.Totals(each.First, each.Last, basis, each.Modality);
                var parts = weeks.Select(week => week.Totals(basis, each.Modality)).ToList();
                return (parts.Sum(part => part.Minutes), parts.Sum(part => part.Days), parts.Sum(part => part.Sessions), parts.Sum(part => part.StatedServices))
                    == (whole.Minutes, whole.Days, whole.Sessions, whole.StatedServices);
            })
            && weeks.Sum(week => week.Attendance().Attended) == each.Plan.Sessions.Attendance(each.First, each.Last).Attended
            && weeks.Sum(week => week.DaysWithPhase) == WeekDefinitionTests.Days(each.First, each.Last).Count(date => each.Plan.Phases.Any(phase => phase.Dates.Contains(date)));
    });

    [Fact]
    public void Whole_weeks_later_the_plan_is_the_same() => Props.Holds(Questions, each =>
        Later(each.Plan, 6).Planned(each.First.PlusWeeks(6), each.Last.PlusWeeks(6), each.Modality) == each.Plan.Planned(each.First, each.Last, each.Modality));

    [Fact]
    public void A_whole_week_holds_what_the_phase_prescribes() => Props.Holds(AnyPhase.ToArbitrary(), phase =>
    {
        var open = new PlanPhase(phase.Level, new(phase.Dates.Start, null), phase.Sessions);
        var week = WeekDefinition.IsoMonday.WeekOf(phase.Dates.Start).Next;
        return Empty.WithPhases(open).Week(WeekDefinition.IsoMonday, week.First).Planned().Minutes == (phase.PlannedWeeklyHours is { } hours ? (Ratio)hours.Minutes : null);
    });

    [Theory]
    [InlineData(0, 7, "540", "540")]
    [InlineData(1, 6, "3240/7", "360")] // from a Tuesday: six sevenths, or two days of three
    [InlineData(2, 5, "2700/7", "360")]
    [InlineData(5, 2, "1080/7", "0")] // a weekend
    [InlineData(6, 1, "540/7", "0")]
    public void A_first_week_counts_in_the_proportion_of_its_days(int start, int days, string anyDay, string someDays)
    {
        var part = WeekDefinition.IsoMonday.PartsOf(Monday.PlusDays(start), Monday.PlusDays(30))[0];
        string Planned(WeeklyAvailability? allowed) => Empty
            .WithPhases(new PlanPhase(Iop, new(Monday.PlusDays(start), null), [new(Modality.Group, Duration.FromHours(3), 3, allowed: allowed)]))
            .Week(WeekDefinition.IsoMonday, Monday).Planned().Minutes.ToString()!;

        Assert.Equal(days, part.Days);
        Assert.Equal((anyDay, someDays), (Planned(null), Planned(MondayWednesdayFriday)));
    }

    [Fact]
    public void Two_phases_of_one_week_add_up_in_proportion()
    {
        var plan = Empty.WithPhases(
            new PlanPhase(LevelOfCare.Parse("medicare:PHP"), new(Monday, Monday.PlusDays(2)), [new(Modality.Group, Duration.FromHours(4), 5)]),
            new PlanPhase(Iop, new(Monday.PlusDays(3), null), [new(Modality.Group, Duration.FromHours(3), 3)]));

        var planned = plan.Week(WeekDefinition.IsoMonday, Monday).Planned();
        Assert.Equal(Ratio.Of((1200 * 3) + (540 * 4), 7), planned.Minutes);
        Assert.Equal(Ratio.Of(540 * 4, 7), plan.Week(WeekDefinition.IsoMonday, Monday).Planned(level: Iop).Minutes);
        Assert.Equal(2, planned.Phases);
    }

    [Fact]
    public void What_the_plan_does_not_say_is_null_and_never_zero()
    {
        var silent = Empty.WithPhases(
            new PlanPhase(Iop, new(Monday, null), []),
            new PlanPhase(Iop, new(Monday, null), [new(Modality.Group, Duration.FromHours(3), 3, services: 1), new(Modality.Family, Duration.FromHours(1), 1)]));

        var planned = silent.Week(WeekDefinition.IsoMonday, Monday).Planned();
        Assert.Equal((null, null, null), (planned.Minutes, planned.Sessions, planned.Services));
        Assert.Equal((600, 4, 3), (planned.StatedMinutes, planned.StatedSessions, planned.StatedServices));
        Assert.Null(Empty.Week(WeekDefinition.IsoMonday, Monday).Planned().Minutes);
        Assert.Null(silent.WithPhases(silent.Phases[1]).Week(WeekDefinition.IsoMonday, Monday).Planned().Services);
        Assert.Equal(3, silent.WithPhases(silent.Phases[1]).Week(WeekDefinition.IsoMonday, Monday).Planned(Modality.Group).Services);
        Cultures.Each(() => Assert.Equal("2 phase(s), 1 without sessions", planned.ToString()));
    }

    [Fact]
    public void The_patients_own_week_runs_from_admission_else_the_first_day_seen_else_the_first_phase()
    {
        var phase = new PlanPhase(Iop, new(Monday.PlusDays(3), Monday.PlusDays(9)), []);
        var seen = new PlanSession("s", Monday.PlusDays(2), Modality.Group, Duration.FromHours(1), Attendance.Attended);
        var missed = new PlanSession("m", Monday.PlusDays(1), Modality.Group, Duration.FromHours(1), Attendance.NoShow);

        Assert.Null(Empty.FirstDay);
        Assert.Throws<InvalidOperationException>(() => Empty.Week(WeekDefinition.FromPatientsFirstDay, Monday));
        Assert.Equal(Monday.PlusDays(3), Empty.WithPhases(phase).FirstDay);
        Assert.Equal(Monday.PlusDays(2), Empty.WithPhases(phase).WithSessions(seen, missed).FirstDay);
        Assert.Equal(Monday, Empty.WithPhases(phase).WithSessions(seen, missed).WithAdmission(Monday).FirstDay);
        Assert.Equal(Monday.PlusDays(2), Empty.WithSessions(seen).Week(WeekDefinition.FromPatientsFirstDay, Monday.PlusDays(8)).Part.First);
    }

    [Fact]
    public void The_last_day_is_unknown_as_long_as_a_phase_has_no_end()
    {
        var (ended, open) = (new PlanPhase(Iop, new(Monday, Monday.PlusDays(9)), []), new PlanPhase(Iop, new(Monday, null), []));
        var late = new PlanSession("s", Monday.PlusDays(20), Modality.Group, Duration.FromHours(1));

        Assert.Null(Empty.LastDay);
        Assert.Equal(Monday.PlusDays(9), Empty.WithPhases(ended).LastDay);
        Assert.Equal(Monday.PlusDays(20), Empty.WithPhases(ended).WithSessions(late).LastDay);
        Assert.Null(Empty.WithPhases(ended, open).WithSessions(late).LastDay);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-02", "2026-03-15")]
    [InlineData("America/New_York", "2026-10-26", "2026-11-08")]
    [InlineData("Pacific/Kiritimati", "2025-12-22", "2026-01-04")]
    [InlineData("Pacific/Honolulu", "2024-02-19", "2024-03-03")]
    public void Weeks_are_of_the_calendar_and_no_change_of_the_clocks_makes_one_longer(string zone, string first, string last)
    {
        var (from, to) = (WeekDefinitionTests.Iso(first), WeekDefinitionTests.Iso(last));
        var plan = TreatmentPlan.Create(new PlanId("p"), new PatientId("pt"), DateTimeZoneProviders.Tzdb[zone], new PlanPhase(Iop, new(from, to), [new(Modality.Group, Duration.FromHours(3), 3)]))
            .WithSessions(WeekDefinitionTests.Days(from, to).Select((day, i) => new PlanSession($"{i}", day + new LocalTime(2, 30), Modality.Group, Duration.FromHours(1), Attendance.Attended)));

        var weeks = plan.Weeks(WeekDefinition.IsoMonday, from, to);
        Assert.Equal([540, 540], weeks.Select(week => week.Planned().Minutes!.Value));
        Assert.Equal([420, 420], weeks.Select(week => week.Totals(SessionBasis.Delivered).Minutes));
    }

    [Fact]
    public void Asking_for_a_week_allocates_nothing()
    {
        var plan = Eight(12);
        var part = WeekDefinition.IsoMonday.PartsOf(Monday, Monday.PlusDays(55))[3];
        Ask(plan, part);

        Assert.Equal(0, Allocated.Least(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                Ask(plan, part);
            }
        }));
    }

    internal static TreatmentPlan Eight(int sessionsPerWeek) => Empty
        .WithPhases(new PlanPhase(Iop, new(Monday, Monday.PlusDays(55)), [new(Modality.Group, Duration.FromHours(3), 3, allowed: MondayWednesdayFriday), new(Modality.Individual, Duration.FromHours(1), 1)]))
        .WithSessions(Enumerable.Range(0, 8 * sessionsPerWeek).Select(i => new PlanSession(
            $"{i}", Monday.PlusDays((i / sessionsPerWeek * 7) + (i % 5)), Modality.Group, Duration.FromHours(1), Attendance.Attended, services: 1)));

    private static long Ask(TreatmentPlan plan, WeekPart part)
    {
        var week = plan.Week(part);
        return week.Planned().StatedMinutes.Numerator + week.Planned(Modality.Group, Iop).StatedSessions.Numerator + week.Totals(SessionBasis.Delivered, Modality.Group, Iop).Minutes
            + week.Attendance().Attended + (plan.Sessions.LongestGap(part.First, part.Last, SessionBasis.Scheduled) ?? 0) + plan.Week(WeekDefinition.SundayToSaturday, part.First).DaysWithPhase
            + (plan.Sessions.DayWithSession(part.First, 3, SessionBasis.Delivered)?.Day ?? 0) + (plan.Sessions.CycleOf(part.First, SessionBasis.Delivered)?.First.Day ?? 0);
    }

    private static List<IsoDayOfWeek> DaysOf(SessionPrescription prescription)
    {
        var (allowed, minutes) = (prescription.Allowed ?? WeeklyAvailability.Always, (int)prescription.Length.TotalMinutes);
        return [.. Enumerable.Range(0, WeekTime.MinutesPerWeek - minutes + 1)
            .Where(start => start % 10 == 0 && allowed.IsFree(new(WeekTime.FromMinuteOfWeek(start), WeekTime.FromMinuteOfWeek(start + minutes))))
            .Select(start => WeekTime.FromMinuteOfWeek(start).Day).Distinct()];
    }
}

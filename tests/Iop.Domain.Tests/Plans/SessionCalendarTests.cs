using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Tests.Plans.RandomPlan;

namespace Iop.Domain.Tests.Plans;

public class SessionCalendarTests
{
    private static readonly Arbitrary<Question> Questions =
        (from plan in AnyPlan
         from first in AnyDay
         from days in Gen.Choose(-2, 25)
         from basis in Gen.Elements(Enum.GetValues<SessionBasis>())
         from modality in Gen.Elements(null, null, Modality.Group, Modality.Individual)
         from level in Gen.Elements<string?>(null, null, "asam3:2.1", "asam3:2.5")
         select new Question(plan, first, first.PlusDays(days), basis, modality, level is null ? null : LevelOfCare.Parse(level))).ToArbitrary();

    [Fact]
    public void Sessions_stand_in_order_of_time() => Props.Holds(Every, plan =>
        plan.Sessions.Zip(plan.Sessions.Skip(1), (a, b) => a.Start < b.Start || (a.Start == b.Start && string.CompareOrdinal(a.Id, b.Id) < 0)).All(inOrder => inOrder));

    [Fact]
    public void The_order_in_which_sessions_and_phases_were_stated_changes_no_quantity() => Props.Holds(Questions, each =>
    {
        var other = each.Plan.WithSessions(each.Plan.Sessions.Reverse()).WithPhases([.. each.Plan.Phases.Reverse()]);
        return other.Sessions.Equals(each.Plan.Sessions) && other.Sessions.GetHashCode() == each.Plan.Sessions.GetHashCode()
            && each.Totals() == (each with { Plan = other }).Totals()
            && other.Planned(each.First, each.Last, each.Modality, each.Level) == each.Plan.Planned(each.First, each.Last, each.Modality, each.Level);
    });

    [Fact]
    public void Totals_are_what_looking_at_every_session_gives() => Props.Holds(Questions, each =>
    {
        var counted = each.Counted().ToList();
        var byDay = counted.GroupBy(session => session.Start.Date).Select(day => day.Sum(session => session.MinutesAs(each.Basis))).ToList();
        var totals = each.Totals();
        return totals.Sessions == counted.Count
            && totals.Minutes == byDay.Sum()
            && totals.Days == byDay.Count
            && totals.LeastMinutesOfADay == byDay.DefaultIfEmpty().Min()
            && totals.MostMinutesOfADay == byDay.DefaultIfEmpty().Max()
            && totals.StatedServices == counted.Sum(session => session.Services ?? 0)
            && totals.SessionsWithoutServices == counted.Count(session => session.Services is null)
            && totals.Services == (counted.All(session => session.Services is not null) ? counted.Sum(session => session.Services) : null);
    }, tests: 1000);

    [Fact]
    public void A_span_holds_its_sessions_and_no_other() => Props.Holds(Questions, each =>
        each.Plan.Sessions.Between(each.First, each.Last).ToArray().SequenceEqual(each.Plan.Sessions.Where(session => each.First <= session.Start.Date && session.Start.Date <= each.Last)));

    [Fact]
    public void Attendance_counts_each_session_once() => Props.Holds(Questions, each =>
    {
        var summary = each.Plan.Sessions.Attendance(each.First, each.Last, each.Modality, each.Level);
        var all = each.All().ToList();
        int Count(Attendance of) => all.Count(session => session.Attendance == of);
        return (summary.Attended, summary.NoShow, summary.Excused, summary.Cancelled, summary.Open)
                == (Count(Attendance.Attended), Count(Attendance.NoShow), Count(Attendance.Excused), Count(Attendance.Cancelled), Count(Attendance.Scheduled))
            && summary.Rate == (summary.Attended + summary.NoShow == 0 ? null : Ratio.Of(summary.Attended, summary.Attended + summary.NoShow));
    });

    [Fact]
    public void Days_with_a_session_are_counted_one_by_one() => Props.Holds(Questions, each =>
    {
        var days = (each with { Last = LocalDate.MaxIsoValue }).Counted().Select(session => session.Start.Date).Distinct().Order().ToList();
        return Enumerable.Range(1, days.Count + 1).All(number =>
            each.Plan.Sessions.DayWithSession(each.First, number, each.Basis, each.Modality, each.Level) == (number <= days.Count ? days[number - 1] : null));
    });

    [Fact]
    public void The_longest_gap_lies_between_two_days_with_a_session() => Props.Holds(Questions, each =>
    {
        var days = each.Counted().Select(session => session.Start.Date).Distinct().Order().ToList();
        var gaps = days.Zip(days.Skip(1), (a, b) => Period.DaysBetween(a, b) - 1).ToList();
        return each.Plan.Sessions.LongestGap(each.First, each.Last, each.Basis, each.Modality, each.Level) == (gaps.Count == 0 ? null : gaps.Max());
    });

    [Fact]
    public void Whole_weeks_later_everything_is_the_same() => Props.Holds(Questions, each =>
        each.Totals() == (each with { Plan = Later(each.Plan, 9), First = each.First.PlusWeeks(9), Last = each.Last.PlusWeeks(9) }).Totals());

    [Theory]
    [InlineData("0 2 4", 1)] // Monday, Wednesday, Friday
    [InlineData("0 2 4 7", 2)]
    [InlineData("0 1 3 7", 3)] // Monday, Tuesday, Thursday, and Monday again
    [InlineData("0 2 4 8", 3)] // a holiday on the second Monday
    [InlineData("0", null)]
    [InlineData("", null)]
    public void Gaps_are_the_days_between(string days, int? gap) => Assert.Equal(gap, Seen(days).LongestGap(Monday, Monday.PlusDays(30), SessionBasis.Delivered));

    [Theory]
    [InlineData("0 7 14", 13, 7)]
    [InlineData("0 7 14", 14, 14)]
    [InlineData("0 7 14", 20, 14)]
    [InlineData("0 7 14", 21, null)] // no session in the cycle after
    [InlineData("0 13", 6, 0)]
    [InlineData("0 13", 7, 7)] // still to be seen in this cycle
    [InlineData("0 13", 13, 7)]
    [InlineData("0 14", 7, null)] // a whole cycle without a session is a break
    [InlineData("0 14", 14, 14)]
    [InlineData("0 15", 14, null)]
    [InlineData("0 15", 15, 15)] // and the cycle begins anew on the day seen
    [InlineData("0 15", 21, 15)]
    [InlineData("0 15", 22, null)]
    [InlineData("3", 2, null)]
    [InlineData("3", 3, 3)]
    public void The_patients_cycle_begins_anew_after_a_break(string days, int asked, int? start) => Assert.Equal(
        start is { } day ? Monday.PlusDays(day) : null, Seen(days).CycleOf(Monday.PlusDays(asked), SessionBasis.Delivered)?.First);

    [Fact]
    public void Cycles_never_overlap_and_each_holds_a_session() => Props.Holds(Every, plan =>
    {
        var cycles = WeekDays().Select(day => (Day: day, Cycle: plan.Sessions.CycleOf(day, SessionBasis.Scheduled))).ToList();
        var starts = cycles.Select(each => each.Cycle?.First).OfType<LocalDate>().Distinct().Order().ToList();
        return cycles.All(each => each.Cycle is not { } cycle || (cycle.Contains(each.Day) && plan.Sessions.Totals(cycle.First, cycle.Last, SessionBasis.Scheduled).Sessions > 0))
            && starts.Zip(starts.Skip(1), (a, b) => Period.DaysBetween(a, b) >= CalendarWeek.Days).All(apart => apart)
            && plan.Sessions.Where(session => session.CountsAs(SessionBasis.Scheduled)).All(session => plan.Sessions.CycleOf(session.Start.Date, SessionBasis.Scheduled) is not null);

        static IEnumerable<LocalDate> WeekDays() => Enumerable.Range(-20, 90).Select(Monday.PlusDays);
    });

    [Fact]
    public void A_session_is_at_its_own_level_or_at_the_only_one_of_its_day()
    {
        var (iop, php) = (LevelOfCare.Parse("medicare:IOP"), LevelOfCare.Parse("medicare:PHP"));
        var plan = Empty
            .WithSessions(Attended("a", 0), Attended("b", 2), Attended("c", 4), new PlanSession("d", Monday.PlusDays(4), Modality.Group, Duration.FromHours(1), Attendance.Attended, level: php), Attended("e", 9))
            .WithPhases(new PlanPhase(php, new(Monday, Monday.PlusDays(4)), []), new PlanPhase(iop, new(Monday.PlusDays(2), Monday.PlusDays(8)), []), new PlanPhase(iop, new(Monday.PlusDays(2), Monday.PlusDays(3)), []));

        Assert.Equal([php, null, null, php, null], Enumerable.Range(0, 5).Select(plan.Sessions.LevelAt));
        Assert.Equal(Monday.PlusDays(4), plan.Sessions.DayWithSession(Monday, 2, SessionBasis.Delivered, level: php));
    }

    [Fact]
    public void A_session_past_midnight_counts_on_the_day_on_which_it_begins()
    {
        var plan = Empty.WithSessions(new PlanSession("night", Monday.PlusDays(6) + new LocalTime(23, 0), Modality.Group, Duration.FromHours(2), Attendance.Attended));

        Assert.Equal(120, plan.Week(WeekDefinition.IsoMonday, Monday).Totals(SessionBasis.Delivered).Minutes);
        Assert.Equal(0, plan.Week(WeekDefinition.IsoMonday, Monday.PlusDays(7)).Totals(SessionBasis.Delivered).Minutes);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Days_with_a_session_are_numbered_from_one(int number, bool allowed) => Assert.Equal(
        allowed ? null : "number", (Record.Exception(() => Seen("0").DayWithSession(Monday, number, SessionBasis.Delivered)) as ArgumentException)?.ParamName);

    [Fact]
    public void Excused_absences_stand_apart()
    {
        var summary = Empty.WithSessions(Enum.GetValues<Attendance>().Select(each => new PlanSession($"{(int)each}", Monday, Modality.Group, Duration.FromHours(1), each)))
            .Sessions.Attendance(Monday, Monday);

        Assert.Equal((Ratio.Of(1, 2), Ratio.Of(1, 3)), (summary.Rate, summary.RateWithExcused));
        Assert.Null(default(AttendanceSummary).Rate);
        Cultures.Each(() => Assert.Equal("5 session(s)", summary.ToString()));
    }

    private static PlanSession Attended(string id, int day) => new(id, Monday.PlusDays(day), Modality.Group, Duration.FromHours(1), Attendance.Attended);

    private static SessionCalendar Seen(string days) => Empty
        .WithSessions(days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => Attended(day, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))).Sessions;

    private sealed record Question(TreatmentPlan Plan, LocalDate First, LocalDate Last, SessionBasis Basis, Modality? Modality, LevelOfCare? Level)
    {
        public SessionTotals Totals() => Plan.Sessions.Totals(First, Last, Basis, Modality, Level);

        public IEnumerable<PlanSession> All() => Plan.Sessions.Index()
            .Where(each => First <= each.Item.Start.Date && each.Item.Start.Date <= Last)
            .Where(each => Modality is null || each.Item.Modality == Modality)
            .Where(each => Level is null || LevelOf(each.Item) == Level)
            .Select(each => each.Item);

        public IEnumerable<PlanSession> Counted() => All().Where(session =>
            Basis == SessionBasis.Delivered ? session.Attendance == Attendance.Attended : session.Attendance != Attendance.Cancelled);

        private LevelOfCare? LevelOf(PlanSession session) =>
            session.Level ?? (Plan.Phases.Where(phase => phase.Dates.Contains(session.Start.Date)).Select(phase => phase.Level).Distinct().ToList() is [var only] ? only : null);
    }
}

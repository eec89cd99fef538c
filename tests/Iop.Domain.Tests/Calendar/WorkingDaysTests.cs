using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class WorkingDaysTests
{
    // a Wednesday, with New Year's Day, a Thursday, and Martin Luther King Day, a Monday
    private static readonly LocalDate Start = new(2025, 12, 31);

    private static readonly WorkingDays American = new([new(2026, 1, 19), new(2026, 1, 1)]);

    private static readonly Arbitrary<(WorkingDays Days, LocalDate[] Holidays, LocalDate From, int Count)> Cases =
        (from start in WeekDefinitionTests.AnyDate
         from count in Gen.Choose(0, 30)
         from holidays in Gen.Choose(0, 10).SelectMany(many => Gen.Choose(-60, 60).Select(start.PlusDays).ArrayOf(many))
         select (new WorkingDays(holidays), holidays, start, count)).ToArbitrary();

    [Fact]
    public void Counting_agrees_with_counting_day_by_day() => Props.Holds(Cases, each =>
    {
        var to = each.From.PlusDays(each.Count);
        var counted = Enumerable.Range(1, each.Count).Count(day => IsWorking(each.From.PlusDays(day), each.Holidays));
        return each.Days.Between(each.From, to) == counted && each.Days.Between(to, each.From) == -counted
            && each.Days.Contains(to) == IsWorking(to, each.Holidays);
    });

    [Fact]
    public void A_deadline_ends_on_the_working_day_of_its_number() => Props.Holds(Cases, each =>
    {
        var end = each.Days.After(each.From, each.Count);
        return each.Days.Between(each.From, end) == each.Count && (each.Count == 0 ? end == each.From : each.Days.Contains(end));
    });

    [Fact]
    public void The_order_of_holidays_and_those_on_weekends_change_nothing() => Props.Holds(Cases, each =>
    {
        var same = new WorkingDays(each.Holidays.Reverse().Concat(each.Holidays).Append(new(2026, 1, 10)));
        return same.Equals(each.Days) && same.GetHashCode() == each.Days.GetHashCode();
    });

    [Fact]
    public void The_same_count_holds_whole_weeks_later() => Props.Holds(Cases, each =>
        new WorkingDays(each.Holidays.Select(day => day.PlusWeeks(5))).After(each.From.PlusWeeks(5), each.Count) == each.Days.After(each.From, each.Count).PlusWeeks(5));

    [Theory]
    [InlineData(0, "2025-12-31")]
    [InlineData(1, "2026-01-02")] // over the holiday
    [InlineData(2, "2026-01-05")] // over the weekend
    [InlineData(4, "2026-01-07")]
    [InlineData(11, "2026-01-16")]
    [InlineData(12, "2026-01-20")] // over a weekend and a Monday holiday
    public void A_deadline_runs_over_weekends_and_holidays(int days, string end) =>
        Assert.Equal(WeekDefinitionTests.Iso(end), American.After(Start, days));

    [Fact]
    public void Without_holidays_five_days_of_a_week_are_working_days()
    {
        Assert.Equal(5, WorkingDays.WithoutHolidays.Between(new(2026, 1, 4), new(2026, 1, 11)));
        Assert.Equal(new(2026, 1, 1), WorkingDays.WithoutHolidays.After(Start, 1));
        Assert.NotEqual(WorkingDays.WithoutHolidays, American);
        Assert.False(American.Equals((object?)null));
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Equal("days", Assert.Throws<ArgumentOutOfRangeException>(() => American.After(Start, -1)).ParamName);
        Assert.Throws<ArgumentNullException>(() => new WorkingDays(null!));
    }

    [Fact]
    public void The_text_counts_holidays() => Cultures.Each(() => Assert.Equal("monday to friday but for 2 holiday(s)", American.ToString()));

    private static bool IsWorking(LocalDate date, LocalDate[] holidays) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(date);
}

using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class WeekDefinitionTests
{
    internal static readonly Gen<LocalDate> AnyDate = Gen.Frequency(
        (3, Gen.Choose(-4000, 4000).Select(day => new LocalDate(2026, 1, 5).PlusDays(day))),
        (1, Gen.Elements<LocalDate>(new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2025, 12, 31), new(2026, 1, 1), new(2027, 1, 1), new(1900, 2, 28))));

    internal static readonly Gen<WeekDefinition> AnyDefinition = Gen.Choose(1, 7).Select(day => WeekDefinition.StartingOn((IsoDayOfWeek)day));

    private static readonly Arbitrary<(WeekDefinition Definition, LocalDate First, LocalDate Last)> Spans =
        (from definition in AnyDefinition
         from first in AnyDate
         from days in Gen.Choose(0, 40)
         select (definition, first, first.PlusDays(days))).ToArbitrary();

    [Fact]
    public void The_week_of_a_date_holds_it_and_begins_on_the_weekday() => Props.Holds(Spans, span =>
    {
        var week = span.Definition.WeekOf(span.First);
        return week.Contains(span.First) && week.First.DayOfWeek == span.Definition.FirstDayOfWeek
            && Enumerable.Range(-1, 9).All(day => week.Contains(week.First.PlusDays(day)) == day is >= 0 and < CalendarWeek.Days)
            && Enumerable.Range(0, 7).All(day => span.Definition.WeekOf(week.First.PlusDays(day)) == week)
            && span.Definition.WeekOf(week.Last.PlusDays(1)) == week.Next;
    });

    [Fact]
    public void The_weeks_of_a_span_are_what_counting_day_by_day_gives() => Props.Holds(Spans, span =>
    {
        var parts = span.Definition.PartsOf(span.First, span.Last);
        var byDay = Days(span.First, span.Last).GroupBy(span.Definition.WeekOf).Select(group => (group.Key, group.Min(), group.Max(), group.Count()));
        return parts.Select(part => (part.Week, part.First, part.Last, part.Days)).SequenceEqual(byDay)
            && parts.Aggregate(Ratio.Zero, (sum, part) => sum + part.Share) == Ratio.Of(Days(span.First, span.Last).Count(), 7)
            && parts.All(part => part.IsWhole == (part.Days == 7));
    });

    [Fact]
    public void A_later_span_has_later_weeks() => Props.Holds(Spans, span =>
        span.Definition.PartsOf(span.First, span.Last).Select(part => part.Week.PlusWeeks(3))
            .SequenceEqual(span.Definition.PartsOf(span.First.PlusDays(21), span.Last.PlusDays(21)).Select(part => part.Week)));

    [Theory]
    [InlineData("2025-12-28", "2025-12-22", "2025-12-28")] // Sunday ends one and begins the other
    [InlineData("2025-12-29", "2025-12-29", "2025-12-28")]
    [InlineData("2026-01-03", "2025-12-29", "2025-12-28")]
    [InlineData("2026-01-04", "2025-12-29", "2026-01-04")]
    [InlineData("2024-02-29", "2024-02-26", "2024-02-25")]
    public void Monday_and_Sunday_weeks_differ_over_a_year_end(string date, string iso, string sunday)
    {
        Assert.Equal(Iso(iso), WeekDefinition.IsoMonday.WeekOf(Iso(date)).First);
        Assert.Equal(Iso(sunday), WeekDefinition.SundayToSaturday.WeekOf(Iso(date)).First);
    }

    [Fact]
    public void The_patients_own_week_needs_a_first_day()
    {
        var own = WeekDefinition.FromPatientsFirstDay;

        Assert.Null(own.FirstDayOfWeek);
        Assert.Throws<InvalidOperationException>(() => own.WeekOf(new(2026, 1, 7)));
        Assert.Equal(new(2026, 1, 7), own.From(new(2026, 1, 7)).WeekOf(new(2026, 1, 13)).First);
        Assert.Equal(new(2026, 1, 14), own.From(new(2026, 1, 7)).WeekOf(new(2026, 1, 14)).First);
        Assert.Equal(WeekDefinition.IsoMonday, WeekDefinition.IsoMonday.From(new(2026, 1, 7)));
    }

    [Fact]
    public void Definitions_that_begin_alike_are_equal()
    {
        Assert.Equal(WeekDefinition.IsoMonday, WeekDefinition.StartingOn(IsoDayOfWeek.Monday));
        Assert.Equal(WeekDefinition.SundayToSaturday, WeekDefinition.FromPatientsFirstDay.From(new(2026, 1, 4)));
        Assert.NotEqual(WeekDefinition.IsoMonday, WeekDefinition.SundayToSaturday);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_span_has_at_least_a_day(int days, bool allowed) => Assert.Equal(
        allowed ? null : "last",
        (Record.Exception(() => WeekDefinition.IsoMonday.PartsOf(new(2026, 1, 5), new LocalDate(2026, 1, 5).PlusDays(days))) as ArgumentException)?.ParamName);

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void What_is_no_weekday_is_refused(IsoDayOfWeek day) => Assert.Throws<ArgumentOutOfRangeException>(() => WeekDefinition.StartingOn(day));

    [Fact]
    public void Every_text_is_the_same_under_every_culture() => Cultures.Each(() =>
    {
        var parts = WeekDefinition.IsoMonday.PartsOf(new(2026, 1, 7), new(2026, 1, 20));
        Assert.Equal("2026-01-07/2026-01-20", parts.ToString());
        Assert.Equal("2026-01-07/2026-01-11", parts[0].ToString());
        Assert.Equal("2026-01-05/2026-01-11", parts[0].Week.ToString());
        Assert.Equal("no weeks", default(WeekParts).ToString());
        Assert.Equal("sunday to saturday", WeekDefinition.SundayToSaturday.ToString());
        Assert.Equal("monday to sunday", WeekDefinition.IsoMonday.ToString());
        Assert.Equal("seven days from the patient's first day", WeekDefinition.FromPatientsFirstDay.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => parts[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => parts[-1]);
        Assert.Empty(default(WeekParts));
    });

    internal static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last) =>
        Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays);

    internal static LocalDate Iso(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}

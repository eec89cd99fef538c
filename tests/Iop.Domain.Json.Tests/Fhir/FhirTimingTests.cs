using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>What a Timing comes to in a week.</summary>
public sealed class FhirTimingTests
{
    [Theory]
    [InlineData(3, 1, "wk", 3)]
    [InlineData(1, 1, "d", 7)]
    [InlineData(2, 7, "d", 2)]
    [InlineData(4, 2, "wk", 2)]
    [InlineData(99, 1, "wk", 99)]
    public void A_frequency_is_taken_to_a_week(int frequency, double period, string unit, int times)
    {
        var plan = FhirFiles.Plan(FhirFiles.WithRepeat(("frequency", FhirFiles.Number(frequency)), ("period", FhirFiles.Number(period)), ("periodUnit", $"\"{unit}\"")));

        Assert.Equal(times, plan.Phases[0].Sessions[0].TimesPerWeek);
    }

    [Theory]
    [InlineData("frequency", "0")]
    [InlineData("frequency", "100")]
    [InlineData("frequency", "\"3\"")]
    [InlineData("period", "2")]
    [InlineData("period", "0")]
    [InlineData("periodUnit", "\"mo\"")]
    [InlineData("periodUnit", "")]
    [InlineData("frequencyMax", "4")]
    [InlineData("duration", "0")]
    [InlineData("duration", "0.333")]
    [InlineData("duration", "24.1")]
    [InlineData("duration", "1e300")]
    [InlineData("durationUnit", "\"wk\"")]
    [InlineData("durationUnit", "")]
    [InlineData("dayOfWeek", "[\"monday\"]")]
    [InlineData("timeOfDay", "[\"09:00\"]")]
    [InlineData("timeOfDay", "[\"21:00:01\"]")]
    [InlineData("timeOfDay", "[\"21:01:00\"]")]
    [InlineData("boundsPeriod", "{\"end\": \"2026-03-04\"}")]
    [InlineData("boundsPeriod", "{\"start\": \"2026-03-05\", \"end\": \"2026-03-04\"}")]
    [InlineData("boundsDuration", "{\"value\": 4}")]
    public void What_no_week_can_hold_is_refused_at_its_place(string name, string value)
    {
        var problem = Assert.Single(FhirFiles.Problems(FhirFiles.WithRepeat((name, value))));

        Assert.StartsWith("CarePlan.activity[0].detail.scheduledTiming.repeat", problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("59", "min", 59)]
    [InlineData("1.5", "h", 90)]
    [InlineData("0.75", "h", 45)]
    [InlineData("5400", "s", 90)]
    [InlineData("1", "d", 1440)]
    [InlineData("24", "h", 1440)]
    public void A_duration_is_whole_minutes(string duration, string unit, int minutes) => Assert.Equal(
        Duration.FromMinutes(minutes), FhirFiles.Plan(FhirFiles.WithRepeat(("duration", duration), ("durationUnit", $"\"{unit}\""))).Phases[0].Sessions[0].Length);

    [Fact]
    public void Days_and_times_are_the_allowed_ones()
    {
        var session = FhirFiles.Plan(FhirFiles.WithRepeat(("dayOfWeek", "[\"fri\", \"mon\", \"wed\"]"), ("timeOfDay", "[\"21:00:00\"]"))).Phases[0].Sessions[0];

        Assert.Equal(
            WeeklyAvailability.Of([new(IsoDayOfWeek.Monday, 1260, 1440), new(IsoDayOfWeek.Wednesday, 1260, 1440), new(IsoDayOfWeek.Friday, 1260, 1440)]), session.Allowed);
        Assert.Equal(3, session.TimesPerWeek);
    }

    [Theory]
    [InlineData("[\"mon\", \"thu\"]", "", 2)]
    [InlineData("[\"mon\", \"thu\"]", "[\"09:00:00\", \"14:00:00\"]", 4)]
    public void Days_alone_say_how_often(string days, string times, int expected)
    {
        var changes = new List<(string, string)> { ("frequency", ""), ("period", ""), ("periodUnit", ""), ("dayOfWeek", days) };
        if (times.Length > 0)
        {
            changes.Add(("timeOfDay", times));
        }

        Assert.Equal(expected, FhirFiles.Plan(FhirFiles.WithRepeat([.. changes])).Phases[0].Sessions[0].TimesPerWeek);
    }

    [Fact]
    public void A_day_for_a_period_takes_the_days_that_are_listed()
    {
        var plan = FhirFiles.Plan(FhirFiles.WithRepeat(("frequency", "1"), ("periodUnit", "\"d\""), ("dayOfWeek", "[\"mon\", \"wed\", \"fri\"]")));

        Assert.Equal(3, plan.Phases[0].Sessions[0].TimesPerWeek);
    }

    [Fact]
    public void Without_a_length_the_week_is_open_and_a_note_says_so()
    {
        var read = FhirFiles.Read(FhirFiles.WithRepeat(("duration", ""), ("durationUnit", ""))).Require();

        Assert.Empty(read.Plan.Phases[0].Sessions);
        Assert.Equal("CarePlan.activity[0]", Assert.Single(read.Notes).Path);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-29", "2026-03-02/2026-03-29")]
    [InlineData("2026-03-09", "2026-03-29", "2026-03-02/2026-03-08 2026-03-09/2026-03-29")]
    [InlineData("2026-03-09", "2026-03-15", "2026-03-02/2026-03-08 2026-03-09/2026-03-15 2026-03-16/2026-03-29")]
    public void Bounds_of_an_activity_cut_the_plan_into_phases(string start, string end, string phases)
    {
        var plan = FhirFiles.Plan(FhirFiles.WithRepeat(("boundsPeriod", $$"""{ "start": "{{start}}", "end": "{{end}}" }""")));

        Assert.Equal(phases, string.Join(' ', plan.Phases.Select(phase => phase.Dates)));
        Assert.Equal(1, plan.Phases.Count(phase => phase.Sessions.Count == 1));
    }

    [Theory]
    [InlineData("2026", "2026-01-01/2026-12-31")]
    [InlineData("2024-02", "2024-02-01/2024-02-29")]
    [InlineData("2026-03-02", "2026-03-02/2026-03-02")]
    [InlineData("2026-03-02T23:30:00-05:00", "2026-03-02/2026-03-02")]
    [InlineData("2026-03-03T03:30:00Z", "2026-03-02/2026-03-02")]
    public void A_period_is_inclusive_at_its_precision_and_in_the_zone_of_the_plan(string day, string dates) => Assert.Equal(
        dates, FhirFiles.Plan(Data.With(FhirFiles.Small, "period", $$"""{ "start": "{{day}}", "end": "{{day}}" }""")).Phases[0].Dates.ToString());

    [Theory]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("2026-03-02T09:00-05:00")]
    [InlineData("02.03.2026")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("2026-02-29")]
    public void A_moment_has_seconds_and_an_offset(string start) =>
        Assert.Equal(["CarePlan.period.start"], FhirFiles.Problems(Data.With(FhirFiles.Small, "period.start", $"\"{start}\"")).Paths());
}

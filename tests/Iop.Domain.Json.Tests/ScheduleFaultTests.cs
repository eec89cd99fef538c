namespace Iop.Domain.Json.Tests;

public class ScheduleFaultTests
{
    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(ScheduleJson.Read(Data.Utf8(Data.Schedule)).Problems);

    [Theory]
    [InlineData("format", "\"iop-program/1\"", "format")]
    [InlineData("program", "", "program")]
    [InlineData("status", "\"Feasible\"", "status")]
    [InlineData("status", "\"optimal\"", "status")]
    [InlineData("lowerBound", "1234", "status")]
    [InlineData("lowerBound", "1235", "lowerBound")]
    [InlineData("lowerBound", "1200.5", "lowerBound")]
    [InlineData("objective", "-1", "objective")]
    [InlineData("objective", "9007199254740992", "objective")]
    [InlineData("seconds", "-0.1", "seconds")]
    [InlineData("seconds", "1e400", "seconds")]
    [InlineData("seconds", "\"0.8\"", "seconds")]
    [InlineData("assignments", "{}", "assignments")]
    [InlineData("assignments[0].sessions[1]", "\"s1\"", "assignments[0].sessions[1]")]
    [InlineData("assignments[0].cost", "3", "assignments[0].cost")]
    [InlineData("assignments[0].patient", "\"p9\"", "unserved[0].patient")]
    [InlineData("unserved[0].reasons[0].code", "\"\"", "unserved[0].reasons[0].code")]
    [InlineData("unserved[0].reasons[0].message", "", "unserved[0].reasons[0].message")]
    [InlineData("unserved[0].reasons", "", "unserved[0].reasons")]
    public void Each_fault_is_reported_at_its_place(string place, string value, params string[] reported) =>
        Assert.Equal(reported.Select(path => $"$.{path}"), ScheduleJson.Read(Data.Utf8(Data.With(Data.Schedule, place, value))).Problems.Paths());

    [Theory]
    [InlineData("9007199254740990")]
    [InlineData("9007199254740991")]
    public void Totals_may_reach_the_largest_exact_integer(string objective) =>
        Assert.True(ScheduleJson.Read(Data.Utf8(Data.With(Data.Schedule, "objective", objective))).IsSound);

    [Fact]
    public void Seconds_that_nobody_measured_are_zero() =>
        Assert.Equal(0, ScheduleJson.Read(Data.Utf8(Data.With(Data.Schedule, "seconds", ""))).Require().Seconds);

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var json = Data.With(Data.With(Data.With(Data.Schedule, "assignments[0].patient", "7"), "status", "\"best\""), "lowerBound", "2000");

        Assert.Equal(["$.status", "$.assignments[0].patient", "$.lowerBound"], ScheduleJson.Read(Data.Utf8(json)).Problems.Paths());
    }
}

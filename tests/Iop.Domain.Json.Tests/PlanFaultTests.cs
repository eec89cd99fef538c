namespace Iop.Domain.Json.Tests;

public class PlanFaultTests
{
    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(PlanJson.Read(Data.Utf8(Data.Plan)).Problems);

    [Theory]
    [InlineData("format", "\"iop-plan/2\"", "format")]
    [InlineData("id", "\"\"", "id")]
    [InlineData("patient", "{\"name\": \"x\"}", "patient")]
    [InlineData("timeZone", "\"EST5\"", "timeZone")]
    [InlineData("payer", "null", "payer")]
    [InlineData("population", "\"infant\"", "population")]
    [InlineData("phases", "", "phases")]
    [InlineData("phases[0].level", "\"2.1\"", "phases[0].level")]
    [InlineData("phases[0].level", "\"asam4:9\"", "phases[0].level")]
    [InlineData("phases[0].start", "\"2026-1-5\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"0000-01-01\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"-001-01-01\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"+026-01-01\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"٢٠٢٦-01-01\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"2026-01-05T00:00\"", "phases[0].start")]
    [InlineData("phases[0].start", "\"2026-01-31\"", "phases[0].end")]
    [InlineData("phases[0].end", "null", "phases[0].end")]
    [InlineData("phases[0].sessions[0].minutes", "0", "phases[0].sessions[0].minutes")]
    [InlineData("phases[0].sessions[0].minutes", "1441", "phases[0].sessions[0].minutes")]
    [InlineData("phases[0].sessions[0].minutes", "30", "phases[0].sessions[0].breakMinutes")]
    [InlineData("phases[0].sessions[0].timesPerWeek", "0", "phases[0].sessions[0].timesPerWeek")]
    [InlineData("phases[0].sessions[0].timesPerWeek", "100", "phases[0].sessions[0].timesPerWeek")]
    [InlineData("phases[0].sessions[0].breakMinutes", "-1", "phases[0].sessions[0].breakMinutes")]
    [InlineData("phases[0].sessions[0].breakMinutes", "240", "phases[0].sessions[0].breakMinutes")]
    [InlineData("phases[0].sessions[0].breaks", "10", "phases[0].sessions[0].breaks")]
    public void Each_fault_is_reported_at_its_place(string place, string value, params string[] reported) =>
        Assert.Equal(reported.Select(path => $"$.{path}"), PlanJson.Read(Data.Utf8(Data.With(Data.Plan, place, value))).Problems.Paths());

    [Theory]
    [InlineData("phases[0].end", "\"2026-01-05\"")]
    [InlineData("phases[0].sessions[0].minutes", "31")]
    [InlineData("phases[0].sessions[0].minutes", "1440")]
    [InlineData("phases[0].sessions[0].timesPerWeek", "1")]
    [InlineData("phases[0].sessions[0].timesPerWeek", "99")]
    [InlineData("phases[0].sessions[0].breakMinutes", "239")]
    [InlineData("payer", "\"acme-health\"")]
    [InlineData("phases", "[]")]
    public void What_lies_just_within_is_sound(string place, string value) =>
        Assert.Empty(PlanJson.Read(Data.Utf8(Data.With(Data.Plan, place, value))).Problems);

    [Theory]
    [InlineData("asam4:9", "asam4 has no level 9; it has RR, 1.0, 1.5, 1.5 COE, 1.7, 1.7 COE, 2.1, 2.5, 2.5 COE, 2.7, 2.7 COE, 3.1, 3.5, 3.5 COE, 3.7, 3.7 COE, 3.7 BIO, 4, 4 Psych")]
    [InlineData("2.1", "2.1 names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, as in asam4:2.1")]
    public void An_unknown_level_lists_what_is_known(string level, string allowed)
    {
        var problem = Assert.Single(PlanJson.Read(Data.Utf8(Data.With(Data.Plan, "phases[1].level", $"\"{level}\""))).Problems);

        Assert.Equal($"the string \"{level}\"", problem.Found);
        Assert.StartsWith(allowed, problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step-down")]
    [InlineData("short-week")]
    [InlineData("nothing-stated")]
    [InlineData("whole-course")]
    public void The_plans_for_tests_are_canonical(string name)
    {
        var plan = PlanJson.ReadFile(Data.PlanFile(name)).Require();

        Assert.Equal(File.ReadAllText(Data.PlanFile(name)), System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan)));
    }
}

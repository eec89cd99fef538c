namespace Iop.Domain.Json.Tests;

public class FileTests
{
    [Fact]
    public void A_missing_file_is_a_problem_and_no_exception() =>
        Assert.Equal("none/such.json: $: found no such file; allowed: a file that can be read", ProgramJson.ReadFile("none/such.json").Problems.Single().ToString());

    [Fact]
    public void A_directory_is_a_problem_and_no_exception() =>
        Assert.Equal("a directory", ScheduleJson.ReadFile(AppContext.BaseDirectory).Problems.Single().Found);

    [Fact]
    public void A_path_that_no_file_can_have_is_a_problem_and_no_exception() =>
        Assert.Equal("a file that cannot be read", PlanJson.ReadFile("a\0b").Problems.Single().Found);

    [Fact]
    public void An_empty_path_is_the_caller_s_error()
    {
        Assert.Throws<ArgumentException>(static () => PlanJson.ReadFile(" "));
        Assert.Throws<ArgumentException>(static () => PlanJson.Read(default, ""));
    }

    [Fact]
    public void An_empty_file_is_a_problem()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.Equal("an empty text", PlanJson.ReadFile(path).Problems.Single().Found);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_problems_of_a_file_bear_its_name() =>
        Assert.All(PlanJson.ReadFile(Data.Instance("fixed-12")).Problems, static problem => Assert.EndsWith("fixed-12.json", problem.File, StringComparison.Ordinal));

    [Fact]
    public void Require_gives_the_value_or_says_what_is_wrong()
    {
        Assert.Equal("plan-7", PlanJson.Read(Data.Utf8(Data.Plan)).Require().Id.Value);
        var fault = Assert.Throws<FormatException>(static () => PlanJson.Read("{}"u8.ToArray(), "plan.json").Require());

        Assert.Equal(
            [
                "plan.json: $.format: found no such property; allowed: this property, which is required",
                "plan.json: $.id: found no such property; allowed: this property, which is required",
                "plan.json: $.patient: found no such property; allowed: this property, which is required",
                "plan.json: $.timeZone: found no such property; allowed: this property, which is required",
                "plan.json: $.phases: found no such property; allowed: this property, which is required",
            ],
            fault.Message.Split('\n'));
    }

    [Fact]
    public void Require_lists_fifty_problems_and_counts_the_rest()
    {
        var json = Data.With(Data.Schedule, "assignments", $"[{string.Join(',', Enumerable.Repeat("1", 53))}]");

        var fault = Assert.Throws<FormatException>(() => ScheduleJson.Read(Data.Utf8(json)).Require());

        Assert.Equal((51, "and 3 more"), (fault.Message.Split('\n').Length, fault.Message.Split('\n')[^1]));
    }
}

using System.Text.RegularExpressions;
using Iop.Cli.Demo;
using Iop.Domain.Json;
using Iop.Domain.Rules;
using Iop.Domain.Tests.Oracle;

namespace Iop.Cli.Tests;

public sealed partial class DemoTests : IDisposable
{
    private readonly Bench bench = new();

    [Fact]
    public void It_tells_the_whole_story_and_leaves_files_that_the_readers_take()
    {
        var to = Path.Combine(bench.Folder, "demo");
        var (status, output, errors) = Bench.Run("demo", "--out", to);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("That is 1 h too little.", output);
        Assert.Contains(" satisfied, 0 violated, ", output);
        Assert.Contains("│ Monday", output);
        Assert.Contains("pt-42: 9 h in ", output);
        Assert.Contains("pt-17 has no week:", output);
        Assert.Contains("Warm hand-over", output);
        Assert.Contains($"iop schedule {Path.Combine(to, "program.json")}", output);
        var program = ProgramJson.ReadFile(Path.Combine(to, "program.json")).Require();
        Assert.Equal(60, program.Patients.Count);
        Assert.True(Referee.Judge(program, ScheduleJson.ReadFile(Path.Combine(to, "schedule.json")).Require()).IsSound);
        Assert.True(PathwayJson.ReadFile(Path.Combine(to, "pathway.json")).IsSound);
        Assert.True(PlanJson.ReadFile(Path.Combine(to, "plan-short.json")).IsSound);
        Assert.Equal(Time().Replace(output, ""), Time().Replace(Bench.Run("demo", "--out", to).Output, ""));
    }

    [Fact]
    public void The_requirement_of_its_patient_follows_from_the_mended_plan()
    {
        var plan = PlanJson.Read(Samples.Bytes(Samples.Plan)).Require();
        var need = ProgramJson.Read(Samples.Bytes(Samples.Program)).Require().Patients.Single(patient => patient.Id == plan.Patient).Requirement;

        Assert.Equal(plan.Phases[1].PlannedWeeklyHours!.Value.Minutes, need.MinutesPerWeek.Min);
        foreach (var session in plan.Phases[1].Sessions)
        {
            var limit = need.Modalities.Single(limit => limit.Modality == session.Modality);
            Assert.True(limit.Minutes.Min == session.WeeklyHours.Minutes || limit.Sessions.Min == session.TimesPerWeek);
        }

        Assert.Equal("asam3:2.1", plan.Phases[1].Level.Id);
        Assert.All(RuleCatalog.SetsFor(plan), set => Assert.True(set.Check(plan).FindingsThatAre(Verdict.Violated).Count == 0, set.Id));
    }

    [Fact]
    public void Nobodys_edits_are_lost()
    {
        bench.File("program.json", "mine");
        var (status, output, errors) = Bench.Run("demo", "--out", bench.Folder);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("program.json stands there and differs", errors);
        Assert.Equal(Exit.BadInput, Bench.Run("demo", "--out", Path.Combine(bench.Folder, "program.json")).Status);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(bench.Folder, "program.json")));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("simulate", Samples.Pathway)]
    [InlineData("schedule", Samples.Program)]
    public void An_output_without_a_name_is_refused_before_the_work(string command, string? sample = null)
    {
        string[] input = sample is null ? [] : [bench.Sample(sample)];
        var (status, output, errors) = Bench.Run([command, .. input, "--out", ""]);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.StartsWith("iop: --out: found an empty name; allowed: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_commands_work_in_a_directory_with_spaces()
    {
        var to = Path.Combine("my demo", "here");

        Assert.Equal($"iop check \"{Path.Combine(to, "plan-short.json")}\"", DemoFiles.Commands(to).First());
        Assert.Equal($"iop check {Path.Combine("demo", "plan-short.json")}", DemoFiles.Commands("demo").First());
    }

    public void Dispose() => bench.Dispose();

    [GeneratedRegex(@"Done in [\d.]+ s", RegexOptions.None, 1000)]
    private static partial Regex Time();
}

using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Tool;

/// <summary>Schedules that the tool wrote, judged by the referee.</summary>
public sealed class JudgedSchedulesTests
{
    private const string Instances = "tests/data/instances";

    /// <summary>Every instance of a dozen patients; the larger ones are judged by the test below, where somebody has scheduled them.</summary>
    [Fact]
    public async Task The_tools_schedule_of_every_small_instance_is_sound()
    {
        foreach (var instance in Repository.Files(Instances, "*-12.json"))
        {
            var folder = Directory.CreateTempSubdirectory("iop-schedule");
            try
            {
                var schedule = Path.Combine(folder.FullName, Path.GetFileName(instance));
                var run = await RunningTool.Run("schedule", Repository.At(instance), "--out", schedule, "--time-limit", "10s");
                Assert.True(run.Status == 0, $"{instance}: status {run.Status}\n{run.Errors}");
                Judge(Repository.At(instance), schedule);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>Judges each schedule in the folder that <c>IOP_JUDGE</c> names against the instance of the same file name; at least one must be there.</summary>
    [Fact]
    public void Schedules_in_the_folder_that_was_named_are_sound()
    {
        if (Environment.GetEnvironmentVariable("IOP_JUDGE") is { Length: > 0 } folder)
        {
            var schedules = Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.json");
            Assert.NotEmpty(schedules);
            foreach (var schedule in schedules)
            {
                Judge(Repository.At($"{Instances}/{Path.GetFileName(schedule)}"), schedule);
            }
        }
    }

    private static void Judge(string program, string schedule)
    {
        var judgement = Referee.Judge(ProgramFile.ReadProgram(program), ProgramFile.ReadSchedule(schedule));
        Assert.True(judgement.IsSound, $"{Path.GetFileName(schedule)}\n{judgement}");
    }
}

using System.Globalization;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Benchmarks;

/// <summary>What others make of a whole program in the same time; each schedule is judged by the referee of the tests.</summary>
internal static class ProgramPeers
{
    /// <summary>Runs greedy construction and swaps from two seeds side by side, one on each of two cores, and prints the better objective.</summary>
    public static void GreedyAndSwap(string file, double seconds)
    {
        var program = ProgramJson.ReadFile(file).Require();
        var judged = new Judgement[2];
        Parallel.For(0, judged.Length, seed =>
        {
            var served = GreedySwap.Solve(program, seed, seconds);
            var ids = served.Select(row => row.Patient.Value).ToHashSet(StringComparer.Ordinal);
            var claim = new Claim(
                program.Name,
                ScheduleStatus.Feasible,
                0,
                0,
                [.. served.Select(row => (row.Patient.Value, (IReadOnlyList<string>)row.Sessions))],
                [.. program.Patients.Select(patient => patient.Id.Value).Where(id => !ids.Contains(id))]);
            judged[seed] = Referee.Judge(program, claim with { Objective = Referee.Judge(program, claim).Objective });
        });
        Print("greedy and swap", judged.MinBy(judgement => judgement.Objective)!);
    }

    /// <summary>Judges a schedule that another solver wrote.</summary>
    public static void Judge(string file, string scheduleFile) =>
        Print("judged", Referee.Judge(ProgramJson.ReadFile(file).Require(), ScheduleJson.ReadFile(scheduleFile).Require()));

    private static void Print(string what, Judgement judgement) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {judgement.Objective}, unserved {judgement.Unserved}, {(judgement.IsSound ? "sound" : $"BROKEN {judgement}")}"));
}

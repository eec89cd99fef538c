using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Benchmarks;

/// <summary>What the scripts under <c>benchmarks/peers/week</c> compare with: the cost of each patient's week, and what it took.</summary>
internal static class WeekPeers
{
    /// <summary>Visits after which the depth-first search is given up.</summary>
    private const long MostVisits = 300_000;

    private const int Passes = 15;
    private const int LeastSolves = 3_000;

    /// <summary>Prints each patient's cost, null where there is no week, and the least time of several passes, as JSON.</summary>
    public static void PrintCosts(string programFile)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var costs = Costs(program).Select(week => new { patient = week.Patient.Id.Value, cost = week.Cost, microseconds = Math.Round(week.Microseconds, 1) });
        Console.WriteLine(JsonSerializer.Serialize(costs));
    }

    /// <summary>Compares with the depth-first search on every so many patients.</summary>
    public static void CompareWithDepthFirst(string programFile, int step)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var asked = Costs(program).Where((_, at) => at % step == 0).ToArray();
        var ratios = new List<double>();
        var differ = 0;
        foreach (var (patient, mine, microseconds) in asked.Where(week => week.Patient.Current is null && week.Patient.Pinned.Count == 0))
        {
            var start = Stopwatch.GetTimestamp();
            if (DepthFirstWeek.TryCheapestCost(program, patient, MostVisits, out var cost))
            {
                ratios.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / microseconds);
                differ += cost == mine ? 0 : 1;
            }
        }

        ratios.Sort();
        var found = ratios.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $", ratio to the kernel: median {ratios[ratios.Count / 2]:0}, least {ratios[0]:0.0}, most {ratios[^1]:0}; costs that differ: {differ}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"depth-first search, at most {MostVisits} visits: ended for {ratios.Count} of {asked.Length} patients{found}"));
    }

    private static List<(ProgramPatient Patient, long? Cost, double Microseconds)> Costs(ProgramWeek program)
    {
        var offering = Offering.Of(program);
        var patients = program.Patients.Select(patient => new CompiledPatient(offering, patient)).ToArray();
        var state = new WeekState(offering);
        var kernel = new WeekKernel(isKept: true);
        var costs = program.Patients.Select(patient => (Patient: patient, Cost: (long?)null, Microseconds: double.MaxValue)).ToList();
        for (var pass = -LeastSolves / patients.Length; pass < Passes; pass++)
        {
            for (var p = 0; p < patients.Length; p++)
            {
                var start = Stopwatch.GetTimestamp();
                kernel.Solve(patients[p], state);
                var microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                costs[p] = (costs[p].Patient, kernel.HasWeek ? kernel.Cost : null, Math.Min(costs[p].Microseconds, microseconds));
            }
        }

        return costs;
    }
}

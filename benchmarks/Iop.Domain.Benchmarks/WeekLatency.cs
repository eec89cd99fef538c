using System.Diagnostics;
using System.Globalization;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Benchmarks;

/// <summary>How long one patient's week takes: median and 99th percentile over all patients of a program, each patient's time the least of several passes.</summary>
internal static class WeekLatency
{
    private const int Passes = 7;

    /// <summary>Writes the prices that the program solver ends with, one session a line, in thousandths.</summary>
    public static void WritePrices(string programFile, string pricesFile, int rounds)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var watch = Stopwatch.StartNew();
        var result = ProgramSolver.Solve(program, new ProgramSolverOptions { Iterations = 1000, PriceRounds = rounds });
        File.WriteAllLines(pricesFile, result.Prices.Select(price => string.Create(CultureInfo.InvariantCulture, $"{price.Session} {price.Thousandths}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result} in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>Measures every patient of a program, at zero prices or at those of a file.</summary>
    public static void Measure(string programFile, string? pricesFile)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var offering = Offering.Of(program);
        var patients = program.Patients.Select(patient => new CompiledPatient(offering, patient)).ToArray();
        var state = new WeekState(offering) { Scale = pricesFile is null ? 1 : Multipliers.Scale };
        foreach (var line in pricesFile is null ? [] : File.ReadAllLines(pricesFile))
        {
            var parts = line.Split(' ');
            state.Price[offering.IndexOf[parts[0]]] = long.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        var kernel = new WeekKernel();
        var least = new double[patients.Length];
        Array.Fill(least, double.MaxValue);
        long allocated = 0;
        Int128 sum = 0;
        long created = 0;
        long dominated = 0;
        long work = 0;
        var none = 0;
        for (var pass = -2; pass < Passes; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            (sum, created, dominated, none, work) = (0, 0, 0, 0, 0);
            for (var p = 0; p < patients.Length; p++)
            {
                var start = Stopwatch.GetTimestamp();
                var outcome = kernel.Solve(patients[p], state);
                var microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                least[p] = Math.Min(least[p], microseconds);
                sum += kernel.HasWeek ? kernel.Cost : 0;
                none += outcome == WeekOutcome.None ? 1 : 0;
                created += kernel.Created;
                dominated += kernel.Dominated;
                work += kernel.Work;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var order = Enumerable.Range(0, least.Length).OrderBy(p => least[p]).ToArray();
        double At(double share) => least[order[Math.Min(least.Length - 1, (int)(share * least.Length))]];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(programFile)} {(pricesFile is null ? "zero" : "priced")}: median {At(0.5):0} us, p90 {At(0.9):0}, p99 {At(0.99):0}, worst {At(1):0}, mean {least.Average():0}; "
            + $"sum {sum}, none {none}, created {created / patients.Length}, dominated {dominated / patients.Length}, work {work / patients.Length}, allocated {allocated / patients.Length}"));
    }

    /// <summary>Measures a made-up patient over a growing number of candidate sessions.</summary>
    public static void Grow()
    {
        foreach (var sessions in (int[])[50, 100, 200, 400, 800])
        {
            var program = GrowingWeek.Of(sessions);
            var patient = new CompiledPatient(Offering.Of(program), program.Patients[0]);
            var kernel = new WeekKernel();
            foreach (var (name, state) in ((string, WeekState)[])[("zero", new WeekState(patient.Offering)), ("random prices", GrowingWeek.Priced(patient.Offering))])
            {
                var least = double.MaxValue;
                for (var pass = 0; pass < 300; pass++)
                {
                    var start = Stopwatch.GetTimestamp();
                    kernel.Solve(patient, state);
                    least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sessions} sessions, {patient.Classes.Count} classes, {name}: {least:0} us, cost {kernel.Cost}, created {kernel.Created}, dominated {kernel.Dominated}"));
            }
        }
    }
}

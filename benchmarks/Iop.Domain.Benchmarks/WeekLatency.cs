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
    private const int Passes = 30;

    /// <summary>Weeks solved before anything is timed, so that all code is compiled in full by then.</summary>
    private const int WarmUp = 6000;

    /// <summary>Rounds of the schedule search beside the pricing: few, as only the bound's prices are wanted.</summary>
    private const int SearchRounds = 1000;

    /// <summary>Writes the prices of the program solver's bound: a session and its thousandths on a line, and after them whose price it is where one patient pays it beside the others.</summary>
    public static void WritePrices(string programFile, string pricesFile, int rounds, int seconds)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var watch = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        var run = new ProgramRun(new CompiledProgram(program, parallel), 0, parallel, null, limit.Token);
        run.Solve(SearchRounds, rounds);
        File.WriteAllLines(pricesFile, Lines(program, run.BoundPrices));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bound {run.LowerBound}, {(run.Converged ? "converged" : "not converged")}, {run.PriceRounds} rounds, objective {run.Best.Objective} in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static IEnumerable<string> Lines(ProgramWeek program, Multipliers prices)
    {
        foreach (var (session, price) in prices.Seat.Index().Where(item => item.Item != 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{program.Sessions[session].Id} {price}");
        }

        foreach (var (p, patient) in program.Patients.Index())
        {
            foreach (var (session, price) in prices.Personal(p))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{program.Sessions[session].Id} {price} {patient.Id}");
            }
        }
    }

    /// <summary>Measures every patient of a program, at zero prices or at those of a file.</summary>
    public static void Measure(string programFile, string? pricesFile)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var offering = Offering.Of(program);
        var patients = program.Patients.Select(patient => new CompiledPatient(offering, patient)).ToArray();
        var state = new WeekState(offering) { Scale = pricesFile is null ? 1 : Multipliers.Scale };
        var personal = new List<(int Session, long Price)>[patients.Length];
        foreach (var line in pricesFile is null ? [] : File.ReadAllLines(pricesFile))
        {
            var parts = line.Split(' ');
            var (session, price) = (offering.IndexOf[parts[0]], long.Parse(parts[1], CultureInfo.InvariantCulture));
            if (parts.Length == 2)
            {
                state.Price[session] = price;
            }
            else
            {
                (personal[program.Patients.Index().First(item => item.Item.Id.Value == parts[2]).Index] ??= []).Add((session, price));
            }
        }

        var kernel = new WeekKernel(isKept: true);
        var least = new double[patients.Length];
        Array.Fill(least, double.MaxValue);
        long allocated = 0;
        Int128 sum = 0;
        long created = 0;
        long dominated = 0;
        long work = 0;
        var none = 0;
        for (var pass = -(WarmUp / patients.Length) - 2; pass < Passes; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            (sum, created, dominated, none, work) = (0, 0, 0, 0, 0);
            for (var p = 0; p < patients.Length; p++)
            {
                Pay(state, personal[p], 1);
                var start = Stopwatch.GetTimestamp();
                var outcome = kernel.Solve(patients[p], state);
                var microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                Pay(state, personal[p], -1);
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

    private static void Pay(WeekState state, List<(int Session, long Price)>? personal, int sign)
    {
        for (var i = 0; i < (personal?.Count ?? 0); i++)
        {
            state.Price[personal![i].Session] += sign * personal[i].Price;
        }
    }

    /// <summary>Measures a made-up patient over a growing number of candidate sessions.</summary>
    public static void Grow()
    {
        foreach (var sessions in (int[])[50, 100, 200, 400, 800])
        {
            var program = GrowingWeek.Of(sessions);
            var patient = new CompiledPatient(Offering.Of(program), program.Patients[0]);
            var kernel = new WeekKernel(isKept: true);
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

using System.Globalization;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Domain.Benchmarks;

/// <summary>How much processor time a conflict with its ways out takes: median, 99th percentile and worst over the patients of a program that have no week, each patient's time the least of several passes.</summary>
internal static class ExplainLatency
{
    private const int Passes = 60;
    private const int WarmUp = 1200;

    /// <summary>Measures every patient without a week.</summary>
    /// <param name="programFile">An <c>iop-program/1</c> file.</param>
    /// <param name="each">Whether to write a line for each patient too.</param>
    public static void Measure(string programFile, bool each)
    {
        var program = ProgramJson.ReadFile(programFile).Require();
        var offering = Offering.Of(program);
        ProgramPatient[] patients = [.. program.Patients.Where(patient => WeekSolver.Solve(offering, patient).Status != WeekStatus.Optimal)];
        if (patients.Length == 0)
        {
            Console.WriteLine($"{Path.GetFileName(programFile)}: every patient has a week");
            return;
        }

        var explained = new WeekExplanation[patients.Length];
        var least = new double[patients.Length];
        Array.Fill(least, double.MaxValue);
        for (var pass = -Math.Max(2, WarmUp / patients.Length); pass < Passes; pass++)
        {
            for (var p = 0; p < patients.Length; p++)
            {
                var start = Environment.CpuUsage.TotalTime;
                explained[p] = WeekExplainer.Explain(offering, patients[p]);
                least[p] = Math.Min(least[p], (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }
        }

        for (var p = 0; p < patients.Length && each; p++)
        {
            var took = explained[p].Statistics;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {patients[p].Id}: {least[p]:0.00} ms, {explained[p].Status}, {explained[p].Conflict?.Reasons.Count ?? 0} reasons of {took.Reasons}, {explained[p].WaysOut.Count} ways out, {took.Questions} questions, {took.KernelCalls} kernel calls, work {took.Work}"));
        }

        var order = least.Order().ToArray();
        double At(double share) => order[Math.Min(order.Length - 1, (int)(share * order.Length))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(programFile)}: {patients.Length} of {program.Patients.Count} without a week, {explained.Count(item => item.Status == WeekExplanationStatus.Explained)} explained; processor time median {At(0.5):0.00} ms, p99 {At(0.99):0.00}, worst {At(1):0.00}"));
    }
}

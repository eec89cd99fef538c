using System.Diagnostics;
using Iop.Cli.Commands;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Simulation;

namespace Iop.Cli.Demo;

/// <summary>One patient from a plan that is an hour short to a week in an evening program, and what a year of step-down care looks like.</summary>
internal static class DemoStory
{
    public static int Tell(Terminal terminal, string? directory)
    {
        if (directory is not null)
        {
            DemoFiles.Expect(directory);
        }

        var clock = Stopwatch.StartNew();
        var plan = Plan(Samples.Plan);
        CheckPlans(terminal, Plan(Samples.ShortPlan), plan);
        var schedule = Schedule(terminal, plan);
        Simulate(terminal);
        terminal.Out.WriteLine(FormattableString.Invariant($"Done in {clock.Elapsed.TotalSeconds:F1} s."));
        if (directory is not null)
        {
            DemoFiles.Write(directory, schedule);
            terminal.Out.WriteLine($"The files are in {directory}. Change them and go on:");
            foreach (var command in DemoFiles.Commands(directory))
            {
                terminal.Out.WriteLine($"  {command}");
            }

            terminal.Out.WriteLine("Where the tool is not installed, iop stands for: dotnet run -c Release --project src/Iop.Cli --");
        }
        else
        {
            terminal.Out.WriteLine("To get these files and go on from there: iop demo --out DIR");
        }

        return terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted : Exit.Fine;
    }

    private static TreatmentPlan Plan(string name) => PlanJson.Read(Samples.Bytes(name), name).Require();

    private static void CheckPlans(Terminal terminal, TreatmentPlan shortPlan, TreatmentPlan plan)
    {
        var rules = RuleCatalog.SetsFor(plan).Aggregate((left, right) => left + right);
        Title(terminal, 1, "A plan that is one hour short");
        foreach (var finding in rules.Check(shortPlan).FindingsThatAre(Verdict.Violated))
        {
            TextFindings.Write(terminal, finding);
        }

        Title(terminal, 2, "The same plan with a family evening: nine hours");
        TextFindings.Write(terminal, new(Samples.Plan), rules.Check(plan, CheckOptions.WithSatisfied));
    }

    private static Schedule Schedule(Terminal terminal, TreatmentPlan plan)
    {
        var program = ProgramJson.Read(Samples.Bytes(Samples.Program), Samples.Program).Require();
        var (_, schedule) = ScheduleCommand.Solve(terminal, program, ProgramSolverOptions.Default);
        Title(terminal, 3, FormattableString.Invariant($"Its patient's week among {program.Patients.Count} patients of an evening program"));
        var patient = program.Patients.Single(known => known.Id == plan.Patient);
        Timetable.Draw(terminal, program, patient, schedule);
        Title(terminal, 4, "Who could not be served, and why");
        terminal.Out.WriteLine($"  {ScheduleSummary.Served(schedule)}");
        ScheduleSummary.Unserved(terminal.Out, schedule);
        return schedule;
    }

    private static void Simulate(Terminal terminal)
    {
        var model = PathwayJson.Read(Samples.Bytes(Samples.Pathway), Samples.Pathway).Require();
        var traces = Cohort.RunAll(model);
        Title(terminal, 5, "What to expect of a year: usual care beside a warm hand-over");
        SimulationText.Occupancy(terminal, model, traces[0]);
        SimulationText.InCare(terminal, model, traces);
        SimulationText.Totals(terminal, model, traces);
        terminal.Out.WriteLine($"  {model.Prices}; discounting {model.Discounting}. The sample's numbers are published or marked as assumptions in the file.");
        terminal.Out.WriteLine();
    }

    private static void Title(Terminal terminal, int number, string text)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Paint(FormattableString.Invariant($"{number}. {text}"), Ink.Bold));
        terminal.Out.WriteLine();
    }
}

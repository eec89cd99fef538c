using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What a run leaves for further questions: the compiled program, the weeks met, the schedule, and the prices of the best bound with what they proved of each patient.</summary>
/// <remarks>Two are equal where their program weeks are: results are compared by what they say.</remarks>
internal sealed class SolvedProgram
{
    public SolvedProgram(CompiledProgram compiled, ProgramRun run, ProgramSolverOptions options)
    {
        Compiled = compiled;
        Options = options;
        Best = run.Best;
        Pool = run.Pool;
        Model = run.Generation.Model;
        Prices = run.Generation.Best;
        Worth = run.Generation.Worth;
        WorthValues = run.Generation.WorthValues;
        Values = [.. Enumerable.Range(0, compiled.Patients.Length).Select(run.Generation.Pricing.BestValue)];
        Hopeless = [.. Enumerable.Range(0, compiled.Patients.Length).Select(run.Generation.Pricing.IsHopeless)];
        HasBound = run.LowerBound > 0 || compiled.Patients.Length == 0;
        LeastUnservedWeight = run.LeastUnservedWeight;
    }

    /// <summary>The program in its canonical order.</summary>
    public CompiledProgram Compiled { get; }

    public ProgramSolverOptions Options { get; }

    public ScheduleState Best { get; }

    public ColumnPool Pool { get; }

    public MasterModel Model { get; }

    public Multipliers Prices { get; }

    /// <summary>Prices that tell what things are worth.</summary>
    public Multipliers Worth { get; }

    /// <summary>Each patient's part of the bound at those.</summary>
    public long[] WorthValues { get; }

    /// <summary>Each patient's part of the bound at the prices, in thousandths.</summary>
    public long[] Values { get; }

    /// <summary>Whether a patient has no week at all.</summary>
    public bool[] Hopeless { get; }

    /// <summary>Whether the prices gave a bound at all; not where the search was canceled before.</summary>
    public bool HasBound { get; }

    public long LeastUnservedWeight { get; }

    /// <summary>The number of a patient; -1 where the program has no such patient.</summary>
    public int NumberOf(Care.PatientId patient) => Array.FindIndex(Compiled.Patients, compiled => compiled.Patient.Id == patient);

    public override bool Equals(object? obj) => obj is SolvedProgram other && Compiled.Program.Equals(other.Compiled.Program);

    public override int GetHashCode() => Compiled.Program.Name.GetHashCode(StringComparison.Ordinal);
}

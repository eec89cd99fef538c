namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients cycle by cycle where time in state or the patient's own attributes matter.</summary>
internal sealed class MemoryEngine : PatientEngine
{
    public MemoryEngine(PathwayModel model, IReadOnlyList<PathwayStrategy> strategies, Randomness.SimdPath path)
        : base(model, strategies)
    {
        Path = path;
        Patients = new(model);
        Starts = [.. strategies.Select(strategy => new StartTable(new(model, strategy)))];
    }

    /// <summary>How wide the loops work.</summary>
    public Randomness.SimdPath Path { get; }

    /// <summary>Who the patients are.</summary>
    public PatientDraw Patients { get; }

    /// <summary>For each strategy, where patients begin.</summary>
    public IReadOnlyList<StartTable> Starts { get; }

    /// <inheritdoc/>
    public override MicrosimulationMethod Method => MicrosimulationMethod.Cycles;

    /// <inheritdoc/>
    public override PatientWorker Worker(ulong seed) => new MemoryWorker(this, seed);
}

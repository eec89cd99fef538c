using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What every way of running patients offers: workers that share nothing but tables, each of which runs ranges of patients.</summary>
internal abstract class PatientEngine(PathwayModel model, IReadOnlyList<PathwayStrategy> strategies)
{
    /// <summary>Patients whose numbers are drawn together; a range of a worker begins and ends at a multiple, but at the ends of the run.</summary>
    public const int Group = Randomness.PhiloxLanes.Count;

    /// <summary>The model.</summary>
    public PathwayModel Model { get; } = model;

    /// <summary>The strategies that are run, the comparator first.</summary>
    public IReadOnlyList<PathwayStrategy> Strategies { get; } = strategies;

    /// <summary>The units of all totals.</summary>
    public PatientUnits Units { get; } = PatientUnits.Of(model);

    /// <summary>How time passes.</summary>
    public abstract MicrosimulationMethod Method { get; }

    /// <summary>Sums of no patients.</summary>
    public RunTotals Empty() => new(Strategies.Count, Model.Cycles + 1, Model.States.Count);

    /// <summary>A worker for one thread at a time.</summary>
    public abstract PatientWorker Worker(ulong seed);
}

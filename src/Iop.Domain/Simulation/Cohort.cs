using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Exact expectations of a pathway: no patients are drawn, shares of a cohort move.</summary>
public static class Cohort
{
    /// <summary>Runs one strategy.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="strategy">The id of the strategy; the model's first where null.</param>
    /// <param name="cycles">The cycles to run; the model's horizon where null. Beyond the horizon the last value of every schedule holds.</param>
    /// <exception cref="ArgumentException">The model has no such strategy, or ages and modifiers of its patients make too many groups.</exception>
    /// <exception cref="InvalidOperationException">The exits of a state that mix laws sum to more than 1 in some cycle; the message names both.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycles"/> is below 1 or beyond the limits of <see cref="PathwayModel.Create"/>.</exception>
    public static CohortTrace Run(PathwayModel model, string? strategy = null, int? cycles = null)
    {
        Guard.Against.Null(model);
        return Run(model, strategy is null ? model.Strategies[0] : model.Strategy(strategy), Horizon(model, cycles));
    }

    /// <summary>Runs every strategy, in the model's order.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="cycles">As for one strategy.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycles"/> is below 1 or beyond the limits of <see cref="PathwayModel.Create"/>.</exception>
    public static ValueList<CohortTrace> RunAll(PathwayModel model, int? cycles = null)
    {
        var horizon = Horizon(Guard.Against.Null(model), cycles);
        return model.Strategies.Select(strategy => Run(model, strategy, horizon)).ToValueList();
    }

    /// <summary>Mean and variance of the totals of one patient under a strategy, by a recursion back in time; nothing is drawn.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="strategy">The id of the strategy; the model's first where null.</param>
    /// <param name="cycles">As for a run.</param>
    /// <exception cref="ArgumentException">The model has no such strategy.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycles"/> is below 1 or beyond the limits of <see cref="PathwayModel.Create"/>.</exception>
    public static CohortMoments Moments(PathwayModel model, string? strategy = null, int? cycles = null)
    {
        Guard.Against.Null(model);
        var horizon = Horizon(model, cycles);
        var reading = new StrategyReading(model, strategy is null ? model.Strategies[0] : model.Strategy(strategy));
        var moments = new CellMoments(reading, new(reading, horizon), horizon);
        foreach (var stratum in PatientStrata.Of(model, out _))
        {
            moments.Add(stratum);
        }

        return moments.Moments;
    }

    /// <summary>What one strategy costs and yields more than another, discounted.</summary>
    /// <param name="comparator">The run that is subtracted.</param>
    /// <param name="strategy">The run of the strategy in question.</param>
    /// <exception cref="ArgumentException">The runs differ in horizon, cycle length, reward timing, discounting or prices, so that a difference would mix conventions with effects.</exception>
    public static IncrementalOutcome Compare(CohortTrace comparator, CohortTrace strategy)
    {
        Guard.Against.Null(comparator);
        Guard.Against.Null(strategy);
        return Conventions(comparator) == Conventions(strategy)
            ? new(comparator.Strategy.Id, strategy.Strategy.Id, strategy.Discounted - comparator.Discounted)
            : throw new ArgumentException("The runs differ in horizon, cycle length, reward timing, discounting or prices.", nameof(strategy));
    }

    private static (int, CycleLength, RewardTiming, Discounting, PriceBasis) Conventions(CohortTrace trace) =>
        (trace.Cycles, trace.Model.CycleLength, trace.Model.Timing, trace.Model.Discounting, trace.Model.Prices);

    private static int Horizon(PathwayModel model, int? cycles) => cycles is { } asked
        ? Guard.Against.OutOfRange(asked, 1, (int)Math.Min(PathwayLimits.MostCycles, (PathwayLimits.MostCells / model.States.Count) - 1), nameof(cycles))
        : model.Cycles;

    private static CohortTrace Run(PathwayModel model, PathwayStrategy strategy, int cycles) =>
        IsPlain(model, strategy) ? RunPlain(model, strategy, cycles) : RunCells(model, strategy, cycles);

    /// <summary>Whether the state and the cycle say all: probabilities per cycle, and rewards by state and cycle.</summary>
    private static bool IsPlain(PathwayModel model, PathwayStrategy strategy) =>
        model.Transitions.Concat(strategy.Transitions).All(static way => way is { Law: ProbabilityLaw, OfSurvivors: false })
        && model.Options.HazardRatios.Count + strategy.HazardRatios.Count + model.Options.OneOffs.Count + strategy.OneOffs.Count == 0
        && model.States.All(static state => state.Adjustments.Count == 0)
        && strategy.States.All(static state => state.Adjustments.Count == 0);

    private static CohortTrace RunPlain(PathwayModel model, PathwayStrategy strategy, int cycles)
    {
        var kernel = new CohortKernel(model, strategy, cycles);
        var ledger = new CohortLedger(model, strategy);
        var weights = new PointWeights(model, cycles);
        var time = new StateTimes(model.States.Count);
        var first = 1;
        foreach (var last in kernel.Ends.Concat(ledger.Ends).Where(end => end < cycles).Append(cycles).Distinct().Order())
        {
            kernel.ReadProbabilities(first);
            time.Clear();
            kernel.Advance(first, last, weights, time);
            ledger.Book(first, time);
            first = last + 1;
        }

        var flows = kernel.Flows;
        var transitions = model.Transitions.Select(way => new TransitionFlow(way.From, way.To, flows[(way.From, way.To)])).ToValueList();
        return new(model, strategy, cycles, kernel.Occupancy, ledger.Contributions(transitions), transitions);
    }

    private static CohortTrace RunCells(PathwayModel model, PathwayStrategy strategy, int cycles)
    {
        var reading = new StrategyReading(model, strategy);
        var run = new CellCohort(reading, new(reading, cycles), cycles);
        var strata = PatientStrata.Of(model, out var isExact);
        foreach (var stratum in strata)
        {
            run.Run(stratum);
        }

        return new(model, strategy, cycles, run.Occupancy, run.Contributions(), run.Transitions(), isExact);
    }
}

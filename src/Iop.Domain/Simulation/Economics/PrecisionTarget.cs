using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>The number for whose sake patients are run until it is sure enough.</summary>
public sealed class PrecisionTarget
{
    /// <summary>A share is taken as if a few more patients had been run, half of them with the event, so that one never seen is not thought to be exactly zero.</summary>
    private const double FurtherPatients = 4;

    private readonly string text;
    private readonly Func<MicrosimulationResult, (double Estimate, double StandardError)> read;

    private PrecisionTarget(string text, Func<MicrosimulationResult, (double Estimate, double StandardError)> read)
    {
        this.text = text;
        this.read = read;
    }

    /// <summary>The mean of a discounted total under a strategy.</summary>
    /// <param name="strategy">The id of the strategy.</param>
    /// <param name="kind">Which total.</param>
    /// <exception cref="ArgumentException"><paramref name="strategy"/> is blank, or there is no such kind.</exception>
    public static PrecisionTarget Mean(string strategy, OutcomeKind kind)
    {
        Guard.Against.NullOrWhiteSpace(strategy);
        Guard.Against.Undefined(kind);
        return new($"{kind} of {strategy}", run => Of(Sample(run, strategy).Discounted, kind));
    }

    /// <summary>The mean difference of a discounted total from that of the first strategy of the run, patient by patient.</summary>
    /// <param name="strategy">The id of a strategy that is not the first.</param>
    /// <param name="kind">Which total.</param>
    /// <exception cref="ArgumentException"><paramref name="strategy"/> is blank, or there is no such kind.</exception>
    public static PrecisionTarget Difference(string strategy, OutcomeKind kind)
    {
        Guard.Against.NullOrWhiteSpace(strategy);
        Guard.Against.Undefined(kind);
        return new($"added {kind} of {strategy}", run => Of(Pair(run, strategy).Discounted, kind));
    }

    /// <summary>The net monetary benefit beyond that of the first strategy of the run, patient by patient.</summary>
    /// <param name="strategy">The id of a strategy that is not the first.</param>
    /// <param name="worthOfQaly">Major units of currency for a QALY, zero or more.</param>
    /// <exception cref="ArgumentException"><paramref name="strategy"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worthOfQaly"/> is negative or not a number.</exception>
    public static PrecisionTarget NetBenefit(string strategy, double worthOfQaly)
    {
        Guard.Against.NullOrWhiteSpace(strategy);
        Guard.Against.OutOfRange(worthOfQaly, 0, double.MaxValue);
        return new($"net benefit of {strategy}", run =>
        {
            var pair = Pair(run, strategy);
            return (pair.Incremental.NetMonetaryBenefit(worthOfQaly), pair.NetBenefitStandardError(worthOfQaly));
        });
    }

    /// <summary>The share of patients who have been in a state by the end.</summary>
    /// <param name="strategy">The id of the strategy.</param>
    /// <param name="state">The id of the state.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public static PrecisionTarget Reached(string strategy, string state)
    {
        Guard.Against.NullOrWhiteSpace(strategy);
        Guard.Against.NullOrWhiteSpace(state);
        return new($"share of {strategy} that reached {state}", run =>
        {
            var sample = Sample(run, strategy);
            var reached = sample.TimeTo(state)[^1];
            var of = sample.Count + FurtherPatients;
            var share = (reached.Patients + (FurtherPatients / 2)) / of;
            return (reached.Share, Math.Sqrt(share * (1 - share) / of));
        });
    }

    /// <summary>Which number.</summary>
    public override string ToString() => text;

    internal (double Estimate, double StandardError) Read(MicrosimulationResult run) => read(run);

    private static (double, double) Of(OutcomeSample sample, OutcomeKind kind)
    {
        var total = kind switch
        {
            OutcomeKind.Cost => sample.Cost,
            OutcomeKind.Qalys => sample.Qalys,
            _ => sample.LifeYears,
        };
        return (total.Mean, total.StandardError);
    }

    private static StrategySample Sample(MicrosimulationResult run, string strategy) => run.Strategies.FirstOrDefault(sample => sample.Strategy.Id == strategy)
        ?? throw new ArgumentException($"There is no strategy \"{strategy}\" in the run; there are: {string.Join(", ", run.Strategies.Select(static sample => sample.Strategy))}.", nameof(strategy));

    private static SampledDifference Pair(MicrosimulationResult run, string strategy) => run.Differences.FirstOrDefault(pair => pair.Strategy == strategy)
        ?? throw new ArgumentException($"There is no strategy \"{strategy}\" beside the first; there are: {string.Join(", ", run.Differences.Select(static pair => pair.Strategy))}.", nameof(strategy));
}

using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>The draws of a probabilistic sensitivity analysis, or of a part of one, and what follows from them.</summary>
/// <remarks>
/// With individual patients the chance of a draw's patients lies upon what its parameters do: probabilities of being best are drawn toward each other and the worth of
/// information is too high, the more so the fewer patients a draw has. That is taken off by an analysis of variance (O'Hagan, Stevenson and Madan 2007): what patients do within draws
/// is subtracted from what lies between draws, and the draws are drawn together until they spread as much as the rest. The value without it stands beside. A cohort has nothing to take off.
/// </remarks>
public sealed class ProbabilisticResult
{
    internal ProbabilisticResult(
        PathwayModel model, ValueList<PathwayStrategy> strategies, ulong seed, int requestedDraws, long? patientsPerDraw, MicrosimulationMethod? method, ValueList<ProbabilisticDraw> draws)
    {
        Model = model;
        Strategies = strategies;
        Seed = seed;
        RequestedDraws = requestedDraws;
        PatientsPerDraw = patientsPerDraw;
        Method = method;
        Draws = draws;
    }

    /// <summary>The model whose parameters were drawn.</summary>
    public PathwayModel Model { get; }

    /// <summary>The strategies, in the order run; the first is the comparator.</summary>
    public ValueList<PathwayStrategy> Strategies { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many draws the whole analysis has.</summary>
    public int RequestedDraws { get; }

    /// <summary>How many individual patients each draw has; null where it has the cohort's exact expectations.</summary>
    public long? PatientsPerDraw { get; }

    /// <summary>Whether all draws of the analysis are in this result.</summary>
    public bool IsComplete => Draws.Count == RequestedDraws;

    /// <summary>The draws of this result, by rising number.</summary>
    public ValueList<ProbabilisticDraw> Draws { get; }

    /// <summary>How time passes for individual patients, as it was asked for; null where it was not.</summary>
    internal MicrosimulationMethod? Method { get; }

    /// <summary>The means over all draws, in the order of the strategies: for <see cref="CostEffectiveness.Frontier(IEnumerable{StrategyOutcome})"/>.</summary>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effect"/> is the cost, or no kind.</exception>
    /// <exception cref="InvalidOperationException">There are no draws.</exception>
    public ValueList<StrategyOutcome> Means(OutcomeKind effect = OutcomeKind.Qalys) => Strategies.Select((strategy, place) =>
        StrategyOutcome.Of(strategy.Id, new(Spread(place, null, OutcomeKind.Cost).Mean, Spread(place, null, OutcomeKind.Qalys).Mean, Spread(place, null, OutcomeKind.LifeYears).Mean), effect))
        .ToValueList();

    /// <summary>How a total varies with the parameters.</summary>
    /// <param name="strategy">The id of the strategy.</param>
    /// <param name="kind">Which total.</param>
    /// <exception cref="ArgumentException">The strategy was not run, or there is no such kind.</exception>
    /// <exception cref="InvalidOperationException">There are no draws.</exception>
    public ParameterSpread Of(string strategy, OutcomeKind kind) => Spread(Place(strategy), null, kind);

    /// <summary>How the difference of a total from the first strategy's varies with the parameters.</summary>
    /// <param name="strategy">The id of the strategy.</param>
    /// <param name="kind">Which total.</param>
    /// <exception cref="ArgumentException">The strategy was not run, or there is no such kind.</exception>
    /// <exception cref="InvalidOperationException">There are no draws.</exception>
    public ParameterSpread DifferenceOf(string strategy, OutcomeKind kind) => Spread(Place(strategy), 0, kind);

    /// <summary>Which strategy is best at a worth of an effect, how sure that is, and what it would be worth to be sure.</summary>
    /// <param name="worth">Major units of currency for one unit of effect, zero or more.</param>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worth"/> is negative or not a number, or <paramref name="effect"/> is the cost.</exception>
    /// <exception cref="InvalidOperationException">There are no draws.</exception>
    public DecisionUncertainty At(double worth, OutcomeKind effect = OutcomeKind.Qalys)
    {
        Guard.Against.OutOfRange(worth, 0, double.MaxValue);
        double Benefit(PathwayOutcome outcome) => (worth * StrategyOutcome.EffectOf(outcome, effect)) - outcome.Cost;
        var benefits = Strategies.Select((_, place) => Filled().Select(draw => Benefit(draw.Outcomes[place])).ToArray()).ToArray();
        return DecisionAnalysis.Of(worth, [.. Strategies.Select(static strategy => strategy.Id)], benefits, PatientsPerDraw is null ? null : PatientNoise.Covariance(
            this, [.. Strategies.Select((_, place) => (Func<ValueList<PathwayOutcome>, double>)(outcomes => Benefit(outcomes[place])))]));
    }

    /// <summary>Joins two parts of one analysis. The order in which parts are joined does not matter.</summary>
    /// <exception cref="ArgumentException">The parts differ in model, strategies, seed, method, number of draws or patients, or share a draw.</exception>
    public ProbabilisticResult Merge(ProbabilisticResult other)
    {
        Guard.Against.Null(other);
        if (Difference(other) is { } difference)
        {
            throw new ArgumentException($"The parts are not of one analysis: they differ in {difference}.", nameof(other));
        }

        var draws = Draws.Concat(other.Draws).OrderBy(static draw => draw.Number).ToArray();
        return draws.Zip(draws.Skip(1)).Any(static pair => pair.First.Number == pair.Second.Number)
            ? throw new ArgumentException("The parts share draws.", nameof(other))
            : new(Model, Strategies, Seed, RequestedDraws, PatientsPerDraw, Method, draws.ToValueList());
    }

    /// <summary>How many draws, and the seed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Draws.Count} of {RequestedDraws} draws, seed {Seed}");

    private string? Difference(ProbabilisticResult other) =>
        Seed != other.Seed ? "seed"
        : RequestedDraws != other.RequestedDraws ? "number of draws"
        : PatientsPerDraw != other.PatientsPerDraw ? "number of patients"
        : Method != other.Method ? "method"
        : !Strategies.Select(static strategy => strategy.Id).SequenceEqual(other.Strategies.Select(static strategy => strategy.Id), StringComparer.Ordinal) ? "strategies"
        : Model != other.Model ? "model"
        : null;

    private ParameterSpread Spread(int place, int? comparator, OutcomeKind kind)
    {
        Guard.Against.Undefined(kind);
        double Total(ValueList<PathwayOutcome> outcomes) => Of(outcomes[place]) - (comparator is { } other ? Of(outcomes[other]) : 0);
        double Of(PathwayOutcome outcome) => kind == OutcomeKind.Cost ? outcome.Cost : StrategyOutcome.EffectOf(outcome, kind);
        return new([.. Filled().Select(draw => Total(draw.Outcomes))], PatientsPerDraw is null ? 0 : PatientNoise.Covariance(this, [Total])[0, 0]);
    }

    private ValueList<ProbabilisticDraw> Filled() => Draws.Count > 0 ? Draws : throw new InvalidOperationException("There are no draws.");

    private int Place(string strategy)
    {
        foreach (var (place, known) in Strategies.Index())
        {
            if (known.Id == strategy)
            {
                return place;
            }
        }

        throw new ArgumentException($"There is no strategy \"{strategy}\"; there are: {string.Join(", ", Strategies)}.", nameof(strategy));
    }
}

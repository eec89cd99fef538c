using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A step-down pathway over time: states, how patients move between them in each cycle, what a year in each costs and is worth, and the strategies to compare.</summary>
/// <remarks>A value that exists is sound: ids are unique and none dangles, every row of exits sums to at most 1 in every cycle under every strategy, and every state can be reached.</remarks>
public sealed record PathwayModel
{
    /// <summary>How far a sum of probabilities may lie from what it must be; within it, the engine scales the parts so that nobody is lost or made up.</summary>
    public const double SumTolerance = 1e-9;

    private PathwayModel(
        string name,
        CycleLength cycleLength,
        int cycles,
        ValueList<PathwayState> states,
        ValueList<StartShare> start,
        ValueList<PathwayTransition> transitions,
        ValueList<RiskRatio> riskRatios,
        ValueList<PathwayStrategy> strategies,
        RewardTiming timing,
        Discounting discounting,
        PriceBasis prices,
        string? source,
        string? note,
        PathwayOptions options)
    {
        Name = name;
        CycleLength = cycleLength;
        Cycles = cycles;
        States = states;
        Start = start;
        Transitions = transitions;
        RiskRatios = riskRatios;
        Strategies = strategies;
        Timing = timing;
        Discounting = discounting;
        Prices = prices;
        Source = source;
        Note = note;
        Options = options;
    }

    /// <summary>For readers.</summary>
    public string Name { get; }

    /// <summary>How long a cycle lasts.</summary>
    public CycleLength CycleLength { get; }

    /// <summary>The horizon in cycles, 1 or more.</summary>
    public int Cycles { get; }

    /// <summary>The states; results list them in this order.</summary>
    public ValueList<PathwayState> States { get; }

    /// <summary>Where the cohort begins; states that are not named begin empty.</summary>
    public ValueList<StartShare> Start { get; }

    /// <summary>The ways between states; each pair of states at most once.</summary>
    public ValueList<PathwayTransition> Transitions { get; }

    /// <summary>Factors that hold under every strategy.</summary>
    public ValueList<RiskRatio> RiskRatios { get; }

    /// <summary>The strategies, one or more; the first is the one that others are compared with unless said otherwise.</summary>
    public ValueList<PathwayStrategy> Strategies { get; }

    /// <summary>When within a cycle costs and effects are counted.</summary>
    public RewardTiming Timing { get; }

    /// <summary>How later costs and effects weigh less.</summary>
    public Discounting Discounting { get; }

    /// <summary>The currency of all amounts, and the year of its prices.</summary>
    public PriceBasis Prices { get; }

    /// <summary>Where the model comes from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>What it says beyond: patients, tables, hazard ratios, one-off rewards, uncertain parameters.</summary>
    public PathwayOptions Options { get; }

    /// <summary>Makes a model of sound parts.</summary>
    /// <param name="name">For readers.</param>
    /// <param name="cycleLength">How long a cycle lasts.</param>
    /// <param name="cycles">The horizon in cycles, 1 to 100,000; times the number of states at most 20 million.</param>
    /// <param name="states">The states, 1 to 1,000.</param>
    /// <param name="start">Shares that sum to 1 within <see cref="SumTolerance"/>.</param>
    /// <param name="transitions">The ways between states.</param>
    /// <param name="timing">When within a cycle costs and effects are counted.</param>
    /// <param name="discounting">How later costs and effects weigh less.</param>
    /// <param name="prices">The currency of all amounts, and the year of its prices.</param>
    /// <param name="riskRatios">Factors that hold under every strategy.</param>
    /// <param name="strategies">The strategies; where none is given there is one that changes nothing, with the id <c>base</c>.</param>
    /// <param name="source">Where the model comes from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <param name="options">What it says beyond; nothing where null.</param>
    /// <exception cref="ArgumentException">The parts do not fit together; the message holds every problem, a line each, with path, what was found and what is allowed.</exception>
    public static PathwayModel Create(
        string name,
        CycleLength cycleLength,
        int cycles,
        IEnumerable<PathwayState> states,
        IEnumerable<StartShare> start,
        IEnumerable<PathwayTransition> transitions,
        RewardTiming timing,
        Discounting discounting,
        PriceBasis prices,
        IEnumerable<RiskRatio>? riskRatios = null,
        IEnumerable<PathwayStrategy>? strategies = null,
        string? source = null,
        string? note = null,
        PathwayOptions? options = null)
    {
        var model = Draft(
            name, cycleLength, cycles, states, start, transitions, timing, discounting, prices, riskRatios ?? [], strategies ?? [], source, note, options ?? PathwayOptions.None);
        var problems = PathwayStructure.Problems(
            cycles, model.States, model.Start, model.Transitions, model.RiskRatios, model.Strategies, PathwayParts.Of(model.Options));
        problems = problems.Count == 0 ? PathwayRows.Problems(model) : problems;
        return problems.Count == 0
            ? model
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{problems.Count} problem(s):\n{string.Join('\n', problems)}"), nameof(states));
    }

    /// <summary>Puts parts together that are not yet held against each other.</summary>
    internal static PathwayModel Draft(
        string name,
        CycleLength cycleLength,
        int cycles,
        IEnumerable<PathwayState> states,
        IEnumerable<StartShare> start,
        IEnumerable<PathwayTransition> transitions,
        RewardTiming timing,
        Discounting discounting,
        PriceBasis prices,
        IEnumerable<RiskRatio>? riskRatios,
        IEnumerable<PathwayStrategy?>? strategies,
        string? source,
        string? note,
        PathwayOptions options)
    {
        var given = (strategies ?? []).OfType<PathwayStrategy>().ToValueList();
        return new PathwayModel(
            Guard.Against.NullOrWhiteSpace(name),
            Guard.Against.Null(cycleLength),
            cycles,
            Guard.Against.Null(states).ToValueList(),
            Guard.Against.Null(start).ToValueList(),
            Guard.Against.Null(transitions).ToValueList(),
            (riskRatios ?? []).ToValueList(),
            given.Count == 0 ? [new PathwayStrategy("base", "Base case")] : given,
            timing is >= RewardTiming.Start and <= RewardTiming.SimpsonLike ? timing : throw new ArgumentOutOfRangeException(nameof(timing), timing, "No such timing."),
            Guard.Against.Null(discounting),
            Guard.Against.Null(prices),
            source,
            note,
            options);
    }

    /// <summary>The model with other values of its parameters, as one draw of a probabilistic sensitivity analysis has them.</summary>
    /// <param name="values">Values by the ids of parameters; those that are not named keep their base values.</param>
    /// <exception cref="ArgumentException">There is no such parameter, a value is out of the bounds of a number for which it stands, or the model would not be sound; the message says what.</exception>
    public PathwayModel WithParameters(IEnumerable<KeyValuePair<string, double>> values)
    {
        var known = Options.Parameters.ToDictionary(static parameter => parameter.Id, StringComparer.Ordinal);
        var places = new List<(ParameterTarget, double)>();
        foreach (var (id, value) in Guard.Against.Null(values))
        {
            var parameter = known.GetValueOrDefault(id) ?? throw new ArgumentException($"There is no parameter \"{id}\".", nameof(values));
            places.AddRange(parameter.Targets.Select(target => (target, value)));
        }

        var drawn = new ParameterDraw(places).Apply(this);
        return Create(
            drawn.Name, drawn.CycleLength, drawn.Cycles, drawn.States, drawn.Start, drawn.Transitions, drawn.Timing, drawn.Discounting, drawn.Prices, drawn.RiskRatios, drawn.Strategies,
            drawn.Source, drawn.Note, drawn.Options);
    }

    /// <summary>The strategy with an id, compared exactly.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public PathwayStrategy Strategy(string id) =>
        Strategies.FirstOrDefault(strategy => strategy.Id == id)
        ?? throw new ArgumentException($"There is no strategy \"{id}\"; there are: {string.Join(", ", Strategies)}.", nameof(id));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

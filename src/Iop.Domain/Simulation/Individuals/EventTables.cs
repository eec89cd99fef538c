using System.Runtime.CompilerServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>All that is read on the way of patients under one strategy in continuous time. Pieces of stays are made as they are asked for, so that each thread has tables of its own.</summary>
internal sealed class EventTables
{
    /// <summary>A patient who moves more often is caught in a circle of stays that take no time.</summary>
    public const int MostMoves = 1_000_000;

    /// <summary>Added to a time in cycles, after which the whole part is the point where the cycle ends; 2^-30 less than 1, for times that rounding has put past their point.</summary>
    public const double ToPoint = 1 - (1.0 / (1 << 30));

    /// <summary>Models with more exits in all have no tables of stays, which would not fit a cache.</summary>
    private const int MostTabledExits = 1024;

    public EventTables(PathwayModel model, PathwayStrategy strategy, bool hasTables)
    {
        Reading = new(model, strategy);
        Start = new(Reading);
        Points = [.. Enumerable.Range(0, model.Cycles + 1).Select(model.CycleLength.YearsAfter)];
        PointsPerYear = 1 / Reading.Reading.CycleYears;
        Exits = [.. Reading.Rows.Select(row => row.Exits.ToArray().Select(exit => new EventExit(Reading, exit, Points)).ToArray())];
        var states = model.States.Count;
        var elapsed = Start.Elapsed.Select(time => time.Years(model.CycleLength)).ToArray();
        var late = elapsed.Index().Where(entry => entry.Item > 0).Select(entry => entry.Index).ToArray();
        FirstRows = [.. elapsed.Select((years, entry) => years > 0 ? states + Array.IndexOf(late, entry) : Start.State(entry))];
        Stays = new(Horizon);
        var isTabled = hasTables && Exits.Sum(static of => of.Length) <= MostTabledExits;
        Rows =
        [
            .. Enumerable.Range(0, states).Select(state => new EventRow(Exits[state], state, 0, Stays, Horizon, isTabled)),
            .. late.Select(entry => new EventRow(Exits[Start.State(entry)], Start.State(entry), elapsed[entry], Stays, Horizon, isTabled)),
        ];
        Rewards = new(Reading, strategy, Points);
        Costs = new(model.Discounting.CostForce, Horizon);
        Effects = new(model.Discounting.EffectForce, Horizon);
        Slots = new(Rows, Exits, Rewards);
        IsTabled = isTabled && Rows.All(static row => row.IsTabled && row.Races <= EventRow.OwnRaces) && !Exits.Any(static of => of.Any(static exit => exit.KeepsClock));
        PerYear = new double[Rows.Length * Measures.Padded];
        IsPlain = [.. Rows.Select(row => Rewards.PerYear(row.State) is not null)];
        IsAbsorbing = [.. Exits.Select(static of => of.All(static exit => exit.Share == 0))];
        foreach (var (place, row) in Rows.Index())
        {
            Rewards.PerYear(row.State)?.CopyTo(PerYear, place * Measures.Padded);
        }

        IsResting = [.. IsAbsorbing.Select((isAbsorbing, state) => isAbsorbing && !(IsPlain[state] && PerYear.AsSpan(state * Measures.Padded, Measures.Count).IndexOfAnyExcept(0) < 0))];
    }

    /// <summary>The model and the strategy.</summary>
    public StrategyReading Reading { get; }

    /// <summary>Where patients begin.</summary>
    public StartTable Start { get; }

    /// <summary>By state, the exits.</summary>
    public EventExit[][] Exits { get; }

    /// <summary>The states entered afresh, then those in which patients begin with some time already spent there.</summary>
    public EventRow[] Rows { get; }

    /// <summary>The row of each share of the start.</summary>
    public int[] FirstRows { get; }

    /// <summary>The slots of all rows.</summary>
    public EventSlots Slots { get; }

    /// <summary>Stays by table.</summary>
    public StayTables Stays { get; }

    /// <summary>Whether all stays are read from tables, no clock is kept, and no row has more races than an event has words for.</summary>
    public bool IsTabled { get; }

    /// <summary>What stays and moves add.</summary>
    public EventRewards Rewards { get; }

    /// <summary>The discount weights of costs.</summary>
    public DiscountTable Costs { get; }

    /// <summary>Those of effects.</summary>
    public DiscountTable Effects { get; }

    /// <summary>Whether costs and effects are discounted alike.</summary>
    public bool IsSame => Costs.Force == Effects.Force;

    /// <summary>The times of the points, in years.</summary>
    public double[] Points { get; }

    /// <summary>Cycles of a year.</summary>
    public double PointsPerYear { get; }

    /// <summary>The last point.</summary>
    public double Horizon => Points[^1];

    /// <summary>By row, what a year adds to the totals, as long as a vector; zeros where a row is not plain.</summary>
    public double[] PerYear { get; }

    /// <summary>By row, whether a year always adds the same.</summary>
    public bool[] IsPlain { get; }

    /// <summary>By state, whether nobody leaves it.</summary>
    public bool[] IsAbsorbing { get; }

    /// <summary>By state, whether nobody leaves it and time spent there adds anything.</summary>
    public bool[] IsResting { get; }

    /// <summary>The point at which the cycle of a moment ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PointFrom(double when) => Math.Min(Points.Length - 1, (int)((when * PointsPerYear) + ToPoint));

    /// <summary>Adds a stay to the totals.</summary>
    /// <param name="totals">The six totals.</param>
    /// <param name="row">Where.</param>
    /// <param name="from">When the patient came, or the start.</param>
    /// <param name="until">When the patient left, or the horizon.</param>
    /// <param name="inState">The time in state when the patient came.</param>
    /// <param name="cost">The discount weights of costs that add up in between.</param>
    /// <param name="effect">Those of effects.</param>
    /// <param name="patient">Who it is.</param>
    public void Book(Span<double> totals, int row, double from, double until, double inState, double cost, double effect, PatientStratum patient)
    {
        if (!IsPlain[row])
        {
            Rewards.Stay(totals, Rows[row].State, from, until, inState, patient);
            return;
        }

        var perYear = PerYear.AsSpan(row * Measures.Padded, Measures.Padded);
        var time = until - from;
        totals[0] += perYear[0] * cost;
        totals[1] += perYear[1] * effect;
        totals[2] += perYear[2] * effect;
        totals[3] += perYear[3] * time;
        totals[4] += perYear[4] * time;
        totals[5] += perYear[5] * time;
    }
}

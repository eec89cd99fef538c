namespace Iop.Domain.Simulation.Individuals;

/// <summary>What a stay and a move add in continuous time: rewards integrated over the stay and discounted at every moment, moves at theirs.</summary>
internal sealed class EventRewards
{
    private readonly StrategyReading reading;
    private readonly ExitRewards moves;
    private readonly int[] firstExit;
    private readonly double[] points;
    private readonly bool[] isSteady;
    private readonly bool[] isOfAll;
    private readonly double costForce;
    private readonly double effectForce;

    public EventRewards(StrategyReading reading, PathwayStrategy strategy, double[] points)
    {
        (this.reading, this.points) = (reading, points);
        moves = new(reading);
        firstExit = CellCohort.FirstExits(reading);
        costForce = reading.Model.Discounting.CostForce;
        effectForce = reading.Model.Discounting.EffectForce;
        isSteady = [.. reading.Model.States.Select(state =>
        {
            var other = strategy.States.FirstOrDefault(one => one.State == state.Id);
            return (other?.Cost ?? state.Cost).IsConstant && (other?.Utility ?? state.Utility).IsConstant
                && state.Adjustments.Concat(other?.Adjustments ?? []).All(adjustment => adjustment.Table is null);
        })];
        isOfAll = [.. reading.Model.States.Select(state => state.Adjustments.Count == 0 && strategy.States.All(other => other.State != state.Id || other.Adjustments.Count == 0))];
    }

    /// <summary>Adds a stay.</summary>
    /// <param name="totals">The six totals.</param>
    /// <param name="state">Where.</param>
    /// <param name="from">When the patient came, or the start.</param>
    /// <param name="until">When the patient left, or the horizon.</param>
    /// <param name="inState">The time in state when the patient came.</param>
    /// <param name="patient">Who it is.</param>
    public void Stay(Span<double> totals, int state, double from, double until, double inState, PatientStratum patient)
    {
        if (isSteady[state])
        {
            Add(totals, state, from, until, new(1, 0, from, inState, 0, patient));
            return;
        }

        var since = from - inState;
        var next = Grid.PointFrom(points, from, reading.Reading.CycleYears);
        next += points[next] == from ? 1 : 0;
        for (; from < until; next++)
        {
            var end = Math.Min(until, points[next]);
            var years = from - since;
            Add(totals, state, from, end, new(next, next - 1, from, years, years / reading.Reading.CycleYears, patient));
            from = end;
        }
    }

    /// <summary>Whether a move by an exit adds anything.</summary>
    public bool HasMove(int state, int exit) => !moves.IsEmpty && moves.Has(firstExit[state] + exit);

    /// <summary>Adds a move.</summary>
    /// <param name="totals">The six totals.</param>
    /// <param name="move">The exit, by its place among those of all states.</param>
    /// <param name="when">When, in years.</param>
    /// <param name="costWeight">The discount weight of costs then.</param>
    /// <param name="effectWeight">The discount weight of effects then.</param>
    public void Move(Span<double> totals, int move, double when, double costWeight, double effectWeight)
    {
        var cycle = Math.Clamp(Grid.PointFrom(points, when, reading.Reading.CycleYears), 1, points.Length - 1);
        var (cost, qalys) = moves.Read(move, cycle);
        totals[0] += cost * costWeight;
        totals[1] += qalys * effectWeight;
        totals[3] += cost;
        totals[4] += qalys;
    }

    /// <summary>What a year in a state adds to each of the six totals before discounting, where that is the same at all times and for all patients; null elsewhere.</summary>
    public double[]? PerYear(int state)
    {
        if (!isSteady[state] || !isOfAll[state])
        {
            return null;
        }

        var (cost, utility) = reading.Rewards[state].Read(new(1, 0, 0, 0, 0, new(1, 0, IsFemale: true, [])));
        var alive = reading.Rewards[state].IsDead ? 0 : 1;
        return [cost, utility, alive, cost, utility, alive];
    }

    private void Add(Span<double> totals, int state, double from, double until, in Moment at)
    {
        var (cost, utility) = reading.Rewards[state].Read(at);
        var time = until - from;
        var ofCost = cost == 0 ? 0 : Weighted(costForce, from, until);
        var ofEffect = effectForce == costForce && cost != 0 ? ofCost : Weighted(effectForce, from, until);
        var alive = reading.Rewards[state].IsDead ? 0 : 1;
        totals[0] += ofCost * cost;
        totals[1] += ofEffect * utility;
        totals[2] += ofEffect * alive;
        totals[3] += time * cost;
        totals[4] += time * utility;
        totals[5] += time * alive;
    }

    /// <summary>The integral of a discount weight.</summary>
    private static double Weighted(double force, double from, double until) => force == 0
        ? until - from
        : PortableMath.Exp(-force * from) * -PortableMath.ExpMinusOne(-force * (until - from)) / force;
}

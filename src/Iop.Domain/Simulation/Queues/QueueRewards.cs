using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Queues;

/// <summary>What patients of a network cost and gain: in a state, while they wait outside, and by moves. Costs, utilities and one-offs are read on the patient's clock, discounting on that of the run.</summary>
/// <remarks>A place is a state, or, after all states, a line outside a level. Most places are worth the same at all times; of those the time is summed, discounted or not, and multiplied once.</remarks>
internal sealed class QueueRewards
{
    /// <summary>Bits of what varies beyond those of a microsimulation's totals.</summary>
    private const int Finer = 30;
    private static readonly double Largest = Math.ScaleB(PatientUnits.Most, Finer);

    private readonly QueueClock clock;
    private readonly EventRewards stays;
    private readonly ExitRewards moves;
    private readonly OneOffReward[][] entries;
    private readonly int[] firstExit;
    private readonly int[] stateOf;
    private readonly double[]?[] perYear;
    private readonly TickWeights[] weights;
    private readonly double[] points;
    private readonly double cycleYears;
    private readonly double minorUnitsPerMajor;
    private readonly double costForce;
    private readonly double effectForce;
    private readonly int[] order;
    private readonly PatientUnits? units;

    public QueueRewards(StrategyReading reading, PathwayStrategy strategy, QueueClock clock, double[] points, IEnumerable<LevelCapacity> levels)
    {
        (this.clock, this.points) = (clock, points);
        var model = reading.Model;
        cycleYears = reading.Reading.CycleYears;
        minorUnitsPerMajor = model.Prices.MinorUnitsPerMajor;
        stays = new(reading, strategy, points);
        moves = new(reading);
        firstExit = CellCohort.FirstExits(reading);
        entries = [.. model.States.Select(state => reading.OneOffs.Where(one => one.From is null && one.To == state.Id).ToArray())];
        stateOf = [.. Enumerable.Range(0, model.States.Count), .. levels.Select(level => level.WaitsAs is { } state ? reading.Index(state) : -1)];
        perYear = [.. stateOf.Select(state => state < 0 ? [0, 0, 0, 0, 0, 0] : stays.PerYear(state))];
        (costForce, effectForce) = (model.Discounting.CostForce, model.Discounting.EffectForce);
        weights = [.. new[] { costForce, effectForce }.Where(static force => force > 0).Distinct().Select(force => new TickWeights(force, clock))];
        order = [.. Enumerable.Range(0, stateOf.Length).OrderBy(place => place >= model.States.Count).ThenBy(place => place < model.States.Count ? model.States[place].Id : "", StringComparer.Ordinal)];
        units = perYear.Contains(null) || !moves.IsEmpty || entries.Any(static list => list.Length > 0) ? PatientUnits.Of(model) : null;
    }

    /// <summary>Places.</summary>
    public int Places => stateOf.Length;

    /// <summary>Rates of discounting that differ, but for none.</summary>
    public int Rates => weights.Length;

    /// <summary>Whether anything is counted for being in a place.</summary>
    public bool Counts(int place) => perYear[place] is not { } worth || Array.Exists(worth, static one => one != 0);

    /// <summary>Whether a place is worth the same at all times and for all patients.</summary>
    public bool IsSteady(int place) => perYear[place] is not null;

    /// <summary>The time from the warm-up to a time as it counts now, at a rate.</summary>
    public long Weighted(int rate, long time) => weights[rate].Until(time);

    /// <summary>What is counted once by a move; 0 where nothing is.</summary>
    public int MoveBy(int state, int exit) => moves.Has(firstExit[state] + exit) ? firstExit[state] + exit + 1 : 0;

    /// <summary>What is counted once where a patient who was lost enters a state: what any entry of it counts; 0 where nothing is.</summary>
    public int EntryOfLost(int state) => entries[state].Length > 0 ? firstExit[^1] + state + 1 : 0;

    /// <summary>Adds a stay in a place that is not steady.</summary>
    public void Stay(RewardTally tally, int place, long from, long until, long arrived, long inState, PatientStratum patient)
    {
        inState += Math.Max(0, clock.WarmUp - from);
        (from, until) = (Math.Max(from, clock.WarmUp), Math.Min(until, clock.Horizon));
        if (from >= until)
        {
            return;
        }

        Span<double> totals = stackalloc double[Measures.Padded];
        totals.Clear();
        stays.Stay(totals, stateOf[place], clock.Years(from - arrived), Math.Min(points[^1], clock.Years(until - arrived)), clock.Years(inState), patient);
        totals[0] *= Weight(costForce, arrived);
        totals[1] *= Weight(effectForce, arrived);
        totals[2] *= Weight(effectForce, arrived);
        Add(tally, totals);
    }

    /// <summary>Adds what is counted once.</summary>
    public void Move(RewardTally tally, int move, long time, long arrived)
    {
        if (time < clock.WarmUp)
        {
            return;
        }

        var cycle = Math.Clamp(Grid.PointFrom(points, clock.Years(time - arrived), cycleYears), 1, points.Length - 1);
        var (cost, qalys) = move <= firstExit[^1] ? moves.Read(move - 1, cycle) : (
            entries[move - 1 - firstExit[^1]].Sum(one => one.Cost[cycle] / minorUnitsPerMajor), -entries[move - 1 - firstExit[^1]].Sum(one => one.QalyLoss[cycle]));
        Add(tally, [cost * Weight(costForce, time), qalys * Weight(effectForce, time), 0, cost, qalys, 0]);
    }

    /// <summary>The six totals of a replication.</summary>
    /// <param name="tally">What varies, and the time spent waiting outside.</param>
    /// <param name="stateTime">The time in each state.</param>
    public double[] Totals(RewardTally tally, Int128[] stateTime)
    {
        var totals = new double[Measures.Count];
        foreach (var place in order)
        {
            if (perYear[place] is not { } worth)
            {
                continue;
            }

            var time = place < stateTime.Length ? stateTime[place] : tally.WaitTime[place - stateTime.Length];
            for (var measure = 0; measure < totals.Length; measure++)
            {
                var force = measure == 0 ? costForce : effectForce;
                var counted = measure >= Measures.Kinds || force == 0 ? time : tally.Weighted[force == costForce ? 0 : Rates - 1][place];
                totals[measure] += clock.Years((double)counted) * worth[measure];
            }
        }

        for (var measure = 0; units is not null && measure < totals.Length; measure++)
        {
            totals[measure] += Math.ScaleB((double)tally.Varying[measure], -Exponent(measure));
        }

        return totals;
    }

    private double Weight(double force, long time) => force == 0 ? 1 : PortableMath.Exp(-force * clock.Years(time - clock.WarmUp));

    private int Exponent(int measure) => (Measures.IsCost(measure) ? units!.Cost : units!.Effect).Exponent + Finer;

    private void Add(RewardTally tally, ReadOnlySpan<double> totals)
    {
        for (var measure = 0; measure < Measures.Count; measure++)
        {
            var scaled = Math.ScaleB(totals[measure], Exponent(measure));
            tally.Varying[measure] += Math.Abs(scaled) < Largest ? (Int128)Math.Round(scaled) : throw PatientUnits.TooLarge();
        }
    }
}

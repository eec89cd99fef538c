namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>The linear program over the weeks met so far, solved near given prices: overbooking costs a price and, more and more, a penalty (an augmented Lagrangian).</summary>
/// <remarks>
/// Its prices move steadily where those of the exact program swing, and its work grows with the weeks alone, so that it leads the way while weeks are few or many
/// patients want them. Shares are moved one patient at a time, by exact line searches, always in the same order.
/// </remarks>
internal sealed partial class ProximalMaster
{
    /// <summary>How far prices may move in the first round, in units of the objective.</summary>
    public const double FirstReach = 16;

    /// <summary>How far prices may move once each seat has its own.</summary>
    private const double ReachApart = 8;

    /// <summary>The least that prices may move.</summary>
    public const double LeastReach = 0.5;

    /// <summary>Where seats have one price for all times at first, the first move of prices in parts of the least one, and by what it shrinks as they are told apart.</summary>
    private const double CoarseRange = 8;
    private const double CoarseSplit = 4;

    private const double GoodRise = 0.4;
    private const double LeastRise = 0.05;

    /// <summary>The part of a session's seats by which it must be overbooked for its price to rise as far as it may.</summary>
    private const double FullPenaltyAt = 0.25;

    /// <summary>Shares stand still where a sweep gains less than this for each patient.</summary>
    private const double Still = 1e-3;

    private const double LeastShare = 1e-9;

    private readonly CompiledProgram program;
    private readonly MasterModel model;
    private readonly MixedWeeks[] patients;
    private readonly double[] runs;
    private readonly RowGroups groups;
    private double[] used = [];
    private double[] price = [];
    private double[] right = [];
    private double[] center = [];
    private double[] penalty = [];
    private double[] scale = [];
    private readonly double mostReach;
    private readonly bool isCoarse;
    private readonly double leastReach;
    private double reach;
    private int rises;
    private bool[]? closed;
    private bool splits;

    public ProximalMaster(CompiledProgram program, MasterModel model, double reach = FirstReach, bool isCoarse = false)
    {
        this.isCoarse = isCoarse;
        leastReach = isCoarse ? reach / CoarseRange : LeastReach;
        this.reach = reach;
        mostReach = Math.Max(reach, program.UnservedCost.DefaultIfEmpty().Min() / 2.0);
        this.program = program;
        this.model = model;
        patients = [.. program.UnservedCost.Select(cost => new MixedWeeks(cost))];
        runs = new double[program.Offering.Count];
        groups = new(program, model, isCoarse);
        Grow();
    }

    /// <summary>Whether seats that are alike still have one price together.</summary>
    public bool IsGrouped => groups.AnyTogether;

    /// <summary>Gives each seat a price of its own.</summary>
    public void Split()
    {
        splits = true;
        reach = isCoarse ? Math.Max(leastReach, reach / CoarseSplit) : Math.Min(reach, ReachApart);
    }

    /// <summary>Takes in the weeks and rows that are new since the last time.</summary>
    public void Update(ColumnPool pool)
    {
        var grown = Grow();
        for (var p = 0; p < patients.Length; p++)
        {
            patients[p].Update(p, pool.Of(p), model, groups, grown);
        }

        CountUse();
    }

    /// <summary>Moves shares until they are nearly the best near the center, and gives the prices there.</summary>
    public double[] Solve(double[] around, int sweeps)
    {
        Array.Clear(center);
        for (var row = 0; row < around.Length; row++)
        {
            center[groups.SlotOf[row]] = around[row];
        }

        for (var slot = 0; slot < penalty.Length; slot++)
        {
            penalty[slot] = reach / scale[slot];
        }

        Reprice();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            double moved = 0;
            foreach (var patient in patients)
            {
                moved += Move(patient);
            }

            moved += MoveAllRunning();
            if (moved < Still * patients.Length)
            {
                break;
            }
        }

        return Prices();
    }

    /// <summary>The bound that the prices found last would give if there were no other weeks.</summary>
    public double Value()
    {
        double total = 0;
        for (var row = 0; row < right.Length; row++)
        {
            total -= price[row] * right[row];
        }

        foreach (var patient in patients)
        {
            total += Enumerable.Range(0, patient.Count + 1).Min(j => Reduced(patient, j));
        }

        for (var s = 0; s < runs.Length; s++)
        {
            total += model.Runs[s] ? Math.Min(0, program.Offering.Weights.Run + model.EntriesOf(s).Sum(entry => entry.Amount * price[groups.SlotOf[entry.Row]])) : 0;
        }

        return total;
    }

    /// <summary>Lets prices move further from the center after a good rise of the bound or two of them, less far after hardly any.</summary>
    /// <param name="rise">The rise of the bound.</param>
    /// <param name="ambition">What the weeks known allowed it to rise by.</param>
    /// <param name="near">An ambition up to which prices need not move far.</param>
    public void Tune(double rise, double ambition, double near)
    {
        rises = rise > LeastRise * Math.Abs(ambition) ? rises + 1 : 0;
        if (rises == 0)
        {
            reach *= 0.5;
        }
        else if (rises > 1)
        {
            reach *= rise > GoodRise * ambition ? 4 : 2;
        }

        reach = Math.Clamp(reach, leastReach, ambition < near ? Math.Min(isCoarse ? CoarseRange * leastReach : FirstReach, mostReach) : mostReach);
    }

    /// <summary>Lets prices move no further than in the first round.</summary>
    public void Restart() => reach = Math.Min(reach, FirstReach);

    /// <summary>The weeks with their shares.</summary>
    public IEnumerable<(int Patient, Column Week, double Share)> Mixture() =>
        patients.Index().SelectMany(item => item.Item.Shares().Select(week => (item.Index, week.Week, week.Share)));

    /// <summary>What of each patient is unserved in the mixture.</summary>
    public double Unserved(int patient) => patients[patient].Share[0];

    private double[] Prices() => [.. groups.SlotOf.Select(slot => price[slot])];

    /// <summary>Prices follow from use: they are taken anew wherever it changes.</summary>
    private void Reprice(int slot) => price[slot] = Math.Max(0, center[slot] + Math.Min(reach, penalty[slot] * (used[slot] - right[slot])));

    private void Reprice()
    {
        for (var slot = 0; slot < price.Length; slot++)
        {
            Reprice(slot);
        }
    }

    private double Move(MixedWeeks patient)
    {
        var best = 0;
        var least = patient.UnservedCost;
        for (var j = 1; j <= patient.Count; j++)
        {
            var cost = Reduced(patient, j);
            if (cost < least)
            {
                least = cost;
                best = j;
            }
        }

        double moved = 0;
        for (var j = 0; j <= patient.Count; j++)
        {
            if (j == best || patient.Share[j] < LeastShare)
            {
                continue;
            }

            var gain = Reduced(patient, j) - Reduced(patient, best);
            if (gain > 0)
            {
                moved += Shift(patient, j, best, gain);
            }
        }

        return moved;
    }

    private double Reduced(MixedWeeks patient, int j)
    {
        if (j == 0)
        {
            return patient.UnservedCost;
        }

        if (closed is not null && patient.IsClosed(j, closed))
        {
            return double.PositiveInfinity;
        }

        var cost = patient.Cost[j];
        var (rows, values) = patient.Entries[j];
        for (var i = 0; i < rows.Length; i++)
        {
            cost += values[i] * price[rows[i]];
        }

        return cost;
    }

    private double Shift(MixedWeeks patient, int from, int to, double gain)
    {
        var curve = Curvature(patient, from, patient.Share[from], -1) + Curvature(patient, to, patient.Share[from], 1);
        var step = curve > 0 ? Math.Min(patient.Share[from], gain / curve) : patient.Share[from];
        patient.Share[from] -= step;
        patient.Share[to] += step;
        Use(patient, from, -step);
        Use(patient, to, step);
        return step * gain;
    }

    private double Curvature(MixedWeeks patient, int j, double most, int sign)
    {
        double curve = 0;
        if (j > 0)
        {
            var (rows, values) = patient.Entries[j];
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var over = used[row] - right[row] + Math.Max(0, sign * values[i] * most);
                curve += center[row] + (penalty[row] * over) > 0 ? penalty[row] * values[i] * values[i] : 0;
            }
        }

        return curve;
    }

    private void Use(MixedWeeks patient, int j, double share)
    {
        if (j > 0)
        {
            var (rows, values) = patient.Entries[j];
            for (var i = 0; i < rows.Length; i++)
            {
                used[rows[i]] += values[i] * share;
                Reprice(rows[i]);
            }
        }
    }

    private double MoveAllRunning()
    {
        double moved = 0;
        for (var s = 0; s < runs.Length; s++)
        {
            moved += model.Runs[s] ? MoveRunning(s) : 0;
        }

        return moved;
    }

    private double MoveRunning(int session)
    {
        double slope = program.Offering.Weights.Run;
        double curve = 0;
        foreach (var (row, amount) in model.EntriesOf(session))
        {
            var slot = groups.SlotOf[row];
            slope += amount * price[slot];
            curve += penalty[slot] * amount * amount;
        }

        var to = Math.Clamp(runs[session] - (slope / curve), 0, 1);
        var step = to - runs[session];
        runs[session] = to;
        foreach (var (row, amount) in model.EntriesOf(session))
        {
            used[groups.SlotOf[row]] += amount * step;
            Reprice(groups.SlotOf[row]);
        }

        return Math.Abs(step * slope);
    }

    private bool Grow()
    {
        groups.Grow();
        if (used.Length == groups.Slots && !splits)
        {
            return false;
        }

        if (splits)
        {
            groups.Split();
            splits = false;
        }

        used = new double[groups.Slots];
        price = new double[groups.Slots];
        right = new double[groups.Slots];
        center = new double[groups.Slots];
        penalty = new double[groups.Slots];
        var most = new double[groups.Slots];
        foreach (var (row, slot) in groups.SlotOf.Index())
        {
            var of = model.Rows[row];
            right[slot] += of.Right;
            most[slot] += of.Serving.Length > 0 ? 0 : of.Running.Select(item => Math.Abs(item.Amount)).Append(of.Right).Max();
        }

        scale = [.. most.Select(seats => Math.Max(1, FullPenaltyAt * seats))];
        return true;
    }

    private void CountUse()
    {
        Array.Clear(used);
        foreach (var patient in patients)
        {
            for (var j = 1; j <= patient.Count; j++)
            {
                if (patient.Share[j] > 0)
                {
                    Use(patient, j, patient.Share[j]);
                }
            }
        }

        for (var s = 0; s < runs.Length; s++)
        {
            foreach (var (row, amount) in model.EntriesOf(s))
            {
                used[groups.SlotOf[row]] += amount * runs[s];
            }
        }

        Reprice();
    }
}

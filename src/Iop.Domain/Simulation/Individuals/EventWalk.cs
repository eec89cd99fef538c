using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Batches of patients under one strategy in continuous time: all patients under way take their next event, then the one after. It has tables of its own, so that threads share nothing that changes.</summary>
internal sealed class EventWalk
{
    /// <summary>A patient who moves more often is caught in a circle of stays that take no time.</summary>
    private const uint MostMoves = 1_000_000;

    /// <summary>Models with more exits in all have no tables of stays, which would not fit a cache.</summary>
    private const int MostTabledExits = 1024;

    private readonly StrategyReading reading;
    private readonly StartTable start;
    private readonly EventExit[][] exits;
    private readonly EventRow[] rows;
    private readonly EventRewards rewards;
    private readonly DiscountTable costs;
    private readonly DiscountTable effects;
    private readonly EventKernel? kernel;
    private readonly EventSlots slots;
    private readonly double[] elapsed;
    private readonly int[] firstRows;
    private readonly int[] stateOf;
    private readonly int wordsOfStates;
    private readonly uint[] startWords = new uint[4 * EventLanes.Capacity];
    private readonly SimdPath path;
    private readonly double[] points;
    private readonly double pointsPerYear;
    private readonly double[] perYear;
    private readonly bool[] isPlain;
    private readonly bool[] isAbsorbing;
    private readonly bool[][] hasMove;
    private readonly bool hasDetails;
    private readonly int states;
    private readonly EventLanes lanes;
    private readonly MoveCounts moves;
    private readonly Action<int> next;
    private ulong seed;
    private long first;
    private uint move;
    private PatientStratum? alike;
    private PatientStratum[] patients = [];

    public EventWalk(PathwayModel model, PathwayStrategy strategy, SimdPath path, bool hasTables)
    {
        this.path = path;
        reading = new(model, strategy);
        start = new(reading);
        states = model.States.Count;
        points = [.. Enumerable.Range(0, model.Cycles + 1).Select(model.CycleLength.YearsAfter)];
        pointsPerYear = 1 / reading.Reading.CycleYears;
        exits = [.. reading.Rows.Select(row => row.Exits.ToArray().Select(exit => new EventExit(reading, exit, points)).ToArray())];
        elapsed = [.. start.Elapsed.Select(time => time.Years(model.CycleLength))];
        var late = start.Elapsed.Index().Where(entry => entry.Item.Amount > 0).Select(entry => entry.Index).ToArray();
        firstRows = [.. start.Elapsed.Select((time, entry) => time.Amount > 0 ? states + Array.IndexOf(late, entry) : start.State(entry))];
        var stays = new StayTables(points[^1]);
        var isTabled = hasTables && exits.Sum(static of => of.Length) <= MostTabledExits;
        rows =
        [
            .. Enumerable.Range(0, states).Select(state => new EventRow(exits[state], state, 0, stays, points[^1], isTabled)),
            .. start.Elapsed.Index().Where(entry => entry.Item.Amount > 0)
                .Select(entry => new EventRow(exits[start.State(entry.Index)], start.State(entry.Index), elapsed[entry.Index], stays, points[^1], isTabled)),
        ];
        stateOf = [.. rows.Select(static row => row.State)];
        wordsOfStates = EventLanes.WordsOf(states);
        rewards = new(reading, strategy, points);
        costs = new(model.Discounting.CostForce, points[^1]);
        effects = new(model.Discounting.EffectForce, points[^1]);
        slots = new(rows, exits);
        kernel = isTabled && !exits.Any(static of => of.Any(static exit => exit.KeepsClock)) ? EventKernel.For(rows, slots, stays, costs, effects, points[^1]) : null;
        perYear = new double[states * EventLanes.Measured];
        isPlain = new bool[states];
        isAbsorbing = [.. exits.Select(static of => of.All(static exit => exit.Share == 0))];
        for (var state = 0; state < states; state++)
        {
            isPlain[state] = rewards.PerYear(state) is not null;
            rewards.PerYear(state)?.CopyTo(perYear, state * EventLanes.Measured);
        }

        hasMove = [.. exits.Select((of, state) => of.Select((_, exit) => rewards.HasMove(state, exit)).ToArray())];
        hasDetails = hasMove.Any(static of => of.Contains(true)) || exits.Any(static of => of.Any(static exit => exit.KeepsClock));
        lanes = new(states);
        moves = new(points.Length, exits);
        next = Next;
    }

    /// <summary>Walks.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the batch's first patient, a multiple of <see cref="EventLanes.Capacity"/>.</param>
    /// <param name="from">The place in the batch of the first patient who walks.</param>
    /// <param name="count">How many walk.</param>
    /// <param name="alike">The patient to whom all are alike; null where they differ.</param>
    /// <param name="patients">By the place in the batch, those who walk; not read where all are alike.</param>
    /// <param name="counts">To which this adds the ways, those present as changes from point to point; null where nobody counts.</param>
    /// <param name="stays">To which this adds the stays of all; null where nobody wants them.</param>
    /// <returns>The totals by the place in the batch, <see cref="EventLanes.Measured"/> each.</returns>
    public ReadOnlySpan<double> Run(ulong seed, long first, int from, int count, PatientStratum? alike, PatientStratum[] patients, StateCounts? counts, List<PatientStay>? stays)
    {
        (this.seed, this.first, this.alike, this.patients) = (seed, first, alike, patients);
        Begin(from, count, counts);
        for (move = 0; lanes.Count > 0; move++)
        {
            if (move == MostMoves)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"Patient {first + lanes.Ids[0]} moves more than {MostMoves} times; stays in a circle of states take no time."));
            }

            PhiloxList.Fill(path, seed, first, lanes.Ids, lanes.Count, move, DrawPurpose.Event, lanes.Words);
            if (kernel is not null)
            {
                kernel.Run(path, lanes, next);
            }
            else
            {
                for (var i = 0; i < lanes.Count; i++)
                {
                    Next(i);
                }
            }

            Advance(counts, stays);
        }

        return lanes.Totals;
    }

    private void Begin(int from, int count, StateCounts? counts)
    {
        Array.Clear(lanes.Totals);
        Array.Clear(lanes.Seen);
        lanes.Count = count;
        for (var i = 0; i < count; i++)
        {
            lanes.Ids[i] = (uint)(from + i);
        }

        if (firstRows.Length > 1)
        {
            PhiloxList.Fill(path, seed, first, lanes.Ids, count, 0, DrawPurpose.Start, startWords);
        }

        var (cost, effect) = (costs.Until(0), effects.Until(0));
        for (var i = 0; i < count; i++)
        {
            var entry = firstRows.Length == 1 ? 0 : start.Entry(((ulong)startWords[i] << 32) | startWords[EventLanes.Capacity + i]);
            var row = firstRows[entry];
            (lanes.Rows[i], lanes.Now[i], lanes.InState[i], lanes.CostBy[i], lanes.EffectBy[i]) = (row, 0, elapsed[entry], cost, effect);
            var state = rows[row].State;
            lanes.Seen[((from + i) * wordsOfStates) + (state >> 6)] |= 1UL << state;
            if (counts is not null)
            {
                counts.Present[state]++;
                counts.FirstTime[state]++;
            }
        }
    }

    /// <summary>The next event of one patient.</summary>
    private void Next(int i)
    {
        const int Stride = EventLanes.Capacity;
        var words = new PhiloxWords(lanes.Words[i], lanes.Words[Stride + i], lanes.Words[(2 * Stride) + i], lanes.Words[(3 * Stride) + i]);
        var id = lanes.Ids[i];
        var (until, slot) = rows[lanes.Rows[i]].Next(
            new(seed, first + id, move), words, lanes.Now[i], lanes.InState[i], points[^1], alike ?? patients[id]);
        (lanes.Until[i], lanes.Slots[i]) = (until, slot < 0 ? 0 : slots.Of(rows[lanes.Rows[i]], slot));
        lanes.CostUntil[i] = costs.Until(until);
        lanes.EffectUntil[i] = effects.Force == costs.Force ? lanes.CostUntil[i] : effects.Until(until);
    }

    /// <summary>Books the stays that end and the moves that follow, and keeps those who are still under way.</summary>
    private void Advance(StateCounts? counts, List<PatientStay>? stays)
    {
        var kept = 0;
        var horizon = points[^1];
        var count = lanes.Count;
        var ids = lanes.Ids.AsSpan(0, count);
        var rowOf = lanes.Rows.AsSpan(0, count);
        var nows = lanes.Now.AsSpan(0, count);
        var inStates = lanes.InState.AsSpan(0, count);
        var untils = lanes.Until.AsSpan(0, count);
        var slotOf = lanes.Slots.AsSpan(0, count);
        var costBy = lanes.CostBy.AsSpan(0, count);
        var effectBy = lanes.EffectBy.AsSpan(0, count);
        var costUntils = lanes.CostUntil.AsSpan(0, count);
        var effectUntils = lanes.EffectUntil.AsSpan(0, count);
        if (counts is not null)
        {
            moves.Expect(count, counts);
        }

        for (var i = 0; i < ids.Length; i++)
        {
            var (id, row, now, until) = (ids[i], rowOf[i], nows[i], untils[i]);
            var (costUntil, effectUntil) = (costUntils[i], effectUntils[i]);
            var state = stateOf[row];
            Book(id, state, now, until, inStates[i], costUntil - costBy[i], effectUntil - effectBy[i]);
            stays?.Add(new(reading.Model.States[state].Id, now, until, isCutOff: until >= horizon));
            if (until >= horizon)
            {
                continue;
            }

            var slot = slotOf[i];
            var to = slots.State(slot, row);
            var inState = 0.0;
            if (hasDetails)
            {
                var exit = slots.Exit(slot, row);
                inState = exits[state][exit].KeepsClock ? inStates[i] + until - now : 0;
                if (hasMove[state][exit])
                {
                    rewards.Move(
                        lanes.Totals.AsSpan((int)id * EventLanes.Measured, Measures.Count), state, exit, until, 1 - (costs.Force * costUntil), 1 - (effects.Force * effectUntil));
                }
            }

            if (counts is not null)
            {
                Count(counts, id, slots.Move(slot, row), to, until);
            }

            if (isAbsorbing[to])
            {
                Book(id, to, until, horizon, inState, costs.Until(horizon) - costUntil, effects.Until(horizon) - effectUntil);
                stays?.Add(new(reading.Model.States[to].Id, until, horizon, isCutOff: true));
                continue;
            }

            (ids[kept], rowOf[kept], nows[kept], inStates[kept]) = (id, to, until, inState);
            (costBy[kept], effectBy[kept]) = (costUntil, effectUntil);
            kept++;
        }

        lanes.Count = kept;
    }

    /// <summary>Adds the moves that were counted to those by state, those present as changes from point to point.</summary>
    public void Finish(StateCounts counts) => moves.AddTo(counts);

    /// <summary>Adds a stay to the totals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Book(uint id, int state, double from, double until, double inState, double cost, double effect)
    {
        if (!isPlain[state])
        {
            rewards.Stay(lanes.Totals.AsSpan((int)id * EventLanes.Measured, Measures.Count), state, from, until, inState, alike ?? patients[id]);
            return;
        }

        var time = until - from;
        ref var total = ref lanes.Totals[(int)id * EventLanes.Measured];
        ref var reward = ref perYear[state * EventLanes.Measured];
        if (path == SimdPath.Vector512)
        {
            var amounts = Vector512.ConditionalSelect(
                Vector512.Create(-1L, 0, 0, 0, 0, 0, 0, 0).AsDouble(),
                Vector512.Create(cost),
                Vector512.ConditionalSelect(Vector512.Create(-1L, -1, -1, 0, 0, 0, 0, 0).AsDouble(), Vector512.Create(effect), Vector512.Create(time)));
            (Vector512.LoadUnsafe(ref total) + (Vector512.LoadUnsafe(ref reward) * amounts)).StoreUnsafe(ref total);
            return;
        }

        total += reward * cost;
        Add(1, effect, ref total, ref reward);
        Add(2, effect, ref total, ref reward);
        Add(3, time, ref total, ref reward);
        Add(4, time, ref total, ref reward);
        Add(5, time, ref total, ref reward);

        static void Add(int measure, double amount, ref double total, ref double reward) => Unsafe.Add(ref total, measure) += Unsafe.Add(ref reward, measure) * amount;
    }

    private void Count(StateCounts counts, uint id, int way, int to, double when)
    {
        var point = Math.Min(points.Length - 1, (int)(when * pointsPerYear));
        while (point > 0 && points[point - 1] >= when)
        {
            point--;
        }

        while (points[point] < when)
        {
            point++;
        }

        moves.At(point, way)++;
        ref var seen = ref lanes.Seen[((int)id * wordsOfStates) + (to >> 6)];
        counts.FirstTime[(point * states) + to] += (long)(~seen >> to & 1);
        seen |= 1UL << to;
    }
}

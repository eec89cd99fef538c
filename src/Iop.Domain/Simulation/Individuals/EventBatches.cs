using System.Runtime.CompilerServices;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Patients by batches on any machine: the numbers of all who are under way are drawn together, then each takes the event.</summary>
internal sealed class EventBatches : EventRunner
{
    private readonly SimdPath path;
    private readonly EventLanes lanes;
    private readonly int wordsOfStates;
    private ulong seed;
    private long first;
    private uint move;

    public EventBatches(EventTables tables, PatientStratum patient, SimdPath path)
        : base(tables, patient)
    {
        this.path = path;
        lanes = new(tables.Exits.Length);
        wordsOfStates = EventLanes.WordsOf(tables.Exits.Length);
    }

    /// <inheritdoc/>
    public override void Run(ulong seed, long first, int low, int high, MoveCounts moves, StateCounts counts, PatientTotals[] groups, int strategy)
    {
        (this.seed, this.first) = (seed, first);
        for (var from = low; from < high; from = (from | (EventLanes.Capacity - 1)) + 1)
        {
            var end = Math.Min(high, (from | (EventLanes.Capacity - 1)) + 1);
            Begin(from, end - from, moves);
            for (move = 0; lanes.Count > 0; move++)
            {
                if (move == EventTables.MostMoves)
                {
                    throw EventLife.Circle(first + lanes.Ids[0]);
                }

                PhiloxList.Fill(path, seed, first, lanes.Ids, lanes.Count, move, DrawPurpose.Event, lanes.Words);
                moves.Expect(lanes.Count, counts);
                Advance(moves);
            }

            for (var place = from; place < end; place++)
            {
                groups[place / PhiloxLanes.Count].Set(
                    strategy, place % PhiloxLanes.Count, lanes.Totals.AsSpan(place % EventLanes.Capacity * Measures.Padded, Measures.Count));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Begin(int from, int count, MoveCounts moves)
    {
        Array.Clear(lanes.Totals);
        Array.Clear(lanes.Seen);
        lanes.Count = count;
        for (var i = 0; i < count; i++)
        {
            lanes.Ids[i] = (uint)(from + i);
        }

        if (Tables.FirstRows.Length > 1)
        {
            PhiloxList.Fill(path, seed, first, lanes.Ids, count, 0, DrawPurpose.Start, lanes.Words);
        }

        var (cost, effect) = (Tables.Costs.Until(0), Tables.Effects.Until(0));
        for (var i = 0; i < count; i++)
        {
            var entry = Tables.FirstRows.Length == 1 ? 0 : Tables.Start.Entry(((ulong)lanes.Words[i] << 32) | lanes.Words[EventLanes.Capacity + i]);
            var row = Tables.FirstRows[entry];
            (lanes.Rows[i], lanes.Now[i], lanes.CostBy[i], lanes.EffectBy[i]) = (row, 0, cost, effect);
            var state = Tables.Rows[row].State;
            lanes.Seen[((from + i) % EventLanes.Capacity * wordsOfStates) + (state >> 6)] |= 1UL << state;
            moves.AddStart(state, 1);
        }
    }

    /// <summary>Gives each patient the event, and keeps those who are still under way after it.</summary>
    private void Advance(MoveCounts moves)
    {
        BatchChoice.Choose(lanes, Tables);
        BatchChoice.Race(lanes, Tables);
        foreach (var i in lanes.Left.AsSpan(0, lanes.LeftCount))
        {
            (lanes.Until[i], var slot) = Decide(seed, first + lanes.Ids[i], move, lanes.Rows[i], lanes.Now[i]);
            lanes.Ways[i] = (slot * Tables.Slots.Stride) + lanes.Rows[i];
        }

        Tables.Costs.Until(lanes.Until.AsSpan(0, lanes.Count), lanes.CostUntil);
        var effectUntil = lanes.CostUntil;
        if (!Tables.IsSame)
        {
            Tables.Effects.Until(lanes.Until.AsSpan(0, lanes.Count), lanes.EffectUntil);
            effectUntil = lanes.EffectUntil;
        }

        BatchBooks.Stay(lanes, Tables, effectUntil, Patient);
        BatchBooks.Move(lanes, Tables, effectUntil, Patient, moves);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Patients by batches on any machine: the numbers of all who are under way are drawn together, then each takes the event.</summary>
internal sealed class EventBatches : EventRunner
{
    private readonly SimdPath path;
    private readonly EventLanes lanes;
    private readonly BatchTables batch;
    private readonly ulong[] cuts;
    private readonly int[] stateOf;
    private readonly int wordsOfStates;
    private ulong seed;
    private long first;
    private uint move;

    public EventBatches(EventTables tables, PatientStratum patient, SimdPath path)
        : base(tables, patient)
    {
        this.path = path;
        lanes = new(tables.Exits.Length);
        batch = new(tables);
        cuts = [.. tables.Start.Cuts];
        stateOf = [.. tables.FirstRows.Select(row => tables.Rows[row].State)];
        wordsOfStates = EventLanes.WordsOf(tables.Exits.Length);
    }

    private Span<uint> Ids => MemoryMarshal.Cast<int, uint>(lanes.Places.AsSpan(EventLanes.Ids, EventLanes.Capacity));

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
                    throw EventLife.Circle(first + lanes.Places[EventLanes.Ids]);
                }

                PhiloxList.Fill(path, seed, first, Ids, lanes.Count, move, DrawPurpose.Event, lanes.Words);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Begin(int from, int count, MoveCounts moves)
    {
        Array.Clear(lanes.Totals);
        Array.Clear(lanes.Seen);
        lanes.Count = count;
        for (var i = 0; i < count; i++)
        {
            lanes.Places[EventLanes.Ids + i] = from + i;
        }

        if (cuts.Length > 0)
        {
            PhiloxList.Fill(path, seed, first, Ids, count, 0, DrawPurpose.Start, lanes.Words);
        }

        var (cost, effect) = (Tables.Costs.Until(0), Tables.Effects.Until(0));
        for (var i = 0; i < count; i++)
        {
            var entry = 0;
            var number = ((ulong)lanes.Words[i] << 32) | lanes.Words[EventLanes.Capacity + i];
            foreach (var cut in cuts)
            {
                entry += number >= cut ? 1 : 0;
            }

            var state = stateOf[entry];
            lanes.Places[EventLanes.Rows + i] = Tables.FirstRows[entry];
            (lanes.Numbers[EventLanes.Now + i], lanes.Numbers[EventLanes.CostBy + i], lanes.Numbers[EventLanes.EffectBy + i]) = (0, cost, effect);
            lanes.Seen[((from + i) % EventLanes.Capacity * wordsOfStates) + (state >> 6)] |= 1UL << state;
            moves.AddStart(state, 1);
        }
    }

    /// <summary>Gives each patient the event, and keeps those who are still under way after it.</summary>
    private void Advance(MoveCounts moves)
    {
        ref var pieces = ref Tables.Stays.First;
        BatchChoice.Choose(lanes, batch, ref pieces);
        BatchChoice.Find(lanes, batch);
        BatchChoice.Race(lanes, batch, ref pieces);
        BatchChoice.Leave(lanes, Tables.Horizon);
        foreach (var i in lanes.Left.AsSpan(0, lanes.LeftCount))
        {
            var row = lanes.Places[EventLanes.Rows + i];
            (lanes.Numbers[EventLanes.Until + i], var slot) = Decide(seed, first + lanes.Places[EventLanes.Ids + i], move, row, lanes.Numbers[EventLanes.Now + i]);
            lanes.Places[EventLanes.Ways + i] = batch.Steps[(slot * batch.Stride) + row].Way;
        }

        var until = lanes.Numbers.AsSpan(EventLanes.Until, lanes.Count);
        Tables.Costs.Until(until, lanes.Numbers.AsSpan(EventLanes.CostUntil));
        if (!Tables.IsSame)
        {
            Tables.Effects.Until(until, lanes.Numbers.AsSpan(EventLanes.EffectUntil));
        }

        BatchBooks.Stay(lanes, Tables);
        if (batch.AddsEach)
        {
            BatchBooks.AddEach(lanes, Tables, Patient);
        }

        BatchBooks.Move(lanes, Tables, moves);
    }
}

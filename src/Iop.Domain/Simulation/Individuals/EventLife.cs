using System.Globalization;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>One patient's way under one strategy in continuous time, one event after the other: any model, and the measure of the faster ways.</summary>
internal sealed class EventLife(EventTables tables)
{
    private readonly ulong[] seen = new ulong[(tables.Exits.Length + 63) / 64];

    /// <summary>Walks.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The patient's number.</param>
    /// <param name="patient">Who it is.</param>
    /// <param name="totals">The six totals, to which this adds.</param>
    /// <param name="moves">To which this adds the start and the moves; null where nobody counts.</param>
    /// <param name="stays">To which this adds the stays; null where nobody wants them.</param>
    /// <returns>How often the patient moved.</returns>
    public int Run(ulong seed, long number, PatientStratum patient, Span<double> totals, MoveCounts? moves, List<PatientStay>? stays)
    {
        var row = tables.FirstRows[tables.FirstRows.Length == 1 ? 0 : tables.Start.Entry(seed, number)];
        var (now, inState) = (0.0, tables.Rows[row].Elapsed);
        var (costBy, effectBy) = (tables.Costs.Until(0), tables.Effects.Until(0));
        Array.Clear(seen);
        _ = IsFirst(tables.Rows[row].State);
        moves?.AddStart(tables.Rows[row].State, 1);
        for (var move = 0; ; move++)
        {
            if (move == EventTables.MostMoves)
            {
                throw Circle(number);
            }

            var draw = new EventDraw(seed, number, (uint)move);
            var (until, slot) = tables.Rows[row].Next(draw, draw.Words, now, inState, tables.Horizon, patient);
            var (costUntil, effectUntil) = (tables.Costs.Until(until), tables.Effects.Until(until));
            var state = tables.Rows[row].State;
            tables.Book(totals, row, now, until, inState, costUntil - costBy, effectUntil - effectBy, patient);
            stays?.Add(new(tables.Reading.Model.States[state].Id, now, until, isCutOff: until >= tables.Horizon));
            if (until >= tables.Horizon)
            {
                return move;
            }

            var way = tables.Slots.Ways[(tables.Slots.Of(tables.Rows[row], slot) * tables.Slots.Stride) + row];
            if (way.HasRewards)
            {
                tables.Rewards.Move(totals, way.Move, until, 1 - (tables.Costs.Force * costUntil), 1 - (tables.Effects.Force * effectUntil));
            }

            inState = tables.Exits[state][way.Exit].KeepsClock ? inState + until - now : 0;
            moves?.Add(tables.PointFrom(until), way.Move, IsFirst(way.State));
            (row, now, costBy, effectBy) = (way.State, until, costUntil, effectUntil);
            if (tables.IsAbsorbing[row])
            {
                tables.Book(totals, row, now, tables.Horizon, inState, tables.Costs.Until(tables.Horizon) - costBy, tables.Effects.Until(tables.Horizon) - effectBy, patient);
                stays?.Add(new(tables.Reading.Model.States[row].Id, now, tables.Horizon, isCutOff: true));
                return move + 1;
            }
        }
    }

    /// <summary>Says who moves in a circle.</summary>
    public static InvalidOperationException Circle(long number) => new(string.Create(
        CultureInfo.InvariantCulture, $"Patient {number} moves more than {EventTables.MostMoves} times; stays in a circle of states take no time."));

    private int IsFirst(int state)
    {
        ref var word = ref seen[state >> 6];
        var isFirst = (int)(~word >> state & 1);
        word |= 1UL << state;
        return isFirst;
    }
}

using System.Globalization;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>One patient's way under one strategy in continuous time. It has readers of its own, so that threads share nothing that changes.</summary>
internal sealed class EventWalk
{
    /// <summary>A patient who moves more often is caught in a circle of stays that take no time.</summary>
    private const uint MostMoves = 1_000_000;

    private readonly StrategyReading reading;
    private readonly StartTable start;
    private readonly EventState[] states;
    private readonly EventRewards rewards;
    private readonly double[] points;
    private readonly bool[] seen;

    public EventWalk(PathwayModel model, PathwayStrategy strategy)
    {
        reading = new(model, strategy);
        start = new(reading);
        points = [.. Enumerable.Range(0, model.Cycles + 1).Select(model.CycleLength.YearsAfter)];
        states = [.. Enumerable.Range(0, reading.Rows.Length).Select(state => new EventState(reading, state, points))];
        rewards = new(reading, strategy, points);
        seen = new bool[states.Length];
    }

    /// <summary>Walks.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="patient">Who.</param>
    /// <param name="number">The patient's number.</param>
    /// <param name="totals">The six totals, to which this adds.</param>
    /// <param name="counts">To which this adds the way, those present as changes from point to point; null where nobody counts.</param>
    /// <param name="stays">To which this adds the stays; null where nobody wants them.</param>
    public void Run(ulong seed, PatientStratum patient, long number, Span<double> totals, StateCounts? counts, List<PatientStay>? stays)
    {
        var entry = start.Entry(seed, number);
        var state = start.State(entry);
        var (now, inState, horizon) = (0.0, start.Elapsed[entry].Years(reading.Model.CycleLength), points[^1]);
        Array.Clear(seen);
        seen[state] = true;
        if (counts is not null)
        {
            counts.Present[state]++;
            counts.FirstTime[state]++;
        }

        for (var move = 0u; ; move++)
        {
            var (time, exit) = states[state].Next(seed, number, move, now, inState, horizon, patient);
            var until = Math.Min(time, horizon);
            rewards.Stay(totals, state, now, until, inState, patient);
            stays?.Add(new(reading.Model.States[state].Id, now, until, isCutOff: exit < 0));
            if (exit < 0)
            {
                return;
            }

            if (move == MostMoves)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"Patient {number} moves more than {MostMoves} times; stays in a circle of states take no time."));
            }

            rewards.Move(totals, state, exit, time);
            var to = states[state].Exits[exit];
            if (counts is not null)
            {
                Count(counts, state, to.To, time);
            }

            inState = to.KeepsClock ? inState + time - now : 0;
            (state, now) = (to.To, time);
        }
    }

    private void Count(StateCounts counts, int from, int to, double when)
    {
        var row = Grid.PointFrom(points, when, reading.Reading.CycleYears) * states.Length;
        counts.Present[row + from]--;
        counts.Present[row + to]++;
        counts.Entered[row + to]++;
        if (!seen[to])
        {
            seen[to] = true;
            counts.FirstTime[row + to]++;
        }
    }
}

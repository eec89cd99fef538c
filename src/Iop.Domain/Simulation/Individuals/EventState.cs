using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>A state in continuous time: all exits race; those that are destination-first race as one, the destination being drawn before the time.</summary>
internal sealed class EventState
{
    private readonly EventExit[] exits;
    private readonly int[] racing;
    private readonly int[] shared;
    private readonly bool isShared;

    public EventState(StrategyReading reading, int state, double[] points)
    {
        exits = [.. reading.Rows[state].Exits.ToArray().Select(exit => new EventExit(reading, exit, points))];
        racing = [.. exits.Index().Where(exit => exit.Item.Share is null).Select(exit => exit.Index)];
        shared = [.. exits.Index().Where(exit => exit.Item.Share > 0).Select(exit => exit.Index)];
        isShared = shared.Length > 0;
    }

    /// <summary>The exits in the model's order.</summary>
    public ReadOnlySpan<EventExit> Exits => exits;

    /// <summary>The next move of a patient: its time in years from the start and its exit; -1 where there is none before the limit.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The patient's number.</param>
    /// <param name="move">The number of the move, counted from 0.</param>
    /// <param name="now">When the patient came, or the start.</param>
    /// <param name="inState">The time in state by then.</param>
    /// <param name="limit">The horizon.</param>
    /// <param name="patient">Who it is.</param>
    public (double Time, int Exit) Next(ulong seed, long number, uint move, double now, double inState, double limit, PatientStratum patient)
    {
        var (first, exit) = (limit, -1);
        if (isShared)
        {
            var words = Philox.Words(seed, number, move, DrawPurpose.Destination);
            if (Destination(ValueSampling.Share(words.Upper), inState) is >= 0 and var chosen)
            {
                var time = exits[chosen].Time(Hazard(words.Lower), now, inState, first, patient);
                (first, exit) = time < first ? (time, chosen) : (first, exit);
            }
        }

        var drawn = default(PhiloxWords);
        for (var i = 0; i < racing.Length; i++)
        {
            if ((i & 1) == 0)
            {
                drawn = Philox.Words(seed, number, move, DrawPurpose.Sojourn, (uint)(i >> 1));
            }

            var time = exits[racing[i]].Time(Hazard((i & 1) == 0 ? drawn.Upper : drawn.Lower), now, inState, first, patient);
            (first, exit) = time < first ? (time, racing[i]) : (first, exit);
        }

        return (first, exit);
    }

    /// <summary>A draw of the exponential distribution with mean 1.</summary>
    private static double Hazard(ulong bits) => -PortableMath.Log(ValueSampling.Share(bits));

    /// <summary>The destination of one who has been here for some time: by the shares of those who are still here then.</summary>
    private int Destination(double share, double inState)
    {
        var whole = 0.0;
        foreach (var exit in shared)
        {
            whole += exits[exit].Share!.Value * exits[exit].StillHere(inState);
        }

        var never = 1 - shared.Sum(exit => exits[exit].Share!.Value);
        share *= whole + (Math.Abs(never) <= PathwayModel.SumTolerance ? 0 : never);
        foreach (var exit in shared)
        {
            share -= exits[exit].Share!.Value * exits[exit].StillHere(inState);
            if (share < 0)
            {
                return exit;
            }
        }

        return Math.Abs(never) <= PathwayModel.SumTolerance && whole > 0 ? shared[^1] : -1;
    }
}

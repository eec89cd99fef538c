using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Queues;

/// <summary>Follows patients from place to place, one replication after the other. What leaves a place and enters the next at one time is weighed once.</summary>
internal sealed class RewardMeter
{
    private const byte Nothing = 0;
    private const byte Steady = 1;
    private const byte Varying = 2;
    private readonly QueueRewards rewards;
    private readonly int states;
    private readonly long[] weights;
    private readonly byte[] kinds;
    private readonly long[] last;
    private readonly long horizon;
    private RewardTally tally;
    private long weighed = -1;

    public RewardMeter(QueueNetwork network)
    {
        (rewards, states, horizon) = (network.Rewards, network.States, network.Clock.Horizon);
        weights = new long[rewards.Rates];
        last = [.. Enumerable.Range(0, rewards.Rates).Select(rate => rewards.Weighted(rate, horizon))];
        kinds = [.. Enumerable.Range(0, rewards.Places).Select(place => !rewards.Counts(place) ? Nothing : !rewards.IsSteady(place) ? Varying : rewards.Rates == 0 ? Nothing : Steady)];
        tally = new(rewards, states);
    }

    /// <summary>Begins a replication.</summary>
    public void Begin(RewardTally to) => tally = to;

    /// <summary>A patient comes to a place.</summary>
    public void Come(int place, long time)
    {
        if (kinds[place] == Steady)
        {
            Weigh(time);
            for (var rate = 0; rate < weights.Length; rate++)
            {
                tally.Weighted[rate][place] -= weights[rate];
            }
        }
    }

    /// <summary>A patient leaves a place, or is there at the horizon.</summary>
    /// <param name="place">The place.</param>
    /// <param name="from">When the patient came.</param>
    /// <param name="until">When the patient leaves, or the horizon.</param>
    /// <param name="arrived">When the patient arrived.</param>
    /// <param name="inState">The time in the state by the time the patient came.</param>
    /// <param name="patient">Who it is.</param>
    public void Go(int place, long from, long until, long arrived, long inState, PatientStratum patient)
    {
        if (kinds[place] == Steady)
        {
            Weigh(until);
            for (var rate = 0; rate < weights.Length; rate++)
            {
                tally.Weighted[rate][place] += weights[rate];
            }
        }
        else if (kinds[place] == Varying)
        {
            rewards.Stay(tally, place, from, until, arrived, inState, patient);
        }
    }

    /// <summary>A patient comes to a place for good.</summary>
    public void Remain(int place, long time, long arrived, long inState, PatientStratum patient)
    {
        if (kinds[place] == Steady)
        {
            Weigh(time);
            for (var rate = 0; rate < weights.Length; rate++)
            {
                tally.Weighted[rate][place] += last[rate] - weights[rate];
            }
        }
        else if (kinds[place] == Varying)
        {
            rewards.Stay(tally, place, time, horizon, arrived, inState, patient);
        }
    }

    /// <summary>A patient begins to wait in no state.</summary>
    public void BeginWait(int level, long time) => Come(states + level, time);

    /// <summary>A patient waits in no state no longer, or the horizon is there.</summary>
    public void EndWait(int level, long counted, long from, long until, long arrived, PatientStratum patient)
    {
        tally.WaitTime[level] += counted;
        Go(states + level, from, until, arrived, 0, patient);
    }

    /// <summary>A patient makes a move by which something is counted once.</summary>
    public void Move(int move, long time, long arrived) => rewards.Move(tally, move, time, arrived);

    private void Weigh(long time)
    {
        if (time == weighed)
        {
            return;
        }

        weighed = time;
        for (var rate = 0; rate < weights.Length; rate++)
        {
            weights[rate] = rewards.Weighted(rate, time);
        }
    }
}

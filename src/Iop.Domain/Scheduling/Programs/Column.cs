using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One compliant week of one patient.</summary>
/// <param name="Cost">The patient's part of the objective, without prices.</param>
/// <param name="Sessions">Numbers of the attended sessions, in the order of time.</param>
internal sealed record Column(long Cost, int[] Sessions)
{
    /// <summary>A number that tells weeks of different sessions apart, all but certainly.</summary>
    public long Fingerprint { get; } = FingerprintOf(Sessions);

    /// <summary>The week that the kernel holds, its prices taken off.</summary>
    public static Column Of(WeekKernel kernel, CompiledPatient patient, WeekState state)
    {
        var sessions = new int[kernel.Positions.Count];
        var cost = kernel.Cost;
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = patient.Sessions[kernel.Positions[i]];
            cost -= state.Price[sessions[i]];
        }

        return new Column(cost / state.Scale, sessions);
    }

    /// <summary>The reduced cost: with a price for each session, in so many units to one of cost.</summary>
    public long CostAt(long[] prices, long scale)
    {
        var cost = Cost * scale;
        foreach (var session in Sessions)
        {
            cost += prices[session];
        }

        return cost;
    }

    private static long FingerprintOf(int[] sessions)
    {
        var hash = 1469598103934665603UL;
        foreach (var session in sessions)
        {
            hash = (hash ^ (uint)(session + 1)) * 1099511628211UL;
        }

        return (long)hash;
    }
}

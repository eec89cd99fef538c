namespace Iop.Domain.Simulation.Statistics;

/// <summary>How many patients are in each state at each point of the trace, how many entered it there, and how many of those for the first time.</summary>
internal sealed class StateCounts(int points, int states)
{
    public int Points { get; } = points;

    public int States { get; } = states;

    /// <summary>Patients in a state: all states at point 0, then at point 1, and so on.</summary>
    public long[] Present { get; } = new long[points * states];

    /// <summary>Patients who came from another state in the cycle that ends there; none at point 0.</summary>
    public long[] Entered { get; } = new long[points * states];

    /// <summary>Patients who had not been there before; at point 0 those who begin there.</summary>
    public long[] FirstTime { get; } = new long[points * states];

    /// <summary>Adds the counts of other patients.</summary>
    public void Add(StateCounts other)
    {
        Add(Present, other.Present);
        Add(Entered, other.Entered);
        Add(FirstTime, other.FirstTime);
    }

    private static void Add(long[] to, long[] other)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += other[i];
        }
    }
}

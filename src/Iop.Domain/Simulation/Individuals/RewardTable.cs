using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The rewards of all points and states in whole units, laid out for the way in which they are read.</summary>
internal sealed class RewardTable
{
    private readonly int states;
    private readonly int points;

    /// <summary>Lays out a table of <see cref="StateRewards.Table"/>.</summary>
    public RewardTable(SimdPath path, int[] rewards, int states)
    {
        this.states = states;
        points = rewards.Length / (states * Measures.Padded);
        IsByMeasure = path == SimdPath.Vector512 && states <= MoveTable.SmallStride;
        Rewards = IsByMeasure ? Turned(rewards) : rewards;
    }

    /// <summary>Whether each measure has a row of states, one vector long; otherwise each state has a row of measures.</summary>
    public bool IsByMeasure { get; }

    /// <summary>The units.</summary>
    public int[] Rewards { get; }

    private int[] Turned(int[] rewards)
    {
        var turned = new int[points * Measures.Count * MoveTable.SmallStride];
        for (var point = 0; point < points; point++)
        {
            for (var state = 0; state < states; state++)
            {
                for (var measure = 0; measure < Measures.Count; measure++)
                {
                    turned[(((point * Measures.Count) + measure) * MoveTable.SmallStride) + state] = rewards[(((point * states) + state) * Measures.Padded) + measure];
                }
            }
        }

        return turned;
    }
}

using System.Runtime.Intrinsics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What points of the trace add to the six totals, by state and time in state: kept for patients who are alike, as far as room goes, and read anew otherwise.</summary>
internal sealed class RewardMemory
{
    private readonly StrategyReading reading;
    private readonly StateRewards rewards;
    private readonly MemoryGrid?[] grids;
    private double[] kept = new double[Measures.Padded];
    private int rows = 1;

    public RewardMemory(StrategyReading reading, StateRewards rewards, bool areAlike)
    {
        (this.reading, this.rewards) = (reading, rewards);
        var cycle = reading.Model.CycleLength.Years;
        grids = [.. reading.Rewards.Select(reader => areAlike
            ? MemoryGrid.For(reading.Model.Cycles + 1, reader.Memory == 0 ? 0 : (int)Math.Min(reading.Model.Cycles, Math.Ceiling(reader.Memory / cycle)))
            : null)];
    }

    /// <summary>Adds what a point adds.</summary>
    /// <param name="totals">The six totals, and two places that stay zero.</param>
    /// <param name="point">The point.</param>
    /// <param name="state">The state.</param>
    /// <param name="yearsInState">The time in state in years.</param>
    /// <param name="cyclesInState">The time in state in cycles.</param>
    /// <param name="patient">Whose it is.</param>
    /// <param name="isFresh">Whether the time in state is a number of whole cycles.</param>
    public void Add(Span<double> totals, int point, int state, double yearsInState, double cyclesInState, PatientStratum patient, bool isFresh)
    {
        if (grids[state] is not { } grid || (!isFresh && reading.Rewards[state].Memory > 0))
        {
            rewards.Add(totals, point, rewards.At(point, state, yearsInState, cyclesInState, patient));
            return;
        }

        ref var place = ref grid.At(point, cyclesInState);
        if (place == 0)
        {
            if (rows >= MemoryGrid.MostRows)
            {
                rewards.Add(totals, point, rewards.At(point, state, yearsInState, cyclesInState, patient));
                return;
            }

            place = rows++;
            if (rows * Measures.Padded > kept.Length)
            {
                Array.Resize(ref kept, 2 * kept.Length);
            }

            rewards.Add(kept.AsSpan(place * Measures.Padded, Measures.Padded), point, rewards.At(point, state, yearsInState, cyclesInState, patient));
        }

        ref var row = ref kept[place * Measures.Padded];
        ref var sum = ref totals[0];
        (Vector256.LoadUnsafe(ref sum) + Vector256.LoadUnsafe(ref row)).StoreUnsafe(ref sum);
        (Vector256.LoadUnsafe(ref sum, 4) + Vector256.LoadUnsafe(ref row, 4)).StoreUnsafe(ref sum, 4);
    }
}

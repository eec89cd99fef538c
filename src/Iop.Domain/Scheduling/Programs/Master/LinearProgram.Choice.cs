using System.Runtime.CompilerServices;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <content>Which variable enters the basis, and which one leaves it.</content>
internal sealed partial class LinearProgram
{
    /// <summary>The variable that gains most of the candidates; new candidates are sought where none gains.</summary>
    private int Next()
    {
        var best = Best();
        if (best != int.MinValue)
        {
            return best;
        }

        Seek();
        return Best();
    }

    private int Best()
    {
        var best = int.MinValue;
        var least = -LeastGain;
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var variable = candidates[i].Variable;
            var gain = variable >= 0 ? ReducedCost(variable) : logicalCost[~variable] - price[~variable];
            if (gain < -LeastGain)
            {
                candidates[kept++] = candidates[i];
                if (gain < least)
                {
                    least = gain;
                    best = variable;
                }
            }
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
        return best;
    }

    private void Seek()
    {
        for (var row = 0; row < Rows; row++)
        {
            var gain = logicalCost[row] - price[row];
            if (gain < -LeastGain)
            {
                candidates.Add((gain, ~row));
            }
        }

        bestOfGroup.Clear();
        for (var variable = 0; variable < columns.Count; variable++)
        {
            var gain = basic[variable] ? 0 : ReducedCost(variable);
            if (gain >= -LeastGain)
            {
                continue;
            }

            if (group[variable] >= 0 && bestOfGroup.TryGetValue(group[variable], out var rival))
            {
                candidates[rival] = gain < candidates[rival].Gain ? (gain, variable) : candidates[rival];
            }
            else
            {
                bestOfGroup[group[variable]] = candidates.Count;
                candidates.Add((gain, variable));
            }
        }

        candidates.Sort();
        if (candidates.Count > MostCandidates)
        {
            candidates.RemoveRange(MostCandidates, candidates.Count - MostCandidates);
        }
    }

    /// <summary>The position whose value reaches zero first; of those that are as good as equal, the one with the largest entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Leaving()
    {
        var limit = double.PositiveInfinity;
        for (var i = 0; i < Rows; i++)
        {
            if (entering[i] > LeastEntry)
            {
                limit = Math.Min(limit, (value[i] + 1e-11) / entering[i]);
            }
        }

        var leaving = -1;
        for (var i = 0; i < Rows; i++)
        {
            if (entering[i] > LeastEntry && value[i] / entering[i] <= limit && (leaving < 0 || entering[i] > entering[leaving]))
            {
                leaving = i;
            }
        }

        return leaving;
    }
}

using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Where patients begin.</summary>
internal sealed class StartTable
{
    private readonly int[] states;
    private readonly Threshold[] thresholds;

    public StartTable(PathwayModel model)
    {
        var index = model.States.Index().ToDictionary(state => state.Item.Id, state => state.Index, StringComparer.Ordinal);
        var shares = model.Start.Where(share => share.Share > 0).ToArray();
        states = [.. shares.Select(share => index[share.State])];
        thresholds = new Threshold[shares.Length - 1];
        var whole = shares.Sum(share => share.Share);
        var sum = 0.0;
        for (var i = 0; i < thresholds.Length; i++)
        {
            sum += shares[i].Share;
            thresholds[i] = Threshold.Of(Math.Min(1, sum / whole));
        }
    }

    /// <summary>The states in which the patients of all lanes begin.</summary>
    public void Draw(SimdPath path, ulong seed, long first, Span<uint> words, Span<ushort> to)
    {
        if (thresholds.Length == 0)
        {
            to.Fill((ushort)states[0]);
            return;
        }

        PhiloxLanes.Fill(path, seed, first, 0, DrawPurpose.Start, words);
        for (var lane = 0; lane < to.Length; lane++)
        {
            var number = ((ulong)words[lane] << 32) | words[PhiloxLanes.Count + lane];
            to[lane] = (ushort)State((int)(number >> 48), number & ((1UL << 48) - 1));
        }
    }

    private int State(int upper, ulong detail)
    {
        var passed = 0;
        while (passed < thresholds.Length && thresholds[passed].IsAtMost(upper, detail))
        {
            passed++;
        }

        return states[passed];
    }
}

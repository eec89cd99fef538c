using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Where patients begin.</summary>
internal sealed class StartTable
{
    private readonly int[] states;
    private readonly Threshold[] thresholds;

    public StartTable(StrategyReading reading)
    {
        var shares = reading.Start.Where(share => share.Share > 0).ToArray();
        states = [.. shares.Select(share => reading.Index(share.State))];
        Elapsed = [.. shares.Select(share => share.Elapsed)];
        thresholds = new Threshold[shares.Length - 1];
        var whole = shares.Sum(share => share.Share);
        var sum = 0.0;
        for (var i = 0; i < thresholds.Length; i++)
        {
            sum += shares[i].Share;
            thresholds[i] = Threshold.Of(Math.Min(1, sum / whole));
        }
    }

    /// <summary>The times already spent in the states, in the order of <see cref="Entry(ulong, long)"/>.</summary>
    public IReadOnlyList<PathwayTime> Elapsed { get; }

    /// <summary>The numbers of 64 bits from which on a patient is of a later share; where nobody is of one, none stands for it.</summary>
    public IEnumerable<ulong> Cuts => thresholds.Where(static threshold => threshold.High <= ushort.MaxValue).Select(static threshold => ((ulong)threshold.High << 48) | threshold.Detail);

    /// <summary>Which of the shares of the start a patient is of.</summary>
    public int Entry(ulong seed, long patient)
    {
        var number = thresholds.Length == 0 ? 0 : Philox.Words(seed, patient, 0, DrawPurpose.Start).Upper;
        return Passed((int)(number >> 48), number & ((1UL << 48) - 1));
    }

    /// <summary>Which of the shares of the start the patient of a number of 64 bits is of.</summary>
    public int Entry(ulong number) => Passed((int)(number >> 48), number & ((1UL << 48) - 1));

    /// <summary>The state of one of the shares of the start.</summary>
    public int State(int entry) => states[entry];

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
            to[lane] = (ushort)states[Passed((int)(number >> 48), number & ((1UL << 48) - 1))];
        }
    }

    private int Passed(int upper, ulong detail)
    {
        var passed = 0;
        while (passed < thresholds.Length && thresholds[passed].IsAtMost(upper, detail))
        {
            passed++;
        }

        return passed;
    }
}

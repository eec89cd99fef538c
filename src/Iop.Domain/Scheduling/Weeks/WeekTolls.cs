using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Tolls on what side limits count, chosen so that the bound on a patient's week becomes as high as a few trials make it (a Lagrangian bound).</summary>
/// <remarks>A week that keeps the limits pays no more with tolls than without, once what the limits are worth is added; so bounds with tolls hold whatever the tolls.</remarks>
internal sealed class WeekTolls
{
    private const int MostTrials = 9;
    private const int MostPerLimit = 6;
    private const int FirstShare = 3;

    private long[] rates = new long[8];
    private long[] best = new long[8];
    private long[] ofClass = [];
    private long bestValue;
    private int trials;
    private long workLimit;
    private WeekBounds bounds = null!;
    private SideLimit[] limits = [];

    /// <summary>What a session of each class is spared; below zero what it pays.</summary>
    public long[] OfClass => ofClass;

    /// <summary>What the limits are worth at the tolls.</summary>
    public long Worth { get; private set; }

    /// <summary>Starts with no tolls.</summary>
    public void Clear(CompiledPatient patient)
    {
        limits = patient.SideLimits;
        if (rates.Length < limits.Length)
        {
            rates = new long[limits.Length * 2];
            best = new long[limits.Length * 2];
        }

        Array.Clear(rates);
        if (ofClass.Length < patient.Classes.Count)
        {
            ofClass = new long[patient.Classes.Count * 2];
        }

        Array.Clear(ofClass);
        Worth = 0;
    }

    /// <summary>Takes the tolls of another bound of the same patient, but for those on some limits.</summary>
    public void Take(WeekTolls other, int classes, SideLimit[] except)
    {
        limits = other.limits;
        if (rates.Length < limits.Length)
        {
            rates = new long[limits.Length * 2];
            best = new long[limits.Length * 2];
        }

        if (ofClass.Length < classes)
        {
            ofClass = new long[classes * 2];
        }

        other.rates.AsSpan(0, limits.Length).CopyTo(rates);
        other.ofClass.AsSpan(0, classes).CopyTo(ofClass);
        Worth = other.Worth;
        for (var i = 0; i < limits.Length; i++)
        {
            if (rates[i] > 0 && Array.IndexOf(except, limits[i]) >= 0)
            {
                Lay(i, 0);
            }
        }
    }

    /// <summary>Takes the upper limits with a toll out of those that are waived: a week that breaks one pays for it in the bounds, so it must not stand for one that keeps it.</summary>
    public void Hold(Vector256<ushort>[] waived)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (rates[i] > 0 && !limits[i].IsNeed)
            {
                ref var block = ref waived[limits[i].Lane / LaneLayout.LanesPerBlock];
                block = block.WithElement(limits[i].Lane % LaneLayout.LanesPerBlock, (ushort)0);
            }
        }
    }

    /// <summary>Raises a bound by tolls on the limits that its week breaks.</summary>
    /// <param name="raised">Bounds prepared without tolls, which use these.</param>
    /// <param name="least">A rise below it is not worth a trial.</param>
    /// <param name="cutoff">A bound that reaches it needs no more.</param>
    /// <param name="mostWork">The work after which no further toll is tried.</param>
    public void Raise(WeekBounds raised, long least, long cutoff, long mostWork)
    {
        bounds = raised;
        workLimit = mostWork;
        trials = 0;
        if (bounds.Week is not { } value || limits.Length == 0)
        {
            return;
        }

        bestValue = value;
        rates.AsSpan(0, limits.Length).CopyTo(best);
        for (long inVain = 0; MayTry && bestValue < cutoff; trials++)
        {
            bounds.Trace();
            var limit = Worst(inVain);
            if (limit < 0)
            {
                return;
            }

            var before = bestValue;
            Search(limit, least, cutoff);
            if (bounds.Week is null || bounds.Week >= cutoff)
            {
                return;
            }

            inVain = (bestValue > before ? 0 : inVain) | (1L << limit);
        }
    }

    private bool MayTry => trials < MostTrials && bounds.Work <= workLimit;

    /// <summary>The limit, other than some, that the traced week breaks by the largest part of it; -1 where it keeps them all.</summary>
    private int Worst(long except)
    {
        var worst = -1;
        double most = 0;
        for (var i = 0; i < limits.Length; i++)
        {
            var slope = Slope(i);
            var broken = (double)(rates[i] > 0 ? Math.Abs(slope) : slope) / Math.Max(1, limits[i].Bound);
            if ((except & (1L << i)) == 0 && broken > most)
            {
                (worst, most) = (i, broken);
            }
        }

        return worst;
    }

    /// <summary>By how much the traced week breaks a limit; below zero where there is room.</summary>
    private long Slope(int limit)
    {
        long used = 0;
        foreach (var at in bounds.Traced)
        {
            used += limits[limit].Amounts[at];
        }

        return limits[limit].IsNeed ? limits[limit].Bound - used : used - limits[limit].Bound;
    }

    /// <summary>Moves one toll to where the lines that touch the bound's curve on both sides meet.</summary>
    private void Search(int limit, long least, long cutoff)
    {
        var (low, lowValue, lowSlope) = (rates[limit], bounds.Week!.Value, Slope(limit));
        (long At, long Value, long Slope)? high = null;
        if (lowSlope < 0)
        {
            high = (low, lowValue, lowSlope);
            trials++;
            if (Try(limit, 0) is not { } without || bestValue >= cutoff)
            {
                return;
            }

            bounds.Trace();
            (low, lowValue, lowSlope) = (0, without, Slope(limit));
        }

        var most = bounds.MostToll / Math.Max(1, limits[limit].Most);
        var trial = high is { } over
            ? Between(low, lowValue, lowSlope, over)
            : low + Math.Max(1, Math.Max(Math.Abs(lowValue), bounds.DayCost) / (FirstShare * Math.Max(1, limits[limit].Bound)));
        for (var i = 0; i < MostPerLimit && MayTry && lowSlope > 0 && trial <= most && trial != low && trial != high?.At; i++, trials++)
        {
            if (Try(limit, trial) is not { } value || bestValue >= cutoff)
            {
                return;
            }

            bounds.Trace();
            var slope = Slope(limit);
            if (slope > 0)
            {
                (low, lowValue, lowSlope) = (trial, value, slope);
            }
            else
            {
                high = (trial, value, slope);
            }

            if (slope == 0)
            {
                break;
            }

            if (high is not { } above)
            {
                trial *= 2;
                continue;
            }

            trial = Between(low, lowValue, lowSlope, above);
            if (lowValue + (lowSlope * (trial - low)) < bestValue + least)
            {
                break;
            }
        }

        if (rates[limit] != best[limit])
        {
            Try(limit, best[limit]);
            bounds.Trace();
        }
    }

    /// <summary>Where two lines meet; rounded costs may let them meet outside of the points that they touch the curve in, where a toll would not hold.</summary>
    private static long Between(long low, long value, long slope, (long At, long Value, long Slope) high) => slope <= high.Slope
        ? low
        : Math.Clamp(low + ((high.Value - value - (high.Slope * (high.At - low))) / (slope - high.Slope)), Math.Min(low, high.At), Math.Max(low, high.At));

    private long? Try(int limit, long rate)
    {
        Lay(limit, rate);
        bounds.PrepareAgain();
        if (bounds.Week is { } value && value > bestValue)
        {
            bestValue = value;
            rates.CopyTo(best, 0);
        }

        return bounds.Week;
    }

    private void Lay(int limit, long rate)
    {
        var side = limits[limit];
        var more = (rate - rates[limit]) * (side.IsNeed ? 1 : -1);
        rates[limit] = rate;
        for (var at = 0; at < side.Amounts.Length; at++)
        {
            ofClass[at] += more * side.Amounts[at];
        }

        Worth += more * side.Bound;
    }
}

namespace Iop.Domain.Simulation.Queues;

/// <summary>Time in whole ticks, of which the horizon has 2^51 to 2^52: sums over patients are exact, and two ways to the same sum agree to the last bit.</summary>
internal sealed class QueueClock
{
    /// <summary>Later than any time; sums of two of it still fit.</summary>
    public const long Never = 1L << 59;

    private const int Bits = 51;
    private readonly double ticksPerYear;
    private readonly double pointsPerTick;

    public QueueClock(PathwayModel model)
    {
        var cycle = model.CycleLength;
        ticksPerYear = Math.ScaleB(1, Bits - Math.ILogB(cycle.YearsAfter(model.Cycles)));
        Points = [.. Enumerable.Range(0, model.Cycles + 1).Select(point => Ticks(cycle.YearsAfter(point)))];
        pointsPerTick = (double)model.Cycles / Horizon;
        WarmUp = model.Options.Capacity is { } plan ? Ticks(plan.WarmUp.Years(cycle)) : 0;
    }

    /// <summary>The points of the cycles, from 0 to the horizon.</summary>
    public long[] Points { get; }

    /// <summary>Nothing happens at the horizon or after it.</summary>
    public long Horizon => Points[^1];

    /// <summary>What happens from then on is counted.</summary>
    public long WarmUp { get; }

    /// <summary>How many years are counted.</summary>
    public double CountedYears => Years(Horizon - WarmUp);

    /// <summary>The ticks of some years, not rounded.</summary>
    public double Scaled(double years) => years * ticksPerYear;

    /// <summary>The tick nearest to a time in years; never where that lies far beyond the horizon.</summary>
    public long Ticks(double years) => Whole(years * ticksPerYear);

    /// <summary>The tick nearest to a number of ticks; never where that lies far beyond the horizon.</summary>
    public static long Whole(double ticks) => ticks < Never ? (long)(ticks + 0.5) : Never;

    /// <summary>The years of some ticks.</summary>
    public double Years(double ticks) => ticks / ticksPerYear;

    /// <summary>The first point at a time or after it.</summary>
    /// <param name="time">Not after the horizon.</param>
    public int PointFrom(long time)
    {
        var point = (int)(time * pointsPerTick);
        while (point > 0 && Points[point - 1] >= time)
        {
            point--;
        }

        while (Points[point] < time)
        {
            point++;
        }

        return point;
    }

    /// <summary>How much of a span is counted.</summary>
    public long Counted(long from, long until) => Math.Max(0, Math.Min(until, Horizon) - Math.Max(from, WarmUp));
}

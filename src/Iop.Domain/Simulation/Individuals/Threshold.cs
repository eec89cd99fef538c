namespace Iop.Domain.Simulation.Individuals;

/// <summary>A share of all 2^64 random numbers, cut where 16 bits and the 48 after them meet: those below it are taken.</summary>
/// <param name="High">0 to 65,536: numbers whose upper 16 bits are below it are below the threshold.</param>
/// <param name="Detail">Of numbers whose upper 16 bits equal <paramref name="High"/>, those whose lower 48 are below this are below the threshold.</param>
internal readonly record struct Threshold(int High, ulong Detail)
{
    /// <summary>The threshold below which a share of the numbers lies; no rounding but that to 2^-64.</summary>
    /// <param name="share">0 to 1.</param>
    public static Threshold Of(double share)
    {
        var scaled = share * 65_536;
        var high = (int)scaled;
        return new(high, (ulong)Math.ScaleB(scaled - high, 48));
    }

    /// <summary>Whether a number is at the threshold or above it.</summary>
    public bool IsAtMost(int upper, ulong detail) => upper > High || (upper == High && detail >= Detail);
}

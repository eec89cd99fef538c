using System.Globalization;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>How much time passed between two moments, as far as they are known: a range where one of them has no time of day.</summary>
/// <remarks>Negative where the second moment came first, or may have.</remarks>
public readonly record struct ElapsedTime
{
    internal ElapsedTime(Duration shortest, Duration longest)
    {
        Shortest = shortest;
        Longest = longest;
    }

    /// <summary>The least that may have passed; more than this did where the range is not exact.</summary>
    public Duration Shortest { get; }

    /// <summary>The most that may have passed; less than this did where the range is not exact.</summary>
    public Duration Longest { get; }

    /// <summary>Whether both moments have a time of day.</summary>
    public bool IsExact => Shortest == Longest;

    /// <summary>Whether no more than a limit passed; null where the moments do not say.</summary>
    public bool? IsAtMost(Duration limit) => Longest <= limit ? true : Shortest > limit || (!IsExact && Shortest == limit) ? false : null;

    /// <summary>Hours, rounded down, such as <c>24 h</c> or <c>17 to 41 h</c>; the same under every culture.</summary>
    public override string ToString() => IsExact
        ? string.Create(CultureInfo.InvariantCulture, $"{Hours(Shortest)} h")
        : string.Create(CultureInfo.InvariantCulture, $"{Hours(Shortest)} to {Hours(Longest)} h");

    private static long Hours(Duration duration) => (long)Math.Floor(duration.TotalHours);
}

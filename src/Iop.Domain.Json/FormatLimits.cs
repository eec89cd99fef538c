namespace Iop.Domain.Json;

/// <summary>How much a file may hold. What goes beyond is reported as a problem; nothing is cut silently.</summary>
public static class FormatLimits
{
    /// <summary>The most bytes of one file, 64 MiB; a longer file is refused before it is read.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>The most objects and lists that may stand inside one another, the outermost counted.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most items of one list, and the most properties of one object.</summary>
    public const int MaxItems = 100_000;

    /// <summary>The most UTF-16 code units of one text or property name.</summary>
    public const int MaxTextLength = 4_096;

    /// <summary>The most activities of one care plan of FHIR, the orders based on it counted.</summary>
    public const int MaxActivities = 1_000;

    /// <summary>The largest number, inclusive, wherever a format names no other bound.</summary>
    public const int LargestNumber = 1_000_000_000;

    /// <summary>The largest total of a schedule, 2^53 - 1: the largest integer that every JSON reader holds exactly.</summary>
    public const long LargestTotal = 9_007_199_254_740_991;

    /// <summary>The most problems that are listed; one more entry then says how many were left out.</summary>
    public const int MaxProblems = 10_000;
}

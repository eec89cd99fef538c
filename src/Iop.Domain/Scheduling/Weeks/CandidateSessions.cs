using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What follows from the sessions that a patient could attend, and from which of them the patient attends now, alone: patients for whom both are the same share it.</summary>
internal sealed class CandidateSessions
{
    private CandidateSessions(Offering offering, int[] sessions, bool[] isCurrent)
    {
        Sessions = sessions;
        DayStart = new int[8];
        foreach (var session in sessions)
        {
            DayStart[offering.Day[session] + 1]++;
        }

        for (var day = 0; day < 7; day++)
        {
            DayStart[day + 1] += DayStart[day];
        }

        Series = [.. sessions.Index().Where(item => offering.SeriesOf[item.Item] >= 0).GroupBy(item => offering.SeriesOf[item.Item], item => item.Index)
            .Select(group => group.ToArray()).OrderBy(positions => positions[0])];
        SeriesAt = new int[sessions.Length];
        Array.Fill(SeriesAt, -1);
        for (var series = 0; series < Series.Length; series++)
        {
            foreach (var position in Series[series])
            {
                SeriesAt[position] = series;
            }
        }

        Classes = new SessionClasses(offering, sessions, DayStart, isCurrent);
        SeriesAlike = Alike();
    }

    /// <summary>The sessions, sorted by day, start, end and modality.</summary>
    public int[] Sessions { get; }

    /// <summary>First position of each day, and the end of the last.</summary>
    public int[] DayStart { get; }

    /// <summary>The sessions by day, times and modality.</summary>
    public SessionClasses Classes { get; }

    /// <summary>Positions of each closed series.</summary>
    public int[][] Series { get; }

    /// <summary>For each series, the first one that has its classes.</summary>
    public int[] SeriesAlike { get; }

    /// <summary>The closed series at each position, or -1.</summary>
    public int[] SeriesAt { get; }

    /// <summary>The candidates, shared where others have the same.</summary>
    /// <param name="offering">All sessions.</param>
    /// <param name="sessions">Those that the patient could attend, sorted.</param>
    /// <param name="isCurrent">Whether the patient attends each session of the offering now.</param>
    /// <param name="known">Those of patients compiled before who attend nothing now; null to share nothing.</param>
    public static CandidateSessions Of(Offering offering, int[] sessions, bool[] isCurrent, ConcurrentDictionary<int[], CandidateSessions>? known) =>
        known is null || isCurrent != offering.None ? new(offering, sessions, isCurrent) : known.GetOrAdd(sessions, all => new(offering, all, offering.None));

    /// <summary>An empty collection of candidates to share.</summary>
    public static ConcurrentDictionary<int[], CandidateSessions> Shared() => new(new SameNumbers());

    private int[] Alike()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var alike = new int[Series.Length];
        for (var i = 0; i < alike.Length; i++)
        {
            var classes = string.Join(' ', Series[i].Select(at => Classes.Of[at]));
            alike[i] = first.TryAdd(classes, i) ? i : first[classes];
        }

        return alike;
    }

    private sealed class SameNumbers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] numbers)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(numbers.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>The stays of one episode at one level: none begins before the one ahead of it ended, so that both ends can be searched by halving.</summary>
internal sealed class StayRow
{
    private readonly CareStay[] stays;
    private readonly int[] places;

    private StayRow(LevelOfCare level, CareStay[] stays, int[] places)
    {
        Level = level;
        this.stays = stays;
        this.places = places;
    }

    public LevelOfCare Level { get; }

    public ReadOnlySpan<CareStay> Stays => stays;

    /// <summary>One row for each level, in the order in which levels are first entered.</summary>
    public static StayRow[] Of(ValueList<CareStay> stays)
    {
        var levels = new List<(LevelOfCare Level, List<int> Places)>();
        var known = new Dictionary<LevelOfCare, int>();
        for (var place = 0; place < stays.Count; place++)
        {
            if (!known.TryGetValue(stays[place].Level, out var at))
            {
                known.Add(stays[place].Level, at = levels.Count);
                levels.Add((stays[place].Level, []));
            }

            levels[at].Places.Add(place);
        }

        return [.. levels.Select(row => new StayRow(row.Level, [.. row.Places.Select(place => stays[place])], [.. row.Places]))];
    }

    /// <summary>Where a stay of the row stands among all stays of the episode.</summary>
    public int Place(int at) => places[at];

    /// <summary>The position of the first stay that begins after a day.</summary>
    public int BeginsAfter(int day)
    {
        var (low, high) = (0, stays.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = stays[middle].FirstDay <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The position of the first stay that ends on a day or after it, or is open.</summary>
    public int EndsFrom(int day)
    {
        var (low, high) = (0, stays.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = stays[middle].LastDay < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The stay that began on a day or before it and ends after it; null where there is none.</summary>
    public CareStay? RunsPast(int day) => BeginsAfter(day) is var next and > 0 && stays[next - 1].LastDay > day ? stays[next - 1] : null;
}

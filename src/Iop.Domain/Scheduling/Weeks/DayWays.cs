namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What one day can add to a week, as steps from place to place: each way's state, units and least cost.</summary>
internal sealed class DayWays
{
    private int[] back = new int[64];
    private int[] costs = new int[64];
    private int[] planes = new int[64];

    /// <summary>How many ways there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the day must be attended.</summary>
    public bool Must { get; set; }

    /// <summary>For each way how far back in <see cref="PlaceTable"/>'s copies its source stands.</summary>
    public ReadOnlySpan<int> Back => back.AsSpan(0, Count);

    /// <summary>For each way how many planes below its source stands.</summary>
    public ReadOnlySpan<int> Planes => planes.AsSpan(0, Count);

    public ReadOnlySpan<int> Costs => costs.AsSpan(0, Count);

    /// <summary>States of the ways, as bits.</summary>
    public int States { get; private set; }

    public void Clear()
    {
        Count = 0;
        States = 0;
        Must = false;
    }

    /// <summary>Lists what a table of costs offers, dearer ways only for more units, and none that adds nothing and costs nothing.</summary>
    public void List(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more, int plane = 0)
    {
        var stride = PlaceTable.Stride(places);
        for (var state = 0; state < places.Tally.States; state++)
        {
            var last = int.MaxValue;
            for (var units = Math.Min(places.Width - 1, places.Most(state)); units >= 0; units--)
            {
                var cost = costsByPlace[(units * WeekPlaces.Lanes) + state];
                if (cost < WeekBounds.Never / 2 && cost + more < last && (state > 0 || units > 0 || plane > 0 || Must || cost + more < 0))
                {
                    last = cost + more;
                    Add(state, units, stride, last, plane);
                }
            }
        }
    }

    private void Add(int state, int units, int stride, int cost, int plane)
    {
        if (Count == back.Length)
        {
            Array.Resize(ref back, Count * 2);
            Array.Resize(ref costs, Count * 2);
            Array.Resize(ref planes, Count * 2);
        }

        back[Count] = (state * stride) - (units * WeekPlaces.Lanes);
        planes[Count] = plane;
        costs[Count++] = cost;
        States |= 1 << state;
    }
}

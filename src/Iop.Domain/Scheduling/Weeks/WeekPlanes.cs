namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A second measure of where a week stands, beside its open units: what is still open of one need of minutes, or still allowed by small upper limits.</summary>
/// <remarks>
/// Each plane is one such standing; the last is that of the empty week. Amounts number what a day can take. Where a need has planes, columns count the units that are open beside it, and
/// what is attended beyond the need fills them.
/// </remarks>
internal sealed class WeekPlanes
{
    private const int MostPlanes = 24;
    private const int MostAllowed = 3;

    private readonly int need;
    private readonly int[] caps;
    private readonly int perDay;

    private readonly int[] lengths;

    private WeekPlanes(SideLimit[] limits, int need, int perDay, SideLimit[] caps, int[] lengths, int[] units)
    {
        Limits = limits;
        this.lengths = lengths;
        this.need = need;
        this.perDay = Math.Min(need, perDay);
        this.caps = [.. caps.Select(cap => cap.Bound)];
        Count = this.caps.Aggregate(need + 1, (count, cap) => count * (cap + 1));
        Amounts = this.caps.Aggregate(this.perDay + 1, (count, cap) => count * (cap + 1));
        After = new int[Count * Amounts];
        Taken = new int[Count * Amounts];
        Better = new int[Amounts][];
        Both = new int[Amounts * Amounts];
        for (var amount = 0; amount < Amounts; amount++)
        {
            Better[amount] = [.. Neighbors(amount)];
            for (var other = 0; other < Amounts; other++)
            {
                Both[(amount * Amounts) + other] = Together(amount, Minutes(other), other);
            }

            for (var plane = 0; plane < Count; plane++)
            {
                (After[(plane * Amounts) + amount], Taken[(plane * Amounts) + amount]) = Take(plane, amount);
            }
        }

        Order = [.. Enumerable.Range(0, Amounts).OrderByDescending(Minutes).ThenBy(amount => amount)];
        NeedOf = [.. units.Select((of, at) => need > 0 && limits[0].Amounts[at] > 0 ? of : 0)];
        CapsOf = [.. Enumerable.Range(0, units.Length).Select(at => OfCap(caps, at))];
    }

    /// <summary>The limits that planes tell.</summary>
    public SideLimit[] Limits { get; }

    /// <summary>How many planes there are.</summary>
    public int Count { get; }

    /// <summary>How many different amounts a day can take.</summary>
    public int Amounts { get; }

    /// <summary>Units of the need that has planes; zero where none has.</summary>
    public int Need => need;

    /// <summary>For each plane and amount the plane after it; -1 where that is too much.</summary>
    public int[] After { get; }

    /// <summary>For each plane and amount how many of its units the planes take up, so that no column does.</summary>
    public int[] Taken { get; }

    /// <summary>For each amount those next to it that are better.</summary>
    public int[][] Better { get; }

    /// <summary>For each two amounts that of both together; -1 where that is more than a day may hold.</summary>
    public int[] Both { get; }

    /// <summary>The amounts, better ones before worse ones.</summary>
    public int[] Order { get; }

    /// <summary>What a session of each class takes off the need, in units.</summary>
    public int[] NeedOf { get; }

    /// <summary>What a session of each class takes off what is allowed, as an amount.</summary>
    public int[] CapsOf { get; }

    /// <summary>No limit has planes.</summary>
    public static WeekPlanes None(int[] units) => new([], 0, 0, [], [], units);

    /// <summary>Planes for the largest need of minutes among some limits; null where none fits.</summary>
    /// <param name="limits">What places do not tell by themselves.</param>
    /// <param name="units">What a session of each class takes off the open units.</param>
    /// <param name="lengths">Length of each class in units of the grid.</param>
    /// <param name="unit">Units of the grid in one of <paramref name="units"/>.</param>
    /// <param name="perDay">The most units that a day can hold.</param>
    public static WeekPlanes? OfNeed(SideLimit[] limits, int[] units, int[] lengths, int unit, int perDay)
    {
        var size = unit * ProgramGrid.Minutes;
        var main = limits.Where(limit => limit.IsNeed && limit.Bound <= MostPlanes * size
            && limit.Amounts.Index().All(item => item.Item == 0 || (item.Item == lengths[item.Index] * ProgramGrid.Minutes && units[item.Index] > 0))).MaxBy(limit => limit.Bound);
        return main is null ? null : new([main], (main.Bound + size - 1) / size, perDay, [], [], units);
    }

    /// <summary>The smallest upper limits on sessions, as many as have planes together.</summary>
    public static SideLimit[] Small(SideLimit[] limits)
    {
        var small = new List<SideLimit>();
        foreach (var limit in limits.Where(limit => limit is { IsNeed: false, Bound: <= MostAllowed, Most: 1 }).OrderBy(limit => limit.Bound).ThenBy(limit => limit.Lane))
        {
            if (small.Aggregate(limit.Bound + 1, (count, cap) => count * (cap.Bound + 1)) <= MostPlanes)
            {
                small.Add(limit);
            }
        }

        return [.. small];
    }

    /// <summary>Planes for small upper limits on sessions.</summary>
    /// <param name="caps">The limits.</param>
    /// <param name="lengths">For each the length of its sessions in units of the grid where the planes tell it; zero where open units do.</param>
    /// <param name="units">What a session of each class takes off the open units.</param>
    public static WeekPlanes OfCaps(SideLimit[] caps, int[] lengths, int[] units) => new(caps, 0, 0, caps, lengths, units);

    /// <summary>Units of the grid that an amount, or what is taken in a plane, tells by itself.</summary>
    public int Told(int amount)
    {
        var sum = 0;
        amount /= perDay + 1;
        for (var i = 0; i < caps.Length; i++)
        {
            sum += amount % (caps[i] + 1) * lengths[i];
            amount /= caps[i] + 1;
        }

        return sum;
    }

    /// <summary>The same of what is no longer allowed in a plane.</summary>
    public int ToldOf(int plane) => need > 0 ? 0 : Told(Count - 1) - Told(plane);

    /// <summary>Units of the need that an amount holds.</summary>
    public int Minutes(int amount) => amount % (perDay + 1);

    /// <summary>The amount of two together; -1 where that is more than a day may hold.</summary>
    public int Together(int amount, int ofNeed, int ofCaps)
    {
        var minutes = Minutes(amount) + ofNeed;
        if (minutes > perDay && perDay < need)
        {
            return -1;
        }

        var sum = Math.Min(perDay, minutes);
        var (a, b, radix) = (amount / (perDay + 1), ofCaps / (perDay + 1), perDay + 1);
        foreach (var cap in caps)
        {
            var digit = (a % (cap + 1)) + (b % (cap + 1));
            if (digit > cap)
            {
                return -1;
            }

            (a, b, sum, radix) = (a / (cap + 1), b / (cap + 1), sum + (digit * radix), radix * (cap + 1));
        }

        return sum;
    }

    private (int After, int Taken) Take(int plane, int amount)
    {
        var (open, minutes) = (plane % (need + 1), Minutes(amount));
        var after = Math.Max(0, open - minutes);
        var (a, b, radix) = (plane / (need + 1), amount / (perDay + 1), need + 1);
        foreach (var cap in caps)
        {
            var digit = (a % (cap + 1)) - (b % (cap + 1));
            if (digit < 0)
            {
                return (-1, 0);
            }

            (a, b, after, radix) = (a / (cap + 1), b / (cap + 1), after + (digit * radix), radix * (cap + 1));
        }

        return (after, Math.Min(open, minutes));
    }

    private IEnumerable<int> Neighbors(int amount)
    {
        if (Minutes(amount) < perDay)
        {
            yield return amount + 1;
        }

        var radix = perDay + 1;
        for (var i = 0; i < caps.Length; i++)
        {
            if (lengths[i] == 0 && amount / radix % (caps[i] + 1) > 0)
            {
                yield return amount - radix;
            }

            radix *= caps[i] + 1;
        }
    }

    private int OfCap(SideLimit[] limits, int at)
    {
        var (sum, radix) = (0, perDay + 1);
        foreach (var limit in limits)
        {
            sum += limit.Amounts[at] * radix;
            radix *= limit.Bound + 1;
        }

        return sum;
    }
}

using Iop.Domain.Care;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The weekly limits that are counted, as the digits of one number: the key of a part of a week.</summary>
/// <remarks>A digit with a most runs up to it, one with only a least stops there: more is no better.</remarks>
internal sealed class ReachCounters
{
    /// <summary>Keys above which counting is given up.</summary>
    public const int MostKeys = 512;

    private readonly List<Digit> digits = [];
    private int[] values = [];
    private int[] sizes = [];
    private int[] afterDay = [];

    private ReachCounters()
    {
    }

    /// <summary>How many keys there are; zero is that of the empty week.</summary>
    public int Keys { get; private set; } = 1;

    /// <summary>Counts limits; null where that makes too many keys.</summary>
    /// <param name="terms">The limits of the week to count, minutes of the whole week left out.</param>
    /// <param name="offering">The sessions.</param>
    /// <param name="closed">Sessions that cannot be attended.</param>
    public static ReachCounters? Of(IEnumerable<LimitTerm> terms, Offering offering, bool[] closed)
    {
        var counters = new ReachCounters();
        foreach (var group in terms.GroupBy(term => (term.Measure, term.Modality)))
        {
            var modality = group.Key.Modality is { } word ? Array.BinarySearch(offering.Modalities, word.Word, StringComparer.Ordinal) : -1;
            var unit = group.Key.Measure == LimitMeasure.MinutesOfModality ? UnitOf(offering, closed, modality) : 1;
            var least = 0;
            var most = -1;
            foreach (var term in group)
            {
                (least, most) = term.IsLeast ? ((int)((term.Value + (long)unit - 1) / unit), most) : (least, term.Value / unit);
            }

            var size = Math.Max(most < 0 ? least : most, 0) + 1L;
            if (size * counters.Keys > MostKeys)
            {
                return null;
            }

            counters.digits.Add(new(group.Key.Measure, group.Key.Modality, modality, unit, least, (int)size, most >= 0));
            counters.Keys *= (int)size;
        }

        counters.Split();
        return counters;
    }

    /// <summary>Whether the same is counted in the same order.</summary>
    public bool IsSame(ReachCounters other) => digits.SequenceEqual(other.digits);

    /// <summary>The key after one more session of so many minutes, for every key; -1 where that is one too many.</summary>
    public int[] After(int modality, int minutes) => Moved(digit =>
        digit.Measure == LimitMeasure.DaysAWeek || digit.Number != modality || digit.Number < 0 ? 0
        : digit.Measure == LimitMeasure.SessionsOfModality ? 1 : minutes / digit.Unit);

    /// <summary>The key after one more day, for every key; -1 where that is one too many.</summary>
    public int[] AfterDay() => afterDay;

    /// <summary>The key of two parts together; -1 where that is too much.</summary>
    public int Together(int one, int other)
    {
        var count = digits.Count;
        var mine = values.AsSpan(one * count, count);
        var theirs = values.AsSpan(other * count, count);
        var (sum, radix) = (0, 1);
        for (var i = 0; i < mine.Length; i++)
        {
            var size = sizes[i];
            var value = mine[i] + theirs[i];
            if (value >= Math.Abs(size))
            {
                if (size < 0)
                {
                    return -1;
                }

                value = size - 1;
            }

            sum += value * radix;
            radix *= Math.Abs(size);
        }

        return sum;
    }

    /// <summary>Whether a week with this key has the least of everything.</summary>
    /// <param name="key">The key.</param>
    /// <param name="besides">A limit whose least is passed over.</param>
    public bool IsEnough(int key, LimitTerm? besides = null)
    {
        foreach (var digit in digits)
        {
            if (key % digit.Size < digit.Least && !(besides?.IsLeast == true && digit.Counts(besides)))
            {
                return false;
            }

            key /= digit.Size;
        }

        return true;
    }

    /// <summary>Whether one key comes nearer to a limit than another: has more toward a least, or less of a most.</summary>
    public bool IsNearer(LimitTerm limit, int key, int than)
    {
        foreach (var digit in digits)
        {
            if (digit.Counts(limit))
            {
                return limit.IsLeast ? key % digit.Size > than % digit.Size : key % digit.Size < than % digit.Size;
            }

            key /= digit.Size;
            than /= digit.Size;
        }

        return false;
    }

    private static int UnitOf(Offering offering, bool[] closed, int modality)
    {
        var unit = 0;
        for (var s = 0; s < offering.Count; s++)
        {
            unit = closed[s] || offering.Modality[s] != modality ? unit : Divisor(unit, offering.Minutes(s));
        }

        return Math.Max(1, unit);
    }

    /// <summary>The greatest common divisor; of zero and another number, that number.</summary>
    public static int Divisor(int one, int other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }

        return one;
    }

    /// <summary>Takes all keys apart; the size of a digit with a most is negative.</summary>
    private void Split()
    {
        sizes = [.. digits.Select(digit => digit.Capped ? -digit.Size : digit.Size)];
        values = new int[Keys * digits.Count];
        for (var key = 0; key < Keys; key++)
        {
            var rest = key;
            for (var i = 0; i < digits.Count; i++)
            {
                values[(key * digits.Count) + i] = rest % digits[i].Size;
                rest /= digits[i].Size;
            }
        }

        afterDay = Moved(digit => digit.Measure == LimitMeasure.DaysAWeek ? 1 : 0);
    }

    private int[] Moved(Func<Digit, int> by)
    {
        var moved = new int[Keys];
        var radix = 1;
        for (var key = 0; key < Keys; key++)
        {
            moved[key] = key;
        }

        foreach (var digit in digits)
        {
            var step = by(digit);
            for (var key = 0; key < Keys && step > 0; key++)
            {
                var value = key / radix % digit.Size;
                var reached = Math.Min((long)value + step, digit.Size - 1);
                moved[key] = moved[key] < 0 || (digit.Capped && (long)value + step >= digit.Size) ? -1 : moved[key] + (((int)reached - value) * radix);
            }

            radix *= digit.Size;
        }

        return moved;
    }

    private readonly record struct Digit(LimitMeasure Measure, Modality? Modality, int Number, int Unit, int Least, int Size, bool Capped)
    {
        public bool Counts(LimitTerm? term) => term is not null && term.Measure == Measure && term.Modality == Modality;
    }
}

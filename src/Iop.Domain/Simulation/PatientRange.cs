using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Patients with consecutive numbers.</summary>
public sealed record PatientRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="first">The first patient's number, zero or more.</param>
    /// <param name="end">The number after the last patient's, above <paramref name="first"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of bounds.</exception>
    public PatientRange(long first, long end)
    {
        First = Guard.Against.OutOfRange(first, 0, Microsimulation.MostPatients - 1);
        End = Guard.Against.OutOfRange(end, first + 1, Microsimulation.MostPatients);
    }

    /// <summary>The first patient's number.</summary>
    public long First { get; }

    /// <summary>The number after the last patient's.</summary>
    public long End { get; }

    /// <summary>How many patients there are.</summary>
    public long Count => End - First;

    /// <summary>Such as <c>[0, 1000)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{First}, {End})");

    /// <summary>All patients of some ranges in the fewest ranges, in rising order; null where two ranges share a patient.</summary>
    internal static ValueList<PatientRange>? Joined(IEnumerable<PatientRange> ranges)
    {
        List<PatientRange> joined = [];
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && range.First < joined[^1].End)
            {
                return null;
            }

            if (joined.Count > 0 && range.First == joined[^1].End)
            {
                joined[^1] = new(joined[^1].First, range.End);
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined.ToValueList();
    }
}

using Iop.Domain.Assessment;

namespace Iop.Domain.Transitions;

/// <summary>Which values meet a criterion, of all that what it reads can have.</summary>
/// <param name="Reading">What it reads: criteria that read the same see the same value.</param>
/// <param name="First">The first value that meets it.</param>
/// <param name="Last">The last value that meets it.</param>
/// <param name="Least">The least value that there is.</param>
/// <param name="Most">The greatest value that there is.</param>
internal readonly record struct CriterionLine(object Reading, int First, int Last, int Least, int Most)
{
    public static CriterionLine Of(object reading, CutComparison comparison, int value, int least, int most) => comparison == CutComparison.AtLeast
        ? new(reading, value, most, least, most)
        : new(reading, least, value, least, most);

    /// <summary>Of what holds or does not.</summary>
    public static CriterionLine Of(object reading, bool holds) => new(reading, holds ? 1 : 0, holds ? 1 : 0, 0, 1);

    public bool IsMetByAll => First <= Least && Last >= Most;

    public bool IsMetBy(int value) => First <= value && value <= Last;
}

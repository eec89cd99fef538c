using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Assessment;

/// <summary>The severities of all six dimensions of one edition on one day; a dimension that was not given is unrated.</summary>
public sealed record DimensionalAssessment
{
    /// <summary>States an assessment; the order of the ratings does not matter.</summary>
    /// <param name="set">The edition.</param>
    /// <param name="on">The day of the assessment.</param>
    /// <param name="ratings">At most one for each dimension.</param>
    /// <exception cref="ArgumentException">A rating belongs to another edition, or a dimension is rated twice.</exception>
    public DimensionalAssessment(DimensionSet set, LocalDate on, IEnumerable<DimensionRating> ratings)
    {
        Set = Guard.Against.Null(set);
        On = on.InIso();
        var severities = new DimensionSeverity?[DimensionSet.Count];
        foreach (var rating in Guard.Against.NullItem(Guard.Against.Null(ratings).ToValueList(), nameof(ratings)))
        {
            ref var severity = ref severities[Checked(rating.Dimension, nameof(ratings)).Number - 1];
            severity = severity is null ? rating.Severity : throw new ArgumentException($"{rating.Dimension.Id} is rated twice.", nameof(ratings));
        }

        Ratings = set.Dimensions.Select(dimension => new DimensionRating(dimension, severities[dimension.Number - 1] ?? default)).ToValueList();
    }

    /// <summary>The edition.</summary>
    public DimensionSet Set { get; }

    /// <summary>The day of the assessment.</summary>
    public LocalDate On { get; }

    /// <summary>All six, by number of the dimension.</summary>
    public ValueList<DimensionRating> Ratings { get; }

    /// <summary>Whether every dimension is rated.</summary>
    public bool IsComplete => Ratings.All(rating => rating.Severity.IsRated);

    /// <summary>The severity of the dimension with a number, 1 to 6, as the assessment's own edition counts them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public DimensionSeverity this[int number] => Ratings[Guard.Against.OutOfRange(number, 1, DimensionSet.Count) - 1].Severity;

    /// <summary>The severity of a dimension.</summary>
    /// <exception cref="ArgumentException">The dimension belongs to another edition.</exception>
    public DimensionSeverity this[Dimension dimension] => this[Checked(dimension, nameof(dimension)).Number];

    /// <summary>States an assessment by the dimensions' numbers.</summary>
    /// <param name="set">The edition.</param>
    /// <param name="on">The day of the assessment.</param>
    /// <param name="severities">Six numbers from 0 to 4, for dimension 1 to 6 in this order; null for one that is not rated.</param>
    /// <exception cref="ArgumentException">There are not six.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is no rating.</exception>
    public static DimensionalAssessment InOrder(DimensionSet set, LocalDate on, params ReadOnlySpan<int?> severities)
    {
        Guard.Against.Null(set);
        if (severities.Length != DimensionSet.Count)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{severities.Length} severities were given; there are {DimensionSet.Count} dimensions."), nameof(severities));
        }

        var ratings = new List<DimensionRating>();
        foreach (var severity in severities)
        {
            ratings.Add(new(set[ratings.Count + 1], DimensionSeverity.Of(severity)));
        }

        return new(set, on, ratings);
    }

    /// <summary>How each dimension differs between two assessments of one edition, by number.</summary>
    /// <exception cref="ArgumentException">The two are of different editions, or <paramref name="later"/> is of an earlier day; the same day is allowed.</exception>
    public static ValueList<DimensionChange> Changes(DimensionalAssessment earlier, DimensionalAssessment later)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        if (earlier.Set != later.Set)
        {
            throw new ArgumentException($"{later.Set} and {earlier.Set} are two editions: their dimensions differ in meaning and are not compared.", nameof(later));
        }

        return later.On < earlier.On
            ? throw new ArgumentException("The later assessment is of an earlier day.", nameof(later))
            : earlier.Set.Dimensions.Select(dimension => new DimensionChange(dimension, earlier[dimension], later[dimension])).ToValueList();
    }

    /// <summary>Edition and day; the severities are clinical content.</summary>
    public override string ToString() => $"{Set.Id} {LocalDatePattern.Iso.Format(On)}";

    private Dimension Checked(Dimension dimension, string parameter) =>
        Guard.Against.Null(dimension, parameter).Set == Set ? dimension : throw new ArgumentException($"{dimension.Id} is no dimension of {Set}.", parameter);
}

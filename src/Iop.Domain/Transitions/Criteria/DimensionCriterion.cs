using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the newest rating of a dimension reaches a severity.</summary>
public sealed record DimensionCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="dimension">The dimension, of one edition; ratings of another are not looked at.</param>
    /// <param name="comparison">From which side the severity is reached.</param>
    /// <param name="severity">0 to 4; it reaches.</param>
    /// <param name="withinDays">How many days old the rating may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public DimensionCriterion(Dimension dimension, CutComparison comparison, int severity, int? withinDays = null)
    {
        Dimension = Guard.Against.Null(dimension);
        Comparison = Guard.Against.Undefined(comparison);
        Severity = Guard.Against.OutOfRange(severity, DimensionSeverity.Least, DimensionSeverity.Most);
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
        Needs = new(MissingFactKind.Dimension, dimension.Id);
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>From which side the severity is reached.</summary>
    public CutComparison Comparison { get; }

    /// <summary>0 to 4; it reaches.</summary>
    public int Severity { get; }

    /// <summary>How many days old the rating may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override Ratio? Threshold => Severity;

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Dimension.Id} severity {CriterionWords.Compare(Comparison)} {Severity}{CriterionWords.Age(WithinDays)}");

    internal override string UsualCode => $"dimension.{Dimension.Id}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var ratings = situation.Facts.DatedRatings;
        var (severity, day) = ((int?)null, default(LocalDate));
        for (var at = ratings.UpTo(situation.On) - 1; at >= 0 && !(severity is not null && ratings.DayAt(at) < day); at--)
        {
            var rating = ratings.All[at];
            if (ReferenceEquals(rating.Set, Dimension.Set) && rating[Dimension.Number].Value is { } rated)
            {
                (severity, day) = (Math.Max(severity ?? 0, rated), ratings.DayAt(at));
            }
        }

        return severity is not { } worst ? CriterionVerdict.Unknown(FactGap.Absent)
            : Spans.IsOlder(day, situation.On, WithinDays) ? CriterionVerdict.Unknown(FactGap.TooOld, day)
            : CriterionVerdict.Of(Comparison, Severity, worst, worst, day, Spans.TooOldOn(day, WithinDays));
    }
}

using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for positive drug screens within the last days: a relapse that calls for more care.</summary>
public sealed record PositiveScreensCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="atLeast">How many positive screens, 1 or more.</param>
    /// <param name="days">Within how many days, the day asked of being the last; 1 to 36500.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public PositiveScreensCriterion(int atLeast, int days)
    {
        AtLeastCount = Guard.Against.NegativeOrZero(atLeast);
        Days = Guard.Against.OutOfRange(days, 1, Spans.MostDays);
    }

    /// <summary>How many positive screens.</summary>
    public int AtLeastCount { get; }

    /// <summary>Within how many days, the day asked of being the last.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Screen);

    /// <inheritdoc/>
    public override Ratio? Threshold => AtLeastCount;

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"at least {AtLeastCount} positive screen{(AtLeastCount == 1 ? "" : "s")} in {CriterionWords.Days(Days)}");

    internal override string UsualCode => "screens.positive";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var screens = situation.Facts.DatedScreens;
        var first = situation.On.Earlier(Days - 1);
        var (least, most, oldest, newest) = (0, 0, (LocalDate?)null, (LocalDate?)null);
        for (var at = screens.UpTo(situation.On) - 1; at >= 0 && screens.DayAt(at) >= first; at--)
        {
            var result = screens.All[at].Result;
            least += result == ScreenResult.Positive ? 1 : 0;
            most += result is ScreenResult.Positive or ScreenResult.Pending ? 1 : 0;
            oldest = screens.DayAt(at);
            newest ??= oldest;
        }

        return oldest is not { } leaves
            ? CriterionVerdict.Unknown(screens.UpTo(situation.On) == 0 ? FactGap.Absent : FactGap.TooOld)
            : CriterionVerdict.Of(CutComparison.AtLeast, AtLeastCount, least, most, newest, leaves.Later(Days));
    }
}

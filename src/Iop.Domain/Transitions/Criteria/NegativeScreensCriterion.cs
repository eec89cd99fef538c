using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the newest drug screens are negative: so many in a row, over such a time, or both.</summary>
/// <remarks>The time runs from the first to the last negative screen of the row: what no screen shows does not count. A screen that was due and not given breaks the row.</remarks>
public sealed record NegativeScreensCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="inARow">How many in a row, 1 or more.</param>
    /// <param name="months">How many calendar months the row must span, 0 to 1200.</param>
    /// <param name="days">How many days more it must span, 0 to 36500.</param>
    /// <param name="withinDays">How many days old the newest screen may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public NegativeScreensCriterion(int inARow, int months = 0, int days = 0, int? withinDays = null)
    {
        InARow = Guard.Against.NegativeOrZero(inARow);
        Months = Guard.Against.OutOfRange(months, 0, 1_200);
        Days = Guard.Against.OutOfRange(days, 0, Spans.MostDays);
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
    }

    /// <summary>How many in a row.</summary>
    public int InARow { get; }

    /// <summary>How many calendar months the row must span.</summary>
    public int Months { get; }

    /// <summary>How many days more it must span.</summary>
    public int Days { get; }

    /// <summary>How many days old the newest screen may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Screen);

    /// <summary>How many in a row.</summary>
    public override Ratio? Threshold => InARow;

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"at least {InARow} negative screen{(InARow == 1 ? "" : "s")} in a row{Over}{CriterionWords.Age(WithinDays)}");

    internal override string UsualCode => "screens.negative";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var screens = situation.Facts.DatedScreens;
        var end = screens.UpTo(situation.On);
        if (end == 0)
        {
            return CriterionVerdict.Unknown(FactGap.Absent);
        }

        var newest = screens.DayAt(end - 1);
        if (Spans.IsOlder(newest, situation.On, WithinDays))
        {
            return CriterionVerdict.Unknown(FactGap.TooOld, newest);
        }

        var (sure, met) = Row(screens, end, static result => result == ScreenResult.Negative);
        var (_, possible) = met ? (sure, met) : Row(screens, end, static result => result is ScreenResult.Negative or ScreenResult.Pending);
        var changesOn = Spans.TooOldOn(newest, WithinDays);
        return met || !possible
            ? CriterionVerdict.Of(met, sure, newest, changesOn)
            : CriterionVerdict.Unknown(FactGap.Open, newest, changesOn);
    }

    internal override string Observation(Ratio observed) => $"{observed} in a row";

    private string Over => (Months, Days) switch
    {
        (0, 0) => "",
        (0, _) => $" over {CriterionWords.Days(Days)}",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $" over {Months} month{(Months == 1 ? "" : "s")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" over {Months} month{(Months == 1 ? "" : "s")} and {CriterionWords.Days(Days)}"),
    };

    /// <summary>How many of the newest screens in a row are as asked, and whether they are enough over a time that is long enough.</summary>
    private (int Count, bool Met) Row(Dated<DrugScreen> screens, int end, Func<ScreenResult, bool> counts)
    {
        var first = end;
        while (first > 0 && counts(screens.All[first - 1].Result))
        {
            first--;
        }

        var count = end - first;
        return (count, count >= InARow && screens.DayAt(first).Later(0)?.PlusMonths(Months).PlusDays(Days) is { } reached && reached <= screens.DayAt(end - 1));
    }
}

using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks what became of a scale since admission to the level, by the thresholds of <see cref="Change"/> and never by a bare difference.</summary>
/// <remarks>It starts from the newest score of the day of admission or before it, or else from the first after; a later score is needed beside that one.</remarks>
public sealed record ChangeCriterion : Criterion
{
    private readonly ChangeThreshold? stated;

    /// <summary>States it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="sought">The change that is asked for.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <param name="threshold">The code of a threshold of the instrument to use beside those that were read; null: those alone.</param>
    /// <param name="withinDays">How many days old the later score may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentException">There is no such scale or threshold, or the threshold is of another scale.</exception>
    public ChangeCriterion(Instrument instrument, SoughtChange sought, string? scale = null, string? threshold = null, int? withinDays = null)
    {
        Instrument = Guard.Against.Null(instrument);
        Sought = Guard.Against.Undefined(sought);
        Scale = instrument.ScaleOf(scale).Code;
        stated = threshold is null ? null : instrument.ThresholdOf(threshold);
        if (stated is { } other && other.Scale != Scale)
        {
            throw new ArgumentException($"The threshold {other.Code} is of the scale {other.Scale}.", nameof(threshold));
        }

        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
        Needs = new(MissingFactKind.Score, instrument.Id);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The code of the scale.</summary>
    public string Scale { get; }

    /// <summary>The change that is asked for.</summary>
    public SoughtChange Sought { get; }

    /// <summary>The code of a threshold used beside those that were read; null: none.</summary>
    public string? ThresholdCode => stated?.Code;

    /// <summary>How many days old the later score may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override string Text => $"{Instrument.Id} {Scale} since admission: {Word}{(stated is { } threshold ? $" ({threshold})" : "")}{CriterionWords.Age(WithinDays)}";

    internal override string UsualCode => $"change.{Instrument.Id}.{Scale}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var newest = ScoreReading.Newest(Instrument, WithinDays, situation, out var gap, out var day);
        if (gap != FactGap.None)
        {
            return CriterionVerdict.Unknown(gap, day);
        }

        var first = ScoreReading.Baseline(Instrument, situation, out var start);
        if (first.IsEmpty || start >= day)
        {
            return CriterionVerdict.Unknown(FactGap.Absent, day);
        }

        // of several scores of one day the worst counts, at either end
        ref readonly var earlier = ref first[^1];
        ref readonly var later = ref newest[^1];
        var change = stated is { } threshold ? Change.Between(earlier, later, Scale, threshold) : Change.Between(earlier, later, Scale);
        var changesOn = Spans.TooOldOn(day!.Value, WithinDays);
        return Meets(change) is { } met
            ? CriterionVerdict.Of(met, change.Difference, day, changesOn)
            : CriterionVerdict.Unknown(FactGap.Open, day, changesOn);
    }

    internal override string Observation(Ratio observed) => (observed.Numerator > 0 ? "+" : "") + observed;

    private string Word => Sought switch
    {
        SoughtChange.Improved => "improved",
        SoughtChange.Response => "response",
        SoughtChange.Remission => "remission",
        _ => "worsened",
    };

    private bool? Meets(in Change change) => Sought switch
    {
        SoughtChange.Response => change.MeetsResponse,
        SoughtChange.Remission => change.MeetsResponse == false || change.MeetsRemission == false ? false : change.MeetsResponse & change.MeetsRemission,
        SoughtChange.Improved when change.Outcome is ChangeOutcome.Improved or ChangeOutcome.Response or ChangeOutcome.Remission => true,
        SoughtChange.Worsened when change.Outcome == ChangeOutcome.Worsened => true,
        SoughtChange.Worsened when change.Outcome is ChangeOutcome.Improved or ChangeOutcome.Response or ChangeOutcome.Remission => false,
        _ => change.Outcome == ChangeOutcome.Indeterminate ? null : false,
    };
}

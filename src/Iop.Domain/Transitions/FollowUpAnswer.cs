using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What a follow-up measure says of one event.</summary>
/// <remarks>
/// Visits are kept appointments, and an admission to treatment or withdrawal management stands for one where no other is recorded on its day; after a discharge from
/// residential, inpatient or withdrawal care, those at such levels do not count. A patient who died within the window without a visit is not asked about.
/// </remarks>
public sealed record FollowUpAnswer
{
    internal FollowUpAnswer(FollowUpMeasure measure, LocalDate after, ContinuityAnswer answer, LocalDate? metOn)
    {
        Measure = measure;
        After = after;
        Answer = answer;
        MetOn = metOn;
    }

    /// <summary>The measure.</summary>
    public FollowUpMeasure Measure { get; }

    /// <summary>The day of the event, which is day zero.</summary>
    public LocalDate After { get; }

    /// <summary>Whether the patient was seen as the measure asks.</summary>
    public ContinuityAnswer Answer { get; }

    /// <summary>The day on which the last visit that was needed took place; null where there is none.</summary>
    public LocalDate? MetOn { get; }

    /// <summary>The id of the rule.</summary>
    public override string ToString() => Measure.ToString();
}

using System.Globalization;

namespace Iop.Domain.Transitions;

/// <summary>Whether a patient came back, after a discharge, to the same or a more intensive level.</summary>
/// <remarks>
/// The day of discharge is day zero and does not count: who is admitted on it was transferred. The last day counts. Levels of different systems are compared by their rungs.
/// It is not applicable after death, after a step up or a transfer, where the patient is then at such a level already, and where the patient died within the window without having come back.
/// </remarks>
public sealed record ReadmissionAnswer
{
    internal const int Longest = 90;

    internal ReadmissionAnswer(CareStay after, CareStay? back, ContinuityAnswer within30, ContinuityAnswer within60, ContinuityAnswer within90)
    {
        After = after;
        Back = back;
        Within30Days = within30;
        Within60Days = within60;
        Within90Days = within90;
    }

    /// <summary>The stay left.</summary>
    public CareStay After { get; }

    /// <summary>The first stay to which the patient came back within 90 days; null where there is none.</summary>
    public CareStay? Back { get; }

    /// <summary>The days from discharge to readmission, 1 to 90; null where there is none.</summary>
    public int? Days => Back?.FirstDay - After.LastDay;

    /// <summary>Whether by day 30.</summary>
    public ContinuityAnswer Within30Days { get; }

    /// <summary>Whether by day 60.</summary>
    public ContinuityAnswer Within60Days { get; }

    /// <summary>Whether by day 90.</summary>
    public ContinuityAnswer Within90Days { get; }

    /// <summary>The stay left.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"after {After}");

    internal static ContinuityAnswer Answer(CareStay after, CareStay? back, bool applies, int days, int asOf, int death)
    {
        var last = after.LastDay + days;
        return !applies ? ContinuityAnswer.NotApplicable
            : back?.FirstDay <= last ? ContinuityAnswer.Yes
            : death <= Math.Min(last, asOf) ? ContinuityAnswer.NotApplicable
            : asOf <= last ? ContinuityAnswer.NotYetKnown
            : ContinuityAnswer.No;
    }
}

namespace Iop.Domain.Transitions;

/// <summary>The step from one stay on the treatment track to the next.</summary>
public sealed record CareSeam
{
    internal CareSeam(CareStay from, CareStay to, int days, bool overlaps, HandoverContact? contact, ContinuityAnswer handedOverWarmly)
    {
        From = from;
        To = to;
        Days = days;
        IsOverlapping = overlaps;
        Contact = contact;
        HandedOverWarmly = handedOverWarmly;
    }

    /// <summary>The stay left.</summary>
    public CareStay From { get; }

    /// <summary>The stay entered.</summary>
    public CareStay To { get; }

    /// <summary>The days from discharge to admission: 0 where they are on one day, or where the stays overlap; 1 where admission is on the next day.</summary>
    public int Days { get; }

    /// <summary>Whether the patient was admitted before the other stay ended.</summary>
    public bool IsOverlapping { get; }

    /// <summary>The closest contact recorded to hand over to the level entered, from the admission to the one to that to the other; null where nothing is recorded.</summary>
    public HandoverContact? Contact { get; }

    /// <summary>Whether the patient took part in the handover: unknown where nothing is recorded, "no" where something else is.</summary>
    public ContinuityAnswer HandedOverWarmly { get; }

    /// <summary>The two stays.</summary>
    public override string ToString() => $"{From} to {To}";
}

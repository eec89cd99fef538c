using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>Where care goes on after this plan: the next level, what must hold before, and what was arranged.</summary>
public sealed record TransitionPlan
{
    /// <summary>States a transition plan; all of it may be unknown.</summary>
    /// <param name="next">The level to which the patient goes; null where the plan does not say.</param>
    /// <param name="criteria">What must hold before.</param>
    /// <param name="followUps">The appointments made for after.</param>
    /// <param name="referredOn">The day on which the patient was referred; null where the plan does not say.</param>
    /// <param name="summarySentOn">The day on which the discharge summary was forwarded; null where it was not.</param>
    public TransitionPlan(
        LevelOfCare? next = null,
        IEnumerable<CodedText>? criteria = null,
        IEnumerable<FollowUpAppointment>? followUps = null,
        LocalDate? referredOn = null,
        LocalDate? summarySentOn = null)
    {
        Next = next;
        Criteria = PlanParts.Of(criteria);
        FollowUps = PlanParts.Of(followUps);
        ReferredOn = referredOn.InIso();
        SummarySentOn = summarySentOn.InIso();
    }

    /// <summary>The level to which the patient goes; null where the plan does not say.</summary>
    public LevelOfCare? Next { get; }

    /// <summary>What must hold before.</summary>
    public ValueList<CodedText> Criteria { get; }

    /// <summary>The appointments made for after.</summary>
    public ValueList<FollowUpAppointment> FollowUps { get; }

    /// <summary>The day on which the patient was referred; null where the plan does not say.</summary>
    public LocalDate? ReferredOn { get; }

    /// <summary>The day on which the discharge summary was forwarded; null where it was not.</summary>
    public LocalDate? SummarySentOn { get; }

    /// <summary>The same for every transition plan.</summary>
    public override string ToString() => "transition plan";
}

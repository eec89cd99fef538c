namespace Iop.Domain.Rules;

/// <summary>A part that a source asks a plan to hold.</summary>
public enum PlanPart
{
    /// <summary>A diagnosis.</summary>
    Diagnosis,

    /// <summary>The types of service: sessions prescribed in the phase.</summary>
    Services,

    /// <summary>How much and how often: each prescription says so, as soon as there is one.</summary>
    AmountAndFrequency,

    /// <summary>How long: the phase has an end.</summary>
    Duration,

    /// <summary>Goals.</summary>
    Goals,

    /// <summary>A transition plan with criteria, a next level or a follow-up.</summary>
    Transition,

    /// <summary>A referral to further treatment.</summary>
    Referral,

    /// <summary>An initial certification.</summary>
    InitialCertification,

    /// <summary>An initial certification that a physician signed.</summary>
    PhysicianCertification,

    /// <summary>A certification that states the weekly hours needed.</summary>
    CertifiedNeed,

    /// <summary>A review of the plan.</summary>
    Review,

    /// <summary>A review of the plan by a physician.</summary>
    PhysicianReview,

    /// <summary>A follow-up appointment.</summary>
    FollowUp,
}

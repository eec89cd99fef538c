namespace Iop.Domain.Assessment;

/// <summary>Why the accepted level is not the recommended one.</summary>
public enum VarianceReason
{
    /// <summary>Other supports make up the difference, such as family or case management.</summary>
    OtherSupports,

    /// <summary>Somebody else keeps watch around the clock.</summary>
    OtherTwentyFourHourSupervision,

    /// <summary>Where the patient lives, or cannot live, decides.</summary>
    Housing,

    /// <summary>The patient declines the more intensive recommendation; the accepted level is not more intensive.</summary>
    PatientDeclinesHigher,

    /// <summary>The patient wants more than is recommended; the accepted level is not less intensive.</summary>
    PatientWantsHigher,

    /// <summary>The recommended level is not to be had near enough or soon enough.</summary>
    NotAvailable,

    /// <summary>The payer decided otherwise.</summary>
    PayerDecision,

    /// <summary>A clinician judges otherwise, or chose where nothing or several levels were recommended.</summary>
    ClinicalJudgment,

    /// <summary>None of these.</summary>
    Other,
}

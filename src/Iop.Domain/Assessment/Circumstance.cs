namespace Iop.Domain.Assessment;

/// <summary>A fact about a patient that is true, false or not known; <see cref="Circumstances"/> holds them.</summary>
public enum Circumstance
{
    /// <summary>A behavioral health diagnosis, mental or of substance use, has been made.</summary>
    HasDiagnosis,

    /// <summary>Needs withdrawal management (detoxification) now.</summary>
    NeedsWithdrawalManagement,

    /// <summary>Needs somebody at hand around the clock.</summary>
    Needs24HourSupervision,

    /// <summary>Has a stable place to live.</summary>
    HasStableHome,

    /// <summary>Was discharged from a hospital or a residential program not long ago; how long is the asking program's to say.</summary>
    RecentlyDischarged,

    /// <summary>May have to be admitted to a hospital without more care than now.</summary>
    AtRiskOfHospitalization,
}

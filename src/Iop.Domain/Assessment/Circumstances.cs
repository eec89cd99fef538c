using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>Facts about a patient, each true, false or not known (null); nothing is inferred from another.</summary>
/// <remarks>Where the patient lives does not decide whether that is a stable home: a recovery residence may be one, and a family's house none.</remarks>
public sealed record Circumstances
{
    /// <summary>States what is known; what is left out is not known.</summary>
    /// <param name="hasDiagnosis">A behavioral health diagnosis has been made.</param>
    /// <param name="needsWithdrawalManagement">Needs withdrawal management (detoxification) now.</param>
    /// <param name="needs24HourSupervision">Needs somebody at hand around the clock.</param>
    /// <param name="hasStableHome">Has a stable place to live.</param>
    /// <param name="recentlyDischarged">Was discharged from a hospital or a residential program not long ago.</param>
    /// <param name="atRiskOfHospitalization">May have to be admitted to a hospital without more care than now.</param>
    /// <param name="livingArrangement">Where the patient lives; null where that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such living arrangement.</exception>
    public Circumstances(
        bool? hasDiagnosis = null,
        bool? needsWithdrawalManagement = null,
        bool? needs24HourSupervision = null,
        bool? hasStableHome = null,
        bool? recentlyDischarged = null,
        bool? atRiskOfHospitalization = null,
        LivingArrangement? livingArrangement = null)
    {
        HasDiagnosis = hasDiagnosis;
        NeedsWithdrawalManagement = needsWithdrawalManagement;
        Needs24HourSupervision = needs24HourSupervision;
        HasStableHome = hasStableHome;
        RecentlyDischarged = recentlyDischarged;
        AtRiskOfHospitalization = atRiskOfHospitalization;
        LivingArrangement = Guard.Against.Undefined(livingArrangement);
    }

    /// <summary>Nothing is known.</summary>
    public static Circumstances Unknown { get; } = new();

    /// <summary>See <see cref="Circumstance.HasDiagnosis"/>; null: not known.</summary>
    public bool? HasDiagnosis { get; }

    /// <summary>See <see cref="Circumstance.NeedsWithdrawalManagement"/>; null: not known.</summary>
    public bool? NeedsWithdrawalManagement { get; }

    /// <summary>See <see cref="Circumstance.Needs24HourSupervision"/>; null: not known.</summary>
    public bool? Needs24HourSupervision { get; }

    /// <summary>See <see cref="Circumstance.HasStableHome"/>; null: not known.</summary>
    public bool? HasStableHome { get; }

    /// <summary>See <see cref="Circumstance.RecentlyDischarged"/>; null: not known.</summary>
    public bool? RecentlyDischarged { get; }

    /// <summary>See <see cref="Circumstance.AtRiskOfHospitalization"/>; null: not known.</summary>
    public bool? AtRiskOfHospitalization { get; }

    /// <summary>Where the patient lives; null: not known.</summary>
    public LivingArrangement? LivingArrangement { get; }

    /// <summary>Whether a fact holds; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact.</exception>
    public bool? this[Circumstance fact] => fact switch
    {
        Circumstance.HasDiagnosis => HasDiagnosis,
        Circumstance.NeedsWithdrawalManagement => NeedsWithdrawalManagement,
        Circumstance.Needs24HourSupervision => Needs24HourSupervision,
        Circumstance.HasStableHome => HasStableHome,
        Circumstance.RecentlyDischarged => RecentlyDischarged,
        Circumstance.AtRiskOfHospitalization => AtRiskOfHospitalization,
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>No fact: all of them are clinical content.</summary>
    public override string ToString() => nameof(Circumstances);
}

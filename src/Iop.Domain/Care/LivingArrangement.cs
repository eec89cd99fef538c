namespace Iop.Domain.Care;

/// <summary>Where a patient lives; recorded beside the level of care, never instead of it. Our own list: no source that was read gives one.</summary>
public enum LivingArrangement
{
    /// <summary>A home of the patient's own, alone or with others whom the next member does not name.</summary>
    Home,

    /// <summary>The home of family or friends.</summary>
    WithFamilyOrFriends,

    /// <summary>A recovery residence or sober living home; <see cref="LevelSystem.Narr"/> says of which kind.</summary>
    RecoveryResidence,

    /// <summary>A residential treatment facility or a hospital; the level of care says which.</summary>
    TreatmentFacility,

    /// <summary>A shelter or another place that is lent for a time.</summary>
    Shelter,

    /// <summary>No place to live.</summary>
    Unhoused,

    /// <summary>A jail, a prison or a supervised facility of the justice system.</summary>
    Correctional,

    /// <summary>Anything else, such as foster care.</summary>
    Other,
}

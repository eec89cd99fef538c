namespace Iop.Domain.Care;

/// <summary>The sex by which a source's cut point differs, as AUDIT-C's does; it says nothing else of the patient.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

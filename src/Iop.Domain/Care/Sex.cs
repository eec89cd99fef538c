namespace Iop.Domain.Care;

/// <summary>The sex by which a source's cut point differs; no other use is made of it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

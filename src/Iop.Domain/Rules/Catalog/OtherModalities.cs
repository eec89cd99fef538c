using Iop.Domain.Care;

namespace Iop.Domain.Rules.Catalog;

/// <summary>Kinds of session that sources name besides the usual ones.</summary>
internal static class OtherModalities
{
    /// <summary>A meeting of people in recovery without staff, such as twelve-step groups.</summary>
    public static Modality MutualHelp { get; } = Modality.Of("mutualHelp");

    /// <summary>Training in the skills of daily life.</summary>
    public static Modality LifeSkills { get; } = Modality.Of("lifeSkills");
}

using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Assessment;

/// <summary>The seven LOCUS scales as plain numbers, 1 to 5, and their sum; the wording, the level table and the overrides of the instrument are not carried.</summary>
/// <remarks>The instrument's owner licenses its electronic use; a user who holds a license brings the rest.</remarks>
public sealed record LocusRatings
{
    /// <summary>The mildest rating of a scale.</summary>
    public const int Least = 1;

    /// <summary>The severest rating of a scale.</summary>
    public const int Most = 5;

    /// <summary>States ratings; each is 1 to 5, both inclusive, and a higher one is more severe.</summary>
    /// <param name="on">The day of the rating.</param>
    /// <param name="riskOfHarm">Risk of harm, I.</param>
    /// <param name="functionalStatus">Functional status, II.</param>
    /// <param name="coMorbidity">Medical, addictive and psychiatric co-morbidity, III.</param>
    /// <param name="stress">Recovery environment, level of stress, IV-A.</param>
    /// <param name="support">Recovery environment, level of support, IV-B; 1 is the highest support.</param>
    /// <param name="treatmentAndRecoveryHistory">Treatment and recovery history, V.</param>
    /// <param name="engagement">Engagement and recovery status, VI.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is no rating.</exception>
    public LocusRatings(
        LocalDate on, int riskOfHarm, int functionalStatus, int coMorbidity, int stress, int support, int treatmentAndRecoveryHistory, int engagement)
    {
        On = on.InIso();
        RiskOfHarm = Guard.Against.OutOfRange(riskOfHarm, Least, Most);
        FunctionalStatus = Guard.Against.OutOfRange(functionalStatus, Least, Most);
        CoMorbidity = Guard.Against.OutOfRange(coMorbidity, Least, Most);
        Stress = Guard.Against.OutOfRange(stress, Least, Most);
        Support = Guard.Against.OutOfRange(support, Least, Most);
        TreatmentAndRecoveryHistory = Guard.Against.OutOfRange(treatmentAndRecoveryHistory, Least, Most);
        Engagement = Guard.Against.OutOfRange(engagement, Least, Most);
    }

    /// <summary>The day of the rating.</summary>
    public LocalDate On { get; }

    /// <summary>Scale I.</summary>
    public int RiskOfHarm { get; }

    /// <summary>Scale II.</summary>
    public int FunctionalStatus { get; }

    /// <summary>Scale III.</summary>
    public int CoMorbidity { get; }

    /// <summary>Scale IV-A.</summary>
    public int Stress { get; }

    /// <summary>Scale IV-B; 1 is the highest support.</summary>
    public int Support { get; }

    /// <summary>Scale V.</summary>
    public int TreatmentAndRecoveryHistory { get; }

    /// <summary>Scale VI.</summary>
    public int Engagement { get; }

    /// <summary>The sum of the seven scales, 7 to 35. Arithmetic only: no level follows from it here.</summary>
    public int Composite => RiskOfHarm + FunctionalStatus + CoMorbidity + Stress + Support + TreatmentAndRecoveryHistory + Engagement;

    /// <summary>The day; the ratings are clinical content.</summary>
    public override string ToString() => $"locus {LocalDatePattern.Iso.Format(On)}";
}

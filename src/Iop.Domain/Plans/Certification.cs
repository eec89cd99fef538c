using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>A statement, signed on a day, that the patient needs the care that the plan describes.</summary>
public sealed record Certification
{
    /// <summary>States a certification.</summary>
    /// <param name="kind">Whether it opens care or continues it.</param>
    /// <param name="signedOn">The day on which it was signed.</param>
    /// <param name="covers">The days for which it stands; null where it does not say.</param>
    /// <param name="by">Who signed; null where it does not say.</param>
    /// <param name="level">The level of care; null where it does not say.</param>
    /// <param name="weeklyNeed">The weekly hours that the patient is said to need; null where it does not say, which is not none.</param>
    /// <param name="statements">What else it states, such as the response to treatment or the goals that lead to discharge.</param>
    public Certification(
        CertificationKind kind,
        LocalDate signedOn,
        CarePeriod? covers = null,
        ProviderRole? by = null,
        LevelOfCare? level = null,
        WeeklyHours? weeklyNeed = null,
        IEnumerable<CodedText>? statements = null)
    {
        Kind = Guard.Against.Undefined(kind);
        SignedOn = signedOn.InIso();
        Covers = covers;
        By = by;
        Level = level;
        WeeklyNeed = weeklyNeed;
        Statements = PlanParts.Of(statements);
    }

    /// <summary>Whether it opens care or continues it.</summary>
    public CertificationKind Kind { get; }

    /// <summary>The day on which it was signed.</summary>
    public LocalDate SignedOn { get; }

    /// <summary>The days for which it stands; null where it does not say.</summary>
    public CarePeriod? Covers { get; }

    /// <summary>Who signed; null where it does not say.</summary>
    public ProviderRole? By { get; }

    /// <summary>The level of care; null where it does not say.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>The weekly hours that the patient is said to need; null where it does not say, which is not none.</summary>
    public WeeklyHours? WeeklyNeed { get; }

    /// <summary>What else it states; empty where nothing.</summary>
    public ValueList<CodedText> Statements { get; }

    /// <summary>Whether it may speak of care at a level: it states none, or the same one, or one of another system on the same rung of the neutral ladder.</summary>
    internal bool SpeaksOf(LevelOfCare level) =>
        Level is not { } stated || stated == level || (stated.System != level.System && stated.Rung == level.Rung);

    /// <summary>The kind alone.</summary>
    public override string ToString() => Kind == CertificationKind.Initial ? "initial certification" : "recertification";
}

using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Transitions;

public abstract partial record Criterion
{
    /// <summary>No safety concern. Every table holds steps down and discharges to it in any case.</summary>
    public static Criterion Safe { get; } = new SafetyCriterion();

    /// <summary>The patient accepts where the move leads.</summary>
    public static Criterion PatientAccepts { get; } = new PreferenceCriterion();

    /// <summary>A start is arranged where the move leads.</summary>
    public static Criterion NextLevelArranged { get; } = new NextLevelCriterion();

    /// <summary>All objectives of which something is known are met.</summary>
    public static Criterion ObjectivesMet { get; } = new ObjectivesCriterion();

    /// <summary>The newest score of an instrument is at most a value; see <see cref="ScoreCriterion"/>.</summary>
    public static Criterion ScoreAtMost(Instrument instrument, int value, string? scale = null, int? withinDays = null) =>
        new ScoreCriterion(instrument, CutComparison.AtMost, value, scale, withinDays);

    /// <summary>The newest score of an instrument is at least a value; see <see cref="ScoreCriterion"/>.</summary>
    public static Criterion ScoreAtLeast(Instrument instrument, int value, string? scale = null, int? withinDays = null) =>
        new ScoreCriterion(instrument, CutComparison.AtLeast, value, scale, withinDays);

    /// <summary>The newest score of an instrument lies in a band or below it; see <see cref="BandCriterion"/>.</summary>
    public static Criterion BandAtMost(Instrument instrument, string band, string? scale = null, int? withinDays = null) =>
        new BandCriterion(instrument, CutComparison.AtMost, band, scale, withinDays: withinDays);

    /// <summary>The newest score of an instrument lies in a band or above it; see <see cref="BandCriterion"/>.</summary>
    public static Criterion BandAtLeast(Instrument instrument, string band, string? scale = null, int? withinDays = null) =>
        new BandCriterion(instrument, CutComparison.AtLeast, band, scale, withinDays: withinDays);

    /// <summary>What became of a score since admission to the level; see <see cref="ChangeCriterion"/>.</summary>
    public static Criterion Changed(Instrument instrument, SoughtChange sought, string? scale = null, string? threshold = null, int? withinDays = null) =>
        new ChangeCriterion(instrument, sought, scale, threshold, withinDays);

    /// <summary>The newest rating of a dimension is at most a severity; see <see cref="DimensionCriterion"/>.</summary>
    public static Criterion SeverityAtMost(Dimension dimension, int severity, int? withinDays = null) =>
        new DimensionCriterion(dimension, CutComparison.AtMost, severity, withinDays);

    /// <summary>The newest rating of a dimension is at least a severity; see <see cref="DimensionCriterion"/>.</summary>
    public static Criterion SeverityAtLeast(Dimension dimension, int severity, int? withinDays = null) =>
        new DimensionCriterion(dimension, CutComparison.AtLeast, severity, withinDays);

    /// <summary>At least so many hours in the days before; see <see cref="HoursCriterion"/>.</summary>
    public static Criterion HoursAtLeast(int hours, int days, SessionBasis basis = SessionBasis.Delivered) =>
        new HoursCriterion(CutComparison.AtLeast, checked(Guard.Against.OutOfRange(hours, 0, HoursCriterion.MostMinutes / 60) * 60), days, basis);

    /// <summary>At most so many hours in the days before; see <see cref="HoursCriterion"/>.</summary>
    public static Criterion HoursAtMost(int hours, int days, SessionBasis basis = SessionBasis.Delivered) =>
        new HoursCriterion(CutComparison.AtMost, checked(Guard.Against.OutOfRange(hours, 0, HoursCriterion.MostMinutes / 60) * 60), days, basis);

    /// <summary>At least such a share of sessions attended in the days before; see <see cref="AttendanceCriterion"/>.</summary>
    public static Criterion AttendanceAtLeast(int percent, int days, int leastSessions = 1) =>
        new AttendanceCriterion(CutComparison.AtLeast, percent, days, leastSessions);

    /// <summary>At least so many days at the level, the day of admission being day 0; never a reason by itself.</summary>
    public static Criterion DaysAtLevelAtLeast(int days) => new DaysAtLevelCriterion(CutComparison.AtLeast, days);

    /// <summary>At most so many days at the level, the day of admission being day 0; never a reason by itself.</summary>
    public static Criterion DaysAtLevelAtMost(int days) => new DaysAtLevelCriterion(CutComparison.AtMost, days);

    /// <summary>The newest drug screens are negative; see <see cref="NegativeScreensCriterion"/>.</summary>
    public static Criterion NegativeScreens(int inARow, int months = 0, int days = 0, int? withinDays = null) =>
        new NegativeScreensCriterion(inARow, months, days, withinDays);

    /// <summary>So many positive drug screens within the last days; see <see cref="PositiveScreensCriterion"/>.</summary>
    public static Criterion PositiveScreens(int atLeast, int days) => new PositiveScreensCriterion(atLeast, days);

    /// <summary>Objectives of the plan are met; see <see cref="ObjectivesCriterion"/>.</summary>
    public static Criterion MetObjectives(IEnumerable<string> objectives, int? atLeast = null) => new ObjectivesCriterion(objectives, atLeast);

    /// <summary>The certification runs out within so many days, or has; see <see cref="CertificationCriterion"/>.</summary>
    public static Criterion CertificationRunsOut(int withinDays) => new CertificationCriterion(withinDays);

    /// <summary>A circumstance of the patient holds, or does not; see <see cref="CircumstanceCriterion"/>.</summary>
    public static Criterion That(Circumstance fact, bool holds = true, int? withinDays = null) => new CircumstanceCriterion(fact, holds, withinDays);

    /// <summary>A program's own statement; see <see cref="StatedCriterion"/>.</summary>
    public static Criterion Stated(string statement, bool holds = true, int? withinDays = null) => new StatedCriterion(statement, holds, withinDays);

    /// <summary>Every one of these is met; unmet as soon as one is.</summary>
    public static Criterion All(params IEnumerable<Criterion> parts) => new AllCriterion(parts);

    /// <summary>One of these is met, or more; unmet where all are.</summary>
    public static Criterion Any(params IEnumerable<Criterion> parts) => new AnyCriterion(parts);

    /// <summary>So many of these are met, or more.</summary>
    public static Criterion AtLeast(int count, params IEnumerable<Criterion> parts) => new AtLeastCriterion(count, parts);

    /// <summary>This is not met.</summary>
    public static Criterion Not(Criterion part) => new NotCriterion(part);
}

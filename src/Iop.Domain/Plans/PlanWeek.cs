using Iop.Domain.Calendar;
using Iop.Domain.Care;

namespace Iop.Domain.Plans;

/// <summary>One week of a plan, or the part of it that was asked for: what is planned, scheduled and delivered in it.</summary>
/// <remarks>A view that copies nothing. All quantities speak of the days of <see cref="Part"/> alone. The default value has no plan and answers no question.</remarks>
public readonly record struct PlanWeek
{
    internal PlanWeek(TreatmentPlan plan, WeekPart part)
    {
        Plan = plan;
        Part = part;
    }

    /// <summary>The plan.</summary>
    public TreatmentPlan Plan { get; }

    /// <summary>The week and the days of it that count.</summary>
    public WeekPart Part { get; }

    /// <summary>The days that count and on which a phase runs, 0 to 7.</summary>
    public int DaysWithPhase
    {
        get
        {
            var days = 0;
            for (var at = 0; at < Part.Days; at++)
            {
                days += Plan.HasPhaseOn(Part.First.PlusDays(at)) ? 1 : 0;
            }

            return days;
        }
    }

    /// <summary>What the phases prescribe for the days that count.</summary>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts phases at this level alone; null counts all.</param>
    public PlannedTotals Planned(Modality? modality = null, LevelOfCare? level = null) => Plan.Planned(Part.First, Part.Last, modality, level);

    /// <summary>What the dated sessions of the days that count add up to.</summary>
    /// <param name="basis">Which sessions count, and which minutes of them.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    public SessionTotals Totals(SessionBasis basis, Modality? modality = null, LevelOfCare? level = null) =>
        Plan.Sessions.Totals(Part.First, Part.Last, basis, modality, level);

    /// <summary>What became of the dated sessions of the days that count.</summary>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    public AttendanceSummary Attendance(Modality? modality = null, LevelOfCare? level = null) =>
        Plan.Sessions.Attendance(Part.First, Part.Last, modality, level);

    /// <summary>The days that count, such as <c>2026-01-07/2026-01-11</c>.</summary>
    public override string ToString() => Part.ToString();
}

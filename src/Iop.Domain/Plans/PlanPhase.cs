using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>A stretch of a treatment plan at one level of care, with the sessions prescribed for each of its weeks.</summary>
public sealed record PlanPhase
{
    /// <summary>States a phase.</summary>
    /// <param name="level">The level of care.</param>
    /// <param name="dates">Both ends inclusive; a NodaTime <c>DateInterval</c> converts.</param>
    /// <param name="sessions">What each week holds, in any order; none where the plan does not say.</param>
    /// <exception cref="ArgumentNullException">An argument, or a session, is null.</exception>
    public PlanPhase(LevelOfCare level, CarePeriod dates, IEnumerable<SessionPrescription> sessions)
    {
        Level = Guard.Against.Null(level);
        Dates = Guard.Against.Null(dates);
        Sessions = PlanParts.Of(Guard.Against.Null(sessions), nameof(sessions));
    }

    /// <summary>The level of care.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The dates, both ends inclusive.</summary>
    public CarePeriod Dates { get; }

    /// <summary>The sessions prescribed for each week; empty where the plan does not say.</summary>
    public ValueList<SessionPrescription> Sessions { get; }

    /// <summary>The planned time a week, net of breaks; null where the plan states no sessions, which is not the same as none. At most <see cref="int.MaxValue"/> minutes.</summary>
    public WeeklyHours? PlannedWeeklyHours
    {
        get
        {
            var minutes = 0L;
            foreach (var session in Sessions)
            {
                minutes += session.WeeklyHours.Minutes;
            }

            return Sessions.Count == 0 ? null : WeeklyHours.FromMinutes((int)Math.Min(minutes, int.MaxValue));
        }
    }

    /// <summary>The level alone.</summary>
    public override string ToString() => Level.Id;
}

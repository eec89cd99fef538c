using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Light weeks that are lawful because they lead from one level into the next one down; an exception to a floor of weekly hours.</summary>
/// <remarks>
/// The light phases in a row directly follow care at <see cref="Level"/> that kept the floor, last at most <see cref="MostDays"/> together, end
/// the stay at <see cref="Level"/> and directly precede <see cref="Next"/>. "Directly" leaves room for at most <see cref="MostFreeDaysBetween"/>
/// days without care. It never excuses absences: those are not in the plan. By itself it finds nothing.
/// </remarks>
public sealed record TaperAllowance : Requirement
{
    /// <summary>Allows a taper.</summary>
    /// <param name="level">The level whose floor may be undercut.</param>
    /// <param name="next">The level that must follow.</param>
    /// <param name="mostDays">The most days from the first light day to the last, both counted; 1 or more.</param>
    /// <param name="mostFreeDaysBetween">The most days between two phases that still follow each other directly; 0 or more.</param>
    public TaperAllowance(LevelOfCare level, LevelOfCare next, int mostDays, int mostFreeDaysBetween)
    {
        Level = Guard.Against.Null(level);
        Next = Guard.Against.Null(next);
        MostDays = Guard.Against.NegativeOrZero(mostDays);
        MostFreeDaysBetween = Guard.Against.Negative(mostFreeDaysBetween);
    }

    /// <summary>The level whose floor may be undercut.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The level that must follow.</summary>
    public LevelOfCare Next { get; }

    /// <summary>The most days from the first light day to the last, both counted.</summary>
    public int MostDays { get; }

    /// <summary>The most days between two phases that still follow each other directly.</summary>
    public int MostFreeDaysBetween { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"fewer hours than the floor of {Level} for at most {MostDays} days, after care that kept it and directly before {Next}");

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        // an exception finds nothing by itself
    }

    internal override Verdict Excuses(in PhaseInPlan phase, WeeklyHoursRequirement broken)
    {
        if (phase.Phase.Level != Level || !IsLight(phase.Phase, broken))
        {
            return Verdict.Violated;
        }

        var stay = phase.Plan.Phases.Where(other => other.Level == Level).ToValueList();
        var before = Walk(phase.Phase, stay, broken, (here, other) => FreeDays(other, here));
        var after = Walk(phase.Phase, stay, broken, (here, other) => FreeDays(here, other));
        if (before is not { } first || after is not { } last || first.Beyond is null)
        {
            return Verdict.Violated;
        }

        var start = first.Outermost.Dates.Start;
        var isTaper = last.Outermost.Dates.End is { } end
            && Period.DaysBetween(start, end) < MostDays
            && (last.Beyond is { PlannedWeeklyHours: null } || (last.Beyond is null && LeadsToNext(phase.Plan, last.Outermost)))
            && stay.Count(other => other.Dates.Contains(start) || (start <= other.Dates.Start && other.Dates.Start <= end)) == first.Steps + last.Steps + 1;
        return !isTaper ? Verdict.Violated
            : first.Beyond.PlannedWeeklyHours is null || last.Beyond is not null ? Verdict.Indeterminate
            : Verdict.Satisfied;
    }

    // Goes from light phase to the nearest light phase; null where two are equally near.
    private static (PlanPhase Outermost, PlanPhase? Beyond, int Steps)? Walk(
        PlanPhase from, ValueList<PlanPhase> stay, WeeklyHoursRequirement broken, Func<PlanPhase, PlanPhase, int?> freeDays)
    {
        for (var (here, steps) = (from, 0); ; steps++)
        {
            var nearest = stay.Min(other => freeDays(here, other));
            var next = stay.Where(other => nearest is not null && freeDays(here, other) == nearest).ToValueList();
            if (next.Count > 1)
            {
                return null;
            }

            if (next.Count == 0 || !IsLight(next[0], broken))
            {
                return (here, next.Count == 0 ? null : next[0], steps);
            }

            here = next[0];
        }
    }

    private static bool IsLight(PlanPhase phase, WeeklyHoursRequirement broken) =>
        phase.PlannedWeeklyHours is { } hours && broken.Hours.IsTooLittle(hours);

    private bool LeadsToNext(TreatmentPlan plan, PlanPhase last)
    {
        var following = plan.Phases.Where(other => other.Level.System == Level.System && FreeDays(last, other) is not null).ToValueList();
        return following.Any(other => other.Level == Next)
            && following.All(other => Level.Compare(other.Level) is IntensityOrder.Less or IntensityOrder.NotComparable);
    }

    // The days without care between two phases; null where the later one does not directly follow.
    private int? FreeDays(PlanPhase earlier, PlanPhase later) =>
        earlier.Dates.End is { } end && later.Dates.Start > end && Period.DaysBetween(end, later.Dates.Start) - 1 is var free && free <= MostFreeDaysBetween
            ? free
            : null;
}

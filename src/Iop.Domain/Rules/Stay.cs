using Iop.Domain.Calendar;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>A stay at a level: the phases there that follow each other, whatever is prescribed in them.</summary>
internal static class Stay
{
    /// <summary>The stay that a phase begins, without prescriptions; null where an earlier phase begins it.</summary>
    public static PlanPhase? From(in PhaseInPlan phase) => phase.Plan.Sessions.Stays.FirstOf(phase.Index) == phase.Index ? Of(phase) : null;

    /// <summary>The stay to which a phase belongs, without prescriptions where it is longer than the phase.</summary>
    public static PlanPhase Of(in PhaseInPlan phase) =>
        phase.Plan.Sessions.Stays.DatesOf(phase.Index) is var dates && dates == phase.Phase.Dates ? phase.Phase : new(phase.Phase.Level, dates, []);

    /// <summary>The first day of the stay to which a phase belongs.</summary>
    public static LocalDate StartOf(in PhaseInPlan phase) => phase.Plan.Sessions.Stays.DatesOf(phase.Index).Start;

    /// <summary>Whether the rule is asked already of an earlier phase of the stay to which a phase belongs.</summary>
    public static bool IsAskedEarlier(Rule rule, in PhaseInPlan phase)
    {
        var stays = phase.Plan.Sessions.Stays;
        var first = stays.FirstOf(phase.Index);
        if (first == phase.Index)
        {
            return false;
        }

        if (phase.RulesOf != phase.Phase.Dates.Start || rule.InForce.Contains(phase.Plan.Phases[first].Dates.Start))
        {
            return true;
        }

        for (var i = 0; i < phase.Plan.Phases.Count; i++)
        {
            if (stays.FirstOf(i) == first && phase.ComesAfter(i) && rule.InForce.Contains(phase.Plan.Phases[i].Dates.Start))
            {
                return true;
            }
        }

        return false;
    }
}

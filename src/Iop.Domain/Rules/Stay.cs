using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>A stay at a level: the phases there that follow each other, whatever is prescribed in them.</summary>
internal static class Stay
{
    // as directly as a taper follows: a long weekend may lie between two phases
    private const int MostFreeDays = 3;

    /// <summary>The stay that a phase begins, without prescriptions; null where an earlier phase begins it.</summary>
    public static PlanPhase? From(in PhaseInPlan phase)
    {
        var (plan, own) = (phase.Plan, phase.Phase);
        for (var i = 0; i < plan.Phases.Count; i++)
        {
            var other = plan.Phases[i];
            if (phase.ComesAfter(i) && other.Level == own.Level && !(Latest(other.Dates.End) < own.Dates.Start))
            {
                return null;
            }
        }

        var end = own.Dates.End;
        for (var goesOn = true; goesOn;)
        {
            goesOn = false;
            foreach (var other in plan.Phases)
            {
                if (end is { } last && other.Level == own.Level && other.Dates.Start >= own.Dates.Start
                    && other.Dates.Start <= Latest(last) && !(other.Dates.End <= last))
                {
                    (end, goesOn) = (other.Dates.End, true);
                }
            }
        }

        return end == own.Dates.End ? own : new(own.Level, new CarePeriod(own.Dates.Start, end), []);
    }

    // the last day on which what follows still belongs to the stay
    private static LocalDate? Latest(LocalDate? end) => end?.DaysLater(MostFreeDays + 1);
}

using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>
/// The plain way to a conflict with its ways out: reasons are left out one after the other, each time the cheapest week is sought, and limits are loosened by halving.
/// It gives a conflict whose reasons are all necessary, not the smallest, and ways out of limits and of dropped reasons.
/// </summary>
internal static class DeletionFilter
{
    /// <summary>Reasons of the conflict, and ways out of it.</summary>
    public static (int Reasons, int WaysOut) Explain(Offering offering, ProgramPatient patient)
    {
        var reasons = new WeekReasons(offering, patient, RemainingSeats.All);
        var questions = new WeekQuestions(offering, patient, reasons, long.MaxValue);
        var conflict = reasons.Everything;
        foreach (var reason in reasons.Everything.Numbers().Reverse())
        {
            var fewer = conflict.Without(reason);
            conflict = questions.Solve(Off(reasons.Everything.Without(fewer)), attending: false) == WeekOutcome.None ? fewer : conflict;
        }

        var ways = 0;
        foreach (var reason in conflict.Numbers())
        {
            if (questions.Solve(Off(ReasonSet.Of(reason)), attending: true) == WeekOutcome.Optimal)
            {
                ways++;
                if (reasons.All[reason].Limit is { } limit)
                {
                    Loosen(offering, questions, reason, limit, limit.Measured(offering, questions.Week) ?? limit.Value);
                }
            }
        }

        return (conflict.Count, ways);
    }

    private static WeekSituation Off(ReasonSet off) => WeekSituation.AsItIs with { Off = off };

    private static void Loosen(Offering offering, WeekQuestions questions, int reason, LimitTerm limit, int loose)
    {
        var step = limit.Measure is LimitMeasure.DaysAWeek or LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality ? 1 : 5;
        var tight = limit.Value;
        while (Math.Abs(loose - tight) > step)
        {
            var middle = tight + ((loose - tight) / step / 2 * step);
            middle = middle == tight ? tight + (Math.Sign(loose - tight) * step) : middle;
            if (questions.Solve(WeekSituation.AsItIs.With(reason, middle), attending: true) == WeekOutcome.Optimal)
            {
                loose = limit.Measured(offering, questions.Week) is { } found && Math.Abs(found - tight) < Math.Abs(middle - tight) ? found : middle;
            }
            else
            {
                tight = middle;
            }
        }
    }
}

using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

internal static partial class PlanStructure
{
    private static readonly LocalDate DayZero = new(1970, 1, 1);

    /// <summary>Finds everything between the parts of a plan that contradicts itself or is odd, in the order of the parts.</summary>
    public static ValueList<PlanProblem> Problems(TreatmentPlan plan)
    {
        var found = new List<PlanProblem>();
        var goals = GoalIds(plan.Goals).Select(goal => goal.Id!).ToHashSet(StringComparer.Ordinal);
        Dates(plan.Admission, plan.Discharge, plan.EstablishedOn, plan.Revisions.Count > 0 ? plan.Revisions[0].On : null, found);
        foreach (var (i, phase) in plan.Phases.Index())
        {
            Phase(plan, i, found);
            foreach (var (j, session) in phase.Sessions.Index())
            {
                Room(i, j, session, found);
                Served(i, j, session.Goals, goals, found);
            }
        }

        Targets(plan, found);
        Sessions(plan, found);
        return found.ToValueList();
    }

    /// <summary>Looks at the dates of the plan as a whole; null stands for what is not stated.</summary>
    public static void Dates(CareMoment? admission, CareMoment? discharge, LocalDate? establishedOn, LocalDate? firstAmendment, List<PlanProblem> found)
    {
        if (admission is { } from && discharge is { } to && IsBefore(to, from))
        {
            found.Add(new(PlanProblemKind.Contradiction, "plan.discharge-before-admission", "discharge", to.ToString(), $"{from} or later"));
        }

        if (firstAmendment < establishedOn)
        {
            found.Add(new(
                PlanProblemKind.Contradiction, "plan.revision-before-plan", "revisions[0].on", firstAmendment.Value.ToIso(), $"{establishedOn.Value.ToIso()} or later"));
        }
    }

    private static void Phase(TreatmentPlan plan, int index, List<PlanProblem> found)
    {
        var (phase, at) = (plan.Phases[index], PlanParts.At("phases", index));
        if (phase.Dates.Start < plan.Admission?.Date)
        {
            found.Add(new(PlanProblemKind.Oddity, "plan.phase-before-admission", $"{at}.start", phase.Dates.Start.ToIso(), $"{plan.Admission.Value.Date.ToIso()} or later"));
        }

        if (phase.Dates.Start > plan.Discharge?.Date)
        {
            found.Add(new(PlanProblemKind.Oddity, "plan.phase-after-discharge", $"{at}.start", phase.Dates.Start.ToIso(), $"{plan.Discharge.Value.Date.ToIso()} or earlier"));
        }

        for (var other = 0; other < index; other++)
        {
            var former = plan.Phases[other];
            if (former.Level == phase.Level && !(former.Dates.End < phase.Dates.Start) && !(phase.Dates.End < former.Dates.Start))
            {
                found.Add(new(
                    PlanProblemKind.Oddity, "plan.phases-overlap", at, $"{phase.Dates}, beside {PlanParts.At("phases", other)} at the same level", "phases at one level that share no day"));
            }
        }
    }

    /// <summary>Looks whether a prescription, at a position of a phase at a position, fits into its allowed times.</summary>
    public static void Room(int phase, int index, SessionPrescription session, List<PlanProblem> found)
    {
        var room = 0;
        foreach (var free in (session.Allowed ?? WeeklyAvailability.Always).Free)
        {
            room += free.Minutes / session.LengthMinutes;
        }

        if (room < session.TimesPerWeek)
        {
            // without stated times nothing is contradicted: it is a number that is hardly meant
            found.Add(new(
                session.Allowed is null ? PlanProblemKind.Oddity : PlanProblemKind.Contradiction, "plan.too-often", $"{At(phase, index)}.timesPerWeek",
                Number(session.TimesPerWeek), $"at most {Number(room)}: more do not fit into the allowed times of a week"));
        }
    }

    /// <summary>Looks whether the goals that a prescription serves are among those of the plan; null stands for one that could not be read.</summary>
    public static void Served(int phase, int index, IReadOnlyList<string?> served, HashSet<string> goals, List<PlanProblem> found)
    {
        for (var i = 0; i < served.Count; i++)
        {
            if (served[i] is { } goal && !goals.Contains(goal))
            {
                found.Add(new(
                    PlanProblemKind.Contradiction, "plan.goal-unknown", $"{At(phase, index)}.{PlanParts.At("goals", i)}", $"\"{goal}\"",
                    "the id of a goal or objective of this plan"));
            }
        }
    }

    private static string At(int phase, int session) => $"{PlanParts.At("phases", phase)}.{PlanParts.At("sessions", session)}";

    private static void Targets(TreatmentPlan plan, List<PlanProblem> found)
    {
        foreach (var (i, goal) in plan.Goals.Index())
        {
            foreach (var (j, objective) in goal.Objectives.Index())
            {
                if (objective.Target > goal.Target)
                {
                    found.Add(new(
                        PlanProblemKind.Oddity, "plan.objective-after-goal", $"{PlanParts.At("goals", i)}.{PlanParts.At("objectives", j)}.target",
                        objective.Target.Value.ToIso(), $"{goal.Target.Value.ToIso()}, the goal's own target, or earlier"));
                }
            }
        }
    }

    private static void Sessions(TreatmentPlan plan, List<PlanProblem> found)
    {
        var (last, busyUntil) = (-1, 0L);
        foreach (var (i, session) in plan.Sessions.Index())
        {
            var (at, date) = (PlanParts.At("sessions", i), session.Start.Date);
            if (date < plan.Admission?.Date)
            {
                found.Add(new(PlanProblemKind.Oddity, "plan.session-before-admission", $"{at}.start", date.ToIso(), $"{plan.Admission.Value.Date.ToIso()} or later"));
            }

            if (session.Attendance == Attendance.Attended && date > plan.Discharge?.Date)
            {
                found.Add(new(PlanProblemKind.Oddity, "plan.session-after-discharge", $"{at}.start", date.ToIso(), $"{plan.Discharge.Value.Date.ToIso()} or earlier"));
            }

            if (plan.Phases.Count > 0 && !plan.HasPhaseOn(date))
            {
                found.Add(new(PlanProblemKind.Oddity, "plan.session-outside-phases", $"{at}.start", date.ToIso(), "a day on which a phase runs"));
            }

            if (session.Attendance == Attendance.Attended && session.Start.Time is { } time)
            {
                var start = (Period.DaysBetween(DayZero, date) * NodaConstants.TicksPerDay) + time.TickOfDay;
                if (last >= 0 && start < busyUntil)
                {
                    found.Add(new(
                        PlanProblemKind.Oddity, "plan.sessions-overlap", $"{at}.start", session.Start.ToString(),
                        $"a time after {PlanParts.At("sessions", last)}, which the patient attended too"));
                }

                var end = start + session.Length.BclCompatibleTicks;
                (last, busyUntil) = last < 0 || end > busyUntil ? (i, end) : (last, busyUntil);
            }
        }
    }

    // certainly before: on an earlier day, or on the same at an earlier time, both stated
    private static bool IsBefore(CareMoment moment, CareMoment other) =>
        moment.Date < other.Date || (moment.Date == other.Date && moment.Time < other.Time);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Says why a patient is unserved, each statement checked by the kernel before it is made.</summary>
internal sealed class UnservedReasons(CompiledProgram program, ScheduleState schedule, ColumnPool pool)
{
    private const string NoWeek = "no-week";
    private const string WouldUnlock = "would-unlock";
    private const string NoSeat = "no-seat";
    private const string SessionFull = "session-full";
    private const string SessionNotRunning = "session-not-running";
    private const string SessionKeptApart = "session-kept-apart";
    private const string CostToOthers = "cost-to-others";
    private const string DearerThanUnserved = "dearer-than-unserved";
    private const string SearchStopped = "search-stopped";
    private const int MostNamed = 6;

    /// <summary>How many others may give up their weeks where it is asked what serving a patient would cost them.</summary>
    private const int MostMoved = 3;
    private const int WeeksTried = 6;

    /// <summary>Work that all unserved patients share, and the least that each has of it.</summary>
    private const long MostWork = 2_000_000_000;
    private const long LeastWork = 10_000_000;

    private static readonly IReadOnlySet<int> NothingBarred = new SortedSet<int>();

    private readonly WeekKernel kernel = new();
    private readonly long work = Math.Clamp(
        MostWork / Math.Max(1, program.Patients.Length - schedule.Served), LeastWork, WeekKernel.DefaultWorkLimit);

    public IReadOnlyList<UnservedReason> Of(int p, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return [new(SearchStopped, "The search was stopped before this patient was looked at to the end.")];
        }

        var patient = program.Patients[p];
        var alone = new WeekState(program.Offering);
        program.NeverRuns.CopyTo(alone.Closed, 0);
        var outcome = kernel.Solve(patient, alone, long.MaxValue, work);
        return outcome switch
        {
            WeekOutcome.None => WithoutAnyWeek(patient.Patient),
            WeekOutcome.Optimal => WithWeekAlone(p),
            _ => [new(SearchStopped, "The search met its work limit before it found or ruled out a compliant week for this patient.")],
        };
    }

    private List<UnservedReason> WithWeekAlone(int p)
    {
        var patient = program.Patients[p];
        var wished = kernel.Positions.Select(position => patient.Sessions[position]).ToArray();
        if (kernel.Cost >= program.UnservedCost[p])
        {
            return [Dearer("cheapest compliant week", kernel.Cost, p)];
        }

        var left = Left(p);
        return kernel.Solve(patient, left, long.MaxValue, work) switch
        {
            WeekOutcome.None => NothingLeft(p, wished),
            WeekOutcome.Optimal when kernel.Cost >= program.UnservedCost[p] => [Dearer("cheapest compliant week with the seats that are left", kernel.Cost, p)],
            WeekOutcome.Optimal => [new(SearchStopped, "A compliant week with seats that are left exists, but the search met its limit before it took it.")],
            _ => [new(SearchStopped, "The search met its work limit before it found or ruled out a compliant week with the seats that are left.")],
        };
    }

    /// <summary>What the others leave open: seats in sessions that run, or that would run with this patient.</summary>
    private WeekState Left(int p)
    {
        var left = new WeekState(program.Offering);
        schedule.Describe(p, left, NothingBarred);
        for (var session = 0; session < left.Closed.Length; session++)
        {
            left.Closed[session] |= schedule.Roster(session).Count + 1 < program.Offering.Minimum[session];
        }

        return left;
    }

    private List<UnservedReason> NothingLeft(int p, int[] wished)
    {
        var reasons = new List<UnservedReason>
        {
            new(NoSeat, "A compliant week exists for this patient alone, but none with the seats, clinicians and rooms that the others leave."),
        };
        var full = wished.Where(session => schedule.Roster(session).Count >= program.Offering.Capacity[session]).ToArray();
        if (full.Length > 0)
        {
            reasons.Add(new(SessionFull, $"Of the sessions that would suit best, these are full: {Named(full)}."));
        }

        var idle = wished.Where(session => !schedule.Runs(session)).ToArray();
        if (idle.Length > 0)
        {
            reasons.Add(new(SessionNotRunning, $"Of the sessions that would suit best, these do not run: {Named(idle)}.{Beside(idle)}"));
        }

        var apart = wished.Where(session => schedule.Roster(session).Any(program.Avoids[p].Contains)).ToArray();
        if (apart.Length > 0)
        {
            reasons.Add(new(SessionKeptApart, $"Of the sessions that would suit best, these are attended by a patient to be kept apart: {Named(apart)}."));
        }

        if (Cheapest(p) is { } cost)
        {
            reasons.Add(cost);
        }

        return reasons;
    }

    /// <summary>What the others would give up for the cheapest week that was found at their cost; null where none was.</summary>
    private UnservedReason? Cheapest(int p)
    {
        var making = new MakingWay(program, pool, schedule, p, mayGoWithout: true);
        (long Others, long Own, int Moved, int Without)? best = null;
        foreach (var (week, moved) in making.Find(MostMoved, leaving => AtTheirCost(p, leaving)))
        {
            var others = moved.Sum(item => (item.After?.Cost ?? program.UnservedCost[item.Patient]) - item.Before.Cost);
            if (best is null || others + week.Cost < best.Value.Others + best.Value.Own)
            {
                best = (others, week.Cost, moved.Count(item => item.After is not null), moved.Count(item => item.After is null));
            }
        }

        return best is not { } way ? null : new(CostToOthers, string.Create(
            CultureInfo.InvariantCulture,
            $"The cheapest way found to serve this patient: {way.Moved} of the others would get another week and {way.Without} none. That costs the others {way.Others}, beside {way.Own} for this patient's own week instead of {program.UnservedCost[p]}."));
    }

    private List<Column> AtTheirCost(int p, long[] leaving)
    {
        var state = Left(p);
        for (var s = 0; s < leaving.Length; s++)
        {
            if (leaving[s] < long.MaxValue)
            {
                state.Closed[s] = program.NeverRuns[s];
                state.Price[s] = leaving[s];
            }
        }

        var weeks = new WeekEnumeration(program.Offering, program.Patients[p].Patient, WeekOptions.Default with { WorkLimit = LeastWork }, state, isOrdered: false).Take(WeeksTried, long.MaxValue).Weeks;
        return [.. weeks.Select(week => new Column(
            WeekCost.Of(program.Offering, program.Patients[p].Patient, week.Sessions).Total, [.. week.Sessions.Select(id => program.Offering.IndexOf[id])]))];
    }

    /// <summary>Which running sessions keep sessions from running, by clinician, room or offer.</summary>
    private string Beside(int[] idle)
    {
        var pairs = idle.Select(session => (session, Other: Array.Find(program.Excludes[session], schedule.Runs)))
            .Where(pair => program.Excludes[pair.session].Any(schedule.Runs)).Take(MostNamed)
            .Select(pair => $"{program.Offering.Sessions[pair.session].Id} not beside {program.Offering.Sessions[pair.Other].Id}").ToList();
        return pairs.Count == 0 ? "" : $" Clinician, room or offer let only one of two run: {string.Join(", ", pairs)}.";
    }

    private UnservedReason Dearer(string week, long cost, int p) => new(DearerThanUnserved, string.Create(
        CultureInfo.InvariantCulture,
        $"The patient's {week} costs {cost}, no less than the {program.UnservedCost[p]} for leaving the patient unserved."));

    private List<UnservedReason> WithoutAnyWeek(ProgramPatient patient)
    {
        var reasons = new List<UnservedReason> { new(NoWeek, $"No compliant week exists for this patient, even if every seat were free.{Conflict(patient)}") };
        var offering = program.Offering;
        var state = new WeekState(offering);
        program.NeverRuns.CopyTo(state.Closed, 0);
        foreach (var (what, without) in Relaxation.Of(patient))
        {
            if (kernel.Solve(new CompiledPatient(offering, without), state, long.MaxValue, work / 20) == WeekOutcome.Optimal)
            {
                reasons.Add(new(WouldUnlock, $"A week would exist without this: {what}."));
            }
        }

        if (reasons.Count == 1 && Relaxation.Limits(patient.Requirement) is { Count: > 0 } limits)
        {
            reasons[0] = new(NoWeek, $"{reasons[0].Message} Giving up no single limit would unlock one; the limits are: {string.Join("; ", limits)}.");
        }

        return reasons;
    }

    /// <summary>The smallest conflict as a sentence; empty where it was not found, or where only sessions that never run are missing.</summary>
    private string Conflict(ProgramPatient patient)
    {
        var why = WeekExplainer.Explain(program.Offering, patient, workLimit: work / 20);
        return why.Conflict is { IsMinimal: true } conflict
            ? $" {(conflict.Reasons.Count == 1 ? "This alone leaves none" : "These together leave none")}: {string.Join("; ", conflict.Reasons.Select(reason => reason.Text))}."
            : "";
    }

    private string Named(int[] sessions) =>
        string.Join(", ", sessions.Take(MostNamed).Select(session => $"{program.Offering.Sessions[session].Modality} {program.Offering.Sessions[session].When} ({program.Offering.Sessions[session].Id})"))
        + (sessions.Length > MostNamed ? ", …" : "");
}

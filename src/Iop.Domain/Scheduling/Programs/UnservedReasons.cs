using System.Globalization;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Says why a patient is unserved, each statement checked by the kernel before it is made.</summary>
internal sealed class UnservedReasons(CompiledProgram program, ScheduleState schedule)
{
    /// <summary>Every code that an unserved patient's reasons may carry.</summary>
    public const string NoWeek = "no-week";

    public const string WouldUnlock = "would-unlock";

    public const string NoSeat = "no-seat";

    public const string SessionNotRunning = "session-not-running";

    public const string DearerThanUnserved = "dearer-than-unserved";

    public const string SearchStopped = "search-stopped";

    private const int MostNamed = 6;

    private static readonly IReadOnlySet<int> NothingBarred = new SortedSet<int>();

    private readonly WeekKernel kernel = new();

    public IReadOnlyList<UnservedReason> Of(int p, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return [new(SearchStopped, "The search was stopped before this patient was looked at to the end.")];
        }

        var patient = program.Patients[p];
        var alone = new WeekState(program.Offering);
        program.NeverRuns.CopyTo(alone.Closed, 0);
        var outcome = kernel.Solve(patient, alone);
        if (outcome == WeekOutcome.Unknown && !kernel.HasWeek)
        {
            return [new(SearchStopped, "The search met its work limit before it found or ruled out a compliant week for this patient.")];
        }

        return outcome == WeekOutcome.None ? WithoutAnyWeek(patient.Patient) : WithWeekAlone(p);
    }

    private List<UnservedReason> WithWeekAlone(int p)
    {
        var patient = program.Patients[p];
        var wished = kernel.Positions.Select(position => patient.Sessions[position]).ToArray();
        var cost = kernel.Cost;
        if (cost >= program.UnservedCost[p])
        {
            return [new(DearerThanUnserved, string.Create(
                CultureInfo.InvariantCulture,
                $"The patient's cheapest compliant week costs {cost}, no less than the {program.UnservedCost[p]} for leaving the patient unserved."))];
        }

        var reasons = new List<UnservedReason>();
        var full = wished.Where(session => schedule.Roster(session).Count >= program.Offering.Capacity[session]).ToArray();
        if (full.Length > 0)
        {
            reasons.Add(new(NoSeat, $"A compliant week exists, but not with the seats that are left: full are {Named(full)}."));
        }

        var shut = wished.Except(full).Where(session => !schedule.Runs(session)).ToArray();
        if (shut.Length > 0)
        {
            reasons.Add(new(
                SessionNotRunning,
                $"A compliant week exists, but it needs sessions that do not run: {Named(shut)}; too few others attend them, or what they need is in use."));
        }

        if (reasons.Count == 0)
        {
            reasons.Add(OpenOnItsOwn(p));
        }

        return reasons;
    }

    private UnservedReason OpenOnItsOwn(int p)
    {
        var left = new WeekState(program.Offering);
        schedule.Describe(p, left, NothingBarred);
        return kernel.Solve(program.Patients[p], left, program.UnservedCost[p]) == WeekOutcome.Optimal
            ? new(SearchStopped, "A compliant week with free seats exists, but the search met its limit before it took it.")
            : new(NoSeat, "A compliant week exists, but every one needs a seat that another patient has, or meets a patient to be kept apart.");
    }

    private List<UnservedReason> WithoutAnyWeek(ProgramPatient patient)
    {
        var reasons = new List<UnservedReason> { new(NoWeek, "No compliant week exists for this patient, even if every seat were free.") };
        var offering = program.Offering;
        var state = new WeekState(offering);
        program.NeverRuns.CopyTo(state.Closed, 0);
        foreach (var (what, without) in Relaxation.Of(patient))
        {
            if (kernel.Solve(new CompiledPatient(offering, without), state, long.MaxValue, WeekKernel.DefaultWorkLimit / 20) == WeekOutcome.Optimal)
            {
                reasons.Add(new(WouldUnlock, $"A week would exist without this: {what}."));
            }
        }

        return reasons;
    }

    private string Named(int[] sessions) =>
        string.Join(", ", sessions.Take(MostNamed).Select(session => $"{program.Offering.Sessions[session].Modality} {program.Offering.Sessions[session].When} ({program.Offering.Sessions[session].Id})"))
        + (sessions.Length > MostNamed ? ", …" : "");
}

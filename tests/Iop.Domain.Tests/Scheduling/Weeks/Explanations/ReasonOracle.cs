using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks.Explanations;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks.Explanations;

/// <summary>Which sets of reasons leave a week, by trying every set of sessions; shares no search with the library.</summary>
internal sealed class ReasonOracle
{
    private static readonly string[] Limits = ["minutesPerWeek", "daysPerWeek", "minutesPerDay", "sessionsPerDay", "spanPerDay", "modality-sessions", "modality-minutes"];

    private readonly List<(List<Session> Attended, List<ulong> Broken)> weeks = [];

    private readonly IReadOnlyCollection<string> full;
    private readonly ProgramWeek program;
    private readonly ProgramPatient patient;

    public ReasonOracle(ProgramWeek program, ProgramPatient patient, WeekReasons reasons, IReadOnlyCollection<string> full)
    {
        Reasons = reasons;
        this.full = full;
        this.program = program;
        this.patient = patient;
        for (var chosen = 0; chosen < 1 << program.Sessions.Count; chosen++)
        {
            List<Session> attended = [.. program.Sessions.Where((_, s) => (chosen >> s & 1) != 0)];
            if (attended.Index().Any(a => attended.Skip(a.Index + 1).Any(b => PatientWeek.Clash(a.Item, b) || (b.Offer is not null && b.Offer == a.Item.Offer))))
            {
                continue;
            }

            weeks.Add((attended, [.. reasons.All.SelectMany(reason => Broken(reason, attended))]));
        }
    }

    public WeekReasons Reasons { get; }

    /// <summary>Whether a week exists while exactly these reasons are on.</summary>
    public bool HasWeek(ulong on, bool attending = false) => Weeks(on, attending).Any();

    /// <summary>The weeks that stand while exactly these reasons are on.</summary>
    public IEnumerable<List<Session>> Weeks(ulong on, bool attending) =>
        weeks.Where(week => !(attending && week.Attended.Count == 0) && week.Broken.TrueForAll(broken => (broken & ~on) != 0)).Select(week => week.Attended);

    /// <summary>The first conflict in the documented order of preference.</summary>
    public ulong Smallest()
    {
        var all = Enumerable.Range(0, 1 << Reasons.All.Count).Select(set => (ulong)set).Where(set => !HasWeek(set)).ToList();
        return all.MinBy(set => (UsesLife(set), Count(set, null), Count(set, WeekReasonKind.PatientLife), Count(set, WeekReasonKind.PlanLimit), Count(set, WeekReasonKind.FullSessions), Order(set)));
    }

    public static ulong Bit(int reason) => 1UL << reason;

    private IEnumerable<ulong> Broken(Reason reason, List<Session> attended)
    {
        var on = 1UL << reason.Number;
        switch (reason.Code)
        {
            case ReasonCodes.Level when attended.Exists(session => string.Join(", ", session.Levels.Order(StringComparer.Ordinal)) == reason.Word):
            case ReasonCodes.Trait when attended.Exists(session => session.Requires.Contains(reason.Word)):
            case ReasonCodes.Series when attended.Exists(session => session.Series == reason.Word) && program.Sessions.Any(session => session.Series == reason.Word && !attended.Contains(session)):
            case ReasonCodes.Clinician when attended.Where(session => session.Clinician == reason.Word).Sum(session => session.When.Minutes) > program.Clinicians.Single(c => c.Id == reason.Word).MaxMinutesPerWeek:
            case ReasonCodes.Pinned when !attended.Contains(program.Sessions[reason.Pinned]):
            case ReasonCodes.Full when attended.Exists(session => full.Contains(session.Id) && session.Modality.Word == reason.Word):
                yield return on;
                break;
            case ReasonCodes.Unavailable:
                foreach (var session in attended)
                {
                    foreach (var window in reason.Windows.Where(window => window.When.Day == session.When.Day))
                    {
                        var gap = Math.Max(window.When.StartMinute - session.When.EndMinute, session.When.StartMinute - window.When.EndMinute);
                        if (gap < 0)
                        {
                            yield return on;
                        }
                        else if (!session.Telehealth && gap < patient.TravelMinutes)
                        {
                            yield return on | Bit(Reasons.Travel);
                        }
                    }
                }

                break;
            default:
                if (reason.Limit is { } limit && PatientWeek.Faults(program, Only(limit), attended).Any(fault => Limits.Contains(fault.Rule)))
                {
                    yield return on;
                }

                break;
        }
    }

    private static ProgramPatient Only(LimitTerm limit) => new(new("p"), "any", LimitTerm.Together([limit], []));

    private bool UsesLife(ulong set) => Count(set, WeekReasonKind.PatientLife) > 0;

    private int Count(ulong set, WeekReasonKind? kind) => Reasons.All.Count(reason => (set & Bit(reason.Number)) != 0 && (kind is null || reason.Kind == kind));

    private long Order(ulong set) => -Reasons.All.Where(reason => (set & Bit(reason.Number)) != 0).Sum(reason => 1L << (40 - reason.Number));
}

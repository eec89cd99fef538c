using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>The dated sessions of a phase as one requirement counts them; a view that copies nothing.</summary>
internal readonly struct DatedSessions(TreatmentPlan plan, PlanPhase phase, SessionBasis basis, SessionScope scope, bool isOfMissed = false)
{
    private readonly LevelOfCare level = phase.Level;

    public SessionCalendar Calendar => plan.Sessions;

    /// <summary>The last day of which the plan tells anything on this basis, at whatever level; null where it tells nothing of the phase.</summary>
    public LocalDate? LastKnown()
    {
        var last = (LocalDate?)null;
        for (var at = Calendar.Count - 1; at >= 0 && Calendar[at].Start.Date >= phase.Dates.Start; at--)
        {
            if (IsKnown(Calendar[at]))
            {
                last ??= Calendar[at].Start.Date;
                if (!(Calendar[at].Start.Date > phase.Dates.End) && IsHere(at) is not false)
                {
                    return last;
                }
            }
        }

        return null;
    }

    /// <summary>What the sessions of a span of days amount to.</summary>
    public CountedAmount Count(Measure measure, LocalDate first, LocalDate last)
    {
        var (from, to) = Calendar.Range(first, last);
        return Count(measure, from, to);
    }

    /// <summary>What the sessions between two positions amount to.</summary>
    public CountedAmount Count(Measure measure, int from, int to)
    {
        var (certain, possible) = (0L, 0L);
        var (certainDay, possibleDay) = ((LocalDate?)null, (LocalDate?)null);
        for (var at = from; at < to; at++)
        {
            var session = Calendar[at];
            if (!MayCount(at))
            {
                continue;
            }

            var isCertain = Counts(at);
            switch (measure)
            {
                case Measure.Minutes:
                    possible += isCertain || !IsOpen(session) ? session.MinutesAs(basis) : session.ScheduledMinutes;
                    certain += isCertain ? session.MinutesAs(basis) : 0;
                    break;
                case Measure.Sessions:
                case Measure.Missed:
                    possible++;
                    certain += isCertain ? 1 : 0;
                    break;
                case Measure.Services:
                    possible += session.Services ?? Unlimited;
                    certain += isCertain ? session.Services ?? 0 : 0;
                    break;
                default:
                    possible += possibleDay == session.Start.Date ? 0 : 1;
                    possibleDay = session.Start.Date;
                    if (isCertain)
                    {
                        certain += certainDay == session.Start.Date ? 0 : 1;
                        certainDay = session.Start.Date;
                    }

                    break;
            }
        }

        return new(certain, possible);
    }

    /// <summary>Whether a session at a position counts, certainly or possibly: its level, or what became of it, may be open.</summary>
    public bool MayCount(int at) => (Takes(Calendar[at]) || IsOpen(Calendar[at])) && IsInScope(Calendar[at]) && IsHere(at) is not false;

    /// <summary>Whether a session at a position counts for certain.</summary>
    public bool Counts(int at) => Takes(Calendar[at]) && IsInScope(Calendar[at]) && IsHere(at) is true;

    /// <summary>What the plan does not say of a session that may count; null where it says all.</summary>
    public string? Open(int at) => IsOpen(Calendar[at]) ? "attendance" : IsHere(at) is null ? "level" : null;

    /// <summary>What the plan does not say of the sessions of a span that may count: the first of attendance and level that is open, else services.</summary>
    public string Missing(LocalDate first, LocalDate last)
    {
        var (from, to) = Calendar.Range(first, last);
        for (var at = from; at < to; at++)
        {
            if (MayCount(at) && Open(at) is { } open)
            {
                return open;
            }
        }

        return "services";
    }

    /// <summary>The paths of the sessions of a span that counted, certainly or possibly.</summary>
    public ValueList<string> CountedPaths(LocalDate first, LocalDate last)
    {
        var counted = new List<string>();
        var (from, to) = Calendar.Range(first, last);
        for (var at = from; at < to; at++)
        {
            if (MayCount(at))
            {
                counted.Add(PathOf(at));
            }
        }

        return counted.ToValueList();
    }

    /// <summary>The sessions of a span that did not count, each with the reason.</summary>
    public ValueList<UncountedPart> Uncounted(LocalDate first, LocalDate last)
    {
        var parts = new List<UncountedPart>();
        var (from, to) = Calendar.Range(first, last);
        for (var at = from; at < to; at++)
        {
            var session = Calendar[at];
            var why = session.Attendance == Attendance.Cancelled ? "cancelled"
                : !Takes(session) && !IsOpen(session) ? (isOfMissed ? "attended" : "not attended")
                : !scope.Includes(session.Modality) ? $"{session.Modality} does not count"
                : !IsInScope(session) ? $"below {Amounts.Text(Measure.Minutes, scope.LeastMinutes)}"
                : IsHere(at) is false ? $"at {Calendar.LevelAt(at)}"
                : null;
            if (why is not null)
            {
                parts.Add(new(PathOf(at), why));
            }
        }

        return parts.ToValueList();
    }

    public static string PathOf(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sessions[{at}]");

    private const int Unlimited = 1_000_000;

    private bool Takes(PlanSession session) => isOfMissed ? session.Attendance is Attendance.NoShow or Attendance.Excused : session.CountsAs(basis);

    // how long an open session will have been, nobody knows: it may have been as long as it is scheduled
    private bool IsInScope(PlanSession session) => scope.Includes(session.Modality)
        && (scope.LeastMinutes == 0 || scope.LeastMinutes <= (Takes(session) && !isOfMissed ? session.MinutesAs(basis) : session.ScheduledMinutes));

    private bool IsKnown(PlanSession session) => (basis == SessionBasis.Scheduled && !isOfMissed) || session.Attendance != Attendance.Scheduled;

    // delivered or not, the plan does not say yet
    private bool IsOpen(PlanSession session) => !IsKnown(session);

    // null where neither the session nor the phases say at which level it is
    private bool? IsHere(int at) => Calendar.LevelAt(at) is { } here ? here == level : null;
}

using Iop.Domain.Plans;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>The days before the day asked of, and when the sessions in them next become others.</summary>
/// <remarks>The day itself is not in the window: what it holds is still to come.</remarks>
internal static class SessionWindow
{
    public static (LocalDate First, LocalDate Last) Before(LocalDate on, int days) => (on.Earlier(days), on.Earlier(1));

    /// <summary>The first day on which a session leaves the window, or another comes into it; null: none does.</summary>
    public static LocalDate? ChangesOn(SessionCalendar sessions, LocalDate on, int days)
    {
        var (first, last) = Before(on, days);
        var (from, _) = sessions.Range(first, last);
        if (from == sessions.Count)
        {
            return null;
        }

        var oldest = sessions[from].Start.Date;
        var leaves = oldest <= last ? oldest.Later(days + 1) : null;
        var (next, _) = sessions.Range(on, on);
        var enters = next < sessions.Count ? sessions[next].Start.Date.Later(1) : null;
        return Spans.First(leaves, enters);
    }
}

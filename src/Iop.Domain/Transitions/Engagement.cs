using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>How a patient takes part in sessions, on one day.</summary>
public sealed record Engagement
{
    private Engagement(LocalDate on, int days, AttendanceSummary attendance, int row, int? since, LocalDate? contact)
    {
        On = on;
        Days = days;
        Attendance = attendance;
        NoShowsInARow = row;
        DaysSinceContact = since;
        LastContact = contact;
    }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>Over how many days <see cref="Attendance"/> is counted, <see cref="On"/> the last of them.</summary>
    public int Days { get; }

    /// <summary>What became of the sessions of those days.</summary>
    public AttendanceSummary Attendance { get; }

    /// <summary>How many sessions in a row, the latest first, were missed without excuse. Sessions excused, called off or still open neither count nor break the row; an attended one does.</summary>
    public int NoShowsInARow { get; }

    /// <summary>The day of the last attended session; null where there is none.</summary>
    public LocalDate? LastContact { get; }

    /// <summary>Days since the last attended session, 0 on its day; where there is none, since the first day that counts. Null before that day.</summary>
    public int? DaysSinceContact { get; }

    /// <summary>Counts sessions.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="on">The day asked about; sessions after it do not count.</param>
    /// <param name="since">The first day that counts, such as that of admission.</param>
    /// <param name="days">Over how many days attendance is counted; fewer where <paramref name="since"/> is later.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not positive.</exception>
    public static Engagement Of(SessionCalendar sessions, LocalDate on, LocalDate since, int days)
    {
        Guard.Against.Null(sessions);
        Guard.Against.NegativeOrZero(days);
        var (row, isBroken, contact) = (0, false, (LocalDate?)null);
        var asked = sessions.Between(since, on);
        for (var at = asked.Length - 1; at >= 0 && !isBroken; at--)
        {
            isBroken = asked[at].Attendance == Plans.Attendance.Attended;
            row += asked[at].Attendance == Plans.Attendance.NoShow ? 1 : 0;
            contact = isBroken ? asked[at].Start.Date : null;
        }

        var whole = on < since ? 0 : Period.DaysBetween(since, on);
        var first = days > whole ? since : on.PlusDays(1 - days);
        return new(on, days, sessions.Attendance(first, on), row, on < since ? null : Period.DaysBetween(contact ?? since, on), contact);
    }

    /// <summary>What became of the sessions of each week from one day to another, in order; of the first and the last week only the days within.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="week">What a week is.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static ValueList<AttendanceSummary> ByWeek(SessionCalendar sessions, WeekDefinition week, LocalDate first, LocalDate last)
    {
        Guard.Against.Null(sessions);
        var weeks = new List<AttendanceSummary>();
        foreach (var part in Guard.Against.Null(week).PartsOf(first, last))
        {
            weeks.Add(sessions.Attendance(part.First, part.Last));
        }

        return weeks.ToValueList();
    }

    /// <summary>The day and the number of sessions.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Attendance} in {Days} day(s)");
}

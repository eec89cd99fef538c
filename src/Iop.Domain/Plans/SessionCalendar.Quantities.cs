using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

public sealed partial class SessionCalendar
{
    /// <summary>What the sessions from one day to another add up to.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <param name="basis">Which sessions count, and which minutes of them.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    public SessionTotals Totals(LocalDate first, LocalDate last, SessionBasis basis, Modality? modality = null, LevelOfCare? level = null)
    {
        var (from, to) = Range(first, last);
        var (count, minutes, dayCount, least, most, services, silent) = (0, 0, 0, int.MaxValue, 0, 0, 0);
        for (var at = from; at < to;)
        {
            var (day, before, ofDay) = (days[at], count, 0);
            for (; at < to && days[at] == day; at++)
            {
                if (Counts(at, basis, modality, level))
                {
                    var session = sessions[at];
                    count++;
                    ofDay += session.MinutesAs(basis);
                    services += session.Services ?? 0;
                    silent += session.Services is null ? 1 : 0;
                }
            }

            if (count > before)
            {
                dayCount++;
                minutes += ofDay;
                least = Math.Min(least, ofDay);
                most = Math.Max(most, ofDay);
            }
        }

        return new(count, minutes, dayCount, dayCount == 0 ? 0 : least, most, services, silent);
    }

    /// <summary>What became of the sessions from one day to another, both inclusive.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    public AttendanceSummary Attendance(LocalDate first, LocalDate last, Modality? modality = null, LevelOfCare? level = null)
    {
        var (from, to) = Range(first, last);
        var (attended, noShow, excused, cancelled, open) = (0, 0, 0, 0, 0);
        for (var at = from; at < to; at++)
        {
            if (IsOf(at, modality, level))
            {
                switch (sessions[at].Attendance)
                {
                    case Plans.Attendance.Attended:
                        attended++;
                        break;
                    case Plans.Attendance.NoShow:
                        noShow++;
                        break;
                    case Plans.Attendance.Excused:
                        excused++;
                        break;
                    case Plans.Attendance.Cancelled:
                        cancelled++;
                        break;
                    default:
                        open++;
                        break;
                }
            }
        }

        return new(attended, noShow, excused, cancelled, open);
    }

    /// <summary>The so-manieth day with a session, on or after a day; null where there are fewer.</summary>
    /// <param name="from">The first day that counts: for "after admission, which is day zero", the day after it.</param>
    /// <param name="number">1 for the first, 1 or more.</param>
    /// <param name="basis">Which sessions count.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not positive.</exception>
    public LocalDate? DayWithSession(LocalDate from, int number, SessionBasis basis, Modality? modality = null, LevelOfCare? level = null)
    {
        Guard.Against.NegativeOrZero(number);
        var (found, day) = (0, int.MinValue);
        for (var at = Position(DayNumber(from)); at < days.Length; at++)
        {
            if (days[at] != day && Counts(at, basis, modality, level))
            {
                day = days[at];
                if (++found == number)
                {
                    return Date(day);
                }
            }
        }

        return null;
    }

    /// <summary>The most days in a row without a session between two days with one; null where fewer than two days have one.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive; days without a session before the first one and after the last one are no gap.</param>
    /// <param name="basis">Which sessions count.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts sessions known to be at this level alone; null counts all.</param>
    public int? LongestGap(LocalDate first, LocalDate last, SessionBasis basis, Modality? modality = null, LevelOfCare? level = null)
    {
        var (from, to) = Range(first, last);
        var (longest, former) = ((int?)null, (int?)null);
        for (var at = from; at < to; at++)
        {
            if (days[at] != former && Counts(at, basis, modality, level))
            {
                longest = former is { } day ? Math.Max(longest ?? 0, days[at] - day - 1) : longest;
                former = days[at];
            }
        }

        return longest;
    }

    /// <summary>The seven days of the patient's own cycle in which a day lies; null where none runs on it.</summary>
    /// <remarks>The first cycle begins on the first day with a session and the next the day after; where a whole cycle would have no session, care had a break, and the next begins on the day on which the patient is seen again.</remarks>
    /// <param name="date">The day.</param>
    /// <param name="basis">Which sessions count.</param>
    public CalendarWeek? CycleOf(LocalDate date, SessionBasis basis)
    {
        var asked = DayNumber(date);
        var start = (int?)null;
        for (var at = 0; at < days.Length && days[at] <= asked; at++)
        {
            if (sessions[at].CountsAs(basis) && !(days[at] < start + CalendarWeek.Days))
            {
                start = days[at] < start + (2 * CalendarWeek.Days) ? start + CalendarWeek.Days : days[at];
            }
        }

        if (start + CalendarWeek.Days <= asked)
        {
            // the last cycle with a session is over; the next one runs if a session is still to come in it
            start = HasSession(start!.Value + CalendarWeek.Days, basis) ? start + CalendarWeek.Days : null;
        }

        return start is { } first && asked < first + CalendarWeek.Days ? new CalendarWeek(Date(first)) : null;
    }

    private bool HasSession(int cycle, SessionBasis basis)
    {
        var (from, to) = Range(cycle, cycle + CalendarWeek.Days - 1);
        for (var at = from; at < to; at++)
        {
            if (sessions[at].CountsAs(basis))
            {
                return true;
            }
        }

        return false;
    }

    private bool Counts(int at, SessionBasis basis, Modality? modality, LevelOfCare? level) =>
        sessions[at].CountsAs(basis) && IsOf(at, modality, level);

    private bool IsOf(int at, Modality? modality, LevelOfCare? level) =>
        (modality is null || sessions[at].Modality == modality) && (level is null || levels[at] == level);
}

using Iop.Domain.Care;
using Iop.Domain.Rules;

namespace Iop.Domain.Transitions;

/// <summary>Asks one episode every measure, as far as it is known on a day, without an allocation of its own.</summary>
internal static class ContinuityWalk<TSink>
    where TSink : struct, IContinuitySink
{
    public static void Run(CareEpisode episode, int asOf, ContinuityMeasures measures, ref TSink sink)
    {
        Seams(episode, asOf, ref sink);
        var (former, missed) = ((CareStay?)null, ContinuityAnswer.Unknown);
        foreach (var stay in episode.Stays)
        {
            if (stay.LastDay <= asOf && stay.Track != CareTrack.Living)
            {
                // stays of one day at one level have one first appointment after them
                var isSame = former is not null && (stay.FirstDay, stay.LastDay, stay.Reason) == (former.FirstDay, former.LastDay, former.Reason) && stay.Level == former.Level;
                missed = isSame ? missed : MissedFirst(episode, stay, asOf);
                former = stay;
                sink.FirstAppointment(stay, missed);
                Return(episode, stay, asOf, ref sink);
            }
        }

        for (var i = 0; i < measures.FollowUps.Count; i++)
        {
            FollowUpWalk<TSink>.Run(episode, asOf, measures.FollowUps[i], i, ref sink);
        }

        for (var i = 0; i < measures.Exclusions.Count; i++)
        {
            Exclude(episode, asOf, measures.Exclusions[i], i, ref sink);
        }
    }

    private static void Seams(CareEpisode episode, int asOf, ref TSink sink)
    {
        CareStay? last = null;
        var (known, contact) = ((From: int.MinValue, To: int.MinValue, Level: default(LevelOfCare)), (HandoverContact?)null);
        foreach (var stay in episode.Treatment)
        {
            if (stay.FirstDay > asOf)
            {
                return;
            }

            var end = Known(stay.LastDay, asOf);
            if (last is null)
            {
                last = stay;
                continue;
            }

            // a stay that ends before the other, or with it, runs beside it and is no next step
            var lastEnd = Known(last.LastDay, asOf);
            if (lastEnd != int.MaxValue && (end > lastEnd || stay.FirstDay >= lastEnd))
            {
                // many seams of one day look at the same handovers
                if (known != (last.FirstDay, stay.FirstDay, stay.Level))
                {
                    known = (last.FirstDay, stay.FirstDay, stay.Level);
                    contact = Contact(episode, last, stay);
                }

                var warm = contact switch
                {
                    null => ContinuityAnswer.Unknown,
                    HandoverContact.MetTogether or HandoverContact.Accompanied => ContinuityAnswer.Yes,
                    _ => ContinuityAnswer.No,
                };
                sink.Seam(last, stay, Math.Max(0, stay.FirstDay - lastEnd), stay.FirstDay < lastEnd, contact, warm);
                last = stay;
            }
        }
    }

    // the closest contact recorded from the first admission to the second
    private static HandoverContact? Contact(CareEpisode episode, CareStay from, CareStay to)
    {
        var events = episode.Events.AsSpan();
        HandoverContact? closest = null;
        for (var at = episode.Position(from.FirstDay); at < events.Length && events[at].Day <= to.FirstDay; at++)
        {
            if (events[at].Kind == CareEventKind.Handover && events[at].Level == to.Level && !(events[at].Contact <= closest))
            {
                closest = events[at].Contact;
            }
        }

        return closest;
    }

    private static ContinuityAnswer MissedFirst(CareEpisode episode, CareStay left, int asOf)
    {
        if (left.Reason == DischargeReason.Deceased)
        {
            return ContinuityAnswer.NotApplicable;
        }

        var events = episode.Events.AsSpan();
        var open = ContinuityAnswer.NotApplicable;
        for (var at = episode.Position(left.FirstDay); at < events.Length && events[at].Day <= asOf; at++)
        {
            var told = events[at];
            var isAfter = told.Day > left.LastDay || (told.Day == left.LastDay && told.Level != left.Level);
            if (isAfter && (told.Kind == CareEventKind.AppointmentKept || (told.Kind == CareEventKind.Admission && told.Level!.Track != CareTrack.Living)))
            {
                return ContinuityAnswer.No;
            }

            if (isAfter && told.Kind == CareEventKind.AppointmentMissed)
            {
                return ContinuityAnswer.Yes;
            }

            if (told.DueOn is { } due && EpisodeDays.Number(due) is var day && (day > left.LastDay || (day == left.LastDay && told.Level != left.Level)))
            {
                open = day >= asOf || open == ContinuityAnswer.NotYetKnown ? ContinuityAnswer.NotYetKnown : ContinuityAnswer.Unknown;
            }
        }

        return episode.DeathDay <= asOf ? ContinuityAnswer.NotApplicable : open;
    }

    private static void Return(CareEpisode episode, CareStay left, int asOf, ref TSink sink)
    {
        var applies = left.Reason is not (DischargeReason.Deceased or DischargeReason.SteppedUp or DischargeReason.Transferred);
        var (back, place) = ((CareStay?)null, 0);
        foreach (var row in episode.Rows)
        {
            if (row.Level.Track == CareTrack.Living || !IsAtLeast(row.Level, left.Level))
            {
                continue;
            }

            applies &= row.RunsPast(left.LastDay) is null;
            var next = row.BeginsAfter(left.LastDay);
            if (next < row.Stays.Length && row.Stays[next] is var stay && stay.FirstDay <= asOf && stay.FirstDay - left.LastDay <= ReadmissionAnswer.Longest
                && (back is null || (stay.FirstDay, row.Place(next)).CompareTo((back.FirstDay, place)) < 0))
            {
                (back, place) = (stay, row.Place(next));
            }
        }

        sink.Return(left, applies ? back : null, applies);
    }

    private static bool IsAtLeast(LevelOfCare level, LevelOfCare than) =>
        (level.System == than.System ? than.Compare(level) : than.Rung.Compare(level.Rung)) is IntensityOrder.Same or IntensityOrder.More;

    private static void Exclude(CareEpisode episode, int asOf, Rule rule, int index, ref TSink sink)
    {
        var requirement = (ExclusionRequirement)rule.Requirement;
        foreach (var stay in episode.Treatment)
        {
            if (stay.FirstDay > asOf || !rule.Levels.Includes(stay.Level))
            {
                continue;
            }

            foreach (var row in episode.Rows)
            {
                if (row.Level != stay.Level && requirement.Other.Includes(row.Level))
                {
                    Exclude(asOf, rule, index, stay, row, requirement.DaysBefore, ref sink);
                }
            }
        }
    }

    private static void Exclude(int asOf, Rule rule, int index, CareStay stay, StayRow row, int daysBefore, ref TSink sink)
    {
        for (var at = row.EndsFrom(stay.FirstDay - daysBefore); at < row.Stays.Length; at++)
        {
            var other = row.Stays[at];
            if (other.FirstDay > asOf || other.FirstDay > stay.LastDay)
            {
                return;
            }

            var first = Math.Max(stay.FirstDay, other.FirstDay);
            var last = Math.Min(Math.Min(stay.LastDay, asOf), other.LastDay > asOf ? asOf : other.LastDay + daysBefore);
            if (first <= last && rule.InForce.Contains(EpisodeDays.Day(last)))
            {
                sink.Refused(index, stay, other, first, last);
            }
        }
    }

    // a discharge after the day asked about is not known on it
    private static int Known(int day, int asOf) => day <= asOf ? day : int.MaxValue;
}

using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Transitions;

/// <summary>Finds the events that one follow-up measure follows, and counts the visits after each.</summary>
internal static class FollowUpWalk<TSink>
    where TSink : struct, IContinuitySink
{
    public static void Run(CareEpisode episode, int asOf, FollowUpMeasure measure, int index, ref TSink sink)
    {
        var after = measure.Requirement.After;
        var same = (Anchor: int.MinValue, Answer: ContinuityAnswer.Unknown, Visit: -1);
        if (after is PriorEventKind.EmergencyVisit or PriorEventKind.NewEpisode)
        {
            var kind = after == PriorEventKind.NewEpisode ? CareEventKind.Diagnosis : CareEventKind.EmergencyVisit;
            var events = episode.Events.AsSpan();
            for (var at = 0; at < events.Length && events[at].Day <= asOf; at++)
            {
                if (events[at].Kind == kind)
                {
                    var isFor = measure.IsFor(events[at].Condition);
                    Answer(episode, asOf, measure, index, events[at].Day, isFor != false && IsReplaced(events[at..], asOf, measure) ? false : isFor, ref same, ref sink);
                }
            }

            return;
        }

        foreach (var stay in episode.Stays)
        {
            if (stay.LastDay <= asOf && IsAsked(stay.Level, after))
            {
                var isFor = measure.IsFor(Condition(stay));
                var goesOn = stay.Reason == DischargeReason.Deceased || GoesOn(episode, stay, measure.Requirement, asOf);
                Answer(episode, asOf, measure, index, stay.LastDay, goesOn ? false : isFor, ref same, ref sink);
            }
        }
    }

    // another event of the kind, so soon that a rule of a program's own follows that one instead
    private static bool IsReplaced(ReadOnlySpan<CareEvent> events, int asOf, FollowUpMeasure measure)
    {
        for (var at = 1; at < events.Length && events[at].Day <= asOf && events[at].Day - events[0].Day <= (measure.Requirement.ReadmissionDays ?? -1); at++)
        {
            if (events[at].Day > events[0].Day && events[at].Kind == events[0].Kind && measure.IsFor(events[at].Condition) != false)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(LevelOfCare level, PriorEventKind after) => after == PriorEventKind.HighIntensityDischarge ? IsHighIntensity(level) : IsInpatient(level);

    private static bool IsInpatient(LevelOfCare level) => level.Track == CareTrack.Treatment && level.Setting == CareSetting.Inpatient;

    // withdrawal management and the ASAM Criteria are for substance use, whether the record says so or not
    private static TreatedCondition Condition(CareStay stay) =>
        stay.Condition == TreatedCondition.NotStated && (stay.Track == CareTrack.WithdrawalManagement || stay.Level.System == LevelSystem.Asam3 || stay.Level.System == LevelSystem.Asam4)
            ? TreatedCondition.SubstanceUse
            : stay.Condition;

    private static bool IsHighIntensity(LevelOfCare level) => level.Track == CareTrack.WithdrawalManagement
        || (level.Track == CareTrack.Treatment && level.Setting is CareSetting.Residential or CareSetting.Inpatient);

    // such care goes on where it runs elsewhere, or begins again so soon that the later discharge is the one from which days are counted
    private static bool GoesOn(CareEpisode episode, CareStay left, FollowUpRequirement asked, int asOf)
    {
        var within = asked.ReadmissionDays ?? (asked.After == PriorEventKind.HighIntensityDischarge ? Continuity.DirectTransferWithin : 0);
        foreach (var row in episode.Rows)
        {
            if (!IsAsked(row.Level, asked.After))
            {
                continue;
            }

            if (row.RunsPast(left.LastDay) is { } beside && IsForTheSame(beside, asked.After))
            {
                return true;
            }

            for (var at = row.BeginsAfter(left.LastDay); at < row.Stays.Length && row.Stays[at].FirstDay <= asOf && row.Stays[at].FirstDay - left.LastDay <= within; at++)
            {
                if (IsForTheSame(row.Stays[at], asked.After))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // a stay that does not state what it is for may be for the same
    private static bool IsForTheSame(CareStay stay, PriorEventKind after) => Condition(stay)
        != (after == PriorEventKind.PsychiatricDischarge ? TreatedCondition.SubstanceUse : TreatedCondition.MentalIllness);

    // what was counted after one day holds for every event of that day
    private static void Answer(
        CareEpisode episode, int asOf, FollowUpMeasure measure, int index, int anchor, bool? isFor, ref (int Anchor, ContinuityAnswer Answer, int Visit) same, ref TSink sink)
    {
        var (answer, visit) = (ContinuityAnswer.NotApplicable, -1);
        if (isFor != false && measure.Rule.InForce.Contains(EpisodeDays.Day(anchor)))
        {
            if (same.Anchor != anchor)
            {
                var (counted, on) = Count(episode, asOf, measure.Requirement, anchor);
                same = (anchor, counted, on);
            }

            (answer, visit) = (same.Answer, same.Visit);
            answer = isFor is null && answer is not ContinuityAnswer.NotApplicable ? ContinuityAnswer.Unknown : answer;
        }

        sink.FollowUp(index, anchor, answer, visit);
    }

    private static (ContinuityAnswer Answer, int Visit) Count(CareEpisode episode, int asOf, FollowUpRequirement asked, int anchor)
    {
        var zero = anchor;
        var taken = 0;
        var found = asked.After == PriorEventKind.NewEpisode ? InpatientDischarge(episode, anchor) : null;
        if (found <= asOf && found == episode.DeathDay)
        {
            return (ContinuityAnswer.NotApplicable, -1);
        }

        if (found is { } discharge && asked.FirstVisitBy is null)
        {
            return discharge <= asOf ? (ContinuityAnswer.Yes, discharge) : (ContinuityAnswer.NotYetKnown, -1);
        }

        if (asked.FirstVisitBy is { } by)
        {
            var first = found is { } end ? (end <= asOf ? end : -1) : Nth(episode, asOf, asked, anchor, anchor + by, skip: 0);
            if (first < 0)
            {
                return (Absent(episode, asOf, found is null ? anchor + by : int.MaxValue), -1);
            }

            (zero, taken) = (first, found is null ? 1 : 0);
        }

        var onDayZero = Math.Max(0, VisitsOn(episode, asked, zero) - taken);
        var counted = asked.SameDay == SameDay.Counts ? onDayZero : 0;
        var last = zero + asked.LastDay;
        if (counted >= asked.Visits)
        {
            return (ContinuityAnswer.Yes, zero);
        }

        if (Nth(episode, asOf, asked, zero + 1, last, asked.Visits - counted - 1) is var visit and >= 0)
        {
            return (ContinuityAnswer.Yes, visit);
        }

        var answer = Absent(episode, asOf, last);
        var isOpen = asked.SameDay == SameDay.NotStated && answer == ContinuityAnswer.No
            && Nth(episode, asOf, asked, zero + 1, last, asked.Visits - onDayZero - 1) is var almost && (onDayZero >= asked.Visits || almost >= 0);
        return (isOpen ? ContinuityAnswer.Unknown : answer, -1);
    }

    private static ContinuityAnswer Absent(CareEpisode episode, int asOf, int last) =>
        episode.DeathDay <= Math.Min(last, asOf) ? ContinuityAnswer.NotApplicable : asOf <= last ? ContinuityAnswer.NotYetKnown : ContinuityAnswer.No;

    // the discharge that begins treatment where the episode was found in an inpatient stay; the greatest number while the stay is open
    private static int? InpatientDischarge(CareEpisode episode, int anchor)
    {
        var (day, place) = ((int?)null, int.MaxValue);
        foreach (var row in episode.Rows)
        {
            if (IsInpatient(row.Level) && row.EndsFrom(anchor) is var at && at < row.Stays.Length && row.Stays[at].FirstDay <= anchor && row.Place(at) < place)
            {
                (day, place) = (row.Stays[at].LastDay, row.Place(at));
            }
        }

        return day;
    }

    // the day of the visit after so many others, from one day to another; -1 where there is none
    private static int Nth(CareEpisode episode, int asOf, FollowUpRequirement asked, int from, int to, int skip)
    {
        var events = episode.Events.AsSpan();
        for (var at = episode.Position(from); at < events.Length && events[at].Day <= to && events[at].Day <= asOf;)
        {
            var day = events[at].Day;
            var visits = OnDay(events, ref at, asked);
            if (visits > skip)
            {
                return day;
            }

            skip -= visits;
        }

        return -1;
    }

    private static int VisitsOn(CareEpisode episode, FollowUpRequirement asked, int day)
    {
        var at = episode.Position(day);
        var events = episode.Events.AsSpan();
        return at < events.Length && events[at].Day == day ? OnDay(events, ref at, asked) : 0;
    }

    // an admission stands for a visit on its day where no other is recorded
    private static int OnDay(ReadOnlySpan<CareEvent> events, ref int at, FollowUpRequirement asked)
    {
        var (day, kept, admitted) = (events[at].Day, 0, 0);
        for (; at < events.Length && events[at].Day == day; at++)
        {
            var told = events[at];
            if (told.Kind == CareEventKind.AppointmentKept)
            {
                kept += Counts(told.Level, asked.After) && (told.Modality is null || asked.Scope.Includes(told.Modality)) ? 1 : 0;
            }
            else if (told.Kind == CareEventKind.Admission && told.Level!.Track != CareTrack.Living && Counts(told.Level, asked.After))
            {
                admitted = 1;
            }
        }

        return Math.Max(kept, admitted);
    }

    // after a discharge from such care, visits are those at lower levels
    private static bool Counts(LevelOfCare? level, PriorEventKind after) =>
        level is null || after is PriorEventKind.EmergencyVisit or PriorEventKind.NewEpisode || !IsHighIntensity(level);
}

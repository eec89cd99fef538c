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
        if (after is PriorEventKind.EmergencyVisit or PriorEventKind.NewEpisode)
        {
            var kind = after == PriorEventKind.NewEpisode ? CareEventKind.Diagnosis : CareEventKind.EmergencyVisit;
            foreach (var told in episode.Events)
            {
                if (told.Day > asOf)
                {
                    return;
                }

                if (told.Kind == kind)
                {
                    Answer(episode, asOf, measure, index, told.Day, measure.IsFor(told.Condition), ref sink);
                }
            }

            return;
        }

        foreach (var stay in episode.Stays)
        {
            if (stay.LastDay <= asOf && IsAsked(stay, after))
            {
                var isFor = measure.IsFor(stay.Condition == TreatedCondition.NotStated && IsForSubstanceUse(stay.Level) ? TreatedCondition.SubstanceUse : stay.Condition);
                var goesOn = stay.Reason == DischargeReason.Deceased || GoesOn(episode, stay, after, asOf);
                Answer(episode, asOf, measure, index, stay.LastDay, goesOn ? false : isFor, ref sink);
            }
        }
    }

    private static bool IsAsked(CareStay stay, PriorEventKind after) => after == PriorEventKind.HighIntensityDischarge
        ? IsHighIntensity(stay.Level)
        : stay.Track == CareTrack.Treatment && stay.Level.Setting == CareSetting.Inpatient;

    // withdrawal management and the ASAM Criteria are for substance use, whether the record says so or not
    private static bool IsForSubstanceUse(LevelOfCare level) =>
        level.Track == CareTrack.WithdrawalManagement || level.System == LevelSystem.Asam3 || level.System == LevelSystem.Asam4;

    private static bool IsHighIntensity(LevelOfCare level) => level.Track == CareTrack.WithdrawalManagement
        || (level.Track == CareTrack.Treatment && level.Setting is CareSetting.Residential or CareSetting.Inpatient);

    // such care goes on where it runs elsewhere, or begins again so soon that the later discharge is the one from which days are counted
    private static bool GoesOn(CareEpisode episode, CareStay left, PriorEventKind after, int asOf)
    {
        var within = after == PriorEventKind.PsychiatricDischarge ? Continuity.AnchorMovesWithin : Continuity.DirectTransferWithin;
        foreach (var stay in episode.Stays)
        {
            if (stay.FirstDay > asOf || stay.FirstDay - left.LastDay > within)
            {
                return false;
            }

            var isSame = ReferenceEquals(stay, left) || !IsAsked(stay, after)
                || (after == PriorEventKind.PsychiatricDischarge && stay.Condition == TreatedCondition.SubstanceUse)
                || (after == PriorEventKind.HighIntensityDischarge && stay.Condition == TreatedCondition.MentalIllness);
            if (!isSame && (stay.FirstDay > left.LastDay || stay.LastDay > left.LastDay))
            {
                return true;
            }
        }

        return false;
    }

    private static void Answer(CareEpisode episode, int asOf, FollowUpMeasure measure, int index, int anchor, bool? isFor, ref TSink sink)
    {
        var (answer, visit) = (ContinuityAnswer.NotApplicable, -1);
        if (isFor != false && measure.Rule.InForce.Contains(EpisodeDays.Day(anchor)))
        {
            (answer, visit) = Count(episode, asOf, measure.Requirement, anchor);
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
        foreach (var stay in episode.Stays)
        {
            if (stay.FirstDay > anchor)
            {
                return null;
            }

            if (stay.LastDay >= anchor && stay.Level.Setting == CareSetting.Inpatient && stay.Track == CareTrack.Treatment)
            {
                return stay.LastDay;
            }
        }

        return null;
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

using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;
using static Iop.Domain.Transitions.ContinuityAnswer;

namespace Iop.Domain.Tests.Transitions;

/// <summary>The HEDIS measures day by day and by name, written from their definitions and from none of the library's rules: slow, plain, and complete.</summary>
/// <remarks>Each answer is the day of the event, the answer and the day on which the last visit that was needed took place.</remarks>
internal sealed class HedisReference(CareEpisode episode, LocalDate asOf)
{
    public List<(LocalDate After, ContinuityAnswer Answer, LocalDate? MetOn)> Of(string measure) => measure switch
    {
        "hedis.fua.7" => [.. Emergencies(TreatedCondition.SubstanceUse).Select(one => Within(one.On, one.IsFor, 7, sameDay: true, afterHighIntensity: false))],
        "hedis.fua.30" => [.. Emergencies(TreatedCondition.SubstanceUse).Select(one => Within(one.On, one.IsFor, 30, sameDay: true, afterHighIntensity: false))],
        "hedis.fum.7" => [.. Emergencies(TreatedCondition.MentalIllness).Select(one => Within(one.On, one.IsFor, 7, sameDay: true, afterHighIntensity: false))],
        "hedis.fum.30" => [.. Emergencies(TreatedCondition.MentalIllness).Select(one => Within(one.On, one.IsFor, 30, sameDay: true, afterHighIntensity: false))],
        "hedis.fuh.7" => [.. PsychiatricDischarges().Select(one => Within(one.On, one.IsFor, 7, sameDay: null, afterHighIntensity: true))],
        "hedis.fuh.30" => [.. PsychiatricDischarges().Select(one => Within(one.On, one.IsFor, 30, sameDay: null, afterHighIntensity: true))],
        "hedis.fui.7" => [.. HighIntensityDischarges().Select(one => Within(one.On, one.IsFor, 7, sameDay: null, afterHighIntensity: true))],
        "hedis.fui.30" => [.. HighIntensityDischarges().Select(one => Within(one.On, one.IsFor, 30, sameDay: null, afterHighIntensity: true))],
        "hedis.fui.same-day" => [.. HighIntensityDischarges().Select(one => Within(one.On, one.IsFor, 7, sameDay: false, afterHighIntensity: true))],
        "hedis.iet.initiation" => [.. Diagnoses().Select(Initiation)],
        "hedis.iet.engagement" => [.. Diagnoses().Select(Engagement)],
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private IEnumerable<(LocalDate On, bool? IsFor)> Emergencies(TreatedCondition condition) =>
        from told in episode.Events
        where told.Kind == CareEventKind.EmergencyVisit && told.On <= asOf
        select (told.On, Matches(told.Condition, condition));

    private IEnumerable<LocalDate> Diagnoses() => episode.Events.Where(told => told.Kind == CareEventKind.Diagnosis && told.On <= asOf).Select(told => told.On);

    // a readmission from the day of discharge to day 30 takes the discharge's place, unless it is for substance use alone
    private IEnumerable<(LocalDate On, bool? IsFor)> PsychiatricDischarges() =>
        from stay in episode.Stays
        where IsInpatient(stay.Level) && stay.Discharged <= asOf
        let goesOn = episode.Stays.Any(other => other != stay && IsInpatient(other.Level) && other.Admitted <= asOf && Condition(other) != TreatedCondition.SubstanceUse
            && (Runs(other, stay.Discharged!.Value) || Days(stay.Discharged!.Value, other.Admitted) is >= 1 and <= 30))
        select (stay.Discharged!.Value, stay.Reason == DischargeReason.Deceased || goesOn ? false : Matches(Condition(stay), TreatedCondition.MentalIllness));

    private IEnumerable<(LocalDate On, bool? IsFor)> HighIntensityDischarges() =>
        from stay in episode.Stays
        where IsHigh(stay.Level) && stay.Discharged <= asOf
        let goesOn = episode.Stays.Any(other => other != stay && IsHigh(other.Level) && other.Admitted <= asOf && Condition(other) != TreatedCondition.MentalIllness
            && (Runs(other, stay.Discharged!.Value) || Days(stay.Discharged!.Value, other.Admitted) == 1))
        select (stay.Discharged!.Value, stay.Reason == DischargeReason.Deceased || goesOn ? false : Matches(Condition(stay), TreatedCondition.SubstanceUse));

    // sameDay: whether a visit on day zero counts; null: the source does not say
    private (LocalDate, ContinuityAnswer, LocalDate?) Within(LocalDate zero, bool? isFor, int last, bool? sameDay, bool afterHighIntensity)
    {
        if (isFor == false)
        {
            return (zero, NotApplicable, null);
        }

        for (var day = sameDay == true ? 0 : 1; day <= last; day++)
        {
            if (VisitsOn(zero.PlusDays(day), afterHighIntensity) > 0)
            {
                return (zero, isFor is null ? Unknown : Yes, zero.PlusDays(day));
            }
        }

        var answer = DiedBy(zero.PlusDays(last)) ? NotApplicable
            : asOf <= zero.PlusDays(last) ? NotYetKnown
            : sameDay is null && VisitsOn(zero, afterHighIntensity) > 0 ? Unknown : No;
        return (zero, isFor is null && answer != NotApplicable ? Unknown : answer, null);
    }

    private (LocalDate, ContinuityAnswer, LocalDate?) Initiation(LocalDate zero)
    {
        var (begun, answer) = Begun(zero);
        return (zero, answer, begun);
    }

    private (LocalDate, ContinuityAnswer, LocalDate?) Engagement(LocalDate zero)
    {
        var (begun, answer) = Begun(zero);
        if (begun is not { } first)
        {
            return (zero, answer, null);
        }

        // the initiating visit is none of the two
        var onFirstDay = Math.Max(0, VisitsOn(first, false) - (InpatientOn(zero) is null ? 1 : 0));
        var found = 0;
        for (var day = 1; day <= 34; day++)
        {
            found += VisitsOn(first.PlusDays(day), false);
            if (found >= 2)
            {
                return (zero, Yes, first.PlusDays(day));
            }
        }

        return (zero, DiedBy(first.PlusDays(34)) ? NotApplicable : asOf <= first.PlusDays(34) ? NotYetKnown : found + onFirstDay >= 2 ? Unknown : No, null);
    }

    private (LocalDate?, ContinuityAnswer) Begun(LocalDate zero)
    {
        if (InpatientOn(zero) is { } stay)
        {
            return !(stay.Discharged <= asOf) ? (null, NotYetKnown) : stay.Discharged == episode.DiedOn ? (null, NotApplicable) : (stay.Discharged, Yes);
        }

        for (var day = 0; day < 14; day++)
        {
            if (VisitsOn(zero.PlusDays(day), false) > 0)
            {
                return (zero.PlusDays(day), Yes);
            }
        }

        return (null, DiedBy(zero.PlusDays(13)) ? NotApplicable : asOf <= zero.PlusDays(13) ? NotYetKnown : No);
    }

    private CareStay? InpatientOn(LocalDate day) => episode.Stays.FirstOrDefault(stay => IsInpatient(stay.Level) && stay.Admitted <= day && !(stay.Discharged < day));

    private int VisitsOn(LocalDate day, bool afterHighIntensity)
    {
        if (day > asOf)
        {
            return 0;
        }

        var told = episode.Events.Where(one => one.On == day && !(afterHighIntensity && one.Level is { } level && IsHigh(level))).ToList();
        var kept = told.Count(one => one.Kind == CareEventKind.AppointmentKept && one.Modality?.Word != "mutualHelp");
        return kept > 0 ? kept : told.Exists(one => one.Kind == CareEventKind.Admission && one.Level!.Track != CareTrack.Living) ? 1 : 0;
    }

    private bool DiedBy(LocalDate last) => episode.DiedOn <= asOf && episode.DiedOn <= last;

    private static bool Runs(CareStay stay, LocalDate day) => stay.Admitted <= day && !(stay.Discharged <= day);

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private static TreatedCondition Condition(CareStay stay) =>
        stay.Condition == TreatedCondition.NotStated && (stay.Track == CareTrack.WithdrawalManagement || stay.Level.System.Id.StartsWith("asam", StringComparison.Ordinal))
            ? TreatedCondition.SubstanceUse
            : stay.Condition;

    private static bool? Matches(TreatedCondition stated, TreatedCondition asked) =>
        stated == TreatedCondition.NotStated ? null : stated == asked || stated == TreatedCondition.Both;

    private static bool IsInpatient(LevelOfCare level) => level.Track == CareTrack.Treatment && level.Setting == CareSetting.Inpatient;

    private static bool IsHigh(LevelOfCare level) =>
        level.Track == CareTrack.WithdrawalManagement || (level.Track == CareTrack.Treatment && level.Setting is CareSetting.Residential or CareSetting.Inpatient);
}

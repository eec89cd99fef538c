using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>The same measures as one would write them with LINQ, for stays that do not overlap and records that state everything.</summary>
internal static class LinqContinuity
{
    public static long[] Count(IEnumerable<CareEpisode> episodes, LocalDate asOf, ContinuityMeasures measures)
    {
        var counts = new long[3 + measures.FollowUps.Count];
        foreach (var episode in episodes)
        {
            var stays = episode.Stays.Where(stay => stay.Admitted <= asOf).OrderBy(stay => stay.Admitted).ToList();
            counts[0] += stays.Zip(stays.Skip(1), (from, to) => Period.DaysBetween(from.Discharged!.Value, to.Admitted)).Sum();
            counts[1] += stays.Count(stay => stay.Discharged <= asOf && IsReadmitted(stays, stay, 30));
            counts[2] += stays.Count(stay => stay.Discharged <= asOf && IsReadmitted(stays, stay, 90));
            foreach (var (index, measure) in measures.FollowUps.Index())
            {
                counts[3 + index] += Anchors(episode, measure, asOf).Count(anchor => IsMet(episode, measure.Requirement, anchor, asOf));
            }
        }

        return counts;
    }

    private static bool IsReadmitted(List<CareStay> stays, CareStay left, int days) => stays
        .Where(stay => stay.Level.Rung.Compare(left.Level.Rung) is IntensityOrder.Same or IntensityOrder.Less)
        .Any(stay => Period.DaysBetween(left.Discharged!.Value, stay.Admitted) is var gap && gap >= 1 && gap <= days);

    private static IEnumerable<LocalDate> Anchors(CareEpisode episode, FollowUpMeasure measure, LocalDate asOf) => (measure.Requirement.After switch
    {
        PriorEventKind.EmergencyVisit => episode.Events.Where(told => told.Kind == CareEventKind.EmergencyVisit && told.Condition == measure.Condition).Select(told => told.On),
        PriorEventKind.NewEpisode => episode.Events.Where(told => told.Kind == CareEventKind.Diagnosis).Select(told => told.On),
        PriorEventKind.HighIntensityDischarge => Discharges(episode, CareSetting.Residential),
        _ => Discharges(episode, CareSetting.Inpatient),
    }).Where(day => day <= asOf && measure.Rule.InForce.Contains(day));

    private static IEnumerable<LocalDate> Discharges(CareEpisode episode, CareSetting setting) =>
        episode.Stays.Where(stay => stay.Level.Setting == setting && !stay.IsOpen).Select(stay => stay.Discharged!.Value);

    private static bool IsMet(CareEpisode episode, FollowUpRequirement asked, LocalDate anchor, LocalDate asOf)
    {
        var visits = episode.Events
            .Where(told => told.On <= asOf && told.Kind is CareEventKind.AppointmentKept or CareEventKind.Admission)
            .Where(told => asked.After is PriorEventKind.NewEpisode or PriorEventKind.EmergencyVisit || told.Level?.Setting is null or CareSetting.Outpatient)
            .Where(told => told.Modality is null || asked.Scope.Includes(told.Modality))
            .GroupBy(told => told.On)
            .SelectMany(day => Enumerable.Repeat(day.Key, Math.Max(1, day.Count(told => told.Kind == CareEventKind.AppointmentKept))))
            .Where(day => day >= anchor)
            .Order()
            .ToList();
        var zero = anchor;
        if (asked.FirstVisitBy is { } by)
        {
            if (visits.Count == 0 || visits[0] > anchor.PlusDays(by))
            {
                return false;
            }

            zero = visits[0];
            visits.RemoveAt(0);
        }

        return visits.Count(day => day <= zero.PlusDays(asked.LastDay) && (day > zero || asked.SameDay == SameDay.Counts)) >= asked.Visits;
    }
}

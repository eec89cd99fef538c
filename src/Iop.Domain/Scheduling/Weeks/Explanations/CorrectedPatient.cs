using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A patient with the changes of a situation that concern plan and life.</summary>
internal static class CorrectedPatient
{
    public static ProgramPatient Of(Offering offering, ProgramPatient patient, WeekReasons reasons, WeekSituation situation)
    {
        var terms = reasons.All.Where(reason => reason.Limit is not null && !situation.Off.Contains(reason.Number))
            .Select(reason => reason.Limit! with { Value = situation.Bounds.TryGetValue(reason.Number, out var bound) ? bound : reason.Limit!.Value });
        var dropped = reasons.All.Where(reason => reason.Pinned >= 0 && situation.Off.Contains(reason.Number)).Select(reason => offering.Sessions[reason.Pinned].Id).ToHashSet(StringComparer.Ordinal);
        var cut = situation.Windows.Keys.SelectMany(reason => reasons.All[reason].Windows).Select(Told).ToHashSet();
        return new(
            patient.Id,
            patient.Level,
            LimitTerm.Together(terms.ToList(), patient.Requirement.Sources),
            patient.Traits,
            patient.Priority,
            patient.Unavailable.Where(obligation => !cut.Contains(Told(obligation))).Concat(situation.Windows.Values.SelectMany(left => left)),
            reasons.Travel >= 0 && situation.Bounds.TryGetValue(reasons.Travel, out var travel) ? travel : patient.TravelMinutes,
            patient.Dislikes,
            patient.PrimaryClinician,
            patient.Pinned.Where(id => !dropped.Contains(id)),
            patient.Avoid,
            patient.Current);
    }

    /// <summary>What tells obligations apart: those alike are one window of one reason.</summary>
    private static (WeekInterval When, string Word) Told(Obligation obligation) => (obligation.When, WeekReasons.WordOf(obligation));
}

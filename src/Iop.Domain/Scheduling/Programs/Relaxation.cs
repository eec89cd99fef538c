using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The single things in a patient's request that could be given up, each said as a person would say it, with the request without it.</summary>
internal static class Relaxation
{
    public static IEnumerable<(string What, ProgramPatient Without)> Of(ProgramPatient patient)
    {
        var need = patient.Requirement;
        yield return Limit(patient, need.MinutesPerWeek.Min, "at least {0} minutes a week", new(max: need.MinutesPerWeek.Max), need.DaysPerWeek);
        yield return Limit(patient, need.DaysPerWeek.Min, "at least {0} days a week", need.MinutesPerWeek, new(max: need.DaysPerWeek.Max));
        yield return Limit(patient, need.MinutesPerWeek.Max, "at most {0} minutes a week", new(min: need.MinutesPerWeek.Min), need.DaysPerWeek);
        yield return Limit(patient, need.DaysPerWeek.Max, "at most {0} days a week", need.MinutesPerWeek, new(min: need.DaysPerWeek.Min));
        if (!need.MinutesPerDay.IsNone)
        {
            yield return ($"{need.MinutesPerDay} minutes on each day", With(patient, Copy(need, minutesPerDay: default(Limit))));
        }

        if (!need.SessionsPerDay.IsNone)
        {
            yield return ($"{need.SessionsPerDay} sessions on each day", With(patient, Copy(need, sessionsPerDay: default(Limit))));
        }

        if (!need.SpanPerDay.IsNone)
        {
            yield return ($"{need.SpanPerDay} minutes from the first start to the last end of each day", With(patient, Copy(need, spanPerDay: default(Limit))));
        }

        foreach (var limit in need.Modalities)
        {
            yield return (
                $"{limit.Modality} sessions {limit.Sessions}, minutes {limit.Minutes} a week",
                With(patient, Copy(need, modalities: need.Modalities.Where(other => other != limit))));
        }

        if (patient.Pinned.Count > 0)
        {
            yield return ("the pinned sessions", With(patient, need, pinned: []));
        }

        if (patient.TravelMinutes > 0)
        {
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"{patient.TravelMinutes} minutes of travel on both sides"),
                With(patient, need, travelMinutes: 0));
        }

        foreach (var group in patient.Unavailable.GroupBy(obligation => obligation.Why ?? obligation.When.ToString()))
        {
            yield return (
                $"{group.Key} ({string.Join(", ", group.Select(obligation => obligation.When.ToString()))})",
                With(patient, need, unavailable: patient.Unavailable.Except(group)));
        }
    }

    private static (string What, ProgramPatient Without) Limit(ProgramPatient patient, int? bound, string what, Limit minutesPerWeek, Limit daysPerWeek) =>
        (string.Format(CultureInfo.InvariantCulture, what, bound ?? 0), With(patient, Copy(patient.Requirement, minutesPerWeek, daysPerWeek)));

    private static WeekRequirement Copy(
        WeekRequirement need,
        Limit? minutesPerWeek = null,
        Limit? daysPerWeek = null,
        Limit? minutesPerDay = null,
        Limit? sessionsPerDay = null,
        Limit? spanPerDay = null,
        IEnumerable<ModalityLimit>? modalities = null) => new(
            minutesPerWeek ?? need.MinutesPerWeek,
            daysPerWeek ?? need.DaysPerWeek,
            minutesPerDay ?? need.MinutesPerDay,
            sessionsPerDay ?? need.SessionsPerDay,
            spanPerDay ?? need.SpanPerDay,
            modalities ?? need.Modalities);

    private static ProgramPatient With(
        ProgramPatient patient,
        WeekRequirement requirement,
        IEnumerable<string>? pinned = null,
        int? travelMinutes = null,
        IEnumerable<Obligation>? unavailable = null) => new(
            patient.Id,
            patient.Level,
            requirement,
            patient.Traits,
            patient.Priority,
            unavailable ?? patient.Unavailable,
            travelMinutes ?? patient.TravelMinutes,
            patient.Dislikes,
            patient.PrimaryClinician,
            pinned ?? patient.Pinned,
            patient.Avoid,
            patient.Current);
}

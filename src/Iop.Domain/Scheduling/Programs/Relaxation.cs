using System.Globalization;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The single things in a patient's request that could be given up, each said as a person would say it, with the request without it.</summary>
internal static class Relaxation
{
    public static IEnumerable<(string What, ProgramPatient Without)> Of(ProgramPatient patient)
    {
        var need = patient.Requirement;
        var (minutes, days) = (need.MinutesPerWeek, need.DaysPerWeek);
        if (minutes.Min is { } leastMinutes)
        {
            yield return (Cited(need, $"at least {DayWords.Length(leastMinutes)} a week", "minutesPerWeek.min"), With(patient, Copy(need, minutesPerWeek: new(max: minutes.Max))));
        }

        if (days.Min is { } leastDays)
        {
            yield return (Cited(need, $"at least {DayWords.Count(leastDays, "day")} a week", "daysPerWeek.min"), With(patient, Copy(need, daysPerWeek: new(max: days.Max))));
        }

        if (minutes.Max is { } mostMinutes)
        {
            yield return (Cited(need, $"at most {DayWords.Length(mostMinutes)} a week", "minutesPerWeek.max"), With(patient, Copy(need, minutesPerWeek: new(min: minutes.Min))));
        }

        if (days.Max is { } mostDays)
        {
            yield return (Cited(need, $"at most {DayWords.Count(mostDays, "day")} a week", "daysPerWeek.max"), With(patient, Copy(need, daysPerWeek: new(min: days.Min))));
        }

        if (!need.MinutesPerDay.IsNone)
        {
            yield return (Cited(need, Words(need.MinutesPerDay, null, "on each day"), "minutesPerDay."), With(patient, Copy(need, minutesPerDay: default(Limit))));
        }

        if (!need.SessionsPerDay.IsNone)
        {
            yield return (Cited(need, Words(need.SessionsPerDay, "session", "on each day"), "sessionsPerDay."), With(patient, Copy(need, sessionsPerDay: default(Limit))));
        }

        if (!need.SpanPerDay.IsNone)
        {
            yield return (Words(need.SpanPerDay, null, "from the first start to the last end of each day"), With(patient, Copy(need, spanPerDay: default(Limit))));
        }

        foreach (var limit in need.Modalities.Where(limit => !limit.Sessions.IsNone || !limit.Minutes.IsNone))
        {
            yield return (
                Cited(
                    need,
                    string.Join(" and ", new[]
                    {
                        limit.Sessions.IsNone ? null : Words(limit.Sessions, LimitWords.Session(limit.Modality), "a week"),
                        limit.Minutes.IsNone ? null : Words(limit.Minutes, null, $"in {LimitWords.Session(limit.Modality)}s a week"),
                    }.OfType<string>()),
                    $"modalities.{limit.Modality}."),
                With(patient, Copy(need, modalities: need.Modalities.Where(other => other != limit))));
        }

        if (patient.Pinned.Count > 0)
        {
            yield return ("the pinned sessions", With(patient, need, pinned: []));
        }

        if (patient.TravelMinutes > 0)
        {
            yield return (Say($"{patient.TravelMinutes} minutes of travel on both sides"), With(patient, need, travelMinutes: 0));
        }

        foreach (var group in patient.Unavailable.GroupBy(obligation => obligation.Why ?? obligation.When.ToString()))
        {
            yield return (
                $"{group.Key} ({string.Join(", ", group.Select(obligation => obligation.When.ToString()))})",
                With(patient, need, unavailable: patient.Unavailable.Except(group)));
        }
    }

    /// <summary>All limits that remember who asks for them, with the rule and its source; empty where none does.</summary>
    public static IReadOnlyList<string> Limits(WeekRequirement need) =>
        [.. need.Sources.Select(source => source.Rule is { } rule ? $"{source.Text} ({rule.Id}: {rule.Citation.Title})" : source.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The limit, with the rule and its source, or the plan, wherever the requirement remembers who asks for it.</summary>
    private static string Cited(WeekRequirement need, string what, string limit)
    {
        var by = need.Sources.Where(source => source.Limit.StartsWith(limit, StringComparison.Ordinal))
            .Select(source => source.Rule is { } rule ? $"{rule.Id}: {rule.Citation.Title}" : source.Text).Distinct(StringComparer.Ordinal).ToList();
        return by.Count == 0 ? what : $"{what} ({string.Join("; ", by)})";
    }

    /// <summary>Such as <c>at most 1 family session a week</c>; a length of time where nothing is counted.</summary>
    private static string Words(Limit limit, string? counted, string per)
    {
        return limit switch
        {
            { Min: { } min and > 0, Max: { } max } => min == max ? $"exactly {Amount(min)} {per}" : $"{(counted is null ? Amount(min) : Say($"{min}"))} to {Amount(max)} {per}",
            { Max: { } max } => $"at most {Amount(max)} {per}",
            _ => $"at least {Amount(limit.Min ?? 0)} {per}",
        };

        string Amount(int value) => counted is null ? DayWords.Length(value) : DayWords.Count(value, counted);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
            modalities ?? need.Modalities,
            need.Sources);

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

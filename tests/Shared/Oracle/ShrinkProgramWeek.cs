using Iop.Domain.Care;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Program weeks with one part less.</summary>
internal static class ShrinkProgramWeek
{
    public static IEnumerable<ProgramWeek> Smaller(ProgramWeek week) =>
    [
        .. week.Patients.Count > 1 ? week.Patients.Select(patient => Without(week, patient.Id)) : [],
        .. week.Sessions.Count > 1 ? week.Sessions.Select(session => Without(week, session.Id)) : [],
        .. Each(week.Patients, Plainer).Select(patients => With(week, patients: patients)),
        .. Each(week.Sessions, Plainer).Select(sessions => With(week, sessions: sessions)),
        .. week.Weights == ObjectiveWeights.Default ? [] : new[] { With(week, weights: ObjectiveWeights.Default) },
    ];

    private static ProgramWeek With(
        ProgramWeek week, IEnumerable<Session>? sessions = null, IEnumerable<ProgramPatient>? patients = null, ObjectiveWeights? weights = null) =>
        ProgramWeek.Create(week.Name, week.Zone, week.WeekOf, sessions ?? week.Sessions, patients ?? week.Patients, week.Clinicians, week.Rooms, weights ?? week.Weights);

    private static ProgramWeek Without(ProgramWeek week, PatientId gone) => With(
        week,
        patients: week.Patients.Where(patient => patient.Id != gone).Select(patient => Copy(patient, avoid: patient.Avoid.Where(other => other != gone))));

    private static ProgramWeek Without(ProgramWeek week, string gone) => With(
        week,
        week.Sessions.Where(session => session.Id != gone),
        week.Patients.Select(patient => Copy(
            patient, pinned: patient.Pinned.Where(id => id != gone), current: patient.Current is { } current ? [.. current.Where(id => id != gone)] : null)));

    private static IEnumerable<List<T>> Each<T>(IReadOnlyList<T> items, Func<T, IEnumerable<T>> smaller) =>
        items.Index().SelectMany(at => smaller(at.Item).Select(item => items.Select((other, i) => i == at.Index ? item : other).ToList()));

    private static IEnumerable<ProgramPatient> Plainer(ProgramPatient patient)
    {
        ProgramPatient[] candidates =
        [
            Copy(patient, requirement: new WeekRequirement()),
            .. Requirements(patient.Requirement).Select(requirement => Copy(patient, requirement: requirement)),
            Copy(patient, unavailable: []),
            Copy(patient, travel: 0),
            Copy(patient, dislikes: []),
            Copy(patient, pinned: []),
            Copy(patient, avoid: []),
            Copy(patient, priority: 1),
            .. patient.Current is null ? [] : new[] { Copy(patient, dropCurrent: true) },
        ];
        return candidates.Where(candidate => candidate != patient);
    }

    private static IEnumerable<WeekRequirement> Requirements(WeekRequirement need) =>
    [
        new(default, need.DaysPerWeek, need.MinutesPerDay, need.SessionsPerDay, need.SpanPerDay, need.Modalities),
        new(need.MinutesPerWeek, default, need.MinutesPerDay, need.SessionsPerDay, need.SpanPerDay, need.Modalities),
        new(need.MinutesPerWeek, need.DaysPerWeek, default, need.SessionsPerDay, need.SpanPerDay, need.Modalities),
        new(need.MinutesPerWeek, need.DaysPerWeek, need.MinutesPerDay, default, need.SpanPerDay, need.Modalities),
        new(need.MinutesPerWeek, need.DaysPerWeek, need.MinutesPerDay, need.SessionsPerDay, default, need.Modalities),
        .. need.Modalities.Select(gone => new WeekRequirement(
            need.MinutesPerWeek, need.DaysPerWeek, need.MinutesPerDay, need.SessionsPerDay, need.SpanPerDay, need.Modalities.Where(limit => limit != gone))),
    ];

    private static ProgramPatient Copy(
        ProgramPatient patient,
        WeekRequirement? requirement = null,
        IEnumerable<Obligation>? unavailable = null,
        int? travel = null,
        IEnumerable<Dislike>? dislikes = null,
        IEnumerable<string>? pinned = null,
        IEnumerable<PatientId>? avoid = null,
        IEnumerable<string>? current = null,
        int? priority = null,
        bool dropCurrent = false) => new(
            patient.Id,
            patient.Level,
            requirement ?? patient.Requirement,
            patient.Traits,
            priority ?? patient.Priority,
            unavailable ?? patient.Unavailable,
            travel ?? patient.TravelMinutes,
            dislikes ?? patient.Dislikes,
            patient.PrimaryClinician,
            pinned ?? patient.Pinned,
            avoid ?? patient.Avoid,
            dropCurrent ? null : current ?? patient.Current);

    private static IEnumerable<Session> Plainer(Session session)
    {
        Session[] candidates =
        [
            new(session.Id, session.Modality, session.When, session.Capacity, 1, session.Clinician, session.Room, session.Telehealth, session.Levels, session.Requires, session.Series, session.Offer),
            new(session.Id, session.Modality, session.When, session.Capacity, session.MinimumToRun, null, session.Room, session.Telehealth, session.Levels, session.Requires, session.Series, session.Offer),
            new(session.Id, session.Modality, session.When, session.Capacity, session.MinimumToRun, session.Clinician, null, session.Telehealth, session.Levels, session.Requires, session.Series, session.Offer),
            new(session.Id, session.Modality, session.When, session.Capacity, session.MinimumToRun, session.Clinician, session.Room, session.Telehealth, [], [], session.Series, session.Offer),
            new(session.Id, session.Modality, session.When, session.Capacity, session.MinimumToRun, session.Clinician, session.Room, session.Telehealth, session.Levels, session.Requires),
        ];
        return candidates.Where(candidate => candidate != session);
    }
}

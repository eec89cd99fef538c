using Iop.Domain.Care;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Parts of a program week with one thing about them changed.</summary>
internal static class ProgramParts
{
    /// <summary>A patient whom some sessions no longer concern; the same one where they never did.</summary>
    public static ProgramPatient Without(ProgramPatient patient, IReadOnlySet<string> sessions) =>
        patient.Pinned.Any(sessions.Contains) || (patient.Current?.Any(sessions.Contains) ?? false)
            ? Copy(patient, patient.Pinned.Where(id => !sessions.Contains(id)), patient.Avoid, patient.Current?.Where(id => !sessions.Contains(id)))
            : patient;

    /// <summary>A patient who need not be kept apart from one who left; the same one where that was never so.</summary>
    public static ProgramPatient Apart(ProgramPatient patient, PatientId left) =>
        patient.Avoid.Contains(left) ? Copy(patient, patient.Pinned, patient.Avoid.Where(other => other != left), patient.Current) : patient;

    /// <summary>A session with so many seats more.</summary>
    public static Session WithSeats(Session session, int more) => Copy(session, session.Id, session.Capacity + more, session.MinimumToRun, session.Clinician, session.Room);

    /// <summary>A session that runs with so few.</summary>
    public static Session WithMinimum(Session session, int minimum) => Copy(session, session.Id, session.Capacity, minimum, session.Clinician, session.Room);

    /// <summary>The same session once more under another id, with a clinician and a room of its own, in no series and no offer.</summary>
    public static Session Twin(Session session, string id) => new(
        id, session.Modality, session.When, session.Capacity, session.MinimumToRun, telehealth: session.Telehealth, levels: session.Levels, requires: session.Requires);

    private static Session Copy(Session session, string id, int capacity, int minimum, string? clinician, string? room) => new(
        id, session.Modality, session.When, capacity, minimum, clinician, room, session.Telehealth, session.Levels, session.Requires, session.Series, session.Offer);

    private static ProgramPatient Copy(ProgramPatient patient, IEnumerable<string> pinned, IEnumerable<PatientId> avoid, IEnumerable<string>? current) => new(
        patient.Id, patient.Level, patient.Requirement, patient.Traits, patient.Priority, patient.Unavailable, patient.TravelMinutes, patient.Dislikes, patient.PrimaryClinician,
        pinned, avoid, current);
}

using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

/// <summary>Small program weeks made by hand.</summary>
internal static class Program
{
    public static ProgramWeek Of(
        IEnumerable<Session> sessions, IEnumerable<ProgramPatient> patients, string[]? clinicians = null, string[]? rooms = null, ObjectiveWeights? weights = null) => ProgramWeek.Create(
            "by hand", DateTimeZone.Utc, new LocalDate(2026, 3, 2), sessions, patients, (clinicians ?? []).Select(id => new Clinician(id)), (rooms ?? []).Select(id => new Room(id)), weights);

    public static Session Meeting(string id, int day = 1, int start = 540, int minutes = 60, int capacity = 1, int minimum = 1, string? clinician = null, string? room = null) =>
        new(id, Modality.Group, new((IsoDayOfWeek)day, start, start + minutes), capacity, minimum, clinician, room);

    public static ProgramPatient Patient(
        string id, int minutes = 60, string[]? pinned = null, string[]? current = null, string[]? avoid = null, string? primary = null, int priority = 1) => new(
            new(id), "asam4:2.1", new(minutesPerWeek: new(minutes)), priority: priority, pinned: pinned, current: current, avoid: (avoid ?? []).Select(other => new PatientId(other)), primaryClinician: primary);
}

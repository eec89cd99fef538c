using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One change of a program week: a patient, session, clinician or room that is new, other than before, or gone.</summary>
/// <remarks>
/// What goes takes along what names it: a session its pins and its place among current sessions, a room and a clinician the sessions that they hold. A clinician who is away
/// stays on the list, so that nobody's primary clinician changes.
/// </remarks>
public sealed record ProgramChange
{
    private readonly object part;
    private readonly bool leaves;

    private ProgramChange(object part, bool leaves)
    {
        this.part = part;
        this.leaves = leaves;
    }

    /// <summary>A patient who joins, or who asks for something else than before: one of the same id is replaced.</summary>
    public static ProgramChange Of(ProgramPatient patient) => new(Guard.Against.Null(patient), leaves: false);

    /// <summary>A session that is offered besides, or offered otherwise: one of the same id is replaced.</summary>
    public static ProgramChange Of(Session session) => new(Guard.Against.Null(session), leaves: false);

    /// <summary>A clinician who joins, or has more or fewer minutes: one of the same id is replaced.</summary>
    public static ProgramChange Of(Clinician clinician) => new(Guard.Against.Null(clinician), leaves: false);

    /// <summary>A room that is new or named otherwise: one of the same id is replaced.</summary>
    public static ProgramChange Of(Room room) => new(Guard.Against.Null(room), leaves: false);

    /// <summary>A patient who asks for no week any more.</summary>
    public static ProgramChange Without(PatientId patient) => new(Guard.Against.Null(patient), leaves: true);

    /// <summary>A session that is not offered any more.</summary>
    /// <param name="session">Its id.</param>
    public static ProgramChange WithoutSession(string session) => new(new Named(PartKind.Session, Guard.Against.NullOrWhiteSpace(session)), leaves: true);

    /// <summary>A clinician who leads nothing this week, as when ill.</summary>
    /// <param name="clinician">The clinician's id.</param>
    public static ProgramChange WithoutClinician(string clinician) => new(new Named(PartKind.Clinician, Guard.Against.NullOrWhiteSpace(clinician)), leaves: true);

    /// <summary>A room that cannot be used.</summary>
    /// <param name="room">Its id.</param>
    public static ProgramChange WithoutRoom(string room) => new(new Named(PartKind.Room, Guard.Against.NullOrWhiteSpace(room)), leaves: true);

    /// <summary>The program week after the change; parts keep their places, new ones come last.</summary>
    /// <exception cref="ArgumentException">The program week has no such part, or the new part names something that it does not have.</exception>
    public ProgramWeek ApplyTo(ProgramWeek program)
    {
        Guard.Against.Null(program);
        return part switch
        {
            ProgramPatient patient => Make(program, patients: With(program.Patients, patient, other => other.Id == patient.Id)),
            Session session => Make(program, sessions: With(program.Sessions, session, other => other.Id == session.Id)),
            Clinician clinician => Make(program, clinicians: With(program.Clinicians, clinician, other => other.Id == clinician.Id)),
            Room room => Make(program, rooms: With(program.Rooms, room, other => other.Id == room.Id)),
            PatientId patient => Make(program, patients: Without(program.Patients, other => other.Id == patient, patient.Value).Select(other => ProgramParts.Apart(other, patient))),
            Named named => Without(program, named),
            _ => program,
        };
    }

    /// <summary>What kind of part changes and its id; nothing of a patient but the id.</summary>
    public override string ToString() => part switch
    {
        Named named => $"without {named.Kind.ToString().ToLowerInvariant()} {named.Id}",
        PatientId patient => $"without patient {patient}",
        ProgramPatient patient => $"patient {patient.Id}",
        Session session => $"session {session.Id}",
        _ => leaves ? "without" : part is Room room ? $"room {room.Id}" : $"clinician {part}",
    };

    private static IEnumerable<T> With<T>(IReadOnlyList<T> parts, T changed, Func<T, bool> same)
        where T : class => parts.Any(same) ? parts.Select(other => same(other) ? changed : other) : parts.Append(changed);

    private static List<T> Without<T>(IEnumerable<T> parts, Func<T, bool> gone, string id)
    {
        var left = parts.ToList();
        return left.RemoveAll(other => gone(other)) > 0 ? left : throw new ArgumentException($"The program week has no {id}.", nameof(parts));
    }

    private static ProgramWeek Without(ProgramWeek program, Named named)
    {
        var rooms = named.Kind == PartKind.Room ? Without(program.Rooms, room => room.Id == named.Id, named.Id) : [.. program.Rooms];
        _ = named.Kind switch
        {
            PartKind.Session => Without(program.Sessions, session => session.Id == named.Id, named.Id).Count,
            PartKind.Clinician => Without(program.Clinicians, clinician => clinician.Id == named.Id, named.Id).Count,
            _ => 0,
        };
        var gone = program.Sessions.Where(session => named.Id == named.Kind switch
        {
            PartKind.Session => session.Id,
            PartKind.Clinician => session.Clinician,
            _ => session.Room,
        }).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return Make(program, program.Sessions.Where(session => !gone.Contains(session.Id)), program.Patients.Select(patient => ProgramParts.Without(patient, gone)), rooms: rooms);
    }

    private static ProgramWeek Make(
        ProgramWeek program,
        IEnumerable<Session>? sessions = null,
        IEnumerable<ProgramPatient>? patients = null,
        IEnumerable<Clinician>? clinicians = null,
        IEnumerable<Room>? rooms = null) => ProgramWeek.Create(
            program.Name, program.Zone, program.WeekOf, sessions ?? program.Sessions, patients ?? program.Patients, clinicians ?? program.Clinicians, rooms ?? program.Rooms, program.Weights);

    private enum PartKind
    {
        Session,
        Clinician,
        Room,
    }

    private sealed record Named(PartKind Kind, string Id);
}

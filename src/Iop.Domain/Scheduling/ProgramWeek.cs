using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Scheduling;

/// <summary>The weekly scheduling problem of one program: who asks for a week, and which sessions could run.</summary>
/// <remarks>A value that exists is sound: ids are unique and none dangles. Whether every patient can be served is for the solver to say.</remarks>
public sealed record ProgramWeek
{
    private ProgramWeek(
        string name,
        DateTimeZone zone,
        LocalDate weekOf,
        ValueList<Clinician> clinicians,
        ValueList<Room> rooms,
        ValueList<Session> sessions,
        ValueList<ProgramPatient> patients,
        ObjectiveWeights weights)
    {
        Name = name;
        Zone = zone;
        WeekOf = weekOf;
        Clinicians = clinicians;
        Rooms = rooms;
        Sessions = sessions;
        Patients = patients;
        Weights = weights;
    }

    /// <summary>The program's name.</summary>
    public string Name { get; }

    /// <summary>The zone of all wall times.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The Monday on which the week begins.</summary>
    public LocalDate WeekOf { get; }

    /// <summary>The clinicians.</summary>
    public ValueList<Clinician> Clinicians { get; }

    /// <summary>The rooms.</summary>
    public ValueList<Room> Rooms { get; }

    /// <summary>The candidate sessions.</summary>
    public ValueList<Session> Sessions { get; }

    /// <summary>The patients.</summary>
    public ValueList<ProgramPatient> Patients { get; }

    /// <summary>The weights of the objective.</summary>
    public ObjectiveWeights Weights { get; }

    /// <summary>Makes a program week of sound parts.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="zone">The zone of all wall times.</param>
    /// <param name="weekOf">A Monday.</param>
    /// <param name="sessions">The candidate sessions.</param>
    /// <param name="patients">The patients.</param>
    /// <param name="clinicians">The clinicians that sessions and patients name.</param>
    /// <param name="rooms">The rooms that sessions name.</param>
    /// <param name="weights">The objective's weights; <see cref="ObjectiveWeights.Default"/> where null.</param>
    /// <exception cref="ArgumentException">The parts do not fit together; the message holds the first problem and counts the others.</exception>
    public static ProgramWeek Create(
        string name,
        DateTimeZone zone,
        LocalDate weekOf,
        IEnumerable<Session> sessions,
        IEnumerable<ProgramPatient> patients,
        IEnumerable<Clinician>? clinicians = null,
        IEnumerable<Room>? rooms = null,
        ObjectiveWeights? weights = null)
    {
        var week = new ProgramWeek(
            Guard.Against.NullOrWhiteSpace(name),
            Guard.Against.Null(zone),
            weekOf,
            (clinicians ?? []).ToValueList(),
            (rooms ?? []).ToValueList(),
            Guard.Against.Null(sessions).ToValueList(),
            Guard.Against.Null(patients).ToValueList(),
            weights ?? ObjectiveWeights.Default);
        var problems = ProgramStructure.Problems(week.WeekOf, week.Clinicians, week.Rooms, week.Sessions, week.Patients, week.Weights);
        return problems.Count == 0
            ? week
            : throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{problems[0]} ({problems.Count} problem(s) in all)"), nameof(sessions));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A program week with its parts in an order that hangs on their ids alone, so that nobody is better off for a place in the file.</summary>
internal static class CanonicalProgram
{
    /// <summary>The week itself where its parts stand in that order already: shorter ids first, then in ordinal order, so that p2 comes before p10.</summary>
    public static ProgramWeek Of(ProgramWeek program)
    {
        var sessions = InOrder(program.Sessions, session => session.Id);
        var patients = InOrder(program.Patients, patient => patient.Id.Value);
        var clinicians = InOrder(program.Clinicians, clinician => clinician.Id);
        var rooms = InOrder(program.Rooms, room => room.Id);
        return sessions.SequenceEqual(program.Sessions, ReferenceEqualityComparer.Instance) && patients.SequenceEqual(program.Patients, ReferenceEqualityComparer.Instance)
            && clinicians.SequenceEqual(program.Clinicians, ReferenceEqualityComparer.Instance) && rooms.SequenceEqual(program.Rooms, ReferenceEqualityComparer.Instance)
            ? program
            : ProgramWeek.Create(program.Name, program.Zone, program.WeekOf, sessions, patients, clinicians, rooms, program.Weights);
    }

    private static List<T> InOrder<T>(IEnumerable<T> parts, Func<T, string> id) => [.. parts.OrderBy(part => id(part).Length).ThenBy(id, StringComparer.Ordinal)];
}

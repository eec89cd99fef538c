using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Scheduling;

/// <summary>The checks of a program week that concern more than one of its parts; readers of files and <see cref="ProgramWeek.Create"/> share them.</summary>
internal static class ProgramStructure
{
    /// <summary>The largest total that the objective may reach, so that scaled costs stay far within 64 bits.</summary>
    public const long LargestObjective = 1_000_000_000_000_000;

    /// <summary>Finds everything that does not fit together, in the order of the parts; a null item stands for one that could not be read and is passed over.</summary>
    /// <returns>Paths such as <c>patients[2].pinned[0]</c>; empty where all is sound.</returns>
    public static ValueList<StructureProblem> Problems(
        LocalDate weekOf,
        IReadOnlyList<Clinician?> clinicians,
        IReadOnlyList<Room?> rooms,
        IReadOnlyList<Session?> sessions,
        IReadOnlyList<ProgramPatient?> patients,
        ObjectiveWeights weights) => NamedProblems(
            weekOf,
            [.. Guard.Against.Null(clinicians).Select(clinician => clinician?.Id)],
            [.. Guard.Against.Null(rooms).Select(room => room?.Id)],
            [.. Guard.Against.Null(sessions).Select(SessionNames.Of)],
            [.. Guard.Against.Null(patients).Select(PatientNames.Of)],
            Guard.Against.Null(weights));

    /// <summary>The same for parts of which perhaps only the names could be read; a list, a date or weights that are null could not be read at all, and nothing is held against them.</summary>
    public static ValueList<StructureProblem> NamedProblems(
        LocalDate? weekOf,
        IReadOnlyList<string?>? clinicians,
        IReadOnlyList<string?>? rooms,
        IReadOnlyList<SessionNames>? sessions,
        IReadOnlyList<PatientNames>? patients,
        ObjectiveWeights? weights)
    {
        var found = new List<StructureProblem>();
        if (weekOf is { } date && date.DayOfWeek != IsoDayOfWeek.Monday)
        {
            found.Add(new("weekOf", LocalDatePattern.Iso.Format(date), "a Monday"));
        }

        var clinicianIds = Unique(found, "clinicians", clinicians);
        var roomIds = Unique(found, "rooms", rooms);
        var sessionIds = Unique(found, "sessions", sessions?.Select(session => session.Id));
        var patientIds = Unique(found, "patients", patients?.Select(patient => patient.Id));
        foreach (var (i, session) in (sessions ?? []).Index())
        {
            Known(found, At("sessions", i, "clinician"), session.Clinician, clinicianIds, "a clinician");
            Known(found, At("sessions", i, "room"), session.Room, roomIds, "a room");
        }

        foreach (var (i, patient) in (patients ?? []).Index())
        {
            Known(found, At("patients", i, "primaryClinician"), patient.PrimaryClinician, clinicianIds, "a clinician");
            KnownOnce(found, At("patients", i, "pinned"), patient.Pinned, sessionIds, "a session");
            KnownOnce(found, At("patients", i, "avoid"), patient.Avoid, patientIds, "a patient");
            KnownOnce(found, At("patients", i, "current"), patient.Current, sessionIds, "a session");
            var self = patient.Id is null ? -1 : (patient.Avoid ?? []).ToList().IndexOf(patient.Id);
            if (self >= 0)
            {
                found.Add(new(At(At("patients", i, "avoid"), self), Quote(patient.Id!), "another patient"));
            }
        }

        var most = weights is null ? 0 : (patients ?? []).Aggregate(
            Int128.Zero, (sum, patient) => sum + ((Int128)weights.Unserved * patient.Priority) + patient.Penalties);
        if (most > LargestObjective)
        {
            found.Add(new("weights.unserved", most.ToString(CultureInfo.InvariantCulture), string.Create(
                CultureInfo.InvariantCulture, $"weights, priorities and penalties that sum to at most {LargestObjective}")));
        }

        return found.ToValueList();
    }

    /// <summary>The ids of a list, after reporting those that stand there twice; null where the list could not be read.</summary>
    private static HashSet<string>? Unique(List<StructureProblem> found, string list, IEnumerable<string?>? ids)
    {
        if (ids is null)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            if (id is not null && !known.Add(id))
            {
                found.Add(new(At(list, index, "id"), $"{Quote(id)} a second time", "an id that is unique in the list"));
            }
        }

        return known;
    }

    private static void Known(List<StructureProblem> found, string path, string? id, HashSet<string>? ids, string kind)
    {
        if (id is not null && ids?.Contains(id) == false)
        {
            found.Add(new(path, Quote(id), $"the id of {kind} of this file"));
        }
    }

    private static void KnownOnce(List<StructureProblem> found, string path, IEnumerable<string?>? named, HashSet<string>? ids, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in (named ?? []).Index())
        {
            Known(found, At(path, index), id, ids, kind);
            if (id is not null && !seen.Add(id))
            {
                found.Add(new(At(path, index), $"{Quote(id)} a second time", "each id once"));
            }
        }
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private static string At(string list, int index, string property) => $"{At(list, index)}.{property}";

    private static string Quote(string text) => $"\"{text}\"";
}

using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Json.Programs;

/// <summary>Reads a program week. The names by which parts refer to one another are kept also of parts that are unsound, so that every dangling id is found and none is reported falsely.</summary>
internal static class ProgramReader
{
    public static ProgramWeek? Read(JsonCursor at)
    {
        if (at.Object(ProgramShapes.Program) is not { } root)
        {
            return null;
        }

        root.Format(ProgramJson.Format);
        var name = root["name"].Word();
        var zone = root["timeZone"].Zone();
        var weekOf = root["weekOf"].Date();
        var clinicians = Optional(root["clinicians"], Clinician);
        var rooms = Optional(root["rooms"], Room);
        var sessions = root["sessions"].Items(SessionReader.Read);
        var patients = root["patients"].Items(PatientReader.Read);
        var weights = Weights(root["weights"]);
        foreach (var problem in ProgramStructure.NamedProblems(
            weekOf,
            clinicians?.ConvertAll(clinician => clinician.Id),
            rooms?.ConvertAll(room => room.Id),
            sessions?.ConvertAll(session => session.Names),
            patients?.ConvertAll(patient => patient.Names),
            weights))
        {
            at.Log.Add(problem);
        }

        return at.Log.Count > 0 ? null : ProgramWeek.Create(
            name!,
            zone!,
            weekOf!.Value,
            sessions!.Select(session => session.Value!),
            patients!.Select(patient => patient.Value!),
            clinicians!.Select(clinician => clinician.Value!),
            rooms!.Select(room => room.Value!),
            weights);
    }

    private static List<T>? Optional<T>(JsonCursor list, Func<JsonCursor, T> read) => list.IsPresent ? list.Items(read) : [];

    private static (string? Id, Clinician? Value) Clinician(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Clinician) is not { } item)
        {
            return default;
        }

        var id = item["id"].Word();
        var name = item["name"].Text();
        var most = item["maxMinutesPerWeek"].Integer(0);
        return (id, at.Log.Count == before ? new Clinician(id!, name, most) : null);
    }

    private static (string? Id, Room? Value) Room(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Room) is not { } item)
        {
            return default;
        }

        var id = item["id"].Word();
        var name = item["name"].Text();
        return (id, at.Log.Count == before ? new Room(id!, name) : null);
    }

    private static ObjectiveWeights? Weights(JsonCursor at)
    {
        var standard = ObjectiveWeights.Default;
        if (!at.IsPresent)
        {
            return standard;
        }

        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Weights) is not { } item)
        {
            return null;
        }

        var weights = new ObjectiveWeights(
            item["unserved"].Integer(0) ?? standard.Unserved,
            item["day"].Integer(0) ?? standard.Day,
            item["idleMinute"].Integer(0) ?? standard.IdleMinute,
            item["otherClinician"].Integer(0) ?? standard.OtherClinician,
            item["change"].Integer(0) ?? standard.Change,
            item["run"].Integer(0) ?? standard.Run);
        return at.Log.Count == before ? weights : null;
    }
}

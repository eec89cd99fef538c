using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Programs;

internal static class PatientReader
{
    public static (PatientNames Names, ProgramPatient? Value) Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Patient) is not { } item)
        {
            return (new(), null);
        }

        var id = item["id"].Word();
        var level = item["level"].Word();
        var traits = item["traits"].Items(trait => trait.Word());
        var priority = item["priority"].IsPresent ? item["priority"].Integer(1) : 1;
        var unavailable = item["unavailable"].Items(Obligation);
        var travelMinutes = item["travelMinutes"].Integer(0);
        var dislikes = item["dislikes"].Items(Dislike);
        var primaryClinician = item["primaryClinician"].Word();
        var pinned = item["pinned"].Items(session => session.Word());
        var avoid = item["avoid"].Items(other => other.Word());
        var current = item["current"].OrNull().Items(session => session.Word());
        var requirement = RequirementReader.Read(item["requirement"]);
        var names = new PatientNames(
            id, primaryClinician, pinned, avoid, current, priority ?? 0, dislikes?.Sum(dislike => (long)(dislike?.Penalty ?? 0)) ?? 0);
        return (names, at.Log.Count > before ? null : new ProgramPatient(
            new PatientId(id!),
            level!,
            requirement!,
            traits?.OfType<string>(),
            priority!.Value,
            unavailable?.OfType<Obligation>(),
            travelMinutes ?? 0,
            dislikes?.OfType<Dislike>(),
            primaryClinician,
            pinned?.OfType<string>(),
            avoid?.OfType<string>().Select(other => new PatientId(other)),
            current?.OfType<string>()));
    }

    private static Obligation? Obligation(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Obligation) is not { } item)
        {
            return null;
        }

        var when = item.Window();
        var why = item["why"].Text();
        return at.Log.Count == before ? new Obligation(when!.Value, why) : null;
    }

    private static Dislike? Dislike(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Dislike) is not { } item)
        {
            return null;
        }

        var when = item.Window();
        var penalty = item["penalty"].Integer(0);
        return at.Log.Count == before ? new Dislike(when!.Value, penalty!.Value) : null;
    }
}

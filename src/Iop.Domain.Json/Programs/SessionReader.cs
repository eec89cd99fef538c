using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Programs;

internal static class SessionReader
{
    public static (SessionNames Names, Session? Value) Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ProgramShapes.Session) is not { } item)
        {
            return (new(), null);
        }

        var id = item["id"].Word();
        var modality = item["modality"].Word();
        var when = item.Window();
        var capacity = item["capacity"].Integer(1);
        var minimumToRun = item["minimumToRun"].Integer(1);
        var clinician = item["clinician"].Word();
        var room = item["room"].Word();
        var telehealth = item["telehealth"].Flag();
        var levels = item["levels"].Items(level => level.Word());
        var requires = item["requires"].Items(trait => trait.Word());
        var series = item["series"].Word();
        var offer = item["offer"].Word();
        if (item["series"].IsPresent && item["offer"].IsPresent)
        {
            at.Log.Add(item["offer"].Path, "an offer beside a series", "one of series and offer, not both");
        }

        var session = at.Log.Count > before ? null : new Session(
            id!,
            Modality.Of(modality!),
            when!.Value,
            capacity!.Value,
            minimumToRun ?? 1,
            clinician,
            room,
            telehealth ?? false,
            levels?.OfType<string>(),
            requires?.OfType<string>(),
            series,
            offer);
        return (new(id, clinician, room), session);
    }
}

using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Reading;
using Iop.Domain.Transitions;
using NodaTime.Text;

namespace Iop.Domain.Json.Episodes;

internal sealed class EpisodeReader(LevelCatalog levels, InstrumentCatalog instruments)
{
    public CareRecord? Read(JsonCursor at)
    {
        if (at.Object(EpisodeShapes.Episode) is not { } root)
        {
            return null;
        }

        root.Format(EpisodeJson.Format);
        var patient = root["patient"].Word();
        var before = at.Log.Count;
        var events = root["events"].Items(Event);
        if (events?.Count > EpisodeJson.MostEvents)
        {
            at.Log.Add(root.Path.Property("events"), $"{((long)events.Count).Invariant()} events", $"at most {((long)EpisodeJson.MostEvents).Invariant()} events");
        }

        // what is missing because it could not be read would make other events impossible
        if (events is not null && at.Log.Count == before)
        {
            foreach (var problem in CareEpisode.FindProblems(events!))
            {
                at.Log.Add(root.Path.Property("events").Item(problem.Index), problem.Found, problem.Allowed);
            }
        }

        var facts = new FactReader(levels, instruments, patient is null ? null : new PatientId(patient)).Read(root["facts"]);
        return at.Log.Count > 0 ? null : new(CareEpisode.Of(new PatientId(patient!), events!), facts);
    }

    private CareEvent? Event(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Event) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var kind = item["kind"].OneOf(EpisodeShapes.Kinds);
        var level = LevelReading.Level(item["level"], levels);
        var condition = item["condition"].OneOf(EpisodeShapes.Conditions);
        var reason = item["reason"].OneOf(EpisodeShapes.Reasons);
        var due = item["dueOn"].Date();
        var modality = item["modality"].Word();
        var contact = item["contact"].OneOf(EpisodeShapes.Contacts);
        if (kind is { } told)
        {
            Fits(item, told);
        }

        if (due < on)
        {
            item["dueOn"].Refuse($"{LocalDatePattern.Iso.Format(on.Value)}, the day of the event, or a later one");
        }

        return at.Log.Count > before ? null : kind switch
        {
            CareEventKind.Admission => CareEvent.Admission(on!.Value, level!, condition ?? TreatedCondition.NotStated),
            CareEventKind.Discharge => CareEvent.Discharge(on!.Value, level!, reason!.Value),
            CareEventKind.Referral => CareEvent.Referral(on!.Value, level!),
            CareEventKind.Handover => CareEvent.Handover(on!.Value, level!, contact!.Value),
            CareEventKind.AppointmentMade => CareEvent.AppointmentMade(on!.Value, due!.Value, level),
            CareEventKind.AppointmentKept => CareEvent.AppointmentKept(on!.Value, level, modality is null ? null : Modality.Of(modality)),
            CareEventKind.AppointmentExcused => CareEvent.AppointmentExcused(on!.Value, level),
            CareEventKind.AppointmentMissed => CareEvent.AppointmentMissed(on!.Value, level),
            CareEventKind.EmergencyVisit => CareEvent.EmergencyVisit(on!.Value, condition ?? TreatedCondition.NotStated),
            CareEventKind.Diagnosis => CareEvent.Diagnosis(on!.Value),
            CareEventKind.Death => CareEvent.Death(on!.Value),
            _ => throw new InvalidOperationException("An unknown kind."),
        };
    }

    private static void Fits(JsonObjectCursor item, CareEventKind kind)
    {
        var (required, optional) = EpisodeShapes.Parts(kind);
        var word = PlanWords.Of(EpisodeShapes.Kinds, (CareEventKind?)kind);
        foreach (var name in EpisodeShapes.Event.Names.Skip(2))
        {
            if (item[name].IsPresent && !required.Contains(name) && !optional.Contains(name))
            {
                item[name].Refuse($"no such property: an event of the kind {word} does not have it");
            }
            else if (!item[name].IsPresent && required.Contains(name))
            {
                item.Log.Add(item.Path.Property(name), "no such property", $"this property, which an event of the kind {word} has");
            }
        }
    }
}

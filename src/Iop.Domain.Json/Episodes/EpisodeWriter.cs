using System.Text.Json;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions;
using NodaTime.Text;

namespace Iop.Domain.Json.Episodes;

internal static class EpisodeWriter
{
    public static void Write(Utf8JsonWriter writer, CareEpisode episode)
    {
        writer.WriteString("format", EpisodeJson.Format);
        writer.WriteString("patient", episode.Patient.Value);
        writer.ObjectsEvenIfNone("events", episode.Events, Event);
    }

    private static void Event(Utf8JsonWriter writer, CareEvent told)
    {
        writer.WriteString("on", LocalDatePattern.Iso.Format(told.On));
        writer.Text("kind", PlanWords.Of(EpisodeShapes.Kinds, (CareEventKind?)told.Kind));
        writer.Text("level", told.Level?.Id);
        writer.Text("condition", told.Condition == TreatedCondition.NotStated ? null : PlanWords.Of(EpisodeShapes.Conditions, (TreatedCondition?)told.Condition));
        writer.Text("reason", PlanWords.Of(EpisodeShapes.Reasons, told.Reason));
        writer.Date("dueOn", told.DueOn);
        writer.Text("modality", told.Modality?.Word);
        writer.Text("contact", PlanWords.Of(EpisodeShapes.Contacts, told.Contact));
    }
}

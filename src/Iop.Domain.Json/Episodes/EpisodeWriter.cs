using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime.Text;

namespace Iop.Domain.Json.Episodes;

internal static class EpisodeWriter
{
    public static void Write(Utf8JsonWriter writer, CareRecord record, LevelCatalog levels)
    {
        foreach (var level in Named(record))
        {
            _ = level.IdIn(levels);
        }

        writer.WriteString("format", EpisodeJson.Format);
        writer.WriteString("patient", record.Episode.Patient.Value);
        writer.ObjectsEvenIfNone("events", record.Episode.Events, Event);
        writer.Object("facts", record.Facts.Equals(PatientFacts.None) ? null : record.Facts, FactWriter.Write);
    }

    // each level that the record names: one that the catalog means otherwise must not be written under its id
    private static IEnumerable<LevelOfCare> Named(CareRecord record) => record.Episode.Events.Select(told => told.Level)
        .Concat(record.Facts.Sessions.Select(session => session.Level))
        .Concat(record.Facts.Certifications.Select(certification => certification.Level))
        .Concat(record.Facts.Preferences.Select(preference => preference.Level))
        .Concat(record.Facts.Arrangements.Select(arrangement => arrangement.Level))
        .OfType<LevelOfCare>().Distinct();

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

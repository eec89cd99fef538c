using System.Text.Json;
using Iop.Domain.Json.Writing;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Programs;

internal static class PatientWriter
{
    public static void Write(Utf8JsonWriter writer, ProgramPatient patient)
    {
        writer.WriteString("id", patient.Id.Value);
        writer.WriteString("level", patient.Level);
        writer.Texts("traits", patient.Traits);
        writer.Integer("priority", patient.Priority, byDefault: 1);
        writer.Objects("unavailable", patient.Unavailable, Obligation);
        writer.Integer("travelMinutes", patient.TravelMinutes, byDefault: 0);
        writer.Objects("dislikes", patient.Dislikes, Dislike);
        writer.Text("primaryClinician", patient.PrimaryClinician);
        writer.Texts("pinned", patient.Pinned);
        writer.Texts("avoid", [.. patient.Avoid.Select(other => other.Value)]);
        if (patient.Current is { } current)
        {
            writer.List("current", current, static (list, session) => list.WriteStringValue(session));
        }

        writer.WriteStartObject("requirement");
        Requirement(writer, patient.Requirement);
        writer.WriteEndObject();
    }

    private static void Obligation(Utf8JsonWriter writer, Obligation obligation)
    {
        ProgramWriter.Window(writer, obligation.When);
        writer.Text("why", obligation.Why);
    }

    private static void Dislike(Utf8JsonWriter writer, Dislike dislike)
    {
        ProgramWriter.Window(writer, dislike.When);
        writer.WriteNumber("penalty", dislike.Penalty);
    }

    private static void Requirement(Utf8JsonWriter writer, WeekRequirement requirement)
    {
        Limit(writer, "minutesPerWeek", requirement.MinutesPerWeek);
        Limit(writer, "daysPerWeek", requirement.DaysPerWeek);
        Limit(writer, "minutesPerDay", requirement.MinutesPerDay);
        Limit(writer, "sessionsPerDay", requirement.SessionsPerDay);
        Limit(writer, "spanPerDay", requirement.SpanPerDay);
        if (requirement.Modalities.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("modalities");
        foreach (var limit in requirement.Modalities)
        {
            writer.WriteStartObject(limit.Modality.Word);
            Limit(writer, "sessions", limit.Sessions);
            Limit(writer, "minutes", limit.Minutes);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Limit(Utf8JsonWriter writer, string name, Limit limit)
    {
        if (limit == default)
        {
            return;
        }

        writer.WriteStartObject(name);
        if (limit.Min is { } min)
        {
            writer.WriteNumber("min", min);
        }

        if (limit.Max is { } max)
        {
            writer.WriteNumber("max", max);
        }

        writer.WriteEndObject();
    }
}

using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Cli.Reports;

/// <summary>Level systems, levels and the answers of a crosswalk as JSON. Every property is always there; what does not apply is null.</summary>
internal static class LevelsJson
{
    /// <summary>A list of systems.</summary>
    public static void WriteAll(Utf8JsonWriter to, IEnumerable<LevelSystem> systems)
    {
        to.WriteStartArray();
        foreach (var system in systems)
        {
            to.WriteStartObject();
            to.WriteString("id", system.Id);
            to.WriteString("name", system.Name);
            to.WriteString("edition", system.Edition);
            to.WriteString("orderSource", system.OrderSource);
            to.WriteString("note", system.Note);
            to.WriteStartArray("levels");
            foreach (var level in system.Levels)
            {
                Write(to, level);
            }

            to.WriteEndArray();
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    /// <summary>One level.</summary>
    public static void Write(Utf8JsonWriter to, LevelOfCare level)
    {
        to.WriteStartObject();
        to.WriteString("id", level.Id);
        to.WriteString("code", level.Code);
        to.WriteString("name", level.Name);
        to.WriteString("setting", LevelsWords.Of(level.Setting));
        to.WriteString("management", LevelsWords.Of(level.Management));
        to.WriteString("population", level.Population is { } population ? LevelsWords.Of(population) : null);
        to.WriteString("track", LevelsWords.Of(level.Track));
        to.WriteString("rung", level.Rung.Id);
        Ids(to, "oneStepDown", level.OneStepDown);
        Ids(to, "oneStepUp", level.OneStepUp);
        to.WriteStartArray("minutesPerWeek");
        foreach (var hours in level.NominalHours)
        {
            Write(to, hours);
        }

        to.WriteEndArray();
        to.WriteString("variantOf", level.VariantOf?.Id);
        to.WriteString("coOccurringEnhanced", level.CoOccurringEnhanced?.Id);
        Source(to, level.Evidence, level.Citation);
        to.WriteString("note", level.Note);
        to.WriteEndObject();
    }

    /// <summary>What a crosswalk answers for one level.</summary>
    public static void Write(Utf8JsonWriter to, LevelOfCare level, IEnumerable<CrosswalkAnswer> answers)
    {
        to.WriteStartObject();
        to.WriteString("level", level.Id);
        to.WriteString("name", level.Name);
        to.WriteString("rung", level.Rung.Id);
        to.WriteStartArray("answers");
        foreach (var answer in answers)
        {
            to.WriteStartObject();
            to.WriteString("to", answer.To.Id);
            to.WriteStartArray("members");
            foreach (var member in answer.Members)
            {
                to.WriteStartObject();
                to.WriteString("level", member.Level.Id);
                to.WriteString("name", member.Level.Name);
                to.WriteString("certainty", LevelsWords.Of(member.Certainty));
                to.WriteString("why", member.Why);
                Source(to, member.Evidence, member.Citation);
                to.WriteEndObject();
            }

            to.WriteEndArray();
            to.WriteString("note", answer.Note);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, NominalHours hours)
    {
        to.WriteStartObject();
        to.WriteString("population", hours.Population is { } population ? LevelsWords.Of(population) : null);
        to.WriteNumber("atLeast", hours.AtLeast.TotalMinutes);
        Minutes(to, "below", hours.Below);
        Minutes(to, "statedUpTo", hours.StatedUpTo);
        Source(to, hours.Evidence, hours.Citation);
        to.WriteEndObject();
    }

    private static void Minutes(Utf8JsonWriter to, string name, Duration? hours)
    {
        if (hours is { } given)
        {
            to.WriteNumber(name, given.TotalMinutes);
        }
        else
        {
            to.WriteNull(name);
        }
    }

    private static void Source(Utf8JsonWriter to, EvidenceStatus evidence, Citation? citation)
    {
        to.WriteString("evidence", Words.Of(evidence));
        to.WritePropertyName("citation");
        if (citation is null)
        {
            to.WriteNullValue();
        }
        else
        {
            CitationJson.Write(to, citation);
        }
    }

    private static void Ids(Utf8JsonWriter to, string name, ValueList<LevelOfCare> levels)
    {
        to.WriteStartArray(name);
        foreach (var level in levels)
        {
            to.WriteStringValue(level.Id);
        }

        to.WriteEndArray();
    }
}

using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>What the JSON answers on assessments write alike.</summary>
internal static class AnswerJson
{
    /// <summary>How something was read and where.</summary>
    public static void Source(this Utf8JsonWriter to, EvidenceStatus evidence, Citation? citation)
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

    /// <summary>A list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter to, string name, IEnumerable<T> items, Action<T> properties)
    {
        to.WriteStartArray(name);
        foreach (var item in items)
        {
            to.WriteStartObject();
            properties(item);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    /// <summary>A number, or null.</summary>
    public static void Number(this Utf8JsonWriter to, string name, int? value)
    {
        if (value is { } number)
        {
            to.WriteNumber(name, number);
        }
        else
        {
            to.WriteNull(name);
        }
    }

    /// <summary>True, false or null.</summary>
    public static void Flag(this Utf8JsonWriter to, string name, bool? value)
    {
        if (value is { } flag)
        {
            to.WriteBoolean(name, flag);
        }
        else
        {
            to.WriteNull(name);
        }
    }
}

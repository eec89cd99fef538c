using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Findings as FHIR R4: an OperationOutcome for each plan, in a Bundle of them where there are several.</summary>
/// <remarks>Whether there are several shows with the second one; so the first is held until then, and the others go out as they come.</remarks>
internal sealed class FhirFindings : IFindingsReport
{
    private readonly JsonStream json;
    private readonly Dictionary<string, string> titles;
    private (PlanPlace Place, Action<Utf8JsonWriter> Write)? held;
    private long entries;

    public FhirFindings(Terminal terminal, RuleSet rules)
    {
        titles = rules.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        json = new JsonStream(terminal.Out);
    }

    public void Add(PlanPlace place, PlanReport report, PlanDocument? document = null) => Next(place, to => FhirOutcome.Write(to, place, report, titles, document));

    public void Refuse(PlanPlace place, ValueList<FormatProblem> problems) => Next(place, to => FhirOutcome.Write(to, place, problems));

    public void End(FindingsTally tally, int status)
    {
        if (status == Exit.Interrupted)
        {
            Next(new("interrupted"), FhirOutcome.WriteInterrupted);
        }

        if (held is { } only)
        {
            only.Write(json.Writer);
        }
        else
        {
            json.Writer.WriteEndArray();
            json.Writer.WriteEndObject();
        }

        json.End();
    }

    public void Dispose() => json.Dispose();

    private void Next(PlanPlace place, Action<Utf8JsonWriter> write)
    {
        if (held is { } first)
        {
            held = null;
            json.Writer.WriteStartObject();
            json.Writer.WriteString("resourceType", "Bundle");
            json.Writer.WriteString("type", "collection");
            json.Writer.WriteStartArray("entry");
            Entry(first.Place, first.Write);
        }
        else if (entries == 0)
        {
            held = (place, write);
            return;
        }

        Entry(place, write);
    }

    private void Entry(PlanPlace place, Action<Utf8JsonWriter> write)
    {
        entries++;
        json.Writer.WriteStartObject();
        json.Writer.WriteString("fullUrl", $"urn:uuid:{Uuid(place)}");
        json.Writer.WritePropertyName("resource");
        write(json.Writer);
        json.Writer.WriteEndObject();
        json.Pass();
    }

    // of version 8: made from the entry's number and place, so that the same input gives the same answer
    private string Uuid(PlanPlace place)
    {
        const int Version = 6;
        const int Variant = 8;
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entries} {place.Name}"))).AsSpan(0, 16);
        bytes[Version] = (byte)((bytes[Version] & 0x0F) | 0x80);
        bytes[Variant] = (byte)((bytes[Variant] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}

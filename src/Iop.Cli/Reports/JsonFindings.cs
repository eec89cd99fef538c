using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>Findings as <c>iop-findings/1</c>; each plan goes out as soon as it is checked.</summary>
internal sealed class JsonFindings : IFindingsReport
{
    public const string Format = "iop-findings/1";

    private readonly JsonStream json;

    public JsonFindings(Terminal terminal)
    {
        json = new JsonStream(terminal.Out);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("format"u8, Format);
        json.Writer.WriteStartArray("plans"u8);
    }

    public void Add(PlanPlace place, PlanReport report, PlanDocument? document = null)
    {
        var to = json.Writer;
        to.WriteStartObject();
        to.WriteString("file"u8, place.File);
        to.WritePropertyName("line"u8);
        if (place.Line is { } line)
        {
            to.WriteNumberValue(line);
        }
        else
        {
            to.WriteNullValue();
        }

        to.WriteString("plan"u8, report.Plan.Value);
        to.WriteBoolean("compliant"u8, report.IsCompliant);
        to.WriteBoolean("complete"u8, report.IsComplete);
        to.WriteNumber("satisfiedCount"u8, report.SatisfiedCount);
        to.WriteStartArray("findings"u8);
        foreach (var finding in report.Findings)
        {
            Write(to, finding);
        }

        to.WriteEndArray();
        to.WriteEndObject();
        json.Pass();
    }

    public void Refuse(PlanPlace place, ValueList<FormatProblem> problems)
    {
        // they are on standard error
    }

    public void End(FindingsTally tally, int status)
    {
        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
        json.End();
    }

    public void Dispose() => json.Dispose();

    private static void Write(Utf8JsonWriter to, Finding finding)
    {
        to.WriteStartObject();
        to.WriteString("rule"u8, finding.RuleId);
        to.WriteString("verdict"u8, Words.Of(finding.Verdict));
        to.WriteString("severity"u8, Words.Of(finding.Severity));
        to.WriteString("path"u8, finding.Path);
        Write(to, finding.Window);
        to.WriteString("observed"u8, finding.Observed);
        to.WriteString("required"u8, finding.Required);
        to.WriteString("missing"u8, finding.Missing);
        to.WriteString("excusedBy"u8, finding.ExcusedBy);
        to.WriteString("message"u8, finding.Message);
        to.WriteStartArray("counted"u8);
        foreach (var part in finding.Counted)
        {
            to.WriteStringValue(part);
        }

        to.WriteEndArray();
        to.WriteStartArray("notCounted"u8);
        foreach (var part in finding.NotCounted)
        {
            to.WriteStartObject();
            to.WriteString("path"u8, part.Path);
            to.WriteString("why"u8, part.Why);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WritePropertyName("citation"u8);
        CitationJson.Write(to, finding.Citation);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, CarePeriod? days)
    {
        if (days is not { } window)
        {
            to.WriteNull("window"u8);
            return;
        }

        to.WriteStartObject("window"u8);
        to.WriteString("start"u8, LocalDatePattern.Iso.Format(window.Start));
        to.WriteString("end"u8, window.End is { } end ? LocalDatePattern.Iso.Format(end) : null);
        to.WriteEndObject();
    }
}

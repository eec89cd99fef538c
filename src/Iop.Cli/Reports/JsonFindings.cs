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
        json.Writer.WriteString("format", Format);
        json.Writer.WriteStartArray("plans");
    }

    public void Add(PlanPlace place, PlanReport report)
    {
        var to = json.Writer;
        to.WriteStartObject();
        to.WriteString("file", place.File);
        to.WritePropertyName("line");
        if (place.Line is { } line)
        {
            to.WriteNumberValue(line);
        }
        else
        {
            to.WriteNullValue();
        }

        to.WriteString("plan", report.Plan.Value);
        to.WriteBoolean("compliant", report.IsCompliant);
        to.WriteBoolean("complete", report.IsComplete);
        to.WriteNumber("satisfiedCount", report.SatisfiedCount);
        to.WriteStartArray("findings");
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
        to.WriteString("rule", finding.RuleId);
        to.WriteString("verdict", Words.Of(finding.Verdict));
        to.WriteString("severity", Words.Of(finding.Severity));
        to.WriteString("path", finding.Path);
        Write(to, finding.Window);
        to.WriteString("observed", finding.Observed);
        to.WriteString("required", finding.Required);
        to.WriteString("missing", finding.Missing);
        to.WriteString("excusedBy", finding.ExcusedBy);
        to.WriteString("message", finding.Message);
        to.WriteStartArray("counted");
        foreach (var part in finding.Counted)
        {
            to.WriteStringValue(part);
        }

        to.WriteEndArray();
        to.WriteStartArray("notCounted");
        foreach (var part in finding.NotCounted)
        {
            to.WriteStartObject();
            to.WriteString("path", part.Path);
            to.WriteString("why", part.Why);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WritePropertyName("citation");
        CitationJson.Write(to, finding.Citation);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, CarePeriod? days)
    {
        if (days is not { } window)
        {
            to.WriteNull("window");
            return;
        }

        to.WriteStartObject("window");
        to.WriteString("start", LocalDatePattern.Iso.Format(window.Start));
        to.WriteString("end", window.End is { } end ? LocalDatePattern.Iso.Format(end) : null);
        to.WriteEndObject();
    }
}

using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Findings as one run of SARIF 2.1.0; each result goes out as soon as its plan is checked.</summary>
internal sealed class SarifFindings : IFindingsReport
{
    private readonly JsonStream json;
    private readonly SarifNotifications notifications = new();
    private readonly Dictionary<string, int> positions;

    public SarifFindings(Terminal terminal, RuleSet rules)
    {
        positions = rules.Rules.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        json = new JsonStream(terminal.Out);
        var to = json.Writer;
        to.WriteStartObject();
        to.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        to.WriteString("version", "2.1.0");
        to.WriteStartArray("runs");
        to.WriteStartObject();
        to.WritePropertyName("tool");
        SarifTool.Write(to, rules);
        to.WriteStartArray("results");
    }

    public void Add(PlanPlace place, PlanReport report, PlanDocument? document = null)
    {
        foreach (var finding in report.Findings)
        {
            Write(json.Writer, place, report, finding);
        }

        json.Pass();
    }

    public void Refuse(PlanPlace place, ValueList<FormatProblem> problems) => notifications.Add(place, problems);

    public void End(FindingsTally tally, int status)
    {
        var to = json.Writer;
        to.WriteEndArray();
        to.WriteStartArray("invocations");
        notifications.Write(to, status);
        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndObject();
        json.End();
    }

    public void Dispose() => json.Dispose();

    private void Write(Utf8JsonWriter to, PlanPlace place, PlanReport report, Finding finding)
    {
        to.WriteStartObject();
        to.WriteString("ruleId", finding.RuleId);
        to.WriteNumber("ruleIndex", positions[finding.RuleId]);
        to.WriteString("kind", Kind(finding.Verdict));
        to.WriteString("level", finding.Verdict == Verdict.Violated ? SarifTool.Level(finding.Severity) : "none");
        SarifTool.Text(to, "message", finding.Message);
        to.WriteStartArray("locations");
        SarifTool.Location(to, place, finding.Path);
        to.WriteEndArray();
        to.WriteStartObject("properties");
        to.WriteString("plan", report.Plan.Value);
        to.WriteString("required", finding.Required);
        Optional(to, "observed", finding.Observed);
        Optional(to, "missing", finding.Missing);
        Optional(to, "excusedBy", finding.ExcusedBy);
        to.WriteEndObject();
        to.WriteEndObject();
    }

    // readers of SARIF expect no null
    private static void Optional(Utf8JsonWriter to, string name, string? text)
    {
        if (text is not null)
        {
            to.WriteString(name, text);
        }
    }

    private static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => "pass",
        Verdict.Violated => "fail",
        Verdict.Indeterminate => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}

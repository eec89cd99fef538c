using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Comparisons as a list of plans; each goes out as soon as it is made.</summary>
internal sealed class JsonComparisons : IComparisonReport
{
    private readonly JsonStream json;

    public JsonComparisons(Terminal terminal)
    {
        json = new(terminal.Out);
        json.Writer.WriteStartArray();
    }

    public void Add(PlanPlace place, RuleComparison comparison)
    {
        var to = json.Writer;
        to.WriteStartObject();
        to.WriteString("file", place.File);
        if (place.Line is { } line)
        {
            to.WriteNumber("line", line);
        }
        else
        {
            to.WriteNull("line");
        }

        to.WriteString("plan", comparison.Plan.Value);
        to.WriteStartArray("sets");
        foreach (var (set, report, isAsked) in comparison.Sets.Zip(comparison.Reports, comparison.Asked))
        {
            Write(to, set, report, isAsked);
        }

        to.WriteEndArray();
        to.WriteEndObject();
        json.Pass();
    }

    public void End()
    {
        json.Writer.WriteEndArray();
        json.End();
    }

    public void Dispose() => json.Dispose();

    private static void Write(Utf8JsonWriter to, RuleSet set, PlanReport report, bool isAsked)
    {
        to.WriteStartObject();
        to.WriteString("id", set.Id);
        to.WriteString("name", set.Name);
        to.WriteBoolean("asked", isAsked);
        foreach (var (name, holds) in ((string, bool)[])[("compliant", report.IsCompliant), ("complete", report.IsComplete)])
        {
            if (isAsked)
            {
                to.WriteBoolean(name, holds);
            }
            else
            {
                to.WriteNull(name);
            }
        }

        foreach (var (name, verdict) in ((string, Verdict)[])[("violated", Verdict.Violated), ("indeterminate", Verdict.Indeterminate), ("satisfied", Verdict.Satisfied)])
        {
            to.WriteStartArray(name);
            foreach (var id in report.FindingsThatAre(verdict).Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal))
            {
                to.WriteStringValue(id);
            }

            to.WriteEndArray();
        }

        to.WriteEndObject();
    }
}

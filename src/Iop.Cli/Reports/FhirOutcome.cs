using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Writes an OperationOutcome of FHIR R4.</summary>
internal static class FhirOutcome
{
    /// <summary>The code system of rule ids.</summary>
    public const string RuleSystem = "urn:iop:rules";

    /// <summary>What was found of a plan; one issue that all is well where nothing is listed.</summary>
    public static void Write(Utf8JsonWriter to, PlanPlace place, PlanReport report, IReadOnlyDictionary<string, string> titles)
    {
        var where = $"{place.Name}: plan {report.Plan.Value}.";
        Begin(to);
        foreach (var finding in report.Findings)
        {
            Write(to, where, finding, titles[finding.RuleId]);
        }

        if (report.Findings.Count == 0)
        {
            var text = report.SatisfiedCount > 0 ? "All OK" : "No rule that was asked speaks of this plan.";
            Issue(to, "information", "informational", text, rule: null, where, path: null);
        }

        End(to);
    }

    /// <summary>Why a plan could not be read.</summary>
    public static void Write(Utf8JsonWriter to, PlanPlace place, ValueList<FormatProblem> problems)
    {
        Begin(to);
        foreach (var problem in problems)
        {
            var isWhole = problem.Path == "$";
            var (severity, code) = isWhole ? ("fatal", "structure") : ("error", "invalid");
            Issue(to, severity, code, $"found {problem.Found}; allowed: {problem.Allowed}", rule: null, $"{place.Name}: {problem.Path}", Expression(problem.Path));
        }

        End(to);
    }

    /// <summary>That not every plan was checked.</summary>
    public static void WriteInterrupted(Utf8JsonWriter to)
    {
        Begin(to);
        Issue(to, "error", "incomplete", "Interrupted: not every plan was checked.", rule: null, diagnostics: null, path: null);
        End(to);
    }

    private static void Write(Utf8JsonWriter to, string where, Finding finding, string title) => Issue(
        to,
        finding.Verdict == Verdict.Violated ? Severity(finding.Severity) : "information",
        finding.Verdict switch { Verdict.Violated => "business-rule", Verdict.Indeterminate => "required", _ => "informational" },
        finding.Message,
        (finding.RuleId, title),
        $"{where} Source: {Words.Of(finding.Citation)}",
        finding.Path);

    private static string Severity(Severity severity) => severity switch
    {
        Domain.Rules.Severity.Mandatory => "error",
        Domain.Rules.Severity.Expected => "warning",
        Domain.Rules.Severity.Guidance => "information",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    // a name in brackets is no FHIRPath
    private static string? Expression(string path) =>
        path.StartsWith("$.", StringComparison.Ordinal) && !path.Contains('\'', StringComparison.Ordinal) ? path[2..] : null;

    private static void Begin(Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteString("resourceType", "OperationOutcome");
        to.WriteStartArray("issue");
    }

    private static void Issue(
        Utf8JsonWriter to, string severity, string code, string text, (string Id, string Title)? rule, string? diagnostics, string? path)
    {
        to.WriteStartObject();
        to.WriteString("severity", severity);
        to.WriteString("code", code);
        to.WriteStartObject("details");
        if (rule is { } named)
        {
            to.WriteStartArray("coding");
            to.WriteStartObject();
            to.WriteString("system", RuleSystem);
            to.WriteString("code", named.Id);
            to.WriteString("display", named.Title);
            to.WriteEndObject();
            to.WriteEndArray();
        }

        to.WriteString("text", text);
        to.WriteEndObject();
        if (diagnostics is not null)
        {
            to.WriteString("diagnostics", diagnostics);
        }

        if (path is not null)
        {
            to.WriteStartArray("expression");
            to.WriteStringValue(path);
            to.WriteEndArray();
        }

        to.WriteEndObject();
    }

    private static void End(Utf8JsonWriter to)
    {
        to.WriteEndArray();
        to.WriteEndObject();
    }
}

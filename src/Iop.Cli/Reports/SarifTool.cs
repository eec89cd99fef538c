using System.Reflection;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>The parts of SARIF that do not hang on a plan: the tool with its rules, and how a place and a text are written.</summary>
internal static class SarifTool
{
    private static readonly string Version =
        typeof(SarifTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The tool, and the rules that it was asked to apply.</summary>
    public static void Write(Utf8JsonWriter to, RuleSet rules)
    {
        to.WriteStartObject();
        to.WriteStartObject("driver");
        to.WriteString("name", "iop");
        to.WriteString("version", Version);
        to.WriteString("semanticVersion", Version);
        to.WriteStartArray("rules");
        foreach (var rule in rules.Rules)
        {
            Write(to, rule);
        }

        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteEndObject();
    }

    /// <summary>The level of a violation.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Mandatory => "error",
        Severity.Expected => "warning",
        Severity.Guidance => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>An object with a text in it.</summary>
    public static void Text(Utf8JsonWriter to, string name, string text)
    {
        to.WriteStartObject(name);
        to.WriteString("text", text);
        to.WriteEndObject();
    }

    /// <summary>A place in a file, and the path within the plan.</summary>
    public static void Location(Utf8JsonWriter to, PlanPlace place, string path)
    {
        to.WriteStartObject();
        to.WriteStartObject("physicalLocation");
        to.WriteStartObject("artifactLocation");
        to.WriteString("uri", ArtifactUri.Of(place.File));
        to.WriteEndObject();
        if (place.Line is { } line)
        {
            to.WriteStartObject("region");
            to.WriteNumber("startLine", line);
            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteStartArray("logicalLocations");
        to.WriteStartObject();
        to.WriteString("fullyQualifiedName", path);
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, Rule rule)
    {
        to.WriteStartObject();
        to.WriteString("id", rule.Id);
        Text(to, "shortDescription", rule.Title);
        Text(to, "fullDescription", $"{rule.Title}. Asks for: {rule.Requirement.Text}. Source: {rule.Citation.Title}.");
        if (Uri.TryCreate(rule.Citation.Url, UriKind.Absolute, out _))
        {
            to.WriteString("helpUri", rule.Citation.Url);
        }

        to.WriteStartObject("defaultConfiguration");
        to.WriteString("level", Level(rule.Severity));
        to.WriteEndObject();
        to.WriteStartObject("properties");
        to.WriteString("severity", Words.Of(rule.Severity));
        to.WriteString("evidence", Words.Of(rule.Evidence));
        to.WriteString("source", rule.Citation.Title);
        to.WriteEndObject();
        to.WriteEndObject();
    }
}

using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>Rules and rule sets as JSON.</summary>
internal static class RulesJson
{
    /// <summary>A list of rules.</summary>
    public static void WriteAll(Utf8JsonWriter to, ValueList<Rule> rules)
    {
        to.WriteStartArray();
        foreach (var rule in rules)
        {
            Write(to, rule);
        }

        to.WriteEndArray();
    }

    /// <summary>A list of sets.</summary>
    public static void WriteAll(Utf8JsonWriter to, ValueList<RuleSet> sets)
    {
        to.WriteStartArray();
        foreach (var set in sets)
        {
            Write(to, set);
        }

        to.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter to, RuleSet set)
    {
        to.WriteStartObject();
        to.WriteString("id", set.Id);
        to.WriteString("name", set.Name);
        Ids(to, "rules", set.Rules);
        to.WriteEndObject();
    }

    /// <summary>One rule.</summary>
    public static void Write(Utf8JsonWriter to, Rule rule)
    {
        to.WriteStartObject();
        to.WriteString("id", rule.Id);
        to.WriteString("title", rule.Title);
        to.WriteString("asks", rule.Requirement.Text);
        to.WriteString("basis", Words.Of(rule.Basis));
        to.WriteStartArray("levels");
        foreach (var level in rule.Levels.Levels)
        {
            to.WriteStringValue(level.Id);
        }

        to.WriteEndArray();
        to.WriteBoolean("levelsAreRungs", rule.Levels.IsByRung);
        to.WriteString("population", rule.Population switch
        {
            null => null,
            Population.Adult => "adult",
            Population.Adolescent => "adolescent",
            Population.Child => "child",
            _ => throw new InvalidOperationException("An unknown population."),
        });
        to.WriteString("payer", rule.Payer?.Word);
        to.WriteString("from", Text(rule.InForce.From));
        to.WriteString("until", Text(rule.InForce.Until));
        to.WriteString("severity", Words.Of(rule.Severity));
        to.WriteString("evidence", Words.Of(rule.Evidence));
        Ids(to, "exceptions", rule.Exceptions);
        to.WriteString("note", rule.Note);
        to.WritePropertyName("citation");
        CitationJson.Write(to, rule.Citation);
        to.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter to, string name, ValueList<Rule> rules)
    {
        to.WriteStartArray(name);
        foreach (var rule in rules)
        {
            to.WriteStringValue(rule.Id);
        }

        to.WriteEndArray();
    }

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}

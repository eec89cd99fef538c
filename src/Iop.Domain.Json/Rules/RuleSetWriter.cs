using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Rules;

internal static class RuleSetWriter
{
    public static void Write(Utf8JsonWriter writer, RuleSet set, LevelCatalog levels)
    {
        writer.WriteString("format", RuleSetJson.Format);
        writer.WriteString("id", set.Id);
        writer.WriteString("name", set.Name);
        var rules = set.Rules.Select(rule => (rule, false)).Concat(set.SwitchedOff.Select(rule => (rule, true))).ToArray();
        writer.ObjectsEvenIfNone("rules", rules, (to, item) => Rule(to, item.rule, item.Item2, levels));
    }

    private static void Rule(Utf8JsonWriter writer, Rule rule, bool isOff, LevelCatalog levels)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("title", rule.Title);
        writer.WriteString("basis", RuleShapes.Bases.Of(rule.Basis));
        writer.WriteStartObject("requirement");
        RequirementWriter.Write(writer, rule.Requirement, levels);
        writer.WriteEndObject();
        writer.WriteString("severity", RuleShapes.Severities.Of(rule.Severity));
        writer.Citation(rule.Citation);
        RequirementWriter.Levels(writer, rule.Levels, levels);
        writer.Text("from", Iso(rule.InForce.From));
        writer.Text("until", Iso(rule.InForce.Until));
        writer.Evidence(rule.Evidence);
        writer.Objects("furtherCitations", rule.FurtherCitations, LevelWriting.CitationParts);
        writer.Text("population", rule.Population is { } population ? LevelShapes.Populations.Of(population) : null);
        writer.Text("payer", rule.Payer?.Word);
        writer.Text("jurisdiction", rule.Jurisdiction?.Code);
        writer.Text("program", rule.Program?.Word);
        writer.Texts("exceptPrograms", [.. rule.ExceptPrograms.Select(program => program.Word)]);
        writer.Text("week", RequirementWriter.Word(rule.Week));
        writer.Texts("exceptions", [.. rule.Exceptions.Select(exception => exception.Id)]);
        writer.Text("note", rule.Note);
        if (isOff)
        {
            writer.WriteBoolean("switchedOff", value: true);
        }
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}

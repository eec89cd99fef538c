using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Iop.Domain.Json.Tests;

/// <summary>The part of JSON Schema 2020-12 that the published schemas use; another keyword fails the test that meets it.</summary>
internal sealed class Schema(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "definitions", "title", "description", "default", "format"];

    public JsonObject Root => root;

    public static Schema Of(string format) => At(Path.Combine(AppContext.BaseDirectory, "schemas", $"iop-{format}-1.schema.json"));

    public static Schema At(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    public JsonObject Definition(string name) => root["$defs"]![name]!.AsObject();

    public bool Allows(string json) => Allows(root, JsonNode.Parse(json));

    private bool Allows(JsonObject schema, JsonNode? value) => schema.All(keyword => Holds(schema, keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var item = value as JsonObject;
        var list = value as JsonArray;
        var text = kind == JsonValueKind.String ? value!.GetValue<string>() : null;
        return keyword switch
        {
            "$ref" => Allows(rule.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)root, static (at, name) => at[name]!).AsObject(), value),
            "type" => (rule as JsonArray ?? [rule.DeepClone()]).Any(type => IsA(type!.GetValue<string>(), kind, value)),
            "const" => JsonNode.DeepEquals(rule, value),
            "enum" => rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
            "required" => item is null || rule.AsArray().All(name => item.ContainsKey(name!.GetValue<string>())),
            "properties" => item is null || item.All(property => rule[property.Key] is not JsonObject inner || Allows(inner, property.Value)),
            "additionalProperties" when rule is JsonObject inner => item is null || item.All(property => Allows(inner, property.Value)),
            "additionalProperties" when rule.GetValueKind() == JsonValueKind.True => true,
            "additionalProperties" => item is null || item.All(property => schema["properties"]!.AsObject().ContainsKey(property.Key)),
            "dependentRequired" => item is null || rule.AsObject().All(part => !item.ContainsKey(part.Key) || part.Value!.AsArray().All(name => item.ContainsKey(name!.GetValue<string>()))),
            "propertyNames" => item is null || item.All(property => Allows(rule.AsObject(), JsonValue.Create(property.Key))),
            "maxProperties" => item is null || item.Count <= rule.GetValue<int>(),
            "items" => list is null || list.All(inner => Allows(rule.AsObject(), inner)),
            "maxItems" => list is null || list.Count <= rule.GetValue<int>(),
            "minItems" => list is null || list.Count >= rule.GetValue<int>(),
            "uniqueItems" => list is null || !rule.GetValue<bool>() || list.Select(inner => inner?.ToJsonString()).Distinct().Count() == list.Count,
            "minLength" => text is null || text.EnumerateRunes().Count() >= rule.GetValue<int>(),
            "maxLength" => text is null || text.EnumerateRunes().Count() <= rule.GetValue<int>(),
            "pattern" => text is null || Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
            "minimum" => kind != JsonValueKind.Number || Number(value!) >= Number(rule),
            "maximum" => kind != JsonValueKind.Number || Number(value!) <= Number(rule),
            "anyOf" => rule.AsArray().Any(inner => Allows(inner!.AsObject(), value)),
            "oneOf" => rule.AsArray().Count(inner => Allows(inner!.AsObject(), value)) == 1,
            "not" => !Allows(rule.AsObject(), value),
            _ when Annotations.Contains(keyword) => true,
            _ => throw new NotSupportedException(keyword),
        };
    }

    private static bool IsA(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "object" => kind == JsonValueKind.Object,
        "array" => kind == JsonValueKind.Array,
        "string" => kind == JsonValueKind.String,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && double.IsInteger(Number(value!)),
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "null" => kind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    private static double Number(JsonNode value) => value.GetValue<JsonElement>().GetDouble();
}

using Iop.Domain.Json.Reading;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Rules;

/// <summary>A rule and what stands around its requirement in <c>iop-rules/1</c>.</summary>
internal static class RuleShapes
{
    public static JsonShape Set { get; } = new(["format", "id", "name", "rules"]);

    public static JsonShape Rule { get; } = new(
        ["id", "title", "basis", "requirement", "severity", "citation"],
        "levels", "rungs", "from", "until", "evidence", "furtherCitations", "population", "payer", "jurisdiction", "program", "exceptPrograms", "week", "exceptions", "note", "switchedOff");

    public static (string Word, Basis Value)[] Bases { get; } =
    [
        ("needed", Basis.Needed), ("planned", Basis.Planned), ("scheduled", Basis.Scheduled), ("offered", Basis.Offered), ("delivered", Basis.Delivered),
    ];

    public static (string Word, Severity Value)[] Severities { get; } =
        [("mandatory", Severity.Mandatory), ("expected", Severity.Expected), ("guidance", Severity.Guidance)];
}

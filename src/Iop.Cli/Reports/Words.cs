using System.Text.Json;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Enumerations as the words that stand in answers.</summary>
internal static class Words
{
    /// <summary>A value's own name as a word of JSON.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => "satisfied",
        Verdict.Violated => "violated",
        Verdict.Indeterminate => "indeterminate",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Mandatory => "mandatory",
        Severity.Expected => "expected",
        Severity.Guidance => "guidance",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(Basis basis) => basis switch
    {
        Basis.Needed => "needed",
        Basis.Planned => "planned",
        Basis.Scheduled => "scheduled",
        Basis.Offered => "offered",
        Basis.Delivered => "delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    /// <summary>A citation in one line, with its address where it has one.</summary>
    public static string Of(Citation citation) => citation.Url is { } url ? $"{citation.Title} <{url}>" : citation.Title;

    public static string Of(EvidenceStatus evidence) => evidence switch
    {
        EvidenceStatus.Primary => "primary",
        EvidenceStatus.Secondary => "secondary",
        EvidenceStatus.Unverified => "unverified",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}

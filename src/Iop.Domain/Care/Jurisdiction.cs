using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>A country or one of its parts whose law decides, by its ISO 3166 code such as <c>US-MD</c>; compared exactly.</summary>
public sealed partial record Jurisdiction
{
    private Jurisdiction(string code) => Code = code;

    /// <summary>Kansas, <c>US-KS</c>.</summary>
    public static Jurisdiction Kansas { get; } = new("US-KS");

    /// <summary>Maryland, <c>US-MD</c>.</summary>
    public static Jurisdiction Maryland { get; } = new("US-MD");

    /// <summary>Massachusetts, <c>US-MA</c>.</summary>
    public static Jurisdiction Massachusetts { get; } = new("US-MA");

    /// <summary>New Jersey, <c>US-NJ</c>.</summary>
    public static Jurisdiction NewJersey { get; } = new("US-NJ");

    /// <summary>The code as it stands in files.</summary>
    public string Code { get; }

    /// <summary>The jurisdiction with a code: two capital letters for a country, or those, a hyphen and one to three capital letters or digits for a part of it. Whether the code is in use is not asked.</summary>
    /// <exception cref="ArgumentException"><paramref name="code"/> has another shape.</exception>
    public static Jurisdiction Of(string code) => TryOf(code, out var jurisdiction)
        ? jurisdiction
        : throw new ArgumentException($"'{code}' is no code of a jurisdiction; allowed are codes such as US-MD or US.", nameof(code));

    /// <summary>The jurisdiction with a code that comes from outside; false where it has another shape.</summary>
    public static bool TryOf([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Jurisdiction? jurisdiction)
    {
        jurisdiction = code is not null && Shape().IsMatch(code) ? new(code) : null;
        return jurisdiction is not null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    [GeneratedRegex(@"\A[A-Z]{2}(-[A-Z0-9]{1,3})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}

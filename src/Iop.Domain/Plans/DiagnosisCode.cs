using System.Diagnostics.CodeAnalysis;

namespace Iop.Domain.Plans;

/// <summary>A diagnosis as an ICD-10-CM code. Its syntax is checked, not whether the code is assigned or billable in some year.</summary>
/// <remarks>
/// A letter, a digit, then a digit, A or B; after that a dot and one to four letters or digits, such as <c>F10.20</c> or <c>S72.001A</c>.
/// The dot may be missing and letters may be small in what is read; the value always has the dot and capitals. No exception and no text form shows the code.
/// </remarks>
public sealed record DiagnosisCode
{
    private const int Category = 3;

    private const int Longest = 7;

    private DiagnosisCode(string value) => Value = value;

    /// <summary>The code in capitals, with its dot where it has more than three characters.</summary>
    public string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text does not have the syntax of a code.</exception>
    public static DiagnosisCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException(
        "An ICD-10-CM code is a letter, a digit, then a digit, A or B; after that nothing, or a dot and one to four letters or digits.");

    /// <summary>Reads a code; white space around it is not taken.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DiagnosisCode? code)
    {
        code = null;
        if (text is null || text.Length is < Category or > Longest + 1)
        {
            return false;
        }

        var hasDot = text.Length > Category && text[Category] == '.';
        var rest = text[(hasDot ? Category + 1 : Category)..];
        if ((hasDot && rest.Length == 0) || rest.Length > Longest - Category || !rest.All(char.IsAsciiLetterOrDigit)
            || !char.IsAsciiLetter(text[0]) || !char.IsAsciiDigit(text[1]) || !(char.IsAsciiDigit(text[2]) || text[2] is 'A' or 'B' or 'a' or 'b'))
        {
            return false;
        }

        code = new($"{text[..Category]}{(rest.Length > 0 ? "." : "")}{rest}".ToUpperInvariant());
        return true;
    }

    /// <summary>The same for every code: a diagnosis is clinical.</summary>
    public override string ToString() => "ICD-10-CM code";
}

using System.Globalization;
using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    /// <summary>An exact fraction: an integer, or a text such as <c>"5/2"</c> of two integers, the upper one not below a least value and the lower one not zero.</summary>
    public Ratio? Fraction(int least)
    {
        if (!IsPresent)
        {
            return null;
        }

        if (Kind == JsonValueKind.Number)
        {
            return Integer(least) is { } whole ? (Ratio)whole : null;
        }

        if (Kind == JsonValueKind.String && tape.Text(part) is { } text && text.Split('/') is [var upper, var lower]
            && Whole(upper) is { } numerator && numerator >= least && Whole(lower) is { } denominator and > 0)
        {
            return Ratio.Of(numerator, denominator);
        }

        RefuseAndSweep(string.Create(
            CultureInfo.InvariantCulture, $"an integer, or a fraction such as \"5/2\", of numbers up to {FormatLimits.LargestNumber}, the first at least {least}"));
        return null;
    }

    private static int? Whole(string text) =>
        text is { Length: > 0 and <= 10 } and not ['0', _, ..] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= FormatLimits.LargestNumber
            ? (int)number
            : null;
}

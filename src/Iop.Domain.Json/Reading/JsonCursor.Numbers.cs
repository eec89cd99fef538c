using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    /// <summary>An integer between two bounds, both inclusive, without fraction or exponent.</summary>
    public int? Integer(int least, int most = FormatLimits.LargestNumber) =>
        IsPresent && Kind == JsonValueKind.Number && Digits(tape.Raw(part)) is { } number && number >= least && number <= most
            ? number
            : (int?)LongInteger(least, most);

    /// <summary>An integer between two bounds, both inclusive, without fraction or exponent.</summary>
    public long? LongInteger(long least, long most)
    {
        if (!IsPresent)
        {
            return null;
        }

        if (Kind == JsonValueKind.Number
            && Utf8Parser.TryParse(tape.Raw(part), out long value, out var length)
            && length == tape.Raw(part).Length
            && value >= least
            && value <= most)
        {
            return value;
        }

        RefuseAndSweep(string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}, without fraction or exponent"));
        return null;
    }

    /// <summary>A finite number between two bounds, both inclusive.</summary>
    public double? Number(double least, double most)
    {
        if (!IsPresent)
        {
            return null;
        }

        if (Kind == JsonValueKind.Number && Utf8Parser.TryParse(tape.Raw(part), out double value, out _) && value >= least && value <= most && double.IsFinite(value))
        {
            return value;
        }

        RefuseAndSweep(string.Create(CultureInfo.InvariantCulture, $"a number from {least:R} to {most:R}"));
        return null;
    }

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

    /// <summary>The number that at most nine digits make, of which the first is no idle zero; null where something else stands.</summary>
    private static int? Digits(ReadOnlySpan<byte> text) => text.Length is > 0 and <= 9 && (text[0] != '0' || text.Length == 1) ? Number(text) : null;

    /// <summary>The number that a few digits make; null where something else stands among them.</summary>
    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}

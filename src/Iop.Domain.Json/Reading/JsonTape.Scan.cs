using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

internal sealed partial class JsonTape
{
    private const int Ends = -1;

    /// <summary>Takes apart a text as most are, without escapes, fractions and exponents; false where it meets one of them, or what may be wrong, and the reader that knows all of JSON has to look.</summary>
    /// <remarks>What it takes is JSON: at any doubt it gives up, and never decides that a text is broken.</remarks>
    private bool Scan(ReadOnlySpan<byte> text, int maxDepth)
    {
        var (parts, count) = (this.parts, 0); // at hand, not looked up for each part
        var (open, depth, at) = (Ends, 0, 0);
        while (true)
        {
            // a value begins here
            at = AfterSpace(text, at);
            if (at >= text.Length)
            {
                return false;
            }

            if (count >= parts.Length - 1)
            {
                // by the end of this round there are two more at most: a name and its value
                this.count = count;
                Grow();
                parts = this.parts;
            }

            var start = at;
            var kind = KindAt(text[at]);
            if (kind is JsonValueKind.Object or JsonValueKind.Array)
            {
                if (++depth > maxDepth)
                {
                    return false;
                }

                parts[count] = new(kind, start, end: start, next: open); // until it closes, next is what it stands in
                open = count++;
                at = AfterSpace(text, at + 1);
                if (at < text.Length && text[at] != (kind == JsonValueKind.Object ? '}' : ']'))
                {
                    if (kind == JsonValueKind.Object && (at = AfterName(text, at, out parts[count], ++count)) < 0)
                    {
                        return false;
                    }

                    parts[open].Count = 1;
                    continue;
                }
            }
            else
            {
                at = kind == JsonValueKind.String ? AfterText(text, at) : AfterPlain(text, at, kind);
                if (at < 0)
                {
                    return false;
                }

                parts[count] = new(kind, start, end: at, next: count + 1);
                count++;
            }

            // a value has ended: what it stands in goes on with the next one, or ends as well
            while (true)
            {
                at = AfterSpace(text, at);
                if (open < 0)
                {
                    return at == text.Length;
                }

                ref var around = ref parts[open];
                var isObject = around.Kind == JsonValueKind.Object;
                if (at >= text.Length)
                {
                    return false;
                }

                if (text[at] == ',')
                {
                    at = AfterSpace(text, at + 1);
                    if (isObject && (at = AfterName(text, at, out parts[count], ++count)) < 0)
                    {
                        return false;
                    }

                    around.Count++;
                    break;
                }

                if (text[at] != (isObject ? '}' : ']'))
                {
                    return false;
                }

                (open, around.Next, around.End) = (around.Next, count, ++at);
                depth--;
            }
        }
    }

    /// <summary>Takes the name of a property, and gives the place after the colon that follows it.</summary>
    private static int AfterName(ReadOnlySpan<byte> text, int at, out Part name, int next)
    {
        var end = at < text.Length && text[at] == '"' ? AfterText(text, at) : Ends;
        name = new(JsonValueKind.String, at, end, next);
        end = end < 0 ? end : AfterSpace(text, end);
        return end >= 0 && end < text.Length && text[end] == ':' ? end + 1 : Ends;
    }

    private static JsonValueKind KindAt(byte first) => first switch
    {
        (byte)'"' => JsonValueKind.String,
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>The place after a value that is neither text nor object nor list, or a negative number in doubt.</summary>
    private static int AfterPlain(ReadOnlySpan<byte> text, int at, JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => AfterInteger(text, at),
        JsonValueKind.True => AfterWord(text, at, "true"u8),
        JsonValueKind.False => AfterWord(text, at, "false"u8),
        _ => AfterWord(text, at, "null"u8),
    };

    private static int AfterWord(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> word) => text[at..].StartsWith(word) ? at + word.Length : Ends;

    private static int AfterInteger(ReadOnlySpan<byte> text, int at)
    {
        at += text[at] == '-' ? 1 : 0;
        var first = at;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        // what follows, a fraction too, is refused as something that does not follow a value
        return at == first || (text[first] == '0' && at > first + 1) ? Ends : at;
    }

    private static int AfterText(ReadOnlySpan<byte> text, int at)
    {
        at++;
        while (at + Vector128<byte>.Count <= text.Length)
        {
            var some = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var special = Vector128.Equals(some, Vector128.Create((byte)'"'))
                | Vector128.Equals(some, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(some, Vector128.Create((byte)' '));
            if (special != Vector128<byte>.Zero)
            {
                at += System.Numerics.BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
                return text[at] == '"' ? at + 1 : Ends;
            }

            at += Vector128<byte>.Count;
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is (byte)'"' or (byte)'\\' or < (byte)' ')
            {
                return text[at] == '"' ? at + 1 : Ends;
            }
        }

        return Ends;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // most values stand without space around them
    private static int AfterSpace(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length && text[at] > ' ' ? at : AfterSpaces(text, at);

    private static int AfterSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}

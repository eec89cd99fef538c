using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Json.Reading;
using Iop.Domain.Tests;

namespace Iop.Domain.Json.Tests;

/// <summary>Holds the parts of a JSON text to what <see cref="JsonDocument"/> says of the same text.</summary>
public class JsonTapeTests
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = FormatLimits.MaxDepth };

    [Fact]
    public void The_parts_of_a_text_are_those_of_a_document() => Props.Holds(RandomJson.Values, static text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var document = JsonDocument.Parse(utf8, new() { MaxDepth = FormatLimits.MaxDepth });
        using var tape = Parse(utf8);

        Same(document.RootElement, tape, 0);
    });

    [Fact]
    public void A_broken_text_is_broken_for_both() => Props.Holds(RandomJson.Broken, static text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Breaks(() => JsonDocument.Parse(utf8, new() { MaxDepth = FormatLimits.MaxDepth })), Breaks(() => Parse(utf8)));
    });

    [Theory]
    [InlineData("[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]")]
    [InlineData("[[],{},[],{},[],{},[],{},[],{},[],{},[],{},[],{},[]]")]
    [InlineData("""{"":0,"a":[],"b":{},"\u0061":"\ud83d\ude00"}""")]
    [InlineData(" \t\r\n[ 1 , { \"a\" : [ null , true , false ] } ] \n")]
    [InlineData("\"\\\\\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("-0.5e-3")]
    public void Texts_that_are_denser_or_odder_than_most_are_taken_apart(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var document = JsonDocument.Parse(utf8);
        using var tape = Parse(utf8);

        Same(document.RootElement, tape, 0);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\ud800x\"")]
    public void Half_a_surrogate_pair_is_no_text(string text)
    {
        using var tape = Parse(Encoding.UTF8.GetBytes(text));

        Assert.Null(tape.Text(0));
    }

    [Fact]
    public void The_last_offset_of_the_longest_file_is_kept()
    {
        var utf8 = new byte[FormatLimits.MaxFileBytes];
        Array.Fill(utf8, (byte)' ');
        utf8[^1] = (byte)'7';
        using var tape = Parse(utf8);

        Assert.Equal((JsonValueKind.Number, "7"), (tape.Kind(0), Encoding.UTF8.GetString(tape.Raw(0))));
    }

    [Fact]
    public void Nothing_is_to_be_seen_after_the_tape_was_given_back()
    {
        var tape = Parse("[1]"u8.ToArray());

        tape.Dispose();
        tape.Dispose();

        Assert.Throws<IndexOutOfRangeException>(() => tape.Kind(0));
        Assert.Throws<IndexOutOfRangeException>(() => tape.Slot(0));
    }

    [Fact]
    public void Places_are_empty_again_after_they_were_given_back()
    {
        using var tape = Parse("[]"u8.ToArray());
        var first = tape.Slots(3, out var places);
        places.Fill(7);
        var taken = tape.Taken;
        for (var i = 0; i < 2_000; i++)
        {
            tape.Slots(5, out var more); // beyond what was there at first
            more.Fill(8);
        }

        tape.Taken = taken;
        var next = tape.Slots(5, out var again);

        Assert.Equal((first + 3, 7), (next, tape.Slot(first + 2)));
        Assert.Equal([0, 0, 0, 0, 0], again.ToArray());
    }

    [Fact]
    public void Places_do_not_add_up_with_the_items_of_a_list()
    {
        var shape = new JsonShape([], "a", "b");
        using var tape = Parse(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("""{"a":[{"b":1},{"b":2}],"b":3}""", 1_000))}]"));
        var most = 0;

        var sums = new JsonCursor(tape).Items(item =>
        {
            var outer = item.Object(shape)!.Value;
            var inner = outer["a"].Items(part => part.Object(shape)!.Value["b"].Integer(0))!;
            most = Math.Max(most, tape.Taken);
            return inner.Sum() + outer["b"].Integer(0);
        });

        Assert.Equal(Enumerable.Repeat<int?>(6, 1_000), sums!);
        Assert.Equal(shape.Names.Count, most);
    }

    private static JsonTape Parse(byte[] utf8) => JsonTape.Parse(utf8, Options, new ProblemLog("f"));

    private static bool Breaks(Func<IDisposable> parse)
    {
        try
        {
            parse().Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    /// <summary>Compares a value and all that is inside it.</summary>
    private static void Same(JsonElement element, JsonTape tape, int part)
    {
        Assert.Equal(element.ValueKind, tape.Kind(part));
        Assert.Equal(element.GetRawText(), Encoding.UTF8.GetString(tape.Raw(part)));
        var at = part + 1;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Assert.Equal(property.Name, tape.Text(at));
                    Same(property.Value, tape, at + 1);
                    at = tape.Next(at + 1);
                }

                Assert.Equal(element.EnumerateObject().Count(), tape.Count(part));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Same(item, tape, at);
                    at = tape.Next(at);
                }

                Assert.Equal(element.GetArrayLength(), tape.Count(part));
                break;
            case JsonValueKind.String:
                Assert.Equal(element.GetString(), tape.Text(part));
                break;
            default:
                break;
        }

        Assert.Equal(at, tape.Next(part));
    }

    /// <summary>JSON as no writer of ours would write it: white space anywhere, escapes in names, names given twice, lists far denser than eight bytes a part.</summary>
    private static class RandomJson
    {
        private static readonly string[] Spaces = ["", "", "", " ", "\n", "\t \r\n"];
        private static readonly string[] Texts = ["", "a", "b", "\\u0061", "\\\"", "\\\\", "\\n\\/", "é", "\\ud83d\\ude00", "😀", "format", "a longer text that spans more than sixteen bytes"];
        private static readonly string[] Numbers = ["0", "-0", "7", "12.5", "1e3", "-2E-7", "123456789012345678901234567890"];

        private static Gen<string> Space { get; } = Gen.Elements(Spaces);

        private static Gen<string> Text { get; } = Gen.Elements(Texts).Select(text => $"\"{text}\"");

        public static Arbitrary<string> Values { get; } = Arb.From(Value(5));

        public static Arbitrary<string> Broken { get; } = Arb.From(
            from text in Value(4)
            from at in Gen.Choose(0, Math.Max(text.Length - 1, 0))
            from what in Gen.Elements("", "}", "]", ",", "\"", "/", "x", ":")
            where !char.IsSurrogate(text[at])
            select string.Create(CultureInfo.InvariantCulture, $"{text[..at]}{what}{text[(at + 1)..]}"));

        private static Gen<string> Value(int depth)
        {
            var plain = Gen.OneOf(Text, Gen.Elements(Numbers), Gen.Elements("true", "false", "null"));
            var value = depth == 0 ? plain : Gen.Frequency(
                (2, plain),
                (2, Within(Value(depth - 1), "[", "]")),
                (2, Within(from name in Text from space in Space from inner in Value(depth - 1) select $"{name}{space}:{inner}", "{", "}")));
            return from before in Space from inner in value from after in Space select $"{before}{inner}{after}";
        }

        private static Gen<string> Within(Gen<string> item, string open, string close) =>
            from count in Gen.Frequency((6, Gen.Choose(0, 4)), (1, Gen.Choose(5, 40)))
            from items in item.ArrayOf(count)
            select $"{open}{string.Join(',', items)}{close}";
    }
}

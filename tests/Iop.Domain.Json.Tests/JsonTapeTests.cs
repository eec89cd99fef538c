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
    public void The_parts_of_a_text_without_escapes_are_those_of_a_document() => Props.Holds(RandomJson.PlainValues, static text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var document = JsonDocument.Parse(utf8, new() { MaxDepth = FormatLimits.MaxDepth });
        using var tape = Parse(utf8);

        Same(document.RootElement, tape, 0);
    });

    [Fact]
    public void A_broken_text_without_escapes_is_broken_for_both() => Props.Holds(RandomJson.PlainBroken, static text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Breaks(() => JsonDocument.Parse(utf8, new() { MaxDepth = FormatLimits.MaxDepth })), Breaks(() => Parse(utf8)));
    });

    [Fact]
    public void The_path_of_each_part_leads_to_it() => Props.Holds(RandomJson.PlainValues, static text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var document = JsonDocument.Parse(utf8, new() { MaxDepth = FormatLimits.MaxDepth });
        using var tape = Parse(utf8);

        Placed(document.RootElement, JsonPath.Root, tape, 0);
    });

    [Fact]
    public void The_path_of_each_item_of_a_long_list_is_its_own_in_any_order()
    {
        using var tape = Parse(Encoding.UTF8.GetBytes($$"""{"a":[{{string.Join(',', Enumerable.Repeat("[0,{\"b\":1}]", 500))}}]}"""));
        int[] order = [.. Enumerable.Range(0, 500), .. Enumerable.Range(0, 500).Reverse(), 70, 400, 64, 63, 65, 499];

        Assert.All(order, item => Assert.Equal($"$.a[{item}][1].b", tape.PathOf(3 + (item * 5) + 4).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[,1]")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("{,}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("[1}")]
    [InlineData("[")]
    [InlineData("{\"a\":1")]
    [InlineData("[1]]")]
    [InlineData("1 1")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("-01")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("truex")]
    [InlineData("tru")]
    [InlineData("nul")]
    [InlineData("\"a")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"a text of sixteen or more\u001f letters\"")]
    [InlineData("\u00a01")]
    public void What_is_no_JSON_is_refused_as_a_document_refuses_it(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.True(Breaks(() => JsonDocument.Parse(utf8)));
        Assert.True(Breaks(() => Parse(utf8)));
    }

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

    /// <summary>Holds the path of a value and of all that is inside it to the way that was gone.</summary>
    private static void Placed(JsonElement element, JsonPath path, JsonTape tape, int part)
    {
        Assert.Equal(path.ToString(), tape.PathOf(part).ToString());
        var at = part + 1;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Placed(property.Value, path.Property(property.Name), tape, at + 1);
                at = tape.Next(at + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in element.EnumerateArray().Index())
            {
                Placed(item, path.Item(i), tape, at);
                at = tape.Next(at);
            }
        }
    }

    /// <summary>JSON as no writer of ours would write it: white space anywhere, escapes in names, names given twice, lists far denser than eight bytes a part.</summary>
    private static class RandomJson
    {
        private static readonly string[] Spaces = ["", "", "", " ", "\n", "\t \r\n"];
        private static readonly string[] Texts = ["", "a", "b", "\\u0061", "\\\"", "\\\\", "\\n\\/", "é", "\\ud83d\\ude00", "😀", "format", "a longer text that spans more than sixteen bytes"];
        private static readonly string[] PlainTexts = ["", "a", "b", "é", "😀", "format", "fifteen letters", "sixteen letters.", "a longer text that spans more than sixteen bytes"];
        private static readonly string[] PlainNumbers = ["0", "-0", "7", "-12", "123456789012345678901234567890"];
        private static readonly string[] Numbers = ["0", "-0", "7", "12.5", "1e3", "-2E-7", "123456789012345678901234567890"];

        private static Gen<string> Space { get; } = Gen.Elements(Spaces);

        public static Arbitrary<string> Values { get; } = Arb.From(Value(5, Texts, Numbers));

        public static Arbitrary<string> PlainValues { get; } = Arb.From(Value(5, PlainTexts, PlainNumbers));

        public static Arbitrary<string> Broken { get; } = Arb.From(Spoilt(Value(4, Texts, Numbers)));

        public static Arbitrary<string> PlainBroken { get; } = Arb.From(Spoilt(Value(3, PlainTexts, PlainNumbers)));

        private static Gen<string> Spoilt(Gen<string> texts) =>
            from text in texts
            from at in Gen.Choose(0, Math.Max(text.Length - 1, 0))
            from what in Gen.Elements("", "}", "]", ",", "\"", "/", "x", ":", "0", "-", "{", "[", "\t")
            where !char.IsSurrogate(text[at])
            select string.Create(CultureInfo.InvariantCulture, $"{text[..at]}{what}{text[(at + 1)..]}");

        private static Gen<string> Value(int depth, string[] texts, string[] numbers)
        {
            var text = Gen.Elements(texts).Select(text => $"\"{text}\"");
            var plain = Gen.OneOf(text, Gen.Elements(numbers), Gen.Elements("true", "false", "null"));
            var value = depth == 0 ? plain : Gen.Frequency(
                (2, plain),
                (2, Within(Value(depth - 1, texts, numbers), "[", "]")),
                (2, Within(from name in text from space in Space from inner in Value(depth - 1, texts, numbers) select $"{name}{space}:{inner}", "{", "}")));
            return from before in Space from inner in value from after in Space select $"{before}{inner}{after}";
        }

        private static Gen<string> Within(Gen<string> item, string open, string close) =>
            from count in Gen.Frequency((6, Gen.Choose(0, 4)), (1, Gen.Choose(5, 40)))
            from items in item.ArrayOf(count)
            select $"{open}{string.Join(',', items)}{close}";
    }
}

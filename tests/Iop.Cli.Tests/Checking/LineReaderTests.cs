using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Iop.Cli.Files;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests.Checking;

public sealed class LineReaderTests
{
    private static readonly Gen<string> AnyText = Gen.Elements("a", "bc", "\n", "\r\n", "\r", " ", "é").ArrayOf().Select(string.Concat);

    [Fact]
    public void Lines_are_the_same_in_whatever_pieces_they_arrive() => Props.Holds(
        Arb.From(AnyText.Zip(Gen.Choose(1, 5))),
        drawn =>
        {
            var (text, piece) = drawn;
            var expected = text.Split('\n').ToList();
            if (expected[^1].Length == 0)
            {
                expected.RemoveAt(expected.Count - 1);
            }

            return Lines(text, piece).SequenceEqual(expected.Select((line, index) =>
                string.Create(CultureInfo.InvariantCulture, $"{index + 1}:{(line.EndsWith('\r') ? line[..^1] : line)}")));
        });

    [Theory]
    [InlineData(-1, "\n", false)]
    [InlineData(0, "\n", false)]
    [InlineData(1, "\n", true)]
    [InlineData(-1, "\r\n", false)]
    [InlineData(0, "\r\n", false)]
    [InlineData(1, "\r\n", true)]
    [InlineData(0, "", false)]
    [InlineData(1, "", true)]
    [InlineData(3 * LineReader.LongestLine, "\n", true)]
    public void A_line_may_be_as_long_as_the_limit(int beyond, string end, bool isTooLong)
    {
        var length = LineReader.LongestLine + beyond;
        using var stream = new MemoryStream([.. "x\n"u8, .. Enumerable.Repeat((byte)'y', length), .. Encoding.UTF8.GetBytes(end), .. end.Length > 0 ? "z"u8 : []]);
        var reader = new LineReader(stream, () => { });
        Assert.True(reader.Next());
        Assert.Equal("x", Text(reader));

        Assert.True(reader.Next());
        Assert.Equal((isTooLong, isTooLong ? 0 : length, 2L), (reader.IsTooLong, reader.Line.Length, reader.Number));

        Assert.Equal(end.Length > 0, reader.Next());
        Assert.False(reader.IsTooLong);
        Assert.Equal(end.Length > 0 ? "z" : Text(reader), Text(reader));
    }

    [Fact]
    public void A_look_ahead_takes_nothing_away_but_the_byte_order_mark()
    {
        using var stream = new Pieces([.. Encoding.UTF8.Preamble, .. "ab\ncd"u8], 1);
        var reader = new LineReader(stream, () => { });

        Assert.True(reader.Decide((text, isAll) => text.Length >= 4 ? true : isAll ? false : null));
        Assert.True(reader.Next());
        Assert.Equal("ab", Text(reader));
        Assert.Equal("cd", Encoding.UTF8.GetString(reader.Rest(100).Span));
        Assert.False(reader.Next());
    }

    [Fact]
    public void A_stream_that_breaks_off_ends_before_the_cut_line()
    {
        using var stream = new Pieces([.. "ab\ncd"u8], 2) { BreaksOff = true };
        var reader = new LineReader(stream, () => { });

        Assert.True(reader.Next());
        Assert.False(reader.Next());
        Assert.True(reader.IsBroken);
    }

    private static List<string> Lines(string text, int piece)
    {
        using var stream = new Pieces(Encoding.UTF8.GetBytes(text), piece);
        var reader = new LineReader(stream, () => { });
        var lines = new List<string>();
        while (reader.Next())
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.Number}:{Text(reader)}"));
        }

        return lines;
    }

    private static string Text(LineReader reader) => Encoding.UTF8.GetString(reader.Line.Span);
}

using System.Globalization;
using System.Text;
using Iop.Cli.Demo;
using Iop.Cli.Terminals;

namespace Iop.Cli.Tests;

public sealed class PrintableTests : IDisposable
{
    private const string Nasty = @"\u001b[31mA\nB\u202e";
    private readonly Bench bench = new();

    [Theory]
    [InlineData("a b é 😀 │", "a b é 😀 │")]
    [InlineData("\u001b[2J", "\\u001b[2J")]
    [InlineData("a\r\nb\u0085\u2028\u200f", "a\\u000d\\u000ab\\u0085\\u2028\\u200f")]
    [InlineData("", "")]
    public void What_does_not_print_becomes_an_escape(string text, string expected) => Assert.Equal(expected, Printable.Of(text));

    [Fact]
    public void A_cell_keeps_its_brackets() => Assert.Equal("[[bold]]\\u000a", Printable.Cell("[bold]\n"));

    [Fact]
    public void A_plans_words_do_not_reach_the_terminal_raw() => Holds(
        "check", """{ "format": "iop-plan/1", "id": "NASTY", "patient": "p", "timeZone": "UTC", "phases": [] }""");

    [Fact]
    public void A_programs_words_do_not_reach_the_terminal_raw() => Holds(
        "schedule",
        """
        { "format": "iop-program/1", "name": "NASTY", "timeZone": "UTC", "weekOf": "2026-02-02",
          "sessions": [ { "id": "s", "modality": "group", "day": "monday", "start": "18:00", "end": "19:00", "capacity": 1 } ],
          "patients": [ { "id": "NASTY", "level": "x", "unavailable": [ { "day": "monday", "start": "17:00", "end": "20:00", "why": "NASTY" } ],
            "requirement": { "minutesPerWeek": { "min": 60 } } } ] }
        """);

    [Fact]
    public void A_pathways_words_do_not_reach_the_terminal_raw() => Holds(
        "simulate",
        """
        { "format": "iop-pathway/1", "name": "NASTY", "cycle": { "unit": "week" }, "cycles": 3, "prices": { "currency": "USD", "year": 2001 },
          "rewards": "start", "discounting": { "form": "discrete", "costs": 0, "effects": 0 },
          "states": [ { "id": "a", "name": "NASTY", "costPerYear": 1, "utility": 1, "level": "ladder:iop" } ],
          "start": [ { "state": "a", "share": 1 } ], "transitions": [], "strategies": [ { "id": "NASTY", "name": "NASTY" } ] }
        """);

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    public void A_narrow_terminal_breaks_no_words_and_no_numbers(int width)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var none = new MemoryStream();
        Tool.Run(["simulate", bench.Sample(Samples.Pathway)], new Terminal(output, TextWriter.Null, none, CancellationToken.None) { Width = width });

        Assert.All(["347,718", "Left care", "Intensive", "hospitalization", "92.7 %"], word => Assert.Contains(word, output.ToString()));
    }

    public void Dispose() => bench.Dispose();

    private static void Holds(string command, string file)
    {
        var (status, output, errors) = Bench.RunWith(file.Replace("NASTY", Nasty, StringComparison.Ordinal), colors: false, CancellationToken.None, command, "-");

        Assert.True(status is Exit.Fine or Exit.No, errors);
        var said = command == "schedule" ? errors : output;
        Assert.Contains("\\u001b[31mA\\u000aB\\u202e", said);
        Assert.All(new StringBuilder(said).Replace("\n", "").ToString(), letter => Assert.False(char.IsControl(letter) || letter == '\u202e'));
    }
}

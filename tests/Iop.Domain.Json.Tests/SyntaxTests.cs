using System.Globalization;
using System.Text;

namespace Iop.Domain.Json.Tests;

public class SyntaxTests
{
    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{}\n{}", 2, 1)]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1)]
    [InlineData("{\n  // a comment\n}", 2, 3)]
    [InlineData("{ \"a\": 01 }", 1, 9)]
    [InlineData("{ \"a\": NaN }", 1, 8)]
    [InlineData("{ 'a': 1 }", 1, 3)]
    [InlineData("{ \"a\": \"line\nfeed\" }", 1, 13)]
    public void A_syntax_error_is_reported_with_line_and_byte(string json, int line, int column)
    {
        var problem = Assert.Single(Data.ProgramProblems(json));

        Assert.Equal("$", problem.Path);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"a syntax error at line {line}, byte {column}: "), problem.Found, StringComparison.Ordinal);
        Assert.Equal("one JSON value, without comments and trailing commas", problem.Allowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n")]
    public void A_text_without_a_value_is_reported_as_empty(string json) =>
        Assert.Equal(("$", "an empty text", "one JSON value, without comments and trailing commas"), Parts(json));

    [Theory]
    [InlineData("{ \"a\": 1, }", "a syntax error at line 1, byte 11: The JSON object contains a trailing comma at the end which is not supported in this mode")]
    [InlineData("[1 2]", "a syntax error at line 1, byte 4: '2' is invalid after a value")]
    public void A_syntax_error_is_said_in_one_sentence(string json, string found) => Assert.Equal(found, Parts(json).Found);

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "the list []")]
    [InlineData("\"iop-program/1\"", "the string \"iop-program/1\"")]
    public void The_root_is_an_object(string json, string found) => Assert.Equal(("$", found, "an object"), Parts(json));

    [Fact]
    public void A_byte_order_mark_is_accepted_once()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Data.Utf8(Data.Program)];

        Assert.True(ProgramJson.Read(marked).IsSound);
        Assert.False(ProgramJson.Read((byte[])[0xEF, 0xBB, 0xBF, .. marked]).IsSound);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_reported_with_its_place()
    {
        var bytes = Data.Utf8("{\n \"name\": \"caf\u00e9\" }");
        bytes[^4] = 0xFF; // the second byte of é

        var problem = Assert.Single(ProgramJson.Read(bytes).Problems);

        Assert.Equal(("$", "a byte that is not UTF-8 at line 2, byte 14", "UTF-8"), (problem.Path, problem.Found, problem.Allowed));
    }

    [Fact]
    public void UTF_16_is_refused() =>
        Assert.False(ProgramJson.Read(Encoding.Unicode.GetBytes(Data.Program)).IsSound);

    [Fact]
    public void Half_a_surrogate_pair_in_a_text_is_reported()
    {
        var json = Data.Program.Replace("\"Blue\"", "\"\\ud800 blue\"", StringComparison.Ordinal);

        var problem = Assert.Single(Data.ProgramProblems(json));

        Assert.Equal(("$.rooms[0].name", "the string \"\\ud800 blue\"", "well-formed Unicode"), (problem.Path, problem.Found, problem.Allowed));
    }

    [Theory]
    [InlineData("{ \"\\ud800\": 1 }", "$")]
    [InlineData("{ \"a\": { \"\\udfff\\ud800\": 1 } }", "$.a")]
    [InlineData("{ \"a\": [ \"\\udc00\" ] }", "$.a[0]")]
    public void Half_a_surrogate_pair_in_a_name_or_unknown_part_is_reported(string json, string path) =>
        Assert.Contains(Data.ProgramProblems(json), problem => problem.Path == path && problem.Allowed == "well-formed Unicode");

    [Theory]
    [InlineData("\"name\": \"small\"", "\"name\": \"small\", \"name\": \"small\"", "$.name")]
    [InlineData("\"name\": \"small\"", "\"name\": \"small\", \"\\u006eame\": \"small\"", "$.name")]
    [InlineData("\"id\": \"c2\"", "\"id\": \"c2\", \"id\": \"c3\"", "$.clinicians[1].id")]
    [InlineData("\"min\": 60", "\"min\": 60, \"min\": 61", "$.patients[0].requirement.minutesPerWeek.min")]
    [InlineData("\"art therapy\": {", "\"group\": {}, \"art therapy\": {", "$.patients[0].requirement.modalities.group")]
    [InlineData("\"day\": 10", "\"day\": 10, \"day\": 10", "$.weights.day")]
    public void A_property_given_twice_is_reported_at_any_depth(string text, string twice, string path)
    {
        var json = Data.Program.Replace(text, twice, StringComparison.Ordinal);

        Assert.Equal([path], Data.ProgramProblems(json).Paths());
    }

    [Fact]
    public void A_property_given_twice_is_reported_inside_an_unknown_part_too()
    {
        var json = Data.Program.Replace("\"weights\":", "\"extra\": [ { \"a\": { \"b\": 1, \"b\": 2 } } ], \"extra\": 1, \"weights\":", StringComparison.Ordinal);

        Assert.Equal(["$.extra", "$.extra[0].a.b", "$.extra"], Data.ProgramProblems(json).Paths());
    }

    [Fact]
    public void A_problem_is_one_line_whatever_the_file_holds()
    {
        var json = Data.Program.Replace("\"small\"", "\"x\", \"a\\nb\\u202e\\u0007\": {\n\n}, \"owner\": \"\u2028\"", StringComparison.Ordinal)
            .Replace("\"monday\"", "\"mon\u0085\u202Eday\"", StringComparison.Ordinal);

        var lines = Data.ProgramProblems(json).Select(problem => problem.ToString()).ToArray();

        Assert.Contains("input: $['a\\u000ab\\u202e\\u0007']: found an unknown property", lines[0], StringComparison.Ordinal);
        Assert.Contains("found the string \"mon\\u0085\\u202eday\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_quotation_is_cut_between_characters()
    {
        var json = Data.Program.Replace("\"monday\"", $"\"{new string('x', 58)}😀{new string('y', 100)}\"", StringComparison.Ordinal);

        Assert.Equal($"the string \"{new string('x', 58)}…", Assert.Single(Data.ProgramProblems(json)).Found);
    }

    private static (string Path, string Found, string Allowed) Parts(string json)
    {
        var problem = Assert.Single(Data.ProgramProblems(json));
        return (problem.Path, problem.Found, problem.Allowed);
    }
}

using System.Text;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;

namespace Iop.Cli.Tests.Checking;

public sealed class CheckLinesTests : IDisposable
{
    private const string Fine = """{"format":"iop-plan/1","id":"p1","patient":"pt-1","timeZone":"UTC","phases":[]}""";
    private const string Silent = """{"format":"iop-plan/1","id":"p2","patient":"pt-2","timeZone":"UTC","phases":[{"level":"medicare:IOP","start":"2026-01-05"}]}""";
    private const string Short = """{"format":"iop-plan/1","id":"p3","patient":"pt-3","timeZone":"UTC","phases":[{"level":"medicare:IOP","start":"2026-01-05","sessions":[{"modality":"group","minutes":60,"timesPerWeek":8}]}]}""";

    private readonly Bench bench = new();

    [Theory]
    [InlineData(false, Exit.Fine, Fine, Fine)]
    [InlineData(true, Exit.Fine, Fine, Fine)]
    [InlineData(false, Exit.Fine, Fine, Silent)]
    [InlineData(true, Exit.Undecided, Fine, Silent)]
    [InlineData(true, Exit.No, Silent, Short, Fine)]
    [InlineData(true, Exit.BadInput, Short, "{", Fine)]
    public void The_status_is_that_of_the_worst_line(bool isStrict, int expected, params string[] lines)
    {
        string[] args = ["check", "-", "--rules", "medicare.iop", .. isStrict ? ["--strict"] : Array.Empty<string>()];

        Assert.All(["text", "json", "sarif", "fhir"], format => Assert.Equal(expected, Run(string.Join('\n', lines), [.. args, "--format", format]).Status));
    }

    [Fact]
    public void A_broken_line_is_reported_with_its_number_and_the_others_are_checked()
    {
        var path = bench.File("plans.json", $"{Fine}\r\n\n{{\"format\":\"iop-plan/1\",\n \t\n{Silent}\r\nnonsense\n{Short}");
        var (status, output, errors) = Bench.Run("check", path, "--rules", "medicare.iop");

        Assert.Equal(Exit.BadInput, status);
        Assert.Equal(
            [$"{path}:1: plan p1", $"{path}:5: plan p2", $"{path}:7: plan p3"],
            output.Split('\n').Where(line => line.StartsWith(path, StringComparison.Ordinal)));
        Assert.Equal([$"{path}:3: $", $"{path}:6: $"], errors.TrimEnd('\n').Split('\n').Select(line => line[..line.IndexOf(": found", StringComparison.Ordinal)]));
        Assert.Contains("3 plans checked, 2 refused.", output);
    }

    [Theory]
    [InlineData("nonsense", 1)]
    [InlineData("{\"format\":\"iop-plan/1\"", 1)]
    public void A_first_line_that_is_broken_hides_no_other(string first, int refused)
    {
        var (status, output, errors) = Run($"{first}\n{Fine}\n{Fine}\n", "check", "-");

        Assert.Equal(Exit.BadInput, status);
        Assert.StartsWith("standard input:1: $: found", errors, StringComparison.Ordinal);
        Assert.Contains($"2 plans checked, {refused} refused.", output);
    }

    [Theory]
    [InlineData("plans.ndjson")]
    [InlineData("plans.jsonl")]
    public void The_extension_makes_even_one_line_a_line(string name)
    {
        var path = bench.File(name, $"{{\n{Fine}\n");
        var (status, output, errors) = Bench.Run("check", path);

        Assert.Equal(Exit.BadInput, status);
        Assert.StartsWith($"{path}:1: $: found a syntax error", errors, StringComparison.Ordinal);
        Assert.StartsWith($"{path}:2: plan p1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public void A_file_of_no_lines_is_refused_like_any_empty_file(string text)
    {
        var path = bench.File("plans.ndjson", text);
        var (status, output, errors) = Bench.Run("check", path);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.StartsWith($"{path}: $: found an empty text", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_plan_in_many_lines_stays_one_plan()
    {
        var text = Short.Replace("{", "\n{\n", StringComparison.Ordinal);

        Assert.StartsWith("standard input: plan p3", Run(text, "check", "-").Output, StringComparison.Ordinal);
        Assert.StartsWith("standard input: plan p3", Run(Short + "\n\n", "check", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_may_stand_first_and_where_files_were_joined()
    {
        var (status, output, errors) = Run($"\ufeff{Fine}\r\n\ufeff{Fine}\r\n", "check", "-");

        Assert.Empty(errors);
        Assert.Equal(Exit.Fine, status);
        Assert.Contains("2 plans checked, 0 refused.", output);
    }

    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "")]
    [InlineData(1, "standard input:2: $: found a line of more than 4194304 bytes; allowed: at most 4194304 bytes a line\n")]
    public void A_line_above_the_limit_is_a_problem_of_that_line_alone(int beyond, string expected)
    {
        var (status, output, errors) = Run($"{Fine}\n{Fine.PadRight(LineReader.LongestLine + beyond)}\n{Fine}\n", "check", "-");

        Assert.Equal(expected, errors);
        Assert.Equal(expected.Length == 0 ? Exit.Fine : Exit.BadInput, status);
        Assert.Contains("standard input:3: plan p1", output);
    }

    [Fact]
    public void Json_says_the_line()
    {
        using var json = JsonDocument.Parse(Run($"{Fine}\n\n{Fine}", "check", "-", "--format", "json").Output);
        Assert.Equal([1, 3], json.RootElement.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("line").GetInt64()));
        using var one = JsonDocument.Parse(Run(Fine, "check", "-", "--format", "json").Output);
        Assert.Equal(JsonValueKind.Null, one.RootElement.GetProperty("plans")[0].GetProperty("line").ValueKind);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Findings_are_handed_on_before_more_input_is_waited_for(string format)
    {
        var seen = new List<int>();
        var output = new BufferedOutput();
        using var input = new Watched([$"{Short}\n{Short}\n", $"{Short}\n"], () => seen.Add(output.Passed.Split("cms.iop.min-weekly-hours").Length - 1));
        Tool.Run(["check", "-", "--rules", "medicare.iop", "--format", format], new Terminal(output, TextWriter.Null, input, CancellationToken.None));

        Assert.Equal(3, seen.Count);
        Assert.True(seen[0] < seen[1] && seen[1] < seen[2], string.Join(' ', seen));
    }

    [Fact]
    public void An_interrupted_check_ends_its_answer_and_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        using var input = new Watched([$"{Fine}\n{Fine}\n", $"{Fine}\n"], () => { });
        var output = new BufferedOutput();
        var errors = new StringWriter { NewLine = "\n" };
        input.AfterFirst = stop.Cancel;
        var status = Tool.Run(["check", "-", "--format", "json"], new Terminal(output, errors, input, stop.Token));

        Assert.Equal(Exit.Interrupted, status);
        using var json = JsonDocument.Parse(output.Passed);
        Assert.Equal(2, json.RootElement.GetProperty("plans").GetArrayLength());
        Assert.Equal("iop: interrupted after 2 plan(s).\n", errors.ToString());
    }

    [Fact]
    public void Input_that_breaks_off_is_a_problem_after_the_last_whole_line()
    {
        var errors = new StringWriter { NewLine = "\n" };
        using var input = new Pieces(Encoding.UTF8.GetBytes($"{Fine}\n{Fine}\n{Fine}"), 50) { BreaksOff = true };
        var status = Tool.Run(["check", "-"], new Terminal(TextWriter.Null, errors, input, CancellationToken.None));

        Assert.Equal(Exit.BadInput, status);
        Assert.Equal("standard input: $: found input that breaks off after line 2; allowed: input that can be read to its end\n", errors.ToString());
    }

    public void Dispose() => bench.Dispose();

    private static (int Status, string Output, string Errors) Run(string input, params string[] args) =>
        Bench.RunWith(input, colors: false, CancellationToken.None, args);

    /// <summary>Gives one piece a read, and calls before each.</summary>
    private sealed class Watched(string[] pieces, Action beforeReading) : MemoryStream
    {
        private int next;

        public Action? AfterFirst { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            beforeReading();
            if (next == 1)
            {
                AfterFirst?.Invoke();
            }

            return next < pieces.Length ? Encoding.UTF8.GetBytes(pieces[next++], buffer.AsSpan(offset, count)) : 0;
        }
    }

    /// <summary>Keeps what was written until it is flushed, like the tool's standard output.</summary>
    private sealed class BufferedOutput : TextWriter
    {
        private readonly StringBuilder held = new();
        private readonly StringBuilder passed = new();

        public string Passed => passed.ToString();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => held.Append(value);

        public override void Flush()
        {
            passed.Append(held);
            held.Clear();
        }
    }
}

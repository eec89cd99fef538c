using Iop.Cli.Commands;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests.Transitions;

public sealed class GraphTests : IDisposable
{
    private readonly Bench bench = new();

    [Theory]
    [InlineData("policy.mmd", "mermaid")]
    [InlineData("policy.dot", "dot")]
    public void The_standard_policy_is_as_it_was_approved(string file, string format) => Cultures.Each(() => Holds(file, "policy", "--format", format));

    [Theory]
    [InlineData("small.mmd", "mermaid")]
    [InlineData("small.dot", "dot")]
    public void A_policy_of_a_file_is_as_it_was_approved(string file, string format) =>
        Holds(file, bench.File("small.json", DecideTests.Example("iop-transitions-1")), "--format", format);

    [Theory]
    [InlineData("patient.mmd", "mermaid")]
    [InlineData("patient.dot", "dot")]
    public void What_is_decided_for_a_patient_is_drawn_onto_it(string file, string format) => Cultures.Each(() =>
        Holds(file, "policy", "--episode", bench.File("episode.json", DecideTests.Without("preferences")), "--on", "2026-02-24", "--format", format));

    [Theory]
    [InlineData("$.transitions[1].when.parts[0].comparison: found the string \"below\"; allowed: atLeast, atMost", "\"atMost\"", "\"below\"")]
    [InlineData("$.transitions: found ladder:op leads to no discharge; allowed: a sound table", "\"plannedDischarge\", \"from\": \"ladder:op\"", "\"plannedDischarge\", \"from\": \"ladder:iop\"")]
    public void A_policy_that_is_not_sound_is_refused_with_file_and_path(string problem, string text, string other)
    {
        var path = bench.File("broken.json", DecideTests.Example("iop-transitions-1").Replace(text, other, StringComparison.Ordinal));
        var (status, output, errors) = Bench.Run("graph", path);

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Contains($"{path}: {problem}\n", errors);
        Assert.EndsWith($"iop: {path} cannot be used.\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graph", "policy", "--on", "2026-02-24")]
    [InlineData("graph", "policy", "--plan", "plan.json")]
    [InlineData("graph", "policy", "--assessment", "a.json")]
    [InlineData("graph", "policy", "--episode", "-")]
    [InlineData("graph", "-", "--episode", "-", "--on", "2026-02-24")]
    [InlineData("graph", "policy", "--episode", "nowhere.json", "--on", "2026-02-24")]
    [InlineData("graph", "nowhere.json")]
    [InlineData("graph", "policy", "--format", "png")]
    public void What_is_not_offered_is_bad_input(params string[] args)
    {
        var (status, output, errors) = Bench.RunWith(DecideTests.Sample, colors: false, CancellationToken.None, args);

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void Without_the_command_that_draws_the_refusal_says_so()
    {
        var refusal = Assert.Throws<Refusal>(static () => Graphviz.Draw("digraph {}", "dot-that-nobody-has"));

        Assert.Equal(Exit.BadInput, refusal.Status);
        Assert.Equal("SVG is drawn by the command dot-that-nobody-has of Graphviz, which is not installed. Use --format dot or mermaid.", refusal.Message);
    }

    [Theory]
    [InlineData("cat", "digraph {}")]
    [InlineData("echo no; exit 0", "no\n")]
    [InlineData("echo bad drawing >&2; exit 3", null)]
    public void A_command_that_draws_is_given_the_drawing_and_its_refusal_is_told(string script, string? drawn)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var command = bench.File("dot", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var drawing = () => Graphviz.Draw("digraph {}", command);
        if (drawn is null)
        {
            Assert.Equal($"The command {command} refused the drawing. bad drawing", Assert.Throws<Refusal>(drawing).Message);
        }
        else
        {
            Assert.Equal(drawn, drawing());
        }
    }

    [Fact]
    public void Svg_is_drawn_or_status_2()
    {
        var (status, output, errors) = Bench.Run("graph", "policy", "--format", "svg");

        Assert.True((status, errors) == (Exit.Fine, "") ? output.Contains("</svg>", StringComparison.Ordinal) : (status, output) == (Exit.BadInput, ""), errors);
    }

    public void Dispose() => bench.Dispose();

    private static void Holds(string file, params string[] args)
    {
        var (status, output, errors) = Bench.Run(["graph", .. args]);

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Repository.Holds($"tests/Iop.Cli.Tests/Transitions/{file}", output);
    }
}

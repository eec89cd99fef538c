using Iop.Domain.Tests.Tool;

namespace Iop.Cli.Tests;

/// <summary>What only a real process shows: its pipes and its status.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_pipe_gets_the_answer_without_escape_codes()
    {
        var (status, output, errors) = await RunningTool.Run("levels");

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.StartsWith("ladder  ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public async Task The_version_is_the_packages()
    {
        var (status, output, _) = await RunningTool.Run("--version");

        Assert.Equal(Exit.Fine, status);
        Assert.StartsWith("0.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_status_2_and_one_line()
    {
        var (status, output, errors) = await RunningTool.Run("schedule", "nowhere.json");

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Equal("nowhere.json: $: found no such file; allowed: a file that can be read\niop: nowhere.json cannot be used.\n", errors);
    }
}

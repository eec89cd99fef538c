using System.Diagnostics;

namespace Iop.Domain.Tests.Tool;

/// <summary>Runs the tool that was built beside the tests, as a process of its own.</summary>
internal static class RunningTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the tool to its end and gives what it wrote.</summary>
    /// <exception cref="TimeoutException">It has not ended after two minutes, and was stopped.</exception>
    public static async Task<(int Status, string Output, string Errors)> Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "iop.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException stopped)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"iop {string.Join(' ', arguments)} did not end.", stopped);
        }

        return (process.ExitCode, await output, await errors);
    }
}

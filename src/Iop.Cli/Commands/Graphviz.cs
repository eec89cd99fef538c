using System.ComponentModel;
using System.Diagnostics;

namespace Iop.Cli.Commands;

/// <summary>Draws with the <c>dot</c> of the machine.</summary>
internal static class Graphviz
{
    /// <summary>The drawing as SVG, or a refusal where there is no <c>dot</c>.</summary>
    public static string Draw(string digraph)
    {
        try
        {
            using var dot = Process.Start(new ProcessStartInfo("dot", "-Tsvg") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })
                ?? throw new Refusal("The command dot did not start.");
            var drawing = dot.StandardOutput.ReadToEndAsync();
            dot.StandardInput.Write(digraph);
            dot.StandardInput.Close();
            dot.WaitForExit();
            return dot.ExitCode == 0 ? drawing.GetAwaiter().GetResult() : throw new Refusal("The command dot refused the drawing.");
        }
        catch (Win32Exception)
        {
            throw new Refusal("SVG is drawn by the command dot of Graphviz, which is not installed. Use --format dot or mermaid.");
        }
    }
}

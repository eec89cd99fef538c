using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Iop.Cli.Commands;

/// <summary>Draws with the <c>dot</c> of the machine.</summary>
internal static class Graphviz
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The drawing as SVG, or a refusal where there is no <c>dot</c> or it will not draw.</summary>
    /// <param name="digraph">The drawing in DOT.</param>
    /// <param name="command">The command that draws.</param>
    public static string Draw(string digraph, string command = "dot")
    {
        try
        {
            using var dot = Process.Start(new ProcessStartInfo(command, "-Tsvg")
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
                StandardInputEncoding = Utf8, StandardOutputEncoding = Utf8,
            }) ?? throw new Refusal($"The command {command} did not start.");
            var (drawing, faults) = (dot.StandardOutput.ReadToEndAsync(), dot.StandardError.ReadToEndAsync());
            Give(dot.StandardInput, digraph);
            dot.WaitForExit();
            var said = faults.GetAwaiter().GetResult();
            return dot.ExitCode == 0 ? drawing.GetAwaiter().GetResult() : throw new Refusal($"The command {command} refused the drawing. {said.Split('\n')[0]}".TrimEnd());
        }
        catch (Win32Exception)
        {
            throw new Refusal($"SVG is drawn by the command {command} of Graphviz, which is not installed. Use --format dot or mermaid.");
        }
    }

    private static void Give(StreamWriter input, string digraph)
    {
        try
        {
            input.Write(digraph);
            input.Close();
        }
        catch (IOException)
        {
            // it ended before it had read everything; its status says why
        }
    }
}

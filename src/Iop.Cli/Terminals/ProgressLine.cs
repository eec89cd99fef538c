using System.Diagnostics;
using System.Globalization;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Terminals;

/// <summary>How far the solver has come, on one line that is drawn over itself at most ten times a second and cleared at the end.</summary>
internal sealed class ProgressLine(TextWriter output, int patients) : IProgress<ProgramProgress>, IDisposable
{
    private const int Width = 78;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private readonly Stopwatch sinceLast = Stopwatch.StartNew();

    public void Report(ProgramProgress value)
    {
        lock (gate)
        {
            if (sinceLast.Elapsed < Pause)
            {
                return;
            }

            sinceLast.Restart();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Phase} {value.Done}/{value.Rounds}  served {value.Served}/{patients}  objective {value.Objective:N0}  bound {value.LowerBound:N0}");
            output.Write($"\r{line[..Math.Min(line.Length, Width)].PadRight(Width)}");
            output.Flush();
        }
    }

    public void Dispose()
    {
        output.Write($"\r{new string(' ', Width)}\r");
        output.Flush();
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Iop.Cli.Terminals;

/// <summary>How many patients, draws or replications are done, how fast, and how long it will take: one line that is drawn over itself at most ten times a second and cleared at the end.</summary>
internal sealed class PatientProgress(TextWriter output, long patients, string things = "patients") : IProgress<long>, IDisposable
{
    private const int Width = 78;
    private const int Bar = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private TimeSpan last;

    public void Report(long value)
    {
        lock (gate)
        {
            if (sinceStart.Elapsed - last < Pause)
            {
                return;
            }

            last = sinceStart.Elapsed;
            output.Write($"\r{Line(value, patients, last, things).PadRight(Width)}");
            output.Flush();
        }
    }

    public void Dispose()
    {
        output.Write($"\r{new string(' ', Width)}\r");
        output.Flush();
    }

    /// <summary>The line for a number of patients after some time.</summary>
    internal static string Line(long done, long patients, TimeSpan elapsed, string things = "patients")
    {
        var filled = (int)((Int128)Bar * done / patients);
        var rate = done / Math.Max(0.001, elapsed.TotalSeconds);
        var left = TimeSpan.FromSeconds(Math.Min(359_999, Math.Ceiling((patients - done) / Math.Max(1, rate))));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('.', Bar - filled)}] {100.0 * done / patients:F0} %  {rate:N0} {things}/s  {(int)left.TotalHours}:{left.Minutes:D2}:{left.Seconds:D2} left");
    }
}

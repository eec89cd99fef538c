using System.Diagnostics;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Commands;

/// <summary>Ends a search that hears of its own progress after its time: a timer alone may come late where all threads of the pool are busy with the search.</summary>
internal sealed class DeadlineProgress(IProgress<ProgramProgress>? heard, CancellationTokenSource stop, TimeSpan limit) : IProgress<ProgramProgress>
{
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();

    public void Report(ProgramProgress value)
    {
        heard?.Report(value);
        if (sinceStart.Elapsed >= limit)
        {
            stop.Cancel();
        }
    }
}

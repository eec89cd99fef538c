using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The program solver's answer: a schedule, a proven bound, and what scarce seats are worth.</summary>
public sealed record ProgramResult
{
    internal ProgramResult(Schedule schedule, bool stopped, IEnumerable<SeatPrice> prices, ProgramStatistics statistics)
    {
        Schedule = schedule;
        Stopped = stopped;
        Prices = prices.ToValueList();
        Statistics = statistics;
    }

    /// <summary>The best schedule found; its status, bound and unserved patients with their reasons.</summary>
    public Schedule Schedule { get; }

    /// <summary>Whether the search was canceled before its work limit: the result then depends on when.</summary>
    public bool Stopped { get; }

    /// <summary>Sessions whose seats have a price, the dearest first, equals in the order of the program week.</summary>
    public ValueList<SeatPrice> Prices { get; }

    /// <summary>Gaps and counts.</summary>
    public ProgramStatistics Statistics { get; }

    /// <summary>The schedule's objective, bound and counts.</summary>
    public override string ToString() => Schedule.ToString();
}

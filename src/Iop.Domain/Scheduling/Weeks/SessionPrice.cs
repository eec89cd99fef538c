using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What attending a session costs beside the objective.</summary>
public sealed record SessionPrice
{
    /// <summary>Puts a price on a session.</summary>
    /// <param name="session">Id of the session.</param>
    /// <param name="amount">In units of the objective; below zero where attending is to be rewarded. From minus to plus a million million.</param>
    /// <exception cref="ArgumentException"><paramref name="session"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of its range.</exception>
    public SessionPrice(string session, long amount)
    {
        Session = Guard.Against.NullOrWhiteSpace(session);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, 1_000_000_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, -1_000_000_000_000);
        Amount = amount;
    }

    /// <summary>Id of the session.</summary>
    public string Session { get; }

    /// <summary>The price in units of the objective.</summary>
    public long Amount { get; }

    /// <summary>Session and price, such as <c>s7: -20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session}: {Amount}");
}

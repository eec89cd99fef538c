using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What one more seat in a session would be worth, by the prices that gave the best bound.</summary>
public sealed record SeatPrice
{
    internal SeatPrice(string session, long thousandths)
    {
        Session = Guard.Against.NullOrWhiteSpace(session);
        Thousandths = Guard.Against.Negative(thousandths);
    }

    /// <summary>Id of the session.</summary>
    public string Session { get; }

    /// <summary>Thousandths of a unit of the objective, above zero.</summary>
    public long Thousandths { get; }

    /// <summary>Session and price in units of the objective, such as <c>s7 12.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session} {Thousandths / 1000m:0.###}");
}

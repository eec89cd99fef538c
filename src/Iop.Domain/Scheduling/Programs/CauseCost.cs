using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What one cause adds to the objective.</summary>
public sealed record CauseCost
{
    internal CauseCost(ScheduleCause cause, long amount)
    {
        Cause = cause;
        Amount = amount;
    }

    /// <summary>Why.</summary>
    public ScheduleCause Cause { get; }

    /// <summary>In units of the objective; never zero.</summary>
    public long Amount { get; }

    /// <summary>Cause and amount.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cause}: {Amount}");
}

using System.Globalization;
using NodaTime;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>One part of what a week costs.</summary>
public sealed record WeekCostPart
{
    internal WeekCostPart(WeekCause cause, IsoDayOfWeek day, string? session, long amount)
    {
        Cause = cause;
        Day = day;
        Session = session;
        Amount = amount;
    }

    /// <summary>Why.</summary>
    public WeekCause Cause { get; }

    /// <summary>The day it is for.</summary>
    public IsoDayOfWeek Day { get; }

    /// <summary>Id of the session it is for; null where it is for the whole day.</summary>
    public string? Session { get; }

    /// <summary>In units of the objective; never zero, below zero only for a price.</summary>
    public long Amount { get; }

    /// <summary>Cause and amount, never for what.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cause}: {Amount}");
}

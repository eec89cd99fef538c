using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What one more of something would be worth, by the prices that gave the best bound: at the margin, and a guide, not a promise.</summary>
public sealed record ScarcityPrice
{
    internal ScarcityPrice(ScarceThing thing, string id, WeekInterval? when, long thousandths)
    {
        Thing = thing;
        Id = Guard.Against.NullOrWhiteSpace(id);
        When = when;
        Thousandths = Guard.Against.Negative(thousandths);
    }

    /// <summary>Of what.</summary>
    public ScarceThing Thing { get; }

    /// <summary>Id of the session, the clinician, the room or the offer.</summary>
    public string Id { get; }

    /// <summary>When, for a slot: the time that all sessions have in common which keep each other from running; null for the others.</summary>
    public WeekInterval? When { get; }

    /// <summary>Thousandths of a unit of the objective, above zero.</summary>
    public long Thousandths { get; }

    /// <summary>What and its price in units of the objective, such as <c>Seat s7 12.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Thing} {Id} {Thousandths / 1000m:0.###}");
}

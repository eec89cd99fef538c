using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Against what a patient's week is sought. By default every session has a free seat and no price.</summary>
public sealed record WeekOptions
{
    /// <summary>The work limit that holds unless told otherwise; a usual week takes less than a ten-thousandth of it.</summary>
    public const long UsualWorkLimit = 1_000_000_000;

    /// <summary>Nothing but the patient and the offering.</summary>
    public static WeekOptions Default { get; } = new();

    /// <summary>Seats that are left; a session with none is out, one that is not named has some.</summary>
    public ValueList<SessionSeats> SeatsLeft { get; init; } = [];

    /// <summary>Prices of sessions, possibly negative; prices of one session named twice add up.</summary>
    public ValueList<SessionPrice> Prices { get; init; } = [];

    /// <summary>Ids of sessions that may not be attended.</summary>
    public ValueList<string> Without { get; init; } = [];

    /// <summary>Ids of sessions that must be attended, with the whole series where one belongs to a series.</summary>
    public ValueList<string> With { get; init; } = [];

    /// <summary>Weeks of patients with whom no session may be shared.</summary>
    public ValueList<Assignment> ApartFrom { get; init; } = [];

    /// <summary>The most sessions that may be dropped from, or added to, the patient's current ones, together; zero or more. Null, the default, for any number.</summary>
    public int? MostChanges { get; init; }

    /// <summary>Labels and comparisons after which the answer is <see cref="WeekStatus.Unknown"/>; a count, so that it means the same on every machine.</summary>
    public long WorkLimit { get; init; } = UsualWorkLimit;

    /// <summary>How many things are asked for, never of whom.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{SeatsLeft.Count} seat count(s), {Prices.Count} price(s), {Without.Count} without, {With.Count} with, {ApartFrom.Count} apart, at most {WorkLimit} steps");
}

using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How many seats of a session are still free for the patient who asks.</summary>
public sealed record SessionSeats
{
    /// <summary>Says how many seats are left.</summary>
    /// <param name="session">Id of the session.</param>
    /// <param name="left">Free seats, zero or more; with zero the session is full and out.</param>
    /// <exception cref="ArgumentException"><paramref name="session"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="left"/> is negative.</exception>
    public SessionSeats(string session, int left)
    {
        Session = Guard.Against.NullOrWhiteSpace(session);
        Left = Guard.Against.Negative(left);
    }

    /// <summary>Id of the session.</summary>
    public string Session { get; }

    /// <summary>Free seats.</summary>
    public int Left { get; }

    /// <summary>Session and seats, such as <c>s7: 2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session}: {Left}");
}

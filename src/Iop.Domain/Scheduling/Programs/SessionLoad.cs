using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>How full a session is.</summary>
public sealed record SessionLoad
{
    internal SessionLoad(string session, int attending, int capacity)
    {
        Session = session;
        Attending = attending;
        Capacity = capacity;
    }

    /// <summary>Id of the session.</summary>
    public string Session { get; }

    /// <summary>Patients who attend; zero where it does not run.</summary>
    public int Attending { get; }

    /// <summary>Its seats.</summary>
    public int Capacity { get; }

    /// <summary>Such as <c>s7 8 of 10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session} {Attending} of {Capacity}");
}

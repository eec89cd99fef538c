using System.Globalization;

namespace Iop.Domain.Plans;

/// <summary>What the sessions of a span of days add up to, on one basis; exact whole numbers.</summary>
/// <remarks>The default value is that of a span without sessions, which is a statement: the calendar was looked at and holds none.</remarks>
public readonly record struct SessionTotals
{
    internal SessionTotals(int sessions, int minutes, int days, int leastDay, int mostDay, int services, int withoutServices)
    {
        Sessions = sessions;
        Minutes = minutes;
        Days = days;
        LeastMinutesOfADay = leastDay;
        MostMinutesOfADay = mostDay;
        StatedServices = services;
        SessionsWithoutServices = withoutServices;
    }

    /// <summary>Sessions.</summary>
    public int Sessions { get; }

    /// <summary>Minutes, net of breaks.</summary>
    public int Minutes { get; }

    /// <summary>Days with a session.</summary>
    public int Days { get; }

    /// <summary>Minutes of the lightest day with a session; 0 where there is none.</summary>
    public int LeastMinutesOfADay { get; }

    /// <summary>Minutes of the fullest day with a session; 0 where there is none.</summary>
    public int MostMinutesOfADay { get; }

    /// <summary>Services of the sessions that state them: the least that there may be.</summary>
    public int StatedServices { get; }

    /// <summary>Sessions that do not state their services.</summary>
    public int SessionsWithoutServices { get; }

    /// <summary>Services; null where a session does not state them, because not stated is not none.</summary>
    public int? Services => SessionsWithoutServices == 0 ? StatedServices : null;

    /// <summary>Counts alone.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sessions} session(s) on {Days} day(s)");
}

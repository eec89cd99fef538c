using Iop.Domain.Rules;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>How much somebody has to give, in points; a point is a minute of somebody's time.</summary>
internal static class ReasonEffort
{
    public const long OfDayOrSession = 60;
    public const long OfRule = 4;
    public const long OfPin = 60;
    public const long OfClinicianMinute = 2;
    public const long OfTravelMinute = 2;
    public const long OfSeries = 120;

    /// <summary>Of one session from which the reason no longer keeps the patient.</summary>
    public static long OfSession(string code) => code switch
    {
        ReasonCodes.Full => 30,
        ReasonCodes.TooFew => 60,
        ReasonCodes.Level or ReasonCodes.Trait => 120,
        ReasonCodes.ShutOut => 180,
        _ => 240,
    };

    /// <summary>Of one unit of a limit: a minute, a day or a session; four times as much where a mandatory rule asks for it.</summary>
    public static long OfUnit(LimitTerm limit, IEnumerable<RequirementSource> sources) =>
        (limit.Measure is LimitMeasure.DaysAWeek or LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality ? OfDayOrSession : 1)
        * (sources.Any(source => source.Rule?.Severity == Severity.Mandatory) ? OfRule : 1);
}

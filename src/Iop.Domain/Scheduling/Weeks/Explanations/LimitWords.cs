using System.Globalization;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Limits in English words.</summary>
internal static class LimitWords
{
    /// <summary>Such as <c>at least 540 minutes a week</c>.</summary>
    public static string Of(LimitTerm limit) => $"at {(limit.IsLeast ? "least" : "most")} {Amount(limit, limit.Value)} {Per(limit)}";

    /// <summary>Such as <c>540 minutes</c> or <c>2 family sessions</c>.</summary>
    public static string Amount(LimitTerm limit, int value) => limit.Measure switch
    {
        LimitMeasure.DaysAWeek => DayWords.Count(value, "day"),
        LimitMeasure.SessionsADay => DayWords.Count(value, "session"),
        LimitMeasure.SessionsOfModality => DayWords.Count(value, $"{limit.Modality} session"),
        LimitMeasure.MinutesOfModality => string.Create(CultureInfo.InvariantCulture, $"{DayWords.Count(value, "minute")} of {limit.Modality}"),
        _ => DayWords.Count(value, "minute"),
    };

    /// <summary>Such as <c>1 hour short</c>, or <c>1 day more than the limit</c>.</summary>
    public static string Missing(LimitTerm limit, int by)
    {
        var amount = limit.Measure switch
        {
            LimitMeasure.DaysAWeek => DayWords.Count(by, "day"),
            LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality => DayWords.Count(by, "session"),
            _ => DayWords.Length(by),
        };
        return limit.IsLeast ? $"{amount} short" : $"{amount} more than the limit";
    }

    public static string Unit(LimitTerm limit) => limit.Measure switch
    {
        LimitMeasure.DaysAWeek => "days",
        LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality => "sessions",
        _ => "minutes",
    };

    private static string Per(LimitTerm limit) => limit.Measure switch
    {
        LimitMeasure.MinutesADay or LimitMeasure.SessionsADay => "on each day attended",
        LimitMeasure.SpanADay => "from the first start to the last end on each day attended",
        _ => "a week",
    };
}

using System.Globalization;
using System.Text;
using Iop.Domain.Care;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Limits in English words.</summary>
internal static class LimitWords
{
    /// <summary>Such as <c>at least 9 hours a week</c>, or <c>no family session a week</c>.</summary>
    public static string Of(LimitTerm limit) => limit.Value == 0 ? $"{Amount(limit, 0)} {Per(limit)}" : $"at {(limit.IsLeast ? "least" : "most")} {Amount(limit, limit.Value)} {Per(limit)}";

    /// <summary>Such as <c>Accept 8 hours a week instead of 9 hours: 1 hour short</c>.</summary>
    public static string Loosened(LimitTerm limit, int bound)
    {
        var by = Math.Abs(limit.Value - bound);
        var old = limit.Value == 0 ? "none" : IsTime(limit) ? DayWords.Length(limit.Value) : limit.Value.ToString(CultureInfo.InvariantCulture);
        var missing = IsTime(limit) ? DayWords.Length(by) : DayWords.Count(by, limit.Measure == LimitMeasure.DaysAWeek ? "day" : "session");
        return $"{(limit.IsLeast ? "Accept" : "Allow")} {Amount(limit, bound)} {Per(limit)} instead of {old}: {missing} {(limit.IsLeast ? "short" : "more")}";
    }

    public static string Unit(LimitTerm limit) => IsTime(limit) ? "minutes" : limit.Measure == LimitMeasure.DaysAWeek ? "days" : "sessions";

    /// <summary>Such as <c>family session</c> or <c>case management session</c>.</summary>
    public static string Session(Modality modality) => $"{Name(modality)} session";

    /// <summary>A modality's word, its parts apart where it is written as one.</summary>
    private static string Name(Modality modality)
    {
        var word = modality.Word;
        var name = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var begins = i > 0 && char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1]);
            var isShort = i + 1 == word.Length || !char.IsAsciiLetterLower(word[i + 1]);
            name.Append(begins ? " " : "").Append(begins && !isShort ? char.ToLowerInvariant(word[i]) : word[i]);
        }

        return name.ToString();
    }

    private static bool IsTime(LimitTerm limit) => limit.Measure is not (LimitMeasure.DaysAWeek or LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality);

    private static string Amount(LimitTerm limit, int value)
    {
        var what = limit.Measure switch
        {
            LimitMeasure.DaysAWeek => "day",
            LimitMeasure.SessionsADay => "session",
            LimitMeasure.SessionsOfModality => Session(limit.Modality!),
            _ => "time",
        };
        var amount = value == 0 ? $"no {what}" : IsTime(limit) ? DayWords.Length(value) : DayWords.Count(value, what);
        return limit.Measure == LimitMeasure.MinutesOfModality ? $"{amount} in {Session(limit.Modality!)}s" : amount;
    }

    private static string Per(LimitTerm limit) => limit.Measure switch
    {
        LimitMeasure.MinutesADay or LimitMeasure.SessionsADay => "on each day attended",
        LimitMeasure.SpanADay => "from first start to last end on each day attended",
        _ => "a week",
    };
}

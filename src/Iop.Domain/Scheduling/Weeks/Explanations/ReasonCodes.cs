namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The codes of reasons, facts and changes in one place; none ever changes meaning.</summary>
internal static class ReasonCodes
{
    public const string Level = "level-not-admitted";
    public const string Trait = "trait-required";
    public const string Series = "closed-series";
    public const string Clinician = "clinician-hours";
    public const string ShutOut = "shut-out";
    public const string TooFew = "below-minimum-to-run";
    public const string Full = "session-full";
    public const string KeptApart = "kept-apart";
    public const string Pinned = "pinned-session";
    public const string Unavailable = "unavailable";
    public const string Travel = "travel";

    public const string NothingOffered = "nothing-offered";
    public const string Offered = "offered";
    public const string LeftOpen = "left-open";

    /// <summary>The code of a limit, such as <c>minutes-per-week-least</c>.</summary>
    public static string Of(LimitTerm limit) => limit.Measure switch
    {
        LimitMeasure.MinutesAWeek => "minutes-per-week",
        LimitMeasure.DaysAWeek => "days-per-week",
        LimitMeasure.MinutesADay => "minutes-per-day",
        LimitMeasure.SessionsADay => "sessions-per-day",
        LimitMeasure.SpanADay => "span-per-day",
        LimitMeasure.SessionsOfModality => "modality-sessions",
        _ => "modality-minutes",
    } + (limit.IsLeast ? "-least" : "-most");
}

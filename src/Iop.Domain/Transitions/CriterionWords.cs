using System.Globalization;
using Iop.Domain.Assessment;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Transitions;

/// <summary>The sentences of criteria, made in one place; English, the same under every culture.</summary>
internal static class CriterionWords
{
    public static string Sentence(Criterion criterion, in CriterionVerdict verdict)
    {
        var found = (verdict.Observed, verdict.ObservedOn) switch
        {
            ({ } observed, { } on) => $": {criterion.Observation(observed)} on {Iso(on)}",
            ({ } observed, null) => $": {criterion.Observation(observed)}",
            (null, { } on) => $": on {Iso(on)}",
            _ => "",
        };
        return verdict.Answer switch
        {
            CriterionAnswer.Met => $"{criterion.Name}{found}; met.",
            CriterionAnswer.Unmet => $"{criterion.Name}{found}; not met.",
            _ => $"{criterion.Name}{found}; not known: {Why(verdict.Gap)}{criterion.Needs?.Text ?? "what its parts ask"}.",
        };
    }

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Compare(CutComparison comparison) => comparison == CutComparison.AtLeast ? "at least" : "at most";

    /// <summary>How old a fact may be, after a comma; nothing where any age will do.</summary>
    public static string Age(int? withinDays) => withinDays is { } days ? $", at most {Days(days)} old" : "";

    public static string Days(long days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days is 1 or -1 ? "" : "s")}");

    public static string Time(long minutes) => minutes % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h")
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60} min");

    private static string Why(FactGap gap) => gap switch
    {
        FactGap.TooOld => "needs newer than is there: ",
        FactGap.Open => "what is there leaves open ",
        _ => "needs ",
    };
}

namespace Iop.Domain.FluentValidation;

/// <summary>Turns paths of findings into the property style that FluentValidation users know.</summary>
internal static class PropertyPath
{
    /// <summary><c>phases[1].sessions</c> becomes <c>Phases[1].Sessions</c>; a phase's <c>start</c> and <c>end</c> stand in its <c>Dates</c>, a certification's <c>minutesPerWeek</c> is its <c>WeeklyNeed</c>.</summary>
    public static string Of(string path)
    {
        var parts = path.Split('.');
        return string.Join('.', parts.Select((part, i) => (parts[0].Split('[')[0], i, part) switch
        {
            ("phases", 1, "start" or "end") => $"Dates.{Upper(part)}",
            ("certifications", 1, "minutesPerWeek") => "WeeklyNeed",
            _ => Upper(part),
        }));
    }

    private static string Upper(string part) => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..];
}

namespace Iop.Domain.FluentValidation;

/// <summary>Turns paths of findings into the property style that FluentValidation users know.</summary>
internal static class PropertyPath
{
    /// <summary><c>phases[1].sessions</c> becomes <c>Phases[1].Sessions</c>; a phase's <c>start</c> and <c>end</c> stand in its <c>Dates</c>.</summary>
    public static string Of(string path)
    {
        var parts = path.Split('.');
        return string.Join('.', parts.Select((part, i) => i == 1 && part is ("start" or "end") && parts[0].StartsWith("phases[", StringComparison.Ordinal) ? $"Dates.{Upper(part)}" : Upper(part)));
    }

    private static string Upper(string part) => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..];
}

namespace Iop.Domain.FluentValidation;

/// <summary>Turns paths of findings into the property style that FluentValidation users know.</summary>
internal static class PropertyPath
{
    /// <summary><c>phases[1].sessions</c> becomes <c>Phases[1].Sessions</c>.</summary>
    public static string Of(string path) =>
        string.Join('.', path.Split('.').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}

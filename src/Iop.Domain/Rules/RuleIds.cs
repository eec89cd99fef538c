namespace Iop.Domain.Rules;

/// <summary>The shape of rule ids: they name files and stand in other people's systems.</summary>
internal static class RuleIds
{
    /// <summary>The shape in words.</summary>
    public const string Shape = "lower-case words and digits joined by single dots or hyphens";

    /// <summary>The id, when it is words of lower-case letters, digits and single hyphens, joined by dots.</summary>
    /// <exception cref="ArgumentException">It has another shape.</exception>
    public static string Checked(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return IsId(id) ? id : throw new ArgumentException($"An id is {Shape}.", nameof(id));
    }

    /// <summary>Whether a text has the shape.</summary>
    public static bool IsId(string id) => id.Split('.', '-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}

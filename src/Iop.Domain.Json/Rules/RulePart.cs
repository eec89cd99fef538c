using Iop.Domain.Json.Reading;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Rules;

/// <summary>A rule as it was read: its id and the exceptions it names stand here even where the rule has a problem, so that none is reported falsely.</summary>
/// <param name="Place">Where the id stands.</param>
/// <param name="Id">The id; null where it could not be read.</param>
/// <param name="Exceptions">The ids of its exceptions, with their places.</param>
/// <param name="IsSwitchedOff">Whether the rule belongs to the set without being asked.</param>
/// <param name="Make">Makes the rule with its exceptions; null where it has a problem.</param>
internal sealed record RulePart(
    JsonCursor Place, string? Id, IReadOnlyList<(JsonCursor Place, string? Id)> Exceptions, bool IsSwitchedOff, Func<IEnumerable<Rule>, Rule>? Make)
{
    /// <summary>A part of which nothing could be read.</summary>
    public static RulePart Unreadable { get; } = new(default, Id: null, [], IsSwitchedOff: false, Make: null);
}

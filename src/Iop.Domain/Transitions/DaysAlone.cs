namespace Iop.Domain.Transitions;

/// <summary>Whether days at the level can make a criterion met, or unmet, whatever else is known.</summary>
/// <param name="Met">They can make it met.</param>
/// <param name="Unmet">They can make it unmet.</param>
internal readonly record struct DaysAlone(bool Met, bool Unmet);

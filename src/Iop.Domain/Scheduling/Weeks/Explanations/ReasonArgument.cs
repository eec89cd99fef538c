namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A named value of a reason, a fact or a correction, from which its sentence is made.</summary>
/// <param name="Name">Stable, such as <c>minutes</c> or <c>days</c>.</param>
/// <param name="Value">Numbers without separators, days in lower case, times as <c>17:30</c>; the same under every culture.</param>
public sealed record ReasonArgument(string Name, string Value)
{
    /// <summary>The name alone: the value may speak of the patient's life.</summary>
    public override string ToString() => Name;
}

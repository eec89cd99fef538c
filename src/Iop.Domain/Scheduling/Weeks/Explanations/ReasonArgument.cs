namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A named value of a reason, a fact or a correction, from which its sentence is made.</summary>
public sealed record ReasonArgument
{
    internal ReasonArgument(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Stable, such as <c>minutes</c> or <c>days</c>.</summary>
    public string Name { get; }

    /// <summary>Numbers without separators, days in lower case, times as <c>17:30</c>; the same under every culture.</summary>
    public string Value { get; }

    /// <summary>The name alone: the value may speak of the patient's life.</summary>
    public override string ToString() => Name;
}

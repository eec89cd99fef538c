using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>How the cost or utility of a state varies with what a table is read by (time in state, age, time, sex), or from patient to patient.</summary>
public sealed record RewardAdjustment
{
    /// <summary>Makes an adjustment by a table.</summary>
    /// <param name="of">What it changes.</param>
    /// <param name="form">How the table's value changes it.</param>
    /// <param name="table">The id of a table of the model.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public RewardAdjustment(RewardKind of, AdjustmentForm form, string table)
        : this(of, form, Guard.Against.NullOrWhiteSpace(table), null)
    {
    }

    private RewardAdjustment(RewardKind of, AdjustmentForm form, string? table, string? modifier)
    {
        Of = Guard.Against.Undefined(of);
        Form = Guard.Against.Undefined(form);
        Table = table;
        Modifier = modifier;
    }

    /// <summary>What it changes.</summary>
    public RewardKind Of { get; }

    /// <summary>How it changes it.</summary>
    public AdjustmentForm Form { get; }

    /// <summary>The id of the table; null where it is a modifier.</summary>
    public string? Table { get; }

    /// <summary>The id of the patients' modifier; null where it is a table.</summary>
    public string? Modifier { get; }

    /// <summary>An adjustment by what differs from patient to patient: it multiplies.</summary>
    /// <param name="of">What it changes.</param>
    /// <param name="modifier">The id of a patients' modifier.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static RewardAdjustment ByModifier(RewardKind of, string modifier) => new(of, AdjustmentForm.Multiply, null, Guard.Against.NullOrWhiteSpace(modifier));

    /// <summary>Such as <c>Utility Add ageDecrement</c>.</summary>
    public override string ToString() => $"{Of} {Form} {Table ?? Modifier}";
}

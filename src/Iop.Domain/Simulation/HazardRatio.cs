using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A factor on the hazard of one exit, or of every exit from a state. A probability p becomes 1 - (1 - p)^factor.</summary>
/// <remarks>The factor is the ratio, times the value of the table, times the patient's modifier; then it wanes. Factors on the same exit multiply, the strategy's with the model's.</remarks>
public sealed record HazardRatio
{
    /// <summary>Makes a ratio.</summary>
    /// <param name="from">The id of the state left.</param>
    /// <param name="to">The id of the state entered; null for every exit.</param>
    /// <param name="ratio">The factor, 0 to 1000; 1 where it has no effect.</param>
    /// <param name="table">The id of a table whose value multiplies the ratio; null for none.</param>
    /// <param name="modifier">The id of a patients' modifier that multiplies the ratio; null for none.</param>
    /// <param name="waning">How the factor moves to 1; null where it lasts.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="note">What a reader should know, such as that the number is an assumption.</param>
    /// <exception cref="ArgumentOutOfRangeException">A ratio lies outside 0 to 1000.</exception>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public HazardRatio(
        string from,
        string? to,
        CycleSchedule<double> ratio,
        string? table = null,
        string? modifier = null,
        Waning? waning = null,
        string? source = null,
        string? note = null)
    {
        From = Guard.Against.NullOrWhiteSpace(from);
        To = to is null ? null : Guard.Against.NullOrWhiteSpace(to);
        Ratio = PathwayLimits.Within(Guard.Against.Null(ratio), 0, PathwayLimits.MostRatio, nameof(ratio));
        Table = table is null ? null : Guard.Against.NullOrWhiteSpace(table);
        Modifier = modifier is null ? null : Guard.Against.NullOrWhiteSpace(modifier);
        Waning = waning;
        Source = source;
        Note = note;
    }

    /// <summary>The id of the state left.</summary>
    public string From { get; }

    /// <summary>The id of the state entered; null for every exit.</summary>
    public string? To { get; }

    /// <summary>The factor in each cycle.</summary>
    public CycleSchedule<double> Ratio { get; }

    /// <summary>The table whose value multiplies the ratio; null for none.</summary>
    public string? Table { get; }

    /// <summary>The patients' modifier that multiplies the ratio; null for none.</summary>
    public string? Modifier { get; }

    /// <summary>How the factor moves to 1; null where it lasts.</summary>
    public Waning? Waning { get; }

    /// <summary>Where the number comes from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop -> op</c>, or <c>iop -> all</c>.</summary>
    public override string ToString() => $"{From} -> {To ?? "all"}";
}

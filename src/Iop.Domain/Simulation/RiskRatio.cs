using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A factor on the probabilities of leaving a state, or of one exit from it; what is taken off or added goes to staying.</summary>
/// <remarks>Factors on the same exit multiply, the strategy's with the model's. It is a ratio of probabilities, not of rates.</remarks>
public sealed record RiskRatio
{
    /// <summary>Makes a ratio.</summary>
    /// <param name="from">The id of the state left.</param>
    /// <param name="to">The id of the state entered; null for every exit.</param>
    /// <param name="ratio">The factor, 0 to 1000; 1 where it has no effect.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="note">What a reader should know, such as that the number is an assumption.</param>
    /// <exception cref="ArgumentOutOfRangeException">A ratio lies outside 0 to 1000.</exception>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public RiskRatio(string from, string? to, CycleSchedule<double> ratio, string? source = null, string? note = null)
    {
        From = Guard.Against.NullOrWhiteSpace(from);
        To = to is null ? null : Guard.Against.NullOrWhiteSpace(to);
        Ratio = PathwayLimits.Within(Guard.Against.Null(ratio), 0, PathwayLimits.MostRatio, nameof(ratio));
        Source = source;
        Note = note;
    }

    /// <summary>The id of the state left.</summary>
    public string From { get; }

    /// <summary>The id of the state entered; null for every exit.</summary>
    public string? To { get; }

    /// <summary>The factor in each cycle.</summary>
    public CycleSchedule<double> Ratio { get; }

    /// <summary>Where the number comes from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop -> op</c>, or <c>iop -> all</c>.</summary>
    public override string ToString() => $"{From} -> {To ?? "all"}";
}

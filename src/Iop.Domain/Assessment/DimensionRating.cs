using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>The severity of one dimension.</summary>
public sealed record DimensionRating
{
    /// <summary>Rates a dimension.</summary>
    /// <param name="dimension">The dimension, of one edition.</param>
    /// <param name="severity">0 to 4, or unrated.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dimension"/> is null.</exception>
    public DimensionRating(Dimension dimension, DimensionSeverity severity)
    {
        Dimension = Guard.Against.Null(dimension);
        Severity = severity;
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>0 to 4, or unrated.</summary>
    public DimensionSeverity Severity { get; }

    /// <summary>The dimension alone; the severity is clinical content.</summary>
    public override string ToString() => Dimension.Id;
}

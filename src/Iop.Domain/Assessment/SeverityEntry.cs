using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A cell of a placement table: the least level that one severity of one dimension accepts, or that it accepts any.</summary>
public sealed record SeverityEntry
{
    /// <summary>States a cell.</summary>
    /// <param name="dimension">The dimension's number, 1 to 6.</param>
    /// <param name="severity">0 to 4.</param>
    /// <param name="level">The code of the least intensive level of treatment; null says that it asks for none.</param>
    /// <param name="beside">The code of a level of another track that runs beside the treatment; null: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension or severity.</exception>
    public SeverityEntry(int dimension, int severity, string? level, string? beside = null)
    {
        Dimension = Guard.Against.OutOfRange(dimension, 1, DimensionSet.Count);
        Severity = Guard.Against.OutOfRange(severity, DimensionSeverity.Least, DimensionSeverity.Most);
        Level = level;
        Beside = beside;
    }

    /// <summary>The dimension's number, 1 to 6.</summary>
    public int Dimension { get; }

    /// <summary>0 to 4.</summary>
    public int Severity { get; }

    /// <summary>The code of the least intensive level of treatment; null: it asks for none.</summary>
    public string? Level { get; }

    /// <summary>The code of a level of another track; null: none.</summary>
    public string? Beside { get; }

    /// <summary>Dimension and severity, such as <c>dimension 2, severity 3</c>; the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"dimension {Dimension}, severity {Severity}");
}

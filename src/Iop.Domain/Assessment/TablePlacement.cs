using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A placement policy that is a table, which a user fills: for each severity of each dimension the least level that it accepts.</summary>
/// <remarks>
/// The recommendation is the least level at or above every minimum that the patient's ratings, facts and scores ask for. In a partial order that may be a level
/// that none of them names (in <c>asam4</c>, 1.7 and 2.1 together ask for 2.7), several levels, or none. What is missing makes the answer indeterminate unless it could
/// not change it; that is decided exactly. The table is checked as a whole when it is made and is immutable after.
/// </remarks>
public sealed record TablePlacement : IPlacement
{
    /// <summary>The most entries on scores.</summary>
    public const int MostScoreEntries = 256;

    private readonly PlacementTable table;

    /// <summary>States a table; the order of the entries does not matter.</summary>
    /// <param name="id">A permanent identifier, such as <c>acme.adult</c>.</param>
    /// <param name="name">The English name.</param>
    /// <param name="levels">The system of whose levels the entries give codes.</param>
    /// <param name="dimensions">The edition of the dimensions.</param>
    /// <param name="severities">All thirty: each severity of each dimension once, with the code of a level or null where it asks for none.</param>
    /// <param name="circumstances">At most one for each fact; null: none.</param>
    /// <param name="scores">Lines through scales of instruments, at most <see cref="MostScoreEntries"/>; null: none.</param>
    /// <exception cref="ArgumentException">
    /// The table is not sound; the message lists all problems: a cell is missing or stands twice, a level is unknown or of the wrong track, or a higher
    /// severity asks for less than a lower one or for a level that is not comparable. Or an entry is null.
    /// </exception>
    public TablePlacement(
        string id,
        string name,
        LevelSystem levels,
        DimensionSet dimensions,
        IEnumerable<SeverityEntry> severities,
        IEnumerable<CircumstanceEntry>? circumstances = null,
        IEnumerable<ScoreEntry>? scores = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Levels = Guard.Against.Null(levels);
        Dimensions = Guard.Against.Null(dimensions);
        Severities = Some(Guard.Against.Null(severities), PlacementTableProblems.Cells * 2, nameof(severities)).OrderBy(entry => entry.Dimension).ThenBy(entry => entry.Severity).ToValueList();
        Circumstances = Some(circumstances ?? [], PlacementWords.Facts.Length * 2, nameof(circumstances)).OrderBy(entry => entry.Fact).ToValueList();
        Scores = Some(scores ?? [], MostScoreEntries + 1, nameof(scores))
            .OrderBy(entry => entry.Instrument.Id, StringComparer.Ordinal).ThenBy(entry => entry.Scale, StringComparer.Ordinal).ThenBy(entry => entry.Cut).ToValueList();
        var problems = PlacementTableProblems.Of(Levels, Severities, Circumstances, Scores);
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The table {id} is not sound. {string.Join(' ', problems)}", nameof(severities));
        }

        table = new(this);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LevelSystem Levels { get; }

    /// <summary>The edition of the dimensions.</summary>
    public DimensionSet Dimensions { get; }

    /// <summary>All thirty cells, by dimension and severity.</summary>
    public ValueList<SeverityEntry> Severities { get; }

    /// <summary>The entries on facts, in the order of <see cref="Circumstance"/>.</summary>
    public ValueList<CircumstanceEntry> Circumstances { get; }

    /// <summary>The entries on scores, by instrument, scale and cut.</summary>
    public ValueList<ScoreEntry> Scores { get; }

    /// <summary>What the table recommends; scores that it does not read matter only by the safety concerns they raise.</summary>
    /// <exception cref="ArgumentException">The dimensions of the assessment are of another edition, or a score is of another version of an instrument that the table reads.</exception>
    public PlacementRecommendation Recommend(PatientAssessment assessment)
    {
        Guard.Against.Null(assessment);
        return assessment.Dimensions is { } rated && rated.Set != Dimensions
            ? throw new ArgumentException($"{Id} reads dimensions of {Dimensions}, not of {rated.Set}: the same number means something else.", nameof(assessment))
            : table.Recommend(assessment);
    }

    /// <summary>Whether both are the same table, entry by entry.</summary>
    public bool Equals(TablePlacement? other) =>
        other is not null && (Id, Name) == (other.Id, other.Name) && Levels.Equals(other.Levels) && Dimensions == other.Dimensions
        && Severities.Equals(other.Severities) && Circumstances.Equals(other.Circumstances) && Scores.Equals(other.Scores);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Severities, Circumstances, Scores);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private static ValueList<T> Some<T>(IEnumerable<T> entries, int most, string parameter)
        where T : class =>
        Guard.Against.NullItem(entries.Take(most).ToValueList(), parameter);
}

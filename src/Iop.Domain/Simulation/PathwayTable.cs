using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Values over age, time, cycle or time in state, used by name: background mortality, a hazard that changes with time in state, a cost by age.</summary>
public sealed record PathwayTable
{
    /// <summary>Makes a table of one column for everybody.</summary>
    /// <param name="id">Unique in the model.</param>
    /// <param name="axis">What the table is read by.</param>
    /// <param name="column">The values.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    public PathwayTable(string id, TableAxis axis, TableColumn column, string? source = null, string? note = null)
        : this(id, axis, column, column, source, note)
    {
    }

    /// <summary>Makes a table of a column for each sex.</summary>
    /// <param name="id">Unique in the model.</param>
    /// <param name="axis">What the table is read by.</param>
    /// <param name="female">The values of women.</param>
    /// <param name="male">The values of men.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    public PathwayTable(string id, TableAxis axis, TableColumn female, TableColumn male, string? source = null, string? note = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Axis = Guard.Against.Undefined(axis);
        Female = Guard.Against.Null(female);
        Male = Guard.Against.Null(male);
        Source = source;
        Note = note;
    }

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>What the table is read by.</summary>
    public TableAxis Axis { get; }

    /// <summary>The values of women.</summary>
    public TableColumn Female { get; }

    /// <summary>The values of men; equal to those of women where the table does not tell the sexes apart.</summary>
    public TableColumn Male { get; }

    /// <summary>Whether women and men have values of their own.</summary>
    public bool IsBySex => Female != Male;

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    internal IEnumerable<double> Values => Female.Values.Concat(Male.Values);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

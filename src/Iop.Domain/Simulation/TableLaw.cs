using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A hazard per year or a probability per cycle, read from a table of the model at each cycle's start: over age, time, calendar year, cycle or time in state.</summary>
public sealed record TableLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="table">The id of a table of the model.</param>
    /// <param name="meaning">What its values are.</param>
    /// <exception cref="ArgumentException"><paramref name="table"/> is blank.</exception>
    public TableLaw(string table, TableMeaning meaning)
    {
        Table = Guard.Against.NullOrWhiteSpace(table);
        Meaning = Guard.Against.Undefined(meaning);
    }

    /// <summary>The id of the table.</summary>
    public string Table { get; }

    /// <summary>What its values are.</summary>
    public TableMeaning Meaning { get; }

    internal override bool IsOpen => true;

    /// <summary>Such as <c>rate of mortality</c>.</summary>
    public override string ToString() => $"{(Meaning == TableMeaning.Rate ? "rate" : "probability")} of {Table}";
}

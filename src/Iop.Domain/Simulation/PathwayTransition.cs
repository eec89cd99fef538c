using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A way from one state to another, with its probability in each cycle. Who takes none of a state's ways stays.</summary>
public sealed record PathwayTransition
{
    /// <summary>Makes a transition; in a strategy, the replacement of the model's own between the same states.</summary>
    /// <param name="from">The id of the state left.</param>
    /// <param name="to">The id of the state entered; another state.</param>
    /// <param name="probability">The probability, 0 to 1, that a patient in <paramref name="from"/> at a cycle's start is in <paramref name="to"/> at its end.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="note">What a reader should know, such as that the number is an assumption.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">An id is blank, or both are the same.</exception>
    public PathwayTransition(string from, string to, CycleSchedule<double> probability, string? source = null, string? note = null)
    {
        From = Guard.Against.NullOrWhiteSpace(from);
        To = Guard.Against.NullOrWhiteSpace(to);
        Probability = PathwayLimits.Within(Guard.Against.Null(probability), 0, 1, nameof(probability));
        Source = source;
        Note = note;
        if (from == to)
        {
            throw new ArgumentException("Staying is what remains after all exits; it is not a transition of its own.", nameof(to));
        }
    }

    /// <summary>The id of the state left.</summary>
    public string From { get; }

    /// <summary>The id of the state entered.</summary>
    public string To { get; }

    /// <summary>The probability per cycle, before risk ratios.</summary>
    public CycleSchedule<double> Probability { get; }

    /// <summary>Where the number comes from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop -> op</c>.</summary>
    public override string ToString() => $"{From} -> {To}";
}

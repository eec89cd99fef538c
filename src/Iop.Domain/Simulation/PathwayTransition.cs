using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A way from one state to another, with the law by which it is taken. Who takes none of a state's ways stays.</summary>
public sealed record PathwayTransition
{
    /// <summary>Makes a transition with a probability per cycle; in a strategy, the replacement of the model's own between the same states.</summary>
    /// <param name="from">The id of the state left.</param>
    /// <param name="to">The id of the state entered; another state.</param>
    /// <param name="probability">The probability, 0 to 1, that a patient in <paramref name="from"/> at a cycle's start is in <paramref name="to"/> at its end.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="note">What a reader should know, such as that the number is an assumption.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">An id is blank, or both are the same.</exception>
    public PathwayTransition(string from, string to, CycleSchedule<double> probability, string? source = null, string? note = null)
        : this(from, to, new ProbabilityLaw(PathwayLimits.Within(Guard.Against.Null(probability), 0, 1, nameof(probability))), source: source, note: note)
    {
    }

    /// <summary>Makes a transition with any law; in a strategy, the replacement of the model's own between the same states.</summary>
    /// <param name="from">The id of the state left.</param>
    /// <param name="to">The id of the state entered; another state.</param>
    /// <param name="law">When the way is taken.</param>
    /// <param name="ofSurvivors">Whether the law holds for those whom no exit to a dead state takes in the cycle: what it gives is multiplied by the probability of not dying.</param>
    /// <param name="keepsClock">Whether the time in state goes on counting in the state entered, rather than beginning anew.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="note">What a reader should know, such as that the number is an assumption.</param>
    /// <param name="isAlone">Whether a hazard H becomes the probability 1 - exp(-H) whatever the other exits are, rather than competing with their hazards; not with exit shares.</param>
    /// <exception cref="ArgumentException">An id is blank, or both are the same.</exception>
    public PathwayTransition(
        string from, string to, TransitionLaw law, bool ofSurvivors = false, bool keepsClock = false, string? source = null, string? note = null, bool isAlone = false)
    {
        From = Guard.Against.NullOrWhiteSpace(from);
        To = Guard.Against.NullOrWhiteSpace(to);
        Law = Guard.Against.Null(law);
        OfSurvivors = ofSurvivors;
        KeepsClock = keepsClock;
        IsAlone = isAlone;
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

    /// <summary>When the way is taken, before any factor.</summary>
    public TransitionLaw Law { get; }

    /// <summary>Whether the law holds for those whom no exit to a dead state takes in the cycle.</summary>
    public bool OfSurvivors { get; }

    /// <summary>Whether the time in state goes on counting in the state entered.</summary>
    public bool KeepsClock { get; }

    /// <summary>Whether its hazard becomes a probability by itself, rather than competing with those of the other exits.</summary>
    public bool IsAlone { get; }

    /// <summary>The probability per cycle, before any factor; null where the law is another.</summary>
    public CycleSchedule<double>? Probability => (Law as ProbabilityLaw)?.PerCycle;

    /// <summary>Where the number comes from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop -> op</c>.</summary>
    public override string ToString() => $"{From} -> {To}";
}

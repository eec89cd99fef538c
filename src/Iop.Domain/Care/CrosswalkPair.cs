using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>That two levels of different systems answer each other: read in both directions.</summary>
public sealed record CrosswalkPair
{
    /// <summary>States a pair.</summary>
    /// <param name="first">A level.</param>
    /// <param name="second">A level of another system; which of the two stands first does not matter.</param>
    /// <param name="certainty">How certain it is.</param>
    /// <param name="why">Why the two belong together, in a phrase.</param>
    /// <param name="evidence">How that was read; unverified for a judgment of one's own.</param>
    /// <param name="citation">Where it was read; null where it was not.</param>
    /// <exception cref="ArgumentException">The two are of one system, or <paramref name="why"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The certainty or the status is no known one.</exception>
    public CrosswalkPair(LevelOfCare first, LevelOfCare second, CrosswalkCertainty certainty, string why, EvidenceStatus evidence, Citation? citation = null)
    {
        First = Guard.Against.Null(first);
        Second = Guard.Against.Null(second);
        if (first.System == second.System)
        {
            throw new ArgumentException($"{first.Id} and {second.Id} are of one system; a crosswalk leads to another.", nameof(second));
        }

        Certainty = Guard.Against.Undefined(certainty);
        Why = Guard.Against.NullOrWhiteSpace(why);
        Evidence = Guard.Against.Undefined(evidence);
        Citation = citation;
    }

    /// <summary>One of the levels.</summary>
    public LevelOfCare First { get; }

    /// <summary>The other.</summary>
    public LevelOfCare Second { get; }

    /// <summary>How certain it is.</summary>
    public CrosswalkCertainty Certainty { get; }

    /// <summary>Why the two belong together.</summary>
    public string Why { get; }

    /// <summary>How that was read; unverified for a judgment.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where it was read; null where it was not.</summary>
    public Citation? Citation { get; }

    /// <summary>Both identifiers, such as <c>asam3:2.1 = asam4:2.1</c>.</summary>
    public override string ToString() => $"{First.Id} = {Second.Id}";
}

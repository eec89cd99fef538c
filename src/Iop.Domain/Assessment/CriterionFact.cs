using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A fact and whether it is to hold or not to hold.</summary>
public sealed record CriterionFact
{
    /// <summary>States what a criterion asks of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="wanted">True where the fact is to hold, false where it is not to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fact"/> is none of the enumeration.</exception>
    public CriterionFact(Circumstance fact, bool wanted)
    {
        _ = fact.Code();
        Fact = fact;
        Wanted = wanted;
    }

    /// <summary>The fact.</summary>
    public Circumstance Fact { get; }

    /// <summary>True where the fact is to hold, false where it is not to.</summary>
    public bool Wanted { get; }

    /// <summary>The fact's code, after <c>not</c> where it is not to hold.</summary>
    public override string ToString() => Wanted ? Fact.Code() : $"not {Fact.Code()}";

    internal CriterionAnswer Check(Circumstances circumstances) => circumstances[Fact] switch
    {
        null => CriterionAnswer.Unknown,
        { } holds => holds == Wanted ? CriterionAnswer.Met : CriterionAnswer.Unmet,
    };
}

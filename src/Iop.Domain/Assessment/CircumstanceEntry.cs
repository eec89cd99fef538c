namespace Iop.Domain.Assessment;

/// <summary>An entry of a placement table that speaks where a fact is as it says, and is silent otherwise.</summary>
public sealed record CircumstanceEntry
{
    /// <summary>States an entry.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="holds">Whether the entry speaks where the fact holds (true) or where it does not (false).</param>
    /// <param name="level">The code of the least intensive level of treatment; null: none is asked for.</param>
    /// <param name="beside">The code of a level of another track that runs beside the treatment; null: none.</param>
    /// <exception cref="ArgumentException">The entry asks for nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact.</exception>
    public CircumstanceEntry(Circumstance fact, bool holds, string? level, string? beside = null)
    {
        if (level is null && beside is null)
        {
            throw new ArgumentException($"An entry on {fact.Code()} asks for a level or for one beside it.", nameof(level));
        }

        _ = fact.Code();
        Fact = fact;
        Holds = holds;
        Level = level;
        Beside = beside;
    }

    /// <summary>The fact.</summary>
    public Circumstance Fact { get; }

    /// <summary>Whether the entry speaks where the fact holds, or where it does not.</summary>
    public bool Holds { get; }

    /// <summary>The code of the least intensive level of treatment; null: none is asked for.</summary>
    public string? Level { get; }

    /// <summary>The code of a level of another track; null: none.</summary>
    public string? Beside { get; }

    /// <summary>The fact's code, after <c>not</c> where the entry speaks where it does not hold.</summary>
    public override string ToString() => Holds ? Fact.Code() : $"not {Fact.Code()}";
}

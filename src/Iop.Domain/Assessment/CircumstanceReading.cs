namespace Iop.Domain.Assessment;

/// <summary>What was known of one fact.</summary>
public sealed record CircumstanceReading
{
    internal CircumstanceReading(Circumstance fact, bool? holds)
    {
        Fact = fact;
        Holds = holds;
    }

    /// <summary>The fact.</summary>
    public Circumstance Fact { get; }

    /// <summary>Whether it holds; null where that is not known.</summary>
    public bool? Holds { get; }

    /// <summary>The fact's code alone; whether it holds is clinical content.</summary>
    public override string ToString() => Fact.Code();
}

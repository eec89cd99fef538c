using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A factor that differs from patient to patient and stays the same for each: frailty, adherence, an effect modifier. Modifiers, age and sex are independent of each other.</summary>
public sealed record PatientModifier
{
    /// <summary>Makes a modifier.</summary>
    /// <param name="id">Unique in the model.</param>
    /// <param name="distribution">How it is distributed; a normal one is cut at 0.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or the distribution gives negative factors by its bounds.</exception>
    public PatientModifier(string id, ValueDistribution distribution, string? source = null, string? note = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Distribution = IsFactor(Guard.Against.Null(distribution)) ? distribution : throw new ArgumentException("A factor is zero or more.", nameof(distribution));
        Source = source;
        Note = note;
    }

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>How it is distributed.</summary>
    public ValueDistribution Distribution { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static bool IsFactor(ValueDistribution distribution) =>
        distribution.Family == ValueFamily.Normal ? distribution.First >= 0 : distribution.Range.Least >= 0;
}

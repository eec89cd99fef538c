using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Who the patients are: age at the start, sex, and what else multiplies laws and rewards. The same under every strategy.</summary>
public sealed record PatientMix
{
    /// <summary>Makes a mix.</summary>
    /// <param name="age">Years at the start of the pathway, 0 or more; null where no table is read by age.</param>
    /// <param name="femaleShare">The share of women, 0 to 1; null where no table tells the sexes apart.</param>
    /// <param name="modifiers">Factors that differ from patient to patient.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">An age is negative by the bounds of its distribution.</exception>
    public PatientMix(ValueDistribution? age = null, double? femaleShare = null, IEnumerable<PatientModifier>? modifiers = null)
    {
        Age = age is null || PatientModifier.IsFactor(age) ? age : throw new ArgumentException("An age is zero or more.", nameof(age));
        FemaleShare = femaleShare is { } share ? Guard.Against.OutOfRange(share, 0, 1, nameof(femaleShare)) : null;
        Modifiers = Guard.Against.NullItem((modifiers ?? []).ToValueList(), nameof(modifiers));
    }

    /// <summary>Patients of whom nothing is told apart.</summary>
    public static PatientMix Alike { get; } = new();

    /// <summary>Years at the start; null where not said.</summary>
    public ValueDistribution? Age { get; }

    /// <summary>The share of women; null where not said.</summary>
    public double? FemaleShare { get; }

    /// <summary>Factors that differ from patient to patient.</summary>
    public ValueList<PatientModifier> Modifiers { get; }

    /// <summary>What is said of the patients.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"age {Age?.ToString() ?? "not said"}, {Modifiers.Count} modifier(s)");
}

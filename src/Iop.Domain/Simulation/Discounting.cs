using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The annual rates by which later costs and effects weigh less, and the form in which they do.</summary>
public sealed record Discounting
{
    private readonly double costForce;
    private readonly double effectForce;

    /// <summary>Makes the rates.</summary>
    /// <param name="form">The form of the weight.</param>
    /// <param name="costRate">The annual rate for costs, 0 to 1; 0.03 is three percent.</param>
    /// <param name="effectRate">The annual rate for QALYs and life years, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate lies outside 0 to 1, or the form is none of the enumeration.</exception>
    public Discounting(DiscountForm form, double costRate, double effectRate)
    {
        Form = form is DiscountForm.Discrete or DiscountForm.Continuous ? form : throw new ArgumentOutOfRangeException(nameof(form), form, "Must be discrete or continuous.");
        CostRate = Guard.Against.OutOfRange(costRate, 0, PathwayLimits.MostRate);
        EffectRate = Guard.Against.OutOfRange(effectRate, 0, PathwayLimits.MostRate);
        costForce = Force(form, costRate);
        effectForce = Force(form, effectRate);
    }

    /// <summary>No discounting: every weight is exactly 1.</summary>
    public static Discounting None { get; } = new(DiscountForm.Discrete, 0, 0);

    /// <summary>The form of the weight.</summary>
    public DiscountForm Form { get; }

    /// <summary>The annual rate for costs.</summary>
    public double CostRate { get; }

    /// <summary>The annual rate for QALYs and life years.</summary>
    public double EffectRate { get; }

    /// <summary>The continuous rate that gives the weights of costs.</summary>
    internal double CostForce => costForce;

    /// <summary>The continuous rate that gives the weights of effects.</summary>
    internal double EffectForce => effectForce;

    /// <summary>The weight of a cost at a time.</summary>
    /// <param name="years">Years from the start, zero or more.</param>
    public double CostWeight(double years) => Weight(costForce, years);

    /// <summary>The weight of an effect at a time.</summary>
    /// <param name="years">Years from the start, zero or more.</param>
    public double EffectWeight(double years) => Weight(effectForce, years);

    /// <summary>Such as <c>discrete, costs 0.03, effects 0.03</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Form == DiscountForm.Discrete ? "discrete" : "continuous")}, costs {CostRate:R}, effects {EffectRate:R}");

    /// <summary>The continuous rate that gives the same weights.</summary>
    private static double Force(DiscountForm form, double rate) => form == DiscountForm.Discrete ? PortableExponential.LogOnePlus(rate) : rate;

    private static double Weight(double force, double years) => PortableExponential.Exp(-Guard.Against.OutOfRange(years, 0, double.MaxValue) * force);
}

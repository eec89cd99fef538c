namespace Iop.Domain.Simulation.Individuals;

/// <summary>The units of money and of time in which a model's totals are whole numbers: the same for all its strategies, whichever are run.</summary>
/// <param name="Cost">Of costs, in major units of the currency.</param>
/// <param name="Effect">Of QALYs and life years, in years.</param>
internal sealed record PatientUnits(FixedPoint Cost, FixedPoint Effect)
{
    /// <summary>The largest total in units of a patient whom attributes take beyond the usual bound, 2^43: 16,384 times that bound.</summary>
    public const long Most = 1L << 43;

    /// <summary>The units of a model.</summary>
    public static PatientUnits Of(PathwayModel model)
    {
        var bounds = model.Strategies.Select(strategy => RewardBounds.Of(model, strategy)).ToArray();
        return new(FixedPoint.For(bounds.Max(bound => bound.Cost)), FixedPoint.For(bounds.Max(bound => bound.Effect)));
    }

    /// <summary>A number of units of a kind as major units of the currency, or as years.</summary>
    public double Value(int kind, double units) => (kind == 0 ? Cost : Effect).Value(units);

    /// <summary>A total of a measure in whole units.</summary>
    /// <exception cref="InvalidOperationException">It is beyond <see cref="Most"/>.</exception>
    public long Units(int measure, double value)
    {
        var point = Measures.IsCost(measure) ? Cost : Effect;
        return Math.Abs(point.Value(Most)) > Math.Abs(value)
            ? point.Units(value)
            : throw TooLarge();
    }

    /// <summary>Says why a total is refused.</summary>
    public static InvalidOperationException TooLarge() => new("A patient's attributes lead to a total thousands of times larger than costs and utilities allow otherwise.");

    /// <summary>Three totals as an outcome.</summary>
    public PathwayOutcome Outcome(long cost, long qalys, long years) => new(Value(0, cost), Value(1, qalys), Value(2, years));

    /// <summary>Units of one major unit of the currency, or of a year.</summary>
    public double PerValue(int measure) => Math.ScaleB(1, (Measures.IsCost(measure) ? Cost : Effect).Exponent);
}

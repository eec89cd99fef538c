using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The hazard ratios on one exit under a strategy.</summary>
internal sealed class ExitFactors
{
    private readonly ModelReading reading;
    private readonly (HazardRatio Ratio, PathwayTable? Table, int Modifier)[] factors;

    public ExitFactors(ModelReading reading, IEnumerable<HazardRatio> ratios)
    {
        this.reading = reading;
        factors = [.. ratios.Select(ratio => (ratio, ratio.Table is { } table ? reading.Table(table) : null, ratio.Modifier is { } modifier ? reading.Modifier(modifier) : -1))];
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => factors.Length == 0;

    /// <summary>The time in state in years from which on they no longer change with it.</summary>
    public double Memory => factors.Max(factor => Math.Max(
        factor.Table is { } table ? reading.Memory(table) : 0,
        factor.Ratio.Waning is { Clock: SojournClock.Reset } waning
            ? waning.Form == WaningForm.Linear ? waning.From.Years(reading.Cycle) + waning.Length.Years(reading.Cycle) : double.PositiveInfinity
            : 0));

    /// <summary>Whether they change from cycle to cycle for those whose time in state is the same.</summary>
    public bool ChangeWithTime => factors.Any(static factor =>
        !factor.Ratio.Ratio.IsConstant || factor.Ratio.Waning is { Clock: SojournClock.Forward } || (factor.Table is { } table && ModelReading.ChangesWithTime(table)));

    /// <summary>Whether they are the same for all patients who are alike in age and sex.</summary>
    public bool AreOfAll => factors.All(static factor => factor.Modifier < 0);

    /// <summary>Whether they stay as they are for each patient.</summary>
    public bool AreSteady => factors.All(static factor => factor.Table is null && factor.Ratio is { Waning: null, Ratio.IsConstant: true });

    /// <summary>For how many years, from a moment on, they surely keep their values; 0 where that is not told.</summary>
    public double ConstantFor(in Moment at)
    {
        var years = double.PositiveInfinity;
        foreach (var (ratio, table, _) in factors)
        {
            var own = ratio.Waning is not null || !ratio.Ratio.IsConstant ? 0 : table is null ? double.PositiveInfinity : reading.ConstantFor(table, at);
            years = Math.Min(years, own);
        }

        return years;
    }

    /// <summary>Their product at a cycle's start.</summary>
    public double At(in Moment at)
    {
        var product = 1.0;
        foreach (var (ratio, table, modifier) in factors)
        {
            var factor = ratio.Ratio[at.Cycle];
            factor *= table is null ? 1 : reading.Read(table, at);
            factor *= modifier < 0 ? 1 : at.Patients.Modifiers[modifier];
            product *= ratio.Waning?.Apply(factor, ratio.Waning.Clock == SojournClock.Forward ? at.Years : at.YearsInState, reading.Cycle) ?? factor;
        }

        return product;
    }
}

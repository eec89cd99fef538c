using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A place in a pathway whose number is that of a parameter.</summary>
public sealed record ParameterTarget
{
    private ParameterTarget(ParameterTargetKind kind, string? from, string? to, string? strategy, int? throughCycle)
    {
        Kind = Guard.Against.Undefined(kind);
        From = from is null ? null : Guard.Against.NullOrWhiteSpace(from);
        To = to is null ? null : Guard.Against.NullOrWhiteSpace(to);
        Strategy = strategy is null ? null : Guard.Against.NullOrWhiteSpace(strategy);
        ThroughCycle = throughCycle is { } cycle ? Guard.Against.NegativeOrZero(cycle, nameof(throughCycle)) : null;
    }

    /// <summary>Which number.</summary>
    public ParameterTargetKind Kind { get; }

    /// <summary>The state left, of a transition, a factor or a one-off; the state itself, of a cost or a utility; null where the place names none.</summary>
    public string? From { get; }

    /// <summary>The state entered; null where the place names none.</summary>
    public string? To { get; }

    /// <summary>The strategy whose number it is; null for the model's own.</summary>
    public string? Strategy { get; }

    /// <summary>The step that ends with this cycle; null for the value after all steps, or the only one.</summary>
    public int? ThroughCycle { get; }

    /// <summary>A number of a transition, a factor or a one-off.</summary>
    /// <param name="kind">Which number.</param>
    /// <param name="from">The state left; null where the place names none.</param>
    /// <param name="to">The state entered; null where the place names none.</param>
    /// <param name="strategy">The strategy whose number it is; null for the model's own.</param>
    /// <param name="throughCycle">The step; null for the value after all steps.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cycle is below 1, or there is no such kind.</exception>
    public static ParameterTarget OfMove(ParameterTargetKind kind, string? from, string? to, string? strategy = null, int? throughCycle = null) =>
        new(kind, from, to, strategy, throughCycle);

    /// <summary>The cost or the utility of a state.</summary>
    /// <param name="kind"><see cref="ParameterTargetKind.Cost"/> or <see cref="ParameterTargetKind.Utility"/>.</param>
    /// <param name="state">The state.</param>
    /// <param name="strategy">The strategy whose number it is; null for the model's own.</param>
    /// <param name="throughCycle">The step; null for the value after all steps.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cycle is below 1, or there is no such kind.</exception>
    public static ParameterTarget OfState(ParameterTargetKind kind, string state, string? strategy = null, int? throughCycle = null) =>
        new(kind, Guard.Against.NullOrWhiteSpace(state), null, strategy, throughCycle);

    /// <summary>Such as <c>Law of iop -> op</c>.</summary>
    public override string ToString() =>
        $"{Kind} of {From ?? "any"}{(Kind is ParameterTargetKind.Cost or ParameterTargetKind.Utility ? "" : $" -> {To ?? "any"}")}{(Strategy is null ? "" : $" in {Strategy}")}";
}

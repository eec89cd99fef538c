using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>What a one-way sensitivity analysis compares, and how far it moves each parameter.</summary>
public sealed record OneWayOptions
{
    /// <summary>The model's second strategy beside its first; each parameter over the middle 95 percent of its distribution.</summary>
    public static OneWayOptions Default { get; } = new();

    /// <summary>The id of the strategy that is subtracted; the model's first where null, the default.</summary>
    public string? Comparator { get; init; }

    /// <summary>The id of the strategy in question; where null, the default, the model's first that is not the comparator.</summary>
    public string? Strategy { get; init; }

    /// <summary>How much of a parameter's distribution lies between the two values that it is moved to, as much below as above; above 0 and below 1, by default 0.95.</summary>
    public double Middle { get; init; } = 0.95;

    /// <summary>Values of one's own in the place of these quantiles; each parameter at most once.</summary>
    public ValueList<ParameterRange> Ranges { get; init; } = [];
}

using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Commands;

/// <summary>How sure a comparison shall be, as asked for.</summary>
/// <param name="Draws">Draws of the parameters; null where none are asked for.</param>
/// <param name="Tornado">Whether one parameter is moved at a time.</param>
/// <param name="Worths">What a QALY may be worth, rising.</param>
/// <param name="Worth">What it is worth where one amount is needed.</param>
/// <param name="Ranges">Values in the place of quantiles.</param>
/// <param name="Precision">Until when patients are run; null where their number is given.</param>
internal sealed record SensitivityRequest(
    int? Draws, bool Tornado, IReadOnlyList<double> Worths, double Worth, IReadOnlyList<ParameterRange> Ranges, (PrecisionTarget Target, double HalfWidth)? Precision);

using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Json.Simulations;

/// <summary>What a part says of one strategy.</summary>
internal sealed record StrategyPart(PathwayStrategy Strategy, SampleTotals Totals, StateCounts Counts, SampleTotals? Differences);

using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>A run with slots, as asked for.</summary>
/// <param name="Replications">How many.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Options">Strategies and threads.</param>
internal sealed record CapacityRequest(int Replications, ulong Seed, CapacityOptions Options);

using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>A run of individual patients, as asked for.</summary>
/// <param name="Patients">Patients of the whole run.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Options">Strategies, shard, threads and method.</param>
/// <param name="EventsFile">Where moves go; null where nobody wants them.</param>
/// <param name="EventPatients">Of how many patients.</param>
internal sealed record IndividualsRequest(long Patients, ulong Seed, MicrosimulationOptions Options, string? EventsFile, int EventPatients);

using System.CommandLine;
using System.Globalization;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>The options of a run of individual patients.</summary>
internal sealed class IndividualsOptions
{
    private const int MostThreads = 1024;
    private const long UsualPatients = 100_000;
    private const ulong UsualSeed = 1;

    public Option<long?> Patients { get; } = new("--patients")
    {
        Description = "individuals: patients of the whole run; 100000 by default.",
        HelpName = "N",
        CustomParser = static result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Microsimulation.MostPatients)
            {
                return number;
            }

            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"\"{result.Tokens[0].Value}\" does not fit --patients; allowed: a whole number from 1 to {Microsimulation.MostPatients}."));
            return null;
        },
    };

    public Option<ulong?> Seed { get; } = CommonOptions.Seed();

    public Option<int?> Threads { get; } = CommonOptions.Count("--threads", "individuals, capacity: threads to use at most; the result does not depend on it.", 1, MostThreads);

    public Option<Shard?> Shard { get; } = new("--shard")
    {
        Description = "individuals, capacity, --psa: run part K of N and write it for iop merge.",
        HelpName = "K/N",
        CustomParser = static result =>
        {
            if (result.Tokens[0].Value.Split('/') is [var first, var second]
                && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
                && number >= 1 && number <= parts && parts <= Domain.Simulation.Shard.MostParts)
            {
                return new(number, parts);
            }

            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"\"{result.Tokens[0].Value}\" is no shard; allowed: K/N with 1 <= K <= N <= {Domain.Simulation.Shard.MostParts}, such as 3/8."));
            return null;
        },
    };

    public Option<string?> Method { get; } = Words("--method", "individuals: how time passes; by default events where the model has stays, cycles otherwise.", "cycles", "events");

    public Option<string?> Events { get; } = new("--events") { Description = "individuals: write every move of the first patients as CSV to this file.", HelpName = "FILE" };

    public Option<int?> EventPatients { get; } = CommonOptions.Count("--event-patients", "individuals: how many patients --events writes; 1000 by default.", 1, int.MaxValue);

    public IEnumerable<Option> All => [Patients, Seed, Threads, Shard, Method, Events, EventPatients];

    /// <summary>What the command line asks for.</summary>
    public IndividualsRequest Of(ParseResult result, string[] strategies) => new(
        result.GetValue(Patients) ?? UsualPatients,
        result.GetValue(Seed) ?? UsualSeed,
        new MicrosimulationOptions
        {
            Strategies = [.. strategies],
            Shard = result.GetValue(Shard) ?? Domain.Simulation.Shard.Whole,
            Threads = result.GetValue(Threads) ?? Math.Min(MostThreads, Environment.ProcessorCount),
            Method = result.GetValue(Method) switch
            {
                "cycles" => MicrosimulationMethod.Cycles,
                "events" => MicrosimulationMethod.Events,
                _ => null,
            },
        },
        result.GetValue(Events),
        result.GetValue(EventPatients) ?? 1000);

    private static Option<string?> Words(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}

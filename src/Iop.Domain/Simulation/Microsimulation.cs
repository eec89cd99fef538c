using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation;

/// <summary>Individual patients drawn from a pathway: the same expectations as <see cref="Cohort"/> within sampling error, and how patients differ.</summary>
/// <remarks>
/// Each random number is a pure function of seed, patient, cycle and purpose. Hence the result is the same to the last bit for any number of threads, any
/// shards and any machine; strategies share their numbers; and any patient can be derived again. Memory does not grow with the number of patients.
/// </remarks>
public static class Microsimulation
{
    /// <summary>The most patients of one run, a trillion.</summary>
    public const long MostPatients = 1_000_000_000_000;

    /// <summary>Runs patients under strategies.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="patients">How many patients the whole run has, 1 to <see cref="MostPatients"/>; they are numbered from 0.</param>
    /// <param name="seed">Another seed gives other patients.</param>
    /// <param name="options">Strategies, shard and threads; the default runs all strategies and all patients.</param>
    /// <param name="progress">Told now and then, by any thread, how many patients of the shard are done.</param>
    /// <param name="cancel">Ends the run early. Nothing is thrown: the result says how many patients it holds, and is that of a run of so many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="patients"/> is out of bounds, or the options ask for no threads.</exception>
    /// <exception cref="ArgumentException">The model has not the strategies, one is asked for twice, or the model is too large for the tables of a microsimulation.</exception>
    /// <exception cref="InvalidOperationException">A patient moves in a circle that takes no time, or attributes without a bound lead to a total beyond all others.</exception>
    public static MicrosimulationResult Run(
        PathwayModel model, long patients, ulong seed, MicrosimulationOptions? options = null, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        Guard.Against.Null(model);
        options ??= MicrosimulationOptions.Default;
        return Run(Engine(model, options.Strategies, SimdPaths.Best, options.Method), patients, seed, options, progress, cancel);
    }

    /// <summary>Derives one patient of a run again: whoever asks gets the same way, without running anyone else.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="patient">The patient's number, counted from 0.</param>
    /// <param name="strategy">The id of the strategy; the model's first where null.</param>
    /// <param name="method">The method of the run; chosen as a run chooses it where null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="patient"/> is negative or not below <see cref="MostPatients"/>.</exception>
    /// <exception cref="ArgumentException">The model has no such strategy.</exception>
    public static PatientTrajectory Replay(PathwayModel model, ulong seed, long patient, string? strategy = null, MicrosimulationMethod? method = null) =>
        Trajectories(model, seed, patient, 1, strategy, method).Single();

    /// <summary>Derives several patients in order of their numbers, one at a time as they are asked for: for a table of events, or for a closer look.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="first">The first patient's number, counted from 0.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="strategy">The id of the strategy; the model's first where null.</param>
    /// <param name="method">The method of the run; chosen as a run chooses it where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or beyond <see cref="MostPatients"/>.</exception>
    /// <exception cref="ArgumentException">The model has no such strategy.</exception>
    public static IEnumerable<PatientTrajectory> Trajectories(PathwayModel model, ulong seed, long first, long count, string? strategy = null, MicrosimulationMethod? method = null)
    {
        Guard.Against.Null(model);
        Guard.Against.OutOfRange(first, 0, MostPatients - 1);
        Guard.Against.OutOfRange(count, 0, MostPatients - first);
        var worker = Engine(model, [strategy ?? model.Strategies[0].Id], SimdPaths.Best, method).Worker(seed);
        return Each();

        IEnumerable<PatientTrajectory> Each()
        {
            for (var patient = first; patient < first + count; patient++)
            {
                yield return worker.Replay(patient, 0);
            }
        }
    }

    /// <summary>The tables of a model and some strategies.</summary>
    internal static PatientEngine Engine(PathwayModel model, ValueList<string> strategies, SimdPath path, MicrosimulationMethod? method = null)
    {
        var chosen = strategies.Count == 0 ? model.Strategies : strategies.Select(model.Strategy).ToValueList();
        if (chosen.Distinct().Count() < chosen.Count)
        {
            throw new ArgumentException("A strategy is asked for twice.", nameof(strategies));
        }

        if ((long)model.States.Count * (model.Cycles + 1) * chosen.Count > PathwayLimits.MostIndividualCells)
        {
            throw new ArgumentException(
                $"States x (cycles + 1) x strategies exceeds {nameof(PathwayLimits.MostIndividualCells)}, 5 million; run fewer strategies at a time.", nameof(model));
        }

        if (method is { } asked)
        {
            Guard.Against.Undefined(asked, nameof(method));
        }

        var obstacle = method != MicrosimulationMethod.Cycles && (method is not null || EventEngine.IsCalledFor(model, chosen)) ? EventEngine.Obstacle(model, chosen) : null;
        if (method == MicrosimulationMethod.Events || (method is null && EventEngine.IsCalledFor(model, chosen) && obstacle is null))
        {
            return obstacle is null
                ? new EventEngine(model, chosen, path)
                : throw new ArgumentException($"The model cannot be run from event to event ({obstacle}); run it by cycles.", nameof(model));
        }

        return CycleEngine.Fits(model, chosen) ? new CycleEngine(model, chosen, path) : new MemoryEngine(model, chosen, path);
    }

    /// <summary>Runs an engine.</summary>
    internal static MicrosimulationResult Run(
        PatientEngine engine, long patients, ulong seed, MicrosimulationOptions options, IProgress<long>? progress, CancellationToken cancel)
    {
        Guard.Against.OutOfRange(patients, 1, MostPatients);
        Guard.Against.Null(options);
        var (from, end) = options.Shard.Of(patients);
        var (totals, reached) = PatientRun.Run(
            engine, seed, from, end, Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)), progress, cancel);
        return new(engine.Model, engine.Strategies.ToValueList(), engine.Method, engine.Units, seed, patients, reached > from ? [new(from, reached)] : [], totals);
    }
}

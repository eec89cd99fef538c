using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Runs individual patients until a number is sure enough.</summary>
/// <remarks>
/// Looking at a growing sample again and again and ending when it looks sure misses the truth more often than one look would. So the run is a group sequential one: samples double from look to
/// look, and every interval is as many standard errors wide as makes all of them cover together (Pocock 1977). It rests on means of thousands of patients being normal.
/// </remarks>
public static class SequentialSimulation
{
    private const long LeastPatients = 1000;

    /// <summary>Runs patients in looks until the half-width of the interval of a number is small enough.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="target">The number.</param>
    /// <param name="halfWidth">The half-width asked for, in the unit of the number, above zero.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="options">Strategies, confidence and the most patients.</param>
    /// <param name="progress">Told now and then, by any thread, how many patients of the whole run are done.</param>
    /// <param name="cancel">Ends the run early; nothing is thrown, the result is that of the patients that are finished.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="halfWidth"/> or an option is out of bounds.</exception>
    /// <exception cref="ArgumentException">The model has not the strategies, or the run not the strategy or the state of the target.</exception>
    /// <exception cref="OperationCanceledException">The run was ended before any patient was finished.</exception>
    public static SequentialResult Run(
        PathwayModel model, PrecisionTarget target, double halfWidth, ulong seed, SequentialOptions? options = null, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(target);
        Guard.Against.OutOfRange(halfWidth, double.Epsilon, double.MaxValue);
        options ??= SequentialOptions.Default;
        Guard.Against.OutOfRange(options.FirstLook, LeastPatients, Microsimulation.MostPatients, nameof(options));
        Guard.Against.OutOfRange(options.MostPatients, options.FirstLook, Microsimulation.MostPatients, nameof(options));
        Guard.Against.OutOfRange(options.Confidence, 0.5, 1 - 1e-9, nameof(options));
        var threads = Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options));
        var engine = Microsimulation.Engine(model, options.Strategies, SimdPaths.Best, options.Method);
        var boundary = PocockBoundary.StandardErrors(Looks(options), options.Confidence);
        var (totals, reached) = (engine.Empty(), 0L);
        for (var look = 1; ; look++)
        {
            var end = Math.Min(options.MostPatients, options.FirstLook << (look - 1));
            var (part, to) = PatientRun.Run(engine, seed, reached, end, threads, progress is null ? null : new Onward(progress, reached), cancel);
            totals.Add(part);
            reached = to;
            if (reached == 0)
            {
                throw new OperationCanceledException(cancel);
            }

            var run = new MicrosimulationResult(engine.Model, engine.Strategies.ToValueList(), engine.Method, engine.Units, seed, reached, [new(0, reached)], totals);
            var result = new SequentialResult(run, target, halfWidth, options.Confidence, boundary, look);
            if (result.IsReached || reached < end || reached == options.MostPatients)
            {
                return result;
            }
        }
    }

    private static int Looks(SequentialOptions options)
    {
        var looks = 1;
        for (var patients = options.FirstLook; patients < options.MostPatients; patients *= 2)
        {
            looks++;
        }

        return looks;
    }

    /// <summary>Counts on from the patients of earlier looks.</summary>
    private sealed class Onward(IProgress<long> progress, long before) : IProgress<long>
    {
        public void Report(long value) => progress.Report(before + value);
    }
}

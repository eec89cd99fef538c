using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Moves one parameter of a model at a time and compares two strategies by their exact expectations: which number matters most?</summary>
public static class OneWaySensitivity
{
    /// <summary>Runs the cohort at both values of each parameter, all others staying at the model's own numbers.</summary>
    /// <remarks>
    /// Probabilities of one row are the exception: when one moves, the others take up the difference in proportion to their means, which is what is expected of them given it.
    /// Correlations have no part in a one-way analysis.
    /// </remarks>
    /// <param name="model">The pathway, with parameters.</param>
    /// <param name="options">Strategies and ranges.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="OneWayOptions.Middle"/> is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The model has no parameters, not the strategies or not a parameter with a range, a range is given twice, or a value makes no sound model; then the message says which.
    /// </exception>
    public static Tornado Run(PathwayModel model, OneWayOptions? options = null)
    {
        Guard.Against.Null(model);
        options ??= OneWayOptions.Default;
        var parameters = model.Options.Parameters;
        if (parameters.Count == 0)
        {
            throw new ArgumentException("The model has no parameters to move.", nameof(model));
        }

        var comparator = model.Strategy(options.Comparator ?? model.Strategies[0].Id).Id;
        var strategy = options.Strategy is { } asked
            ? model.Strategy(asked).Id
            : (model.Strategies.FirstOrDefault(other => other.Id != comparator) ?? throw new ArgumentException("The model has a single strategy.", nameof(model))).Id;
        if (options.Ranges.Select(static range => range.Parameter).Distinct(StringComparer.Ordinal).Count() < options.Ranges.Count)
        {
            throw new ArgumentException("A parameter has two ranges.", nameof(options));
        }

        if (options.Ranges.FirstOrDefault(range => parameters.All(parameter => parameter.Id != range.Parameter)) is { } stray)
        {
            throw new ArgumentException($"There is no parameter \"{stray.Parameter}\"; there are: {string.Join(", ", parameters)}.", nameof(options));
        }

        if (!(options.Middle is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Middle, "The middle must be above 0 and below 1.");
        }

        IncrementalOutcome Compare(PathwayModel moved) => Cohort.Compare(Cohort.Run(moved, comparator), Cohort.Run(moved, strategy));
        var bars = parameters.Select(parameter =>
        {
            var range = options.Ranges.FirstOrDefault(other => other.Parameter == parameter.Id) ?? Middle(parameter, options.Middle);
            return new TornadoBar(range, Compare(Moved(model, parameter, range.Low)), Compare(Moved(model, parameter, range.High)));
        });
        return new(Compare(model), bars.ToValueList());
    }

    private static ParameterRange Middle(PathwayParameter parameter, double middle) => new(
        parameter.Id, ValueSampling.Quantile(parameter.Distribution, (1 - middle) / 2), ValueSampling.Quantile(parameter.Distribution, (1 + middle) / 2));

    private static PathwayModel Moved(PathwayModel model, PathwayParameter parameter, double value)
    {
        var others = parameter.Row is null ? [] : model.Options.Parameters.Where(other => other.Row == parameter.Row && other != parameter);
        var left = (1 - value) / (1 - parameter.Distribution.Mean);
        try
        {
            return model.WithParameters(others.Select(other => KeyValuePair.Create(other.Id, left * other.Distribution.Mean)).Append(KeyValuePair.Create(parameter.Id, value)));
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{parameter.Id} = {value:R} makes no sound pathway: {fault.Message.Split(" (Parameter")[0]}"), nameof(model), fault);
        }
    }
}

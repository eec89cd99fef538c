using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Probabilities of being best, expected losses and the worth of information from net benefits by strategy and draw.</summary>
internal static class DecisionAnalysis
{
    /// <summary>Analyzes a decision.</summary>
    /// <param name="worth">The worth of an effect by which the benefits were formed.</param>
    /// <param name="ids">The strategies.</param>
    /// <param name="benefits">For each strategy, its net benefits by draw; one or more draws.</param>
    /// <param name="noise">The covariances that the chance of patients adds to the benefits of a draw; null where there is none.</param>
    public static DecisionUncertainty Of(double worth, IReadOnlyList<string> ids, double[][] benefits, double[,]? noise)
    {
        // strategies that are alike in every draw are one, so that rounding cannot tell them apart
        var alike = ids.Select((_, i) => Array.FindIndex(benefits, other => other.AsSpan().SequenceEqual(benefits[i]))).ToArray();
        var distinct = alike.Distinct().ToArray();
        var copies = distinct.Select(first => alike.Count(other => other == first)).ToArray();
        var plain = distinct.Select(first => benefits[first]).ToArray();
        var naive = Losses(plain, copies);
        var mean = plain.Select(static values => values.Average()).ToArray();
        var now = noise is null || distinct.Length < 2 || plain[0].Length < 2
            ? naive
            : Losses(Shrinkage.WithoutNoise(plain, Part(noise, distinct)), copies);
        var best = Array.IndexOf(mean, mean.Max());
        return new(
            worth,
            ids.Select((id, i) => (id, Place: Array.IndexOf(distinct, alike[i]))).Select(each => new StrategyUncertainty(
                each.id,
                mean[each.Place],
                (now.Probability[each.Place], naive.Probability[each.Place]),
                (now.Loss[each.Place].Average(), naive.Loss[each.Place].Average()))).ToValueList(),
            Math.Sqrt(Variance(now.Loss[best]) / plain[0].Length));
    }

    private static double[,] Part(double[,] noise, int[] places)
    {
        var part = new double[places.Length, places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                part[i, j] = noise[places[i], places[j]];
            }
        }

        return part;
    }

    /// <summary>For each of the benefits, in how many draws it is the best, each counted once for all copies, and what each draw loses by it.</summary>
    private static (double[] Probability, double[][] Loss) Losses(double[][] benefits, int[] copies)
    {
        var draws = benefits[0].Length;
        var probability = new double[benefits.Length];
        var loss = benefits.Select(_ => new double[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            var (most, sharing) = (double.NegativeInfinity, 0);
            for (var i = 0; i < benefits.Length; i++)
            {
                var benefit = benefits[i][draw];
                sharing = benefit > most ? copies[i] : benefit == most ? sharing + copies[i] : sharing;
                most = Math.Max(most, benefit);
            }

            for (var i = 0; i < benefits.Length; i++)
            {
                loss[i][draw] = most - benefits[i][draw];
                probability[i] += benefits[i][draw] == most ? 1.0 / sharing : 0;
            }
        }

        return ([.. probability.Select(sum => sum / draws)], loss);
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2 ? double.NaN : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}

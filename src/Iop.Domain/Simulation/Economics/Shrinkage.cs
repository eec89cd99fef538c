namespace Iop.Domain.Simulation.Economics;

/// <summary>Draws the net benefits of draws together until their covariance is what is left without the chance of patients.</summary>
/// <remarks>
/// Only differences between strategies matter, so each draw is first centered over the strategies. Of all linear maps that give the wanted covariance it is the one that moves
/// the draws least (the optimal transport between normal distributions); for two strategies it multiplies the deviation of their difference by the root of the ratio of the variances.
/// For normal benefits the result has the distribution of the true ones; otherwise it keeps the shape of what was drawn.
/// </remarks>
internal static class Shrinkage
{
    /// <summary>The centered benefits without the chance of patients.</summary>
    /// <param name="benefits">For each of two strategies or more, its benefits by draw, two draws or more.</param>
    /// <param name="noise">The covariances that chance adds.</param>
    public static double[][] WithoutNoise(double[][] benefits, double[,] noise)
    {
        var (count, draws) = (benefits.Length, benefits[0].Length);
        var centered = benefits.Select(static _ => Array.Empty<double>()).ToArray();
        var middle = Enumerable.Range(0, draws).Select(draw => benefits.Average(values => values[draw])).ToArray();
        for (var i = 0; i < count; i++)
        {
            centered[i] = [.. benefits[i].Zip(middle, static (value, between) => value - between)];
        }

        var means = centered.Select(static values => values.Average()).ToArray();
        var between = SymmetricMatrix.Of(count, (i, j) =>
            Enumerable.Range(0, draws).Sum(draw => (centered[i][draw] - means[i]) * (centered[j][draw] - means[j])) / (draws - 1));
        var part = SymmetricMatrix.Of(count, (i, j) => between[i, j] - Centered(noise, i, j)).Map(static value => Math.Max(0, value));
        var largest = Enumerable.Range(0, count).Max(i => between[i, i]);
        var root = between.Map(static value => Math.Sqrt(Math.Max(0, value)));
        var inverse = between.Map(value => value > largest * 1e-12 ? 1 / Math.Sqrt(value) : 0);
        var map = inverse.Around(root.Around(part).Map(static value => Math.Sqrt(Math.Max(0, value))));
        var away = new double[count];
        var moved = centered.Select(_ => new double[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < count; i++)
            {
                away[i] = centered[i][draw] - means[i];
            }

            for (var i = 0; i < count; i++)
            {
                moved[i][draw] = means[i];
                for (var j = 0; j < count; j++)
                {
                    moved[i][draw] += map[i, j] * away[j];
                }
            }
        }

        return moved;
    }

    private static double Centered(double[,] noise, int i, int j)
    {
        var count = noise.GetLength(0);
        var (row, column, all) = (0.0, 0.0, 0.0);
        for (var k = 0; k < count; k++)
        {
            row += noise[i, k];
            column += noise[k, j];
            for (var l = 0; l < count; l++)
            {
                all += noise[k, l];
            }
        }

        return noise[i, j] - ((row + column) / count) + (all / count / count);
    }
}

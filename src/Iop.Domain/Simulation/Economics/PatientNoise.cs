using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How far the chance of individual patients moves the means of a draw: the part within draws of an analysis of variance.</summary>
internal static class PatientNoise
{
    /// <summary>The covariances of some numbers of a draw's patients as means over all of them, given the parameters: from parts of the patients, pooled over draws.</summary>
    /// <param name="result">An analysis with patients.</param>
    /// <param name="numbers">Linear in the outcomes of the strategies.</param>
    public static double[,] Covariance(ProbabilisticResult result, Func<ValueList<PathwayOutcome>, double>[] numbers)
    {
        var count = result.PatientsPerDraw!.Value;
        var batches = DrawEngine.Batches(count);
        var shares = Enumerable.Range(1, batches).Select(batch => new Shard(batch, batches).Of(count)).Select(part => (double)(part.End - part.From) / count).ToArray();
        var sum = new double[numbers.Length, numbers.Length];
        var away = new double[numbers.Length];
        foreach (var draw in result.Draws)
        {
            for (var batch = 0; batch < batches; batch++)
            {
                for (var i = 0; i < away.Length; i++)
                {
                    away[i] = numbers[i](draw.Batches[batch]) - numbers[i](draw.Outcomes);
                }

                for (var i = 0; i < away.Length; i++)
                {
                    for (var j = 0; j < away.Length; j++)
                    {
                        sum[i, j] += shares[batch] * away[i] * away[j];
                    }
                }
            }
        }

        for (var i = 0; i < away.Length; i++)
        {
            for (var j = 0; j < away.Length; j++)
            {
                sum[i, j] /= (double)result.Draws.Count * (batches - 1);
            }
        }

        return sum;
    }
}

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>Sick-Sicker patient by patient with the runtime's generator and a branch for each state: discounted cost and QALYs, mean and square, and nothing else.</summary>
internal static class PatientLoop
{
    public static double MeanCost(int patients, int seed)
    {
        double[] costs = [2000, 4000, 15_000, 0];
        double[] utilities = [1, 0.75, 0.5, 0];
        var moves = SickSickerModel.Probabilities;
        var random = new Random(seed);
        var (sum, squares, gained) = (0.0, 0.0, 0.0);
        for (var patient = 0; patient < patients; patient++)
        {
            var (state, cost, qalys, weight) = (0, 0.0, 0.0, 1.0);
            for (var cycle = 0; cycle <= SickSickerModel.Cycles; cycle++)
            {
                cost += costs[state] * weight;
                qalys += utilities[state] * weight;
                weight /= 1.03;
                var draw = random.NextDouble();
                state = state switch
                {
                    0 => draw < moves[0] ? 1 : draw < moves[0] + moves[1] ? 3 : 0,
                    1 => draw < moves[2] ? 0 : draw < moves[2] + moves[3] ? 2 : draw < moves[2] + moves[3] + moves[4] ? 3 : 1,
                    2 => draw < moves[5] ? 3 : 2,
                    _ => 3,
                };
            }

            sum += cost;
            squares += cost * cost;
            gained += qalys;
        }

        return (sum / patients) + ((squares + gained) * 1e-300);
    }
}

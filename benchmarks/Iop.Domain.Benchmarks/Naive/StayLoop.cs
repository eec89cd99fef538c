using Iop.Domain.Simulation;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>
/// A semi-Markov pathway patient by patient as one writes it first: of the ways out of a state the reason is drawn, all other ways race, times come from formulas with the runtime's generator.
/// Discounted cost and QALYs, mean and square, and nothing else.
/// </summary>
internal sealed class StayLoop
{
    private readonly (int To, double Share, Func<Random, double> Years)[][] shared;
    private readonly (int To, Func<Random, double> Years)[][] racing;
    private readonly (double Cost, double Utility)[] worth;
    private readonly (int State, double UpTo)[] start;
    private readonly double horizon;
    private readonly double force;

    /// <summary>Reads a model whose rewards and rates are constant, under its first strategy.</summary>
    public StayLoop(PathwayModel model)
    {
        var index = model.States.Index().ToDictionary(static state => state.Item.Id, static state => state.Index, StringComparer.Ordinal);
        var ways = model.Transitions.ToLookup(way => index[way.From]);
        shared = [.. model.States.Select((_, state) => ways[state].Where(static way => way.Law is ExitShareLaw).Select(way => (index[way.To], ((ExitShareLaw)way.Law).Share, Draw(((ExitShareLaw)way.Law).Stay))).ToArray())];
        racing = [.. model.States.Select((_, state) => ways[state].Where(static way => way.Law is not ExitShareLaw).Select(way => (index[way.To], Draw(way.Law))).ToArray())];
        worth = [.. model.States.Select(state => (state.Cost.Last * PerYear(state.CostUnit) / model.Prices.MinorUnitsPerMajor, state.Utility.Last))];
        var sum = 0.0;
        start = [.. model.Start.Select(share => (index[share.State], sum += share.Share))];
        horizon = model.CycleLength.YearsAfter(model.Cycles);
        force = model.Discounting.CostForce;
    }

    /// <summary>The mean discounted cost, and how many stays there were.</summary>
    public (double Cost, long Stays) Run(int patients, int seed)
    {
        var random = new Random(seed);
        var (sum, squares, gained, stays) = (0.0, 0.0, 0.0, 0L);
        for (var patient = 0; patient < patients; patient++)
        {
            var (cost, qalys, now, state) = (0.0, 0.0, 0.0, Start(random.NextDouble()));
            while (true)
            {
                stays++;
                var (until, next) = (horizon, -1);
                if (shared[state].Length > 0)
                {
                    var share = random.NextDouble();
                    foreach (var (to, part, years) in shared[state])
                    {
                        share -= part;
                        if (share < 0)
                        {
                            (until, next) = now + years(random) is var time && time < until ? (time, to) : (until, next);
                            break;
                        }
                    }
                }

                foreach (var (to, years) in racing[state])
                {
                    (until, next) = now + years(random) is var time && time < until ? (time, to) : (until, next);
                }

                var weight = (Math.Exp(-force * now) - Math.Exp(-force * until)) / force;
                cost += weight * worth[state].Cost;
                qalys += weight * worth[state].Utility;
                if (next < 0)
                {
                    break;
                }

                (now, state) = (until, next);
            }

            sum += cost;
            squares += cost * cost;
            gained += qalys;
        }

        return ((sum / patients) + ((squares + gained) * 1e-300), stays);
    }

    private int Start(double share)
    {
        foreach (var (state, upTo) in start)
        {
            if (share < upTo)
            {
                return state;
            }
        }

        return start[^1].State;
    }

    private static double PerYear(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 365.25,
        TimeUnit.Week => 365.25 / 7,
        TimeUnit.Month => 12,
        TimeUnit.Year => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    private static Func<Random, double> Draw(TransitionLaw law) => law switch
    {
        RateLaw rate when rate.PerYear.Last is var perYear => random => Hazard(random) / perYear,
        SojournLaw stay => Draw(stay.Stay),
        _ => throw new ArgumentException($"{law} is not for this loop.", nameof(law)),
    };

    private static Func<Random, double> Draw(Sojourn stay)
    {
        var (first, second, years) = (stay.First, stay.Second, 1 / PerYear(stay.Unit));
        return stay.Family switch
        {
            SojournFamily.Exponential => random => Hazard(random) / first * years,
            SojournFamily.LogNormal => random => Math.Exp(first + (second * Normal(random))) * years,
            SojournFamily.LogLogistic => random => second * Math.Pow((1 / (1 - random.NextDouble())) - 1, 1 / first) * years,
            SojournFamily.PiecewiseExponential => Pieces([.. stay.Points.Select(static piece => (piece.Time, piece.Value))], stay.First, years),
            _ => throw new ArgumentException($"{stay} is not for this loop.", nameof(stay)),
        };
    }

    private static Func<Random, double> Pieces((double Until, double Rate)[] pieces, double afterwards, double years) => random =>
    {
        var (hazard, from) = (Hazard(random), 0.0);
        foreach (var (until, rate) in pieces)
        {
            if (hazard < rate * (until - from))
            {
                return (from + (hazard / rate)) * years;
            }

            hazard -= rate * (until - from);
            from = until;
        }

        return (from + (hazard / afterwards)) * years;
    };

    private static double Hazard(Random random) => -Math.Log(1 - random.NextDouble());

    private static double Normal(Random random) => Math.Sqrt(2 * Hazard(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
}

using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

/// <summary>Every path that a patient can take, one by one, with its probability and its totals: exponential in cycles, written from the format's page with the runtime's own functions.</summary>
internal sealed class NaivePaths
{
    private readonly PathwayModel model;
    private readonly PathwayStrategy strategy;
    private readonly double length;
    private readonly List<(double Probability, double Cost, double Qalys, double Years)> ends = [];

    public NaivePaths(PathwayModel model, PathwayStrategy strategy)
    {
        (this.model, this.strategy) = (model, strategy);
        length = model.CycleLength.Years;
        Occupancy = new double[model.Cycles + 1, model.States.Count];
        var start = strategy.Start.Count > 0 ? strategy.Start : model.Start;
        var patients = model.Options.Patients;
        foreach (var (age, ofAge) in Values(patients.Age))
        {
            foreach (var (isFemale, ofSex) in patients.FemaleShare is { } women ? [(true, women), (false, 1 - women)] : new[] { (true, 1.0) })
            {
                foreach (var (frailty, ofFrailty) in Values(patients.Modifiers.SingleOrDefault()?.Distribution))
                {
                    foreach (var share in start)
                    {
                        Walk(
                            new(age, isFemale, frailty),
                            0,
                            share.State,
                            share.Elapsed.Years(model.CycleLength) / length,
                            share.Share * ofAge * ofSex * ofFrailty,
                            default);
                    }
                }
            }
        }
    }

    public double[,] Occupancy { get; }

    public Dictionary<(string, string), double> Moves { get; } = [];

    public double Total => ends.Sum(end => end.Probability);

    public PathwayOutcome Mean => new(Mean_(end => end.Cost), Mean_(end => end.Qalys), Mean_(end => end.Years));

    public PathwayOutcome Variance => new(Variance_(end => end.Cost), Variance_(end => end.Qalys), Variance_(end => end.Years));

    public double Covariance => Mean_(end => (end.Cost - Mean.Cost) * (end.Qalys - Mean.Qalys));

    private double Mean_(Func<(double Probability, double Cost, double Qalys, double Years), double> of) => ends.Sum(end => end.Probability * of(end));

    private double Variance_(Func<(double Probability, double Cost, double Qalys, double Years), double> of)
    {
        var mean = Mean_(of);
        return Mean_(end => Math.Pow(of(end) - mean, 2));
    }

    private static (double, double)[] Values(ValueDistribution? distribution) => distribution is null ? [(0, 1)]
        : distribution.Family == ValueFamily.Discrete ? [.. distribution.Values.Select(value => (value.Value, value.Share))] : [(distribution.Mean, 1)];

    private void Walk(Person who, int point, string state, double cyclesThere, double probability, (double Cost, double Qalys, double Years) so)
    {
        Occupancy[point, model.States.Index().First(item => item.Item.Id == state).Index] += probability;
        foreach (var cycle in new[] { point, point + 1 }.Where(cycle => cycle >= 1 && cycle <= model.Cycles))
        {
            so = Counted(who, point, cycle, state, cyclesThere, so);
        }

        if (point == model.Cycles)
        {
            ends.Add((probability, so.Cost, so.Qalys, so.Years));
            return;
        }

        var left = 1.0;
        foreach (var (way, taken) in Exits(who, point + 1, state, cyclesThere))
        {
            left -= taken;
            if (taken > 0)
            {
                Moves[(way.From, way.To)] = Moves.GetValueOrDefault((way.From, way.To)) + (probability * taken);
                Walk(who, point + 1, way.To, way.KeepsClock ? cyclesThere + 1 : 0, probability * taken, Once(way, point + 1, so));
            }
        }

        if (left > 1e-15)
        {
            Walk(who, point + 1, state, cyclesThere + 1, probability * left, so);
        }
    }

    private (double, double, double) Counted(Person who, int point, int cycle, string id, double cyclesThere, (double Cost, double Qalys, double Years) so)
    {
        var weight = Weight(point, cycle) * length;
        var state = model.States.First(other => other.Id == id);
        var other = strategy.States.FirstOrDefault(given => given.State == id);
        var (cost, utility) = ((double)(other?.Cost ?? state.Cost)[cycle], (other?.Utility ?? state.Utility)[cycle]);
        var kept = state.Adjustments.Where(adjustment => adjustment.Of == RewardKind.Cost ? other?.Cost is null : other?.Utility is null);
        foreach (var adjustment in kept.Concat(other?.Adjustments ?? []))
        {
            var value = adjustment.Table is { } table ? Table(table, who, cycle, point, cyclesThere) : who.Frailty;
            double Changed(double now) => adjustment.Form == AdjustmentForm.Set ? value : adjustment.Form == AdjustmentForm.Add ? now + value : now * value;
            (cost, utility) = adjustment.Of == RewardKind.Cost ? (Changed(cost), utility) : (cost, Changed(utility));
        }

        cost *= (other?.Cost is null ? state.CostUnit : other.CostUnit) switch
        {
            TimeUnit.Cycle => 1 / length,
            TimeUnit.Day => 365.25,
            TimeUnit.Week => 365.25 / 7,
            TimeUnit.Month => 12,
            _ => 1,
        };
        return (so.Cost + (weight * Discount(model.Discounting.CostRate, point) * cost / model.Prices.MinorUnitsPerMajor),
            so.Qalys + (weight * Discount(model.Discounting.EffectRate, point) * utility),
            so.Years + (state.IsDead ? 0 : weight * Discount(model.Discounting.EffectRate, point)));
    }

    private (double, double, double) Once(PathwayTransition way, int cycle, (double Cost, double Qalys, double Years) so)
    {
        foreach (var one in model.Options.OneOffs.Where(one => !strategy.OneOffs.Any(own => own.From == one.From && own.To == one.To)).Concat(strategy.OneOffs))
        {
            if ((one.From is null || one.From == way.From) && (one.To is null || one.To == way.To))
            {
                var (cost, loss) = (one.Cost[cycle] / (double)model.Prices.MinorUnitsPerMajor, one.QalyLoss[cycle]);
                so = (so.Cost + (cost * When(model.Discounting.CostRate, cycle)), so.Qalys - (loss * When(model.Discounting.EffectRate, cycle)), so.Years);
            }
        }

        return so;
    }

    private double When(double rate, int cycle) => model.Options.OneOffTiming switch
    {
        OneOffTiming.Start => Discount(rate, cycle - 1),
        OneOffTiming.Middle => (Discount(rate, cycle - 1) + Discount(rate, cycle)) / 2,
        OneOffTiming.Point => Discount(rate, cycle) * (Weight(cycle, cycle) + (cycle < model.Cycles ? Weight(cycle, cycle + 1) : 0)),
        _ => Discount(rate, cycle),
    };

    private double Weight(int point, int cycle)
    {
        var (isStart, isLast) = (point == cycle - 1, point == model.Cycles);
        return model.Timing switch
        {
            RewardTiming.Start => isStart ? 1 : 0,
            RewardTiming.End => isStart ? 0 : 1,
            RewardTiming.HalfCycle => 0.5,
            RewardTiming.EveryPoint => isStart || isLast ? 1 : 0,
            _ => !isStart && !isLast ? 0 : point == 0 || isLast ? 1 / 3.0 : point % 2 == 0 ? 4 / 3.0 : 2 / 3.0,
        };
    }

    private double Discount(double rate, int point) =>
        model.Discounting.Form == DiscountForm.Discrete ? Math.Pow(1 + rate, -point * length) : Math.Exp(-rate * point * length);

    private double Table(string id, Person who, int cycle, int point, double cyclesThere)
    {
        var table = model.Options.Tables.First(other => other.Id == id);
        var place = table.Axis switch
        {
            TableAxis.Age => who.Age + (point * length),
            TableAxis.Years => point * length,
            TableAxis.CalendarYear => model.Options.StartYear!.Value + (point * length),
            TableAxis.Cycle => cycle,
            TableAxis.YearsInState => cyclesThere * length,
            _ => cyclesThere,
        };
        var column = who.IsFemale ? table.Female : table.Male;
        return column.Steps.FirstOrDefault(step => place < step.Below)?.Value ?? column.Afterwards;
    }

    private List<(PathwayTransition Way, double Probability)> Exits(Person who, int cycle, string state, double cyclesThere)
    {
        var ways = model.Transitions.Where(way => way.From == state)
            .Select(way => strategy.Transitions.FirstOrDefault(other => other.From == way.From && other.To == way.To) ?? way).ToList();
        var deaths = Stage(ways.Where(way => !way.OfSurvivors).ToList());
        var alive = 1 - deaths.Where(pair => model.States.First(other => other.Id == pair.Way.To).IsDead).Sum(pair => pair.Item2);
        return [.. deaths, .. Stage(ways.Where(way => way.OfSurvivors).ToList()).Select(pair => (pair.Way, pair.Item2 * alive))];

        List<(PathwayTransition Way, double)> Stage(List<PathwayTransition> exits)
        {
            var shares = ways.Where(way => way.Law is ExitShareLaw).Select(way => (ExitShareLaw)way.Law).ToList();
            var here = 1 - shares.Sum(law => law.Share * (1 - Stays(law.Stay, cyclesThere)));
            var gone = shares.Sum(law => law.Share * (Stays(law.Stay, cyclesThere) - Stays(law.Stay, cyclesThere + 1)));
            var read = exits.Select(way =>
            {
                var factor = Factor(way, who, cycle, cyclesThere) * ((way.Law as HazardRatioLaw)?.Ratio[cycle] ?? 1);
                var law = way.Law is HazardRatioLaw ratio
                    ? model.Transitions.Concat(strategy.Transitions).Last(other => other.From == ratio.From && other.To == ratio.To).Law
                    : way.Law;
                var probability = law switch
                {
                    ProbabilityLaw of => of.PerCycle[cycle],
                    TableLaw { Meaning: TableMeaning.Probability } of => Table(of.Table, who, cycle, cycle - 1, cyclesThere),
                    _ => (double?)null,
                };
                var hazard = law switch
                {
                    RateLaw of => of.PerYear[cycle] * length,
                    TableLaw of => Table(of.Table, who, cycle, cycle - 1, cyclesThere) * length,
                    SojournLaw { Clock: SojournClock.Forward } of => -Math.Log(Stays(of.Stay, cycle) / Stays(of.Stay, cycle - 1)),
                    SojournLaw of => -Math.Log(Stays(of.Stay, cyclesThere + 1) / Stays(of.Stay, cyclesThere)),
                    ExitShareLaw of when gone > 0 => -Math.Log(1 - (gone / here)) * of.Share * (Stays(of.Stay, cyclesThere) - Stays(of.Stay, cyclesThere + 1)) / gone,
                    _ => 0,
                };
                return (Way: way, Probability: probability is { } p ? 1 - Math.Pow(1 - p, factor) : way.IsAlone ? 1 - Math.Exp(-hazard * factor) : (double?)null, Hazard: hazard * factor);
            }).ToList();
            var sum = read.Where(item => item.Probability is null).Sum(item => item.Hazard);
            return [.. read.Select(item => (item.Way, (item.Probability ?? (sum == 0 ? 0 : item.Hazard / sum * (1 - Math.Exp(-sum)))) * Risk(item.Way, cycle)))];
        }
    }

    private double Risk(PathwayTransition way, int cycle) => model.RiskRatios.Concat(strategy.RiskRatios)
        .Where(ratio => ratio.From == way.From && (ratio.To is null || ratio.To == way.To)).Aggregate(1.0, (product, ratio) => product * ratio.Ratio[cycle]);

    private double Factor(PathwayTransition way, Person who, int cycle, double cyclesThere)
    {
        var product = 1.0;
        foreach (var ratio in model.Options.HazardRatios.Concat(strategy.HazardRatios).Where(ratio => ratio.From == way.From && (ratio.To is null || ratio.To == way.To)))
        {
            var factor = ratio.Ratio[cycle] * (ratio.Table is { } table ? Table(table, who, cycle, cycle - 1, cyclesThere) : 1) * (ratio.Modifier is null ? 1 : who.Frailty);
            if (ratio.Waning is { } waning)
            {
                var time = (waning.Clock == SojournClock.Forward ? cycle - 1 : cyclesThere) * length;
                var since = Math.Max(0, time - waning.From.Years(model.CycleLength)) / waning.Length.Years(model.CycleLength);
                factor = 1 + ((factor - 1) * (waning.Form == WaningForm.Linear ? Math.Max(0, 1 - since) : Math.Pow(0.5, since)));
            }

            product *= factor;
        }

        return product;
    }

    private double Stays(Sojourn stay, double cycles)
    {
        var time = cycles * length / PathwayTime.YearsOf(stay.Unit, model.CycleLength);
        return stay.Family switch
        {
            SojournFamily.Exponential => Math.Exp(-stay.First * time),
            SojournFamily.Weibull => Math.Exp(-Math.Pow(time / stay.Second, stay.First)),
            SojournFamily.LogLogistic => 1 / (1 + Math.Pow(time / stay.Second, stay.First)),
            SojournFamily.Gompertz => Math.Exp(-stay.Second * (Math.Exp(stay.First * time) - 1) / stay.First),
            _ => stay.Survival(time),
        };
    }

    private sealed record Person(double Age, bool IsFemale, double Frailty);
}

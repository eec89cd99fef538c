using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Tests.Simulation.Economics;

public class CostEffectivenessTests
{
    /// <summary>Whole numbers within a few steps of each other: ties, copies and points on one line are frequent, and products are exact.</summary>
    private static readonly Arbitrary<StrategyOutcome[]> Sets = Arb.From(
        from points in Gen.Choose(-6, 9).Two().NonEmptyListOf()
        select points.Take(9).Select((point, i) => new StrategyOutcome($"s{i}", point.Item1, point.Item2)).ToArray());

    [Fact]
    public void Ratios_and_those_dominated_are_those_worked_out_by_hand()
    {
        StrategyOutcome[] outcomes = [new("a", 100, 1), new("b", 200, 3), new("c", 400, 4), new("d", 500, 6), new("e", 600, 5.5), new("f", 250, 2)];
        var frontier = CostEffectiveness.Frontier(outcomes);
        Assert.Equal(["a", "b", "f", "c", "d", "e"], frontier.Entries.Select(entry => entry.Outcome.Strategy));
        Assert.Equal(["a", "b", "d"], frontier.Efficient.Select(entry => entry.Outcome.Strategy));
        Assert.Equal([null, 50, 100], frontier.Efficient.Select(entry => entry.Ratio));
        Assert.Equal([null, "a", "b"], frontier.Efficient.Select(entry => entry.Comparator));
        var (f, c, e) = (frontier.Entries[2], frontier.Entries[3], frontier.Entries[5]);
        Assert.Equal((FrontierStanding.Dominated, "b"), (f.Standing, f.DominatedBy.Single()));
        Assert.Equal((FrontierStanding.ExtendedlyDominated, "b, d"), (c.Standing, string.Join(", ", c.DominatedBy)));
        Assert.Equal((FrontierStanding.Dominated, "d"), (e.Standing, e.DominatedBy.Single()));
        Assert.Null(c.Ratio);
    }

    [Theory]
    [InlineData(49, "a")]
    [InlineData(50, "a")]
    [InlineData(51, "b")]
    [InlineData(99, "b")]
    [InlineData(101, "c")]
    public void The_best_strategy_changes_where_a_ratio_is_passed(double worth, string best) => Assert.Equal(
        best, CostEffectiveness.Frontier([new("a", 100, 1), new("b", 200, 3), new("c", 500, 6)]).BestAt(worth).Strategy);

    [Fact]
    public void Dominance_is_that_of_every_single_strategy_and_every_pair() => Props.Holds(Sets, static set =>
    {
        foreach (var entry in CostEffectiveness.Frontier(set).Entries)
        {
            var one = entry.Outcome;
            var by = set.Where(other => other.Cost <= one.Cost && other.Effect >= one.Effect && (other.Cost != one.Cost || other.Effect != one.Effect)).Select(other => other.Strategy).ToHashSet();
            var mixed = set.Any(less => set.Any(more => IsMixture(less, more, one)));
            Assert.Equal(
                by.Count > 0 ? FrontierStanding.Dominated : mixed ? FrontierStanding.ExtendedlyDominated : FrontierStanding.Efficient, entry.Standing);
            if (entry.Standing == FrontierStanding.ExtendedlyDominated)
            {
                StrategyOutcome Of(int place) => set.Single(other => other.Strategy == entry.DominatedBy[place]);
                Assert.True(IsMixture(Of(0), Of(1), one));
            }
            else
            {
                Assert.Equal(by, entry.DominatedBy.ToHashSet());
            }
        }

        static bool IsMixture(StrategyOutcome less, StrategyOutcome more, StrategyOutcome one) => less.Effect < one.Effect && one.Effect < more.Effect
            && ((more.Effect - one.Effect) * less.Cost) + ((one.Effect - less.Effect) * more.Cost) < one.Cost * (more.Effect - less.Effect);
    }, tests: 2000);

    [Fact]
    public void A_strategy_is_efficient_where_some_worth_makes_it_the_best() => Props.Holds(Sets, static set =>
    {
        var efficient = CostEffectiveness.Frontier(set).Efficient;
        var turns = efficient.Select(static entry => entry.Ratio).OfType<double>().SelectMany(static ratio => new[] { ratio, ratio + 0.001 }).Append(1e6).Append(0).Where(static worth => worth >= 0);
        foreach (var worth in turns)
        {
            Assert.Equal(set.Max(outcome => outcome.NetMonetaryBenefit(worth)), efficient.Max(entry => entry.Outcome.NetMonetaryBenefit(worth)), 1e-6);
        }

        Assert.Equal(efficient.Select(static entry => entry.Ratio).OfType<double>().Order(), efficient.Select(static entry => entry.Ratio).OfType<double>());
    });

    [Fact]
    public void Neither_order_nor_scale_matters() => Props.Holds(Sets, static set =>
    {
        var frontier = CostEffectiveness.Frontier(set);
        Assert.Equal(frontier, CostEffectiveness.Frontier(set.Reverse()));
        var dearer = CostEffectiveness.Frontier(set.Select(static one => new StrategyOutcome(one.Strategy, one.Cost * 4, one.Effect * 2)));
        Assert.Equal(frontier.Entries.Select(static entry => entry.Standing), dearer.Entries.Select(static entry => entry.Standing));
        Assert.Equal(frontier.Entries.Select(static entry => entry.Ratio * 2), dearer.Entries.Select(static entry => entry.Ratio));
    });

    [Fact]
    public void Net_benefits_are_told_in_money_and_in_health()
    {
        var outcome = new StrategyOutcome("a", 300, 2);
        Assert.Equal(-100, outcome.NetMonetaryBenefit(100));
        Assert.Equal(-1, outcome.NetHealthBenefit(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => outcome.NetMonetaryBenefit(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => outcome.NetHealthBenefit(0));
        Assert.Equal(150, new IncrementalOutcome("a", "b", new(50, 2, 0)).NetMonetaryBenefit(100));
    }

    [Fact]
    public void Runs_are_compared_only_under_the_same_conventions()
    {
        var traces = Cohort.RunAll(UncertainPathway.Model());
        var entries = CostEffectiveness.Frontier(traces).Entries;
        Assert.Equal(["same", "usual", "more"], entries.Select(entry => entry.Outcome.Strategy));
        Assert.Equal(Cohort.Compare(traces[0], traces[2]).CostPerQaly!.Value, entries[2].Ratio!.Value, 1e-9);
        Assert.Equal(Cohort.Compare(traces[0], traces[2]).CostPerLifeYear!.Value, CostEffectiveness.Frontier(traces, OutcomeKind.LifeYears).Entries[2].Ratio!.Value, 1e-6);
        Assert.Throws<ArgumentException>(() => CostEffectiveness.Frontier([traces[0], Cohort.Run(UncertainPathway.Model(cycles: 7), "more")]));
        Assert.Throws<ArgumentException>(() => CostEffectiveness.Frontier([traces[0], traces[0]]));
        Assert.Throws<ArgumentException>(() => CostEffectiveness.Frontier(Array.Empty<StrategyOutcome>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => CostEffectiveness.Frontier(traces, OutcomeKind.Cost));
    }
}

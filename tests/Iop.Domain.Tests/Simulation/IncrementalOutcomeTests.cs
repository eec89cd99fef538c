using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class IncrementalOutcomeTests
{
    [Theory]
    [InlineData(100, 0.5, 200.0, false, false)]
    [InlineData(-100, -0.5, 200.0, false, false)]
    [InlineData(100, -0.5, null, false, true)]
    [InlineData(-100, 0.5, null, true, false)]
    [InlineData(100, 0, null, false, true)]
    [InlineData(-100, 0, null, true, false)]
    [InlineData(0, 0.5, 0.0, true, false)]
    [InlineData(0, -0.5, 0.0, false, true)]
    [InlineData(0, 0, null, false, false)]
    public void A_ratio_is_given_where_it_says_something(double cost, double qalys, double? ratio, bool dominates, bool isDominated)
    {
        var outcome = new IncrementalOutcome("usual", "other", new(cost, qalys, 0));
        Assert.Equal(ratio, outcome.CostPerQaly);
        Assert.Equal(dominates, outcome.Dominates);
        Assert.Equal(isDominated, outcome.IsDominated);
        Assert.Null(outcome.CostPerLifeYear);
    }
}

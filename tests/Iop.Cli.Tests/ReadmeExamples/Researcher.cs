using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Tests.Examples;

public sealed class Researcher
{
    [Fact]
    public void A_researcher_compares_strategies()
    {
        // example
        PathwayModel model = PathwayJson.ReadFile("pathway.json").Require();
        CohortTrace usual = Cohort.Run(model, "usual");
        CohortTrace warm = Cohort.Run(model, "warmHandover");
        IncrementalOutcome added = Cohort.Compare(usual, warm);
        Console.WriteLine(FormattableString.Invariant($"{added.Difference.Cost:F0} USD for {added.Difference.Qalys:F4} QALYs"));
        Console.WriteLine(FormattableString.Invariant($"{usual.OccupancyOf("iop")[12]:P1} in intensive outpatient care after 12 weeks"));

        // end of example
        Assert.Equal(warm.Discounted - usual.Discounted, added.Difference);
        Assert.InRange(usual.OccupancyOf("iop")[12], 0, 1);
    }
}

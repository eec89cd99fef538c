using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class SiblingWeeksTests
{
    [Fact]
    public void Every_sibling_is_a_compliant_week_at_the_cost_it_states()
    {
        var siblings = 0;
        foreach (var week in TwinnedWeeks.Of(daysLater: 0))
        {
            foreach (var sibling in SiblingWeeks.Of(week.Patient, week.State, week.Known, 2))
            {
                siblings++;
                week.Holds(sibling);
            }
        }

        Assert.True(siblings > 100, $"{siblings} siblings");
    }
}

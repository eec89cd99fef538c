using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class OtherTimesTests
{
    [Fact]
    public void Every_week_at_another_time_is_compliant_at_the_cost_it_states_and_moves_one_session()
    {
        var others = 0;
        foreach (var week in TwinnedWeeks.Of(daysLater: 1))
        {
            var sessions = week.Program.Program.Sessions;
            foreach (var other in new OtherTimes(week.Patient, week.State, week.Known).Weeks())
            {
                others++;
                week.Holds(other);
                Assert.Single(other.Sessions.Except(week.Known.Sessions));
                Assert.Equal(sessions[week.Known.Sessions.Except(other.Sessions).Single()].Modality, sessions[other.Sessions.Except(week.Known.Sessions).Single()].Modality);
            }
        }

        Assert.True(others > 100, $"{others} weeks");
    }
}

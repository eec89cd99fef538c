using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks.Explanations;

/// <summary>Whether a week exists, asked without prices, against the kernel that seeks the cheapest.</summary>
public sealed class WeekReachTests
{
    [Fact]
    public void Any_set_of_reasons_leaves_a_week_exactly_where_the_kernel_finds_a_cheapest_one()
    {
        var (yes, no) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 400))
        {
            var program = RandomProgramWeeks.Make((ulong)seed, 10, 1);
            var offering = Offering.Of(program);
            var reasons = new WeekReasons(offering, program.Patients[0], RemainingSeats.All);
            var questions = new WeekQuestions(offering, program.Patients[0], reasons, long.MaxValue);
            var random = new Random(seed);
            for (var set = 0; set < 12; set++)
            {
                var off = ReasonSet.Of(reasons.All.Select(reason => reason.Number).Where(_ => random.Next(4) < set % 4));
                var situation = WeekSituation.AsItIs with { Off = off };
                var attending = set % 2 == 0;
                var decided = questions.Decide(situation, attending);
                var solved = questions.Solve(situation, attending);

                Assert.True(decided == solved, $"{decided}, not {solved}: seed {seed} set {set}");
                (yes, no) = solved == WeekOutcome.Optimal ? (yes + 1, no) : (yes, no + 1);
            }
        }

        Assert.True(yes > 500 && no > 500, $"{yes} and {no}");
    }
}

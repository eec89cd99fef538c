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

    [Fact]
    public void No_session_of_any_week_is_left_out_before_the_cheapest_is_sought()
    {
        var (left, kept) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 500))
        {
            var program = RandomProgramWeeks.Make((ulong)seed, 9, 1);
            var (offering, patient) = (Offering.Of(program), program.Patients[0]);
            var oracle = new ReasonOracle(program, patient, new WeekReasons(offering, patient, RemainingSeats.All), []);
            var on = oracle.Reasons.All.Where(reason => reason.Limit is not null || reason.Pinned >= 0 || reason.Series >= 0).ToList();
            var attended = oracle.Weeks(on.Aggregate(0UL, (set, reason) => set | ReasonOracle.Bit(reason.Number)), attending: true).SelectMany(week => week).Select(session => session.Id).ToHashSet();
            var reach = new WeekReach(offering, RemainingSeats.All.Running);
            reach.Likely.AddRange(on.Select(reason => reason.Limit).OfType<LimitTerm>());
            var question = new ReachQuestion(
                new bool[offering.Count],
                [.. on.Select(reason => reason.Limit).OfType<LimitTerm>()],
                [.. on.Where(reason => reason.Pinned >= 0).Select(reason => reason.Pinned)],
                [.. on.Where(reason => reason.Series >= 0).Select(reason => reason.Sessions.ToArray())],
                [.. offering.ClinicianMinutes.Select(_ => int.MaxValue)],
                Seeking: null);
            reach.Answer(question, long.MaxValue);
            var possible = reach.Possible(question);
            for (var s = 0; s < offering.Count && attended.Count > 0; s++)
            {
                Assert.True(possible[s] || !attended.Contains(offering.Sessions[s].Id), $"{offering.Sessions[s].Id}: seed {seed}");
                (left, kept) = possible[s] ? (left, kept + 1) : (left + 1, kept);
            }
        }

        Assert.True(left > 100 && kept > 500, $"{left} and {kept}");
    }
}

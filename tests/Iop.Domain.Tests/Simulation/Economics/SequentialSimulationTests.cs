using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Economics;

public class SequentialSimulationTests
{
    private static readonly PathwayModel Model = UncertainPathway.Model();

    [Theory]
    [InlineData(1, 0.95, 1.959964)] // a single look
    [InlineData(2, 0.95, 2.178272)] // Pocock 1977 has 2.178: two looks of equal steps are one doubling
    [InlineData(2, 0.99, 2.771809)]
    public void Boundaries_are_those_published(int looks, double confidence, double published) =>
        Assert.Equal(published, PocockBoundary.StandardErrors(looks, confidence), 2e-5);

    [Theory]
    [InlineData(6, 0.95)]
    [InlineData(18, 0.9)]
    public void All_looks_cover_together_as_often_as_they_should(int looks, double confidence)
    {
        const int Walks = 10_000;
        var bound = PocockBoundary.StandardErrors(looks, confidence);
        var (random, within) = (new Random(12), 0);
        for (var walk = 0; walk < Walks; walk++)
        {
            var (sum, patients, isWithin) = (0.0, 0.0, true);
            for (var (look, next) = (1, 1.0); look <= looks; look++, next *= 2)
            {
                sum += Math.Sqrt(next - patients) * NormalQuantile.At((random.NextInt64(1L << 50) + 0.5) / (1L << 50));
                patients = next;
                isWithin &= Math.Abs(sum / Math.Sqrt(patients)) <= bound;
            }

            within += isWithin ? 1 : 0;
        }

        Assert.Equal(confidence, (double)within / Walks, 5 * Math.Sqrt(confidence * (1 - confidence) / Walks));
    }

    [Fact]
    public void Runs_that_stop_when_they_look_sure_hold_the_truth_as_often_as_they_say()
    {
        const int Runs = 120;
        var truth = Cohort.Compare(Cohort.Run(Model, "usual"), Cohort.Run(Model, "more")).NetMonetaryBenefit(50_000);
        var held = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var run = SequentialSimulation.Run(
                Model, PrecisionTarget.NetBenefit("more", 50_000), 2500, (ulong)seed, new() { Strategies = ["usual", "more"], FirstLook = 1000, MostPatients = 16_000, Confidence = 0.9 });
            Assert.True(run.IsReached);
            held += Math.Abs(run.Estimate - truth) <= run.HalfWidth ? 1 : 0;
        }

        Assert.InRange((double)held / Runs, 0.9 - (3 * Math.Sqrt(0.09 / Runs)), 1);
    }

    [Fact]
    public void The_result_is_that_of_a_run_of_so_many_patients()
    {
        var sequential = SequentialSimulation.Run(Model, PrecisionTarget.Mean("usual", OutcomeKind.Qalys), 0.02, 4, new() { FirstLook = 1000, Threads = 3 });
        var plain = Microsimulation.Run(Model, sequential.Run.Count, 4);
        Assert.True(sequential.IsReached);
        Assert.True(sequential.Looks > 1);
        Assert.Equal(1000L << (sequential.Looks - 1), sequential.Run.Count);
        Assert.True(sequential.Run.IsComplete);
        Assert.Equal(plain.Strategies[0].Discounted.Qalys.Mean, sequential.Estimate);
        Assert.Equal(plain.Strategies[0].Discounted.Qalys.StandardError, sequential.StandardError);
        Assert.Equal(plain.Differences[1].Discounted.Cost.Variance, sequential.Run.Differences[1].Discounted.Cost.Variance);
        Assert.InRange(sequential.HalfWidth, 2 * sequential.StandardError, 0.02);
    }

    [Fact]
    public void The_most_patients_end_a_run_that_is_not_sure()
    {
        var run = SequentialSimulation.Run(Model, PrecisionTarget.Difference("more", OutcomeKind.Cost), 1e-6, 1, new() { FirstLook = 1000, MostPatients = 5000 });
        Assert.False(run.IsReached);
        Assert.Equal(5000, run.Run.Count);
        Assert.Equal(4, run.Looks);
    }

    [Fact]
    public void A_strategy_that_changes_nothing_is_sure_at_once()
    {
        var run = SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("same", 50_000), 1e-9, 1);
        Assert.Equal((true, 0.0, 0.0, 1), (run.IsReached, run.Estimate, run.HalfWidth, run.Looks));
    }

    [Fact]
    public void A_share_never_seen_is_not_sure_at_once()
    {
        var run = SequentialSimulation.Run(Model, PrecisionTarget.Reached("usual", "dead"), 0.004, 1, new() { FirstLook = 1000 });
        Assert.True(run.Looks > 1);
        Assert.Equal(run.Run.Strategies[0].TimeTo("dead")[^1].Share, run.Estimate);
        var never = PathwayModel.Create(
            "never", new(1, CycleUnit.Year), 2, [new("a", "A", 0, 1), new("b", "B", 0, 1)], [new("a", 1)], [new("a", "b", 1e-12)], RewardTiming.End, Discounting.None, new("USD", 2020));
        Assert.InRange(SequentialSimulation.Run(never, PrecisionTarget.Reached("base", "b"), 1e-3, 1, new() { FirstLook = 1000 }).Looks, 2, 4);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("more", 1), 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("more", 1), 1, 1, new() { FirstLook = 999 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("more", 1), 1, 1, new() { MostPatients = 8191 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("more", 1), 1, 1, new() { Confidence = 1 }));
        Assert.Throws<ArgumentException>(() => SequentialSimulation.Run(Model, PrecisionTarget.NetBenefit("usual", 1), 1, 1));
        Assert.Throws<ArgumentException>(() => SequentialSimulation.Run(Model, PrecisionTarget.Reached("usual", "nowhere"), 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrecisionTarget.NetBenefit("more", -1));
    }
}

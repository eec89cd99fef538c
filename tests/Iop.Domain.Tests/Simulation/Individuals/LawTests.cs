using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation.Individuals;

/// <summary>Stays, attributes, tables, factors and one-off rewards: by cycles beside the cohort, from event to event beside what calculus says.</summary>
public class LawTests
{
    private static readonly PathwayModel Everything = PathwayModel.Create(
        "everything",
        new CycleLength(1, CycleUnit.Month),
        24,
        [new("iop", "IOP", 3_000_000, 0.7), new("op", "OP", 800_000, 0.75), new("out", "Out", 100_000, 0.65), new("dead", "Dead", 0, 0, isDead: true)],
        [new("iop", 0.6), new("iop", 0.2, new PathwayTime(20, TimeUnit.Day)), new("op", 0.2)],
        [
            new("iop", "op", new ExitShareLaw(0.6, Sojourn.Weibull(1.5, 2, TimeUnit.Month))), new("iop", "out", new ExitShareLaw(0.4, Sojourn.LogNormal(0.3, 0.8, TimeUnit.Month))),
            new("iop", "dead", new RateLaw(0.05)), new("op", "out", new SojournLaw(Sojourn.LogLogistic(1.2, 3, TimeUnit.Month))),
            new("op", "iop", new SojournLaw(Sojourn.Gompertz(0.1, 0.3), SojournClock.Forward), keepsClock: true), new("op", "dead", new HazardRatioLaw("iop", "dead", 0.5)),
            new("out", "iop", new SojournLaw(Sojourn.Weibull(0.7, 1.5))), new("out", "dead", new TableLaw("mortality", TableMeaning.Rate)),
        ],
        RewardTiming.HalfCycle,
        new Discounting(DiscountForm.Discrete, 0.03, 0.05),
        new PriceBasis("USD", 2020),
        strategies: [new("usual", "Usual"), new("other", "Other", hazardRatios: [new("op", "out", 0.6)])],
        options: new PathwayOptions
        {
            Patients = new(ValueDistribution.Discrete([new(35, 0.5), new(58, 0.5)]), 0.4, [new("frailty", ValueDistribution.Discrete([new(0.5, 0.5), new(1.5, 0.5)]))]),
            Tables = [new("mortality", TableAxis.Age, new TableColumn([new(40, 0.1), new(59, 0.3)], 0.8), new TableColumn([new(40, 0.2), new(60, 0.5)], 1.2))],
            HazardRatios = [new("out", "iop", 1, modifier: "frailty")],
            OneOffs = [new(null, "iop", 50_000, 0.001), new("op", "out", 1_000, 0)],
        });

    [Fact]
    public void By_cycles_every_law_agrees_with_the_cohort_in_means_and_variances()
    {
        const int Patients = 40_000;
        var run = Microsimulation.Run(Everything, Patients, 1, new() { Method = MicrosimulationMethod.Cycles });
        foreach (var sample in run.Strategies)
        {
            var trace = Cohort.Run(Everything, sample.Strategy.Id);
            var moments = Cohort.Moments(Everything, sample.Strategy.Id).Discounted;
            Near(trace.Discounted.Cost, Math.Sqrt(moments.Variance.Cost / Patients), sample.Discounted.Cost.Mean);
            Near(trace.Discounted.Qalys, Math.Sqrt(moments.Variance.Qalys / Patients), sample.Discounted.Qalys.Mean);
            Near(trace.Discounted.LifeYears, Math.Sqrt(moments.Variance.LifeYears / Patients), sample.Discounted.LifeYears.Mean);
            Assert.InRange(sample.Discounted.Cost.Variance / moments.Variance.Cost, 0.93, 1.07);
            Assert.InRange(sample.Discounted.Qalys.Variance / moments.Variance.Qalys, 0.93, 1.07);
            Assert.InRange(sample.Discounted.Covariance(OutcomeKind.Cost, OutcomeKind.Qalys) / moments.CostQalyCovariance, 0.9, 1.1);
            for (var state = 0; state < Everything.States.Count; state++)
            {
                var share = trace.Occupancy(12)[state];
                Near(share, Math.Sqrt(share * (1 - share) / Patients), (double)sample.Occupancy(12)[state] / Patients);
                Assert.Equal(trace.States[state].Entries, (double)sample.EntriesOf(trace.States[state].State).Sum() / Patients, 1);
            }
        }
    }

    [Theory]
    [InlineData(MicrosimulationMethod.Cycles)]
    [InlineData(MicrosimulationMethod.Events)]
    public void Threads_and_shards_change_no_bit(MicrosimulationMethod method)
    {
        const long Patients = 9_001;
        var options = new MicrosimulationOptions { Method = method, Threads = 1 };
        var whole = Microsimulation.Run(Everything, Patients, 3, options);
        MicrosimulationTests.Same(whole, Microsimulation.Run(Everything, Patients, 3, options with { Threads = 3 }));
        var parts = Enumerable.Range(1, 4).Select(k => Microsimulation.Run(Everything, Patients, 3, options with { Shard = new(k, 4) })).ToList();
        MicrosimulationTests.Same(whole, parts[3].Merge(parts[1]).Merge(parts[0].Merge(parts[2])));
    }

    [Theory]
    [InlineData(MicrosimulationMethod.Cycles)]
    [InlineData(MicrosimulationMethod.Events)]
    public void Any_patient_can_be_derived_again(MicrosimulationMethod method)
    {
        const int Patients = 300;
        var run = Microsimulation.Run(Everything, Patients, 8, new() { Method = method }).Strategies[1];
        var ways = Microsimulation.Trajectories(Everything, 8, 0, Patients, "other", method).ToList();
        Assert.Equal(ways.Average(way => way.Discounted.Cost), run.Discounted.Cost.Mean, 6);
        Assert.Equal(ways[17].Stays, Microsimulation.Replay(Everything, 8, 17, "other", method).Stays);
        for (var point = 0; point <= Everything.Cycles; point++)
        {
            var years = Everything.CycleLength.YearsAfter(point);
            var there = ways.GroupBy(way => way.Stays.Last(stay => stay.From <= years).State).ToDictionary(group => group.Key, group => group.LongCount());
            Assert.Equal(Everything.States.Select(state => there.GetValueOrDefault(state.Id)), run.Occupancy(point).ToArray());
        }
    }

    [Fact]
    public void Stays_choose_events_and_cycles_can_be_asked_for()
    {
        Assert.Equal(MicrosimulationMethod.Events, Microsimulation.Run(Everything, 10, 1).Method);
        Assert.Equal(MicrosimulationMethod.Cycles, Microsimulation.Run(Everything, 10, 1, new() { Method = MicrosimulationMethod.Cycles }).Method);
        Assert.Equal(MicrosimulationMethod.Cycles, Microsimulation.Run(new RandomPathways.Seed(5, 4, 20).Build(), 10, 1).Method);
    }

    [Fact]
    public void What_has_no_meaning_in_continuous_time_is_refused_by_name()
    {
        var model = Simple([new("a", "b", 1.0)]);
        var fault = Assert.Throws<ArgumentException>(() => { Microsimulation.Run(model, 1, 1, new() { Method = MicrosimulationMethod.Events }); });
        Assert.Contains("a -> b: a probability of 1 has no hazard", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<int> Stays => [0, 1, 2, 3, 4, 5];

    /// <summary>Mean time before the horizon is the integral of the survival function; who has left at a time is one minus it.</summary>
    [Theory]
    [MemberData(nameof(Stays))]
    public void From_event_to_event_stays_have_their_distribution(int number)
    {
        Sojourn[] stays =
        [
            Sojourn.Exponential(0.4), Sojourn.Weibull(1.7, 3), Sojourn.Gamma(2.5, 1), Sojourn.LogNormal(1, 0.6), Sojourn.LogLogistic(1.5, 2),
            Sojourn.PiecewiseExponential([new(1, 0.2), new(3, 0.8)], 0.1),
        ];
        const int Patients = 40_000;
        var stay = stays[number];
        var sample = Microsimulation.Run(Simple([new("a", "b", new SojournLaw(stay))]), Patients, 5).Strategies[0];
        const int Steps = 10_000;
        var expected = Enumerable.Range(0, Steps).Sum(step => stay.Survival((step + 0.5) * 10 / Steps)) * 10 / Steps;
        Near(expected, sample.Undiscounted.LifeYears.StandardError, sample.Undiscounted.LifeYears.Mean);
        foreach (var point in new[] { 1, 3, 7 })
        {
            var survival = stay.Survival(point);
            Near(survival, Math.Sqrt(survival * (1 - survival) / Patients), sample.Survival[point].Share);
        }
    }

    [Fact]
    public void Rewards_are_discounted_at_every_moment_and_moves_at_theirs()
    {
        // cost 100 a year until an exponential time of rate 0.5, discounted at 4 percent: 100 (1 - exp(-0.54 T)) / 0.54; a move costs 30 at its time
        const int Patients = 60_000;
        var model = Simple([new("a", "b", new RateLaw(0.5))], new Discounting(DiscountForm.Continuous, 0.04, 0.04), [new("a", "b", 3_000, 0.25)]);
        var sample = Microsimulation.Run(model, Patients, 6, new() { Method = MicrosimulationMethod.Events }).Strategies[0].Discounted;
        var years = (1 - Math.Exp(-5.4)) / 0.54;
        Near((100 * years) + (30 * 0.5 * years), sample.Cost.StandardError, sample.Cost.Mean);
        Near(years - (0.25 * 0.5 * years), sample.Qalys.StandardError, sample.Qalys.Mean);
    }

    [Fact]
    public void Rates_in_steps_tables_and_probabilities_are_hazards_between_the_points()
    {
        const int Patients = 60_000;
        PathwayModel[] models =
        [
            Simple([new("a", "b", new RateLaw(CycleSchedule.Through(3, 0.1, 0.6)))]),
            Simple([new("a", "b", new TableLaw("t", TableMeaning.Rate))]),
            Simple([new("a", "b", CycleSchedule.Through(3, 1 - Math.Exp(-0.1), 1 - Math.Exp(-0.6)))]),
        ];
        foreach (var model in models)
        {
            var sample = Microsimulation.Run(model, Patients, 9, new() { Method = MicrosimulationMethod.Events }).Strategies[0];
            foreach (var (point, hazard) in new[] { (2, 0.2), (3, 0.3), (5, 1.5) })
            {
                var survival = Math.Exp(-hazard);
                Near(survival, Math.Sqrt(survival * (1 - survival) / Patients), sample.Survival[point].Share);
            }
        }
    }

    private static PathwayModel Simple(IEnumerable<PathwayTransition> transitions, Discounting? discounting = null, IEnumerable<OneOffReward>? oneOffs = null) => PathwayModel.Create(
        "simple",
        new CycleLength(1, CycleUnit.Year),
        10,
        [new("a", "A", 10_000, 1), new("b", "B", 0, 0, isDead: true)],
        [new("a", 1)],
        transitions,
        RewardTiming.HalfCycle,
        discounting ?? Discounting.None,
        new PriceBasis("USD", 2020),
        options: new PathwayOptions { OneOffs = [.. oneOffs ?? []], Tables = [new("t", TableAxis.Years, new TableColumn([new(3, 0.1)], 0.6))] });

    private static void Near(double expected, double error, double value) => Assert.InRange(value, expected - (5 * error) - 1e-9, expected + (5 * error) + 1e-9);
}

using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Individuals;

/// <summary>Stays by table beside the same stays computed one by one, from the same random numbers.</summary>
public class EventTableTests
{
    // a stay by table is within 2^-20; one that follows upon a clock that was kept can magnify the difference of the one before
    private const double Tolerance = 1e-5;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    /// <summary>The same ways, and every time nearly so.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_patient_goes_the_way_that_the_exact_stays_give(int seed)
    {
        var model = RandomStays.Model(seed);
        const int Patients = 150;
        var (tables, exact) = (Worker(model, hasTables: true), Worker(model, hasTables: false));
        for (var patient = 0L; patient < Patients; patient++)
        {
            var (one, other) = (tables.Replay(patient, 0), exact.Replay(patient, 0));
            Assert.Equal(other.Stays.Select(stay => stay.State), one.Stays.Select(stay => stay.State));
            Assert.All(one.Stays.Zip(other.Stays), pair => Assert.InRange(
                pair.First.Until, pair.Second.Until * (1 - Tolerance), pair.Second.Until * (1 + Tolerance)));
            Assert.InRange(one.Discounted.Cost - other.Discounted.Cost, -2 - (1e-5 * Math.Abs(other.Discounted.Cost)), 2 + (1e-5 * Math.Abs(other.Discounted.Cost)));
            Assert.InRange(one.Discounted.Qalys - other.Discounted.Qalys, -1e-4, 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_width_gives_the_same_bits(int seed)
    {
        var model = RandomStays.Model(seed);
        var runs = SimdPaths.All.Select(path => Run(model, path, 700)).ToList();
        Assert.All(runs, run => MicrosimulationTests.Same(runs[0], run));
    }

    [Fact]
    public void The_default_model_runs_to_the_same_bits_on_every_width_and_in_any_parts()
    {
        var runs = SimdPaths.All.Select(path => Run(PathwayModels.AdultStepDown, path, 3001)).ToList();
        Assert.All(runs, run => MicrosimulationTests.Same(runs[0], run));
        var parts = Enumerable.Range(1, 3).Select(k => Microsimulation.Run(PathwayModels.AdultStepDown, 20_001, 42, new() { Shard = new(k, 3), Threads = k })).ToList();
        MicrosimulationTests.Same(Microsimulation.Run(PathwayModels.AdultStepDown, 20_001, 42, new() { Threads = 2 }), parts[2].Merge(parts[0]).Merge(parts[1]));
    }

    /// <summary>Ranges that begin and end anywhere, in one block and across its end: neither how full the vectors are nor who came before changes anything.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 127)]
    [InlineData(0, 128)]
    [InlineData(0, 129)]
    [InlineData(63, 65)]
    [InlineData(8000, 8400)]
    [InlineData((1L << 32) - 100, (1L << 32) + 100)]
    public void Any_range_gives_the_same_bits_on_every_width(long from, long end)
    {
        foreach (var model in new[] { RandomStays.Model(3), RandomStays.Model(7), PathwayModels.AdultStepDown })
        {
            var results = SimdPaths.All.Select(path =>
            {
                var engine = Microsimulation.Engine(model, [], path, MicrosimulationMethod.Events);
                var (worker, totals) = (engine.Worker(5), engine.Empty());
                worker.Run(from, end, totals);
                worker.Finish(totals);
                return new MicrosimulationResult(model, engine.Strategies.ToValueList(), engine.Method, engine.Units, 5, end, [new(from, end)], totals);
            }).ToList();
            Assert.All(results, result => MicrosimulationTests.Same(results[0], result));
            Assert.Equal(end - from, results[0].Strategies[0].Occupancy(model.Cycles).ToArray().Sum());
        }
    }

    /// <summary>Time that adds something where nobody leaves, moves that do, and weights of costs and of effects that differ by so much that one polynomial is not enough.</summary>
    [Fact]
    public void What_vectors_leave_to_single_patients_gives_the_same_bits()
    {
        var model = PatientWorkerTests.Lost();
        var runs = SimdPaths.All.Select(path => Run(model, path, 9_000)).ToList();
        Assert.All(runs, run => MicrosimulationTests.Same(runs[0], run));
        var ways = Microsimulation.Trajectories(model, 42, 0, 9_000, method: MicrosimulationMethod.Events).ToList();
        Assert.Equal(ways.Average(way => way.Discounted.Cost), runs[^1].Strategies[0].Discounted.Cost.Mean, 1e-6);
        Assert.Equal(ways.Average(way => way.Undiscounted.Qalys), runs[^1].Strategies[0].Undiscounted.Qalys.Mean, 1e-9);
        Assert.Contains(ways, way => way.Stays[^1].State == "lost");
    }

    /// <summary>Stays of which many are far too short to show in a time from the start: who wins a race is settled by the stays themselves, by one patient alone as by vectors.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.05)]
    public void Stays_of_next_to_no_time_race_alike_on_every_width(double shape)
    {
        var model = PathwayModel.Create(
            "short",
            new CycleLength(1, CycleUnit.Month),
            60,
            [new("a", "A", 1_000, 0.5), new("b", "B", 9_000, 0.7), new("c", "C", 500, 0.3), new("dead", "Dead", 0, 0, isDead: true)],
            [new("a", 0.75), new("b", 0.25)],
            [
                new("a", "b", new SojournLaw(Sojourn.Weibull(shape, 3))), new("a", "c", new SojournLaw(Sojourn.Gamma(shape, 2))),
                new("b", "a", new SojournLaw(Sojourn.LogNormal(-25, 6))), new("b", "c", new SojournLaw(Sojourn.Weibull(0.08, 1))),
                new("c", "a", new SojournLaw(Sojourn.Weibull(0.08, 2))), new("c", "dead", new SojournLaw(Sojourn.Weibull(shape, 2))),
            ],
            RewardTiming.HalfCycle,
            new(DiscountForm.Continuous, 0.03, 0.03),
            new("USD", 2020));
        var runs = SimdPaths.All.Select(path => Run(model, path, 9_000)).ToList();
        Assert.All(runs, run => MicrosimulationTests.Same(runs[0], run));
        var ways = Microsimulation.Trajectories(model, 42, 0, 9_000, method: MicrosimulationMethod.Events).ToList();
        Assert.Equal(ways.Average(way => way.Undiscounted.Qalys), runs[^1].Strategies[0].Undiscounted.Qalys.Mean, 1e-9);
        Assert.All(ways, way => Assert.All(way.Stays, stay => Assert.True(stay.From <= stay.Until)));
    }

    /// <summary>Who leaves by whatever reason, in whatever cycle: the share still in the first state is the same in continuous time and by cycles.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Who_is_still_there_agrees_with_the_cohort_within_five_standard_errors(int seed)
    {
        var model = RandomStays.Model(seed, canReturn: false);
        const int Patients = 20_000;
        var sample = Microsimulation.Run(model, Patients, (ulong)seed, new() { Method = MicrosimulationMethod.Events }).Strategies[0];
        var trace = Cohort.Run(model).OccupancyOf("a");
        var present = sample.OccupancyOf("a");
        for (var point = 0; point <= model.Cycles; point++)
        {
            var error = Math.Sqrt(Math.Max(0, trace[point] * (1 - trace[point])) / Patients);
            Assert.InRange((double)present[point] / Patients, trace[point] - (5 * error) - (5.0 / Patients), trace[point] + (5 * error) + (5.0 / Patients));
        }
    }

    /// <summary>Words at, below and above each threshold and each end of a cell, and others: the guide leaves one threshold to be asked, and asking it finds the slot that counting finds.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_guide_leads_to_the_threshold_that_counting_finds(int seed)
    {
        var model = seed == 1 ? PathwayModels.AdultStepDown : RandomStays.Model(seed);
        var tables = new EventTables(model, model.Strategies[0], hasTables: true);
        var slots = tables.Slots;
        var random = new Random(seed);
        foreach (var (place, row) in tables.Rows.Index())
        {
            var cells = Enumerable.Range(0, EventSlots.Cells).Select(static cell => (uint)cell << EventSlots.CellShift);
            var words = row.Highs.ToArray().Concat(cells).SelectMany(static word => new[] { word - 1, word, word + 1 }).Concat(Enumerable.Range(0, 100).Select(_ => (uint)random.NextInt64(1L << 32)));
            foreach (var word in words)
            {
                var passed = slots.Guide[(place * EventSlots.Cells) + (int)(word >> EventSlots.CellShift)];
                passed = passed < 0 ? slots.Passed(place, word) : passed;
                var bound = slots.Highs[passed + place];
                Assert.Equal(row.Highs.ToArray().Count(high => word > high), (passed / slots.Stride) + (word > bound ? 1 : 0));
                Assert.Equal(row.Highs.Contains(word) || word == uint.MaxValue, word == bound);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.03)]
    [InlineData(0.69)]
    public void Discount_weights_add_up_as_the_exponential_says(double force)
    {
        const double Horizon = 40;
        var table = new DiscountTable(force, Horizon);
        for (var step = 0; step <= 1000; step++)
        {
            var years = Horizon * step / 1000;
            Assert.Equal(force == 0 ? years : (1 - Math.Exp(-force * years)) / force, table.Until(years), 1e-11);
        }
    }

    [Fact]
    public void A_word_of_the_tail_asks_for_more_bits_and_stays_past_the_horizon_are_endless()
    {
        var asked = 0;
        var stays = new StayTables(10);
        var table = stays.Add((new object(), 1, 0), hazard =>
        {
            asked++;
            return hazard;
        });
        var draw = new EventDraw(1, 2, 3);
        Assert.Equal(Math.Exp(-10) * Math.Pow(2, 32), stays.Limit(table), 2.0);
        asked = 0;
        Assert.Equal(double.PositiveInfinity, stays.Time(table, 0, draw, 1));
        Assert.Equal(0, asked);
        foreach (var word in new[] { uint.MaxValue, uint.MaxValue - StayTables.Tail + 1 })
        {
            Assert.InRange(stays.Time(table, word, draw, 1), 0, 1.001 / 4096);
        }

        Assert.Equal(2, asked);
        var inside = uint.MaxValue - StayTables.Tail;
        var first = stays.Time(table, inside, draw, 1);
        asked = 0;
        Assert.Equal(first, stays.Time(table, inside, draw, 1));
        Assert.Equal(0, asked);
        Assert.Equal(-Math.Log(1 - ((StayTables.Tail + 0.5) / Math.Pow(2, 32))), first, 1e-9);
    }

    [Fact]
    public void Across_a_jump_the_exact_stay_is_taken()
    {
        var stay = Sojourn.Empirical([new(1, 0.3), new(2, 0.3), new(2, 0.6), new(3, 1)]);
        var stays = new StayTables(10);
        var table = stays.Add((stay, 1, 0), stay.TimeOf);
        for (var word = 0x0012_3456u; word < 0xFFE0_0000; word += 0x0010_0001)
        {
            var exact = stay.TimeOf(StayTables.Hazard(word, default, 0));
            Assert.Equal(exact, stays.Time(table, word, default, 0), 1e-5);
        }
    }

    private static PatientWorker Worker(PathwayModel model, bool hasTables) => new EventEngine(model, model.Strategies, SimdPath.Scalar, hasTables).Worker(9);

    private static MicrosimulationResult Run(PathwayModel model, SimdPath path, long patients) =>
        Microsimulation.Run(Microsimulation.Engine(model, [], path, MicrosimulationMethod.Events), patients, 42, MicrosimulationOptions.Default, null, default);
}

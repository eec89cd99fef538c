using System.Globalization;
using System.Text.Json;
using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation.Queues;

/// <summary>Queues of which formulas know the means, to five standard errors over a fixed seed.</summary>
public class ClosedFormTests
{
    private const int Replications = 40;
    private static readonly JsonElement Case = JsonDocument.Parse(File.ReadAllText(Repository.At("tests/data/cases/10_closed_form_queues.json"))).RootElement;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Exponential_stays_at_several_slots(int index)
    {
        var row = Case.GetProperty("mmc")[index];
        var (lambda, mu, slots) = (Number(row, "lam"), Number(row, "mu"), row.GetProperty("c").GetInt32());
        var relaxation = 1 / Math.Pow(Math.Sqrt(slots * mu) - Math.Sqrt(lambda), 2);
        var level = Run(lambda, Sojourn.Exponential(mu), new("iop", slots), relaxation);
        Near(Number(row, "Wq"), level.Wait);
        Near(Number(row, "Wq"), level.WaitOfAll);
        Near(Number(row, "Lq"), level.Waiting);
        Near(Number(row, "erlangC"), level.Delayed);
        Near(1 - Number(row, "p_wait_gt_1"), level.AdmittedWithin(0));
        Near(Number(row, "rho"), level.Utilization);
        Near(Number(row, "lam"), level.LeftPerYear);
        Near(1 / mu, level.Stay);
    }

    [Theory]
    [InlineData("exponential mean 1")]
    [InlineData("deterministic 1")]
    [InlineData("Erlang-2 mean 1")]
    [InlineData("lognormal mean 1 scv 2.25")]
    [InlineData("gamma shape 0.5 mean 1")]
    [InlineData("intake assessment: normal-ish mean 1.5 sd .5")]
    public void Any_stays_at_one_slot(string name)
    {
        var row = Case.GetProperty("mg1").EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
        var (lambda, mean, scv) = (Number(row, "lam"), Number(row, "ES"), Number(row, "scv"));
        var stay = name switch
        {
            "exponential mean 1" => Sojourn.Exponential(1),
            "deterministic 1" => QueueModels.Exactly(1),
            "lognormal mean 1 scv 2.25" => Sojourn.LogNormal(-Math.Log(1 + scv) / 2, Math.Sqrt(Math.Log(1 + scv))),
            _ => Sojourn.Gamma(1 / scv, mean * scv),
        };
        var level = Run(lambda, stay, new("iop", 1), 50 * (1 + scv));
        Near(Number(row, "Wq"), level.Wait);
        Near(Number(row, "Lq"), level.Waiting);
        Near(Number(row, "rho"), level.Occupied);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_queue_of_limited_length(int index)
    {
        var row = Case.GetProperty("mmck")[index];
        var slots = row.GetProperty("c").GetInt32();
        var level = Run(Number(row, "lam"), Sojourn.Exponential(Number(row, "mu")), new("iop", slots, mostWaiting: row.GetProperty("K").GetInt32() - slots), 10);
        Near(Number(row, "Pblock"), level.Lost(LossCause.Full));
        Near(Number(row, "Lq"), level.Waiting);
        Near(Number(row, "Wq"), level.Wait);
        Near(Number(row, "throughput"), level.LeftPerYear);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Patients_who_give_up(int index)
    {
        var row = Case.GetProperty("erlangA")[index];
        var level = Run(
            Number(row, "lam"), Sojourn.Exponential(Number(row, "mu")), new("iop", row.GetProperty("c").GetInt32(), patience: Sojourn.Exponential(Number(row, "theta"))), 10);
        Near(Number(row, "Pwait"), level.Delayed);
        Near(Number(row, "Pabandon"), level.Lost(LossCause.Reneged));
        Near(Number(row, "Lq"), level.Waiting);
        Near(Number(row, "Wq_all"), level.WaitOfAll);
        Near(Number(row, "meanBusy"), level.Occupied);
    }

    /// <summary>Erlang's loss formula, whatever the stays are.</summary>
    [Fact]
    public void Nobody_waits_where_nobody_may()
    {
        var level = Run(9, Sojourn.Gamma(0.5, 2), new("iop", 10, mostWaiting: 0), 10);
        Near(0.16796322629158647, level.Lost(LossCause.Full));
        Assert.Equal(0, level.Waiting.Mean);
    }

    /// <summary>Cobham (1954): two ranks at one slot, nobody interrupted.</summary>
    [Fact]
    public void Ranks_wait_as_long_as_cobham_says()
    {
        var plan = new CapacityPlan(
            [new("late", ArrivalProcess.Poisson(0.4), rank: 2), new("urgent", ArrivalProcess.Poisson(0.4), rank: 1)], [new("iop", 1)], new PathwayTime(400, TimeUnit.Year));
        var model = QueueModels.Create(["iop", "left"], [new("iop", "left", new SojournLaw(Sojourn.Exponential(1)))], plan, 400, yearsOfCycle: 20);
        var level = Capacity.Run(model, Replications, 5).Strategies[0].Level("iop");
        Near(0.8 / 0.6, level.WaitOf("urgent"));
        Near(0.8 / (0.6 * 0.2), level.WaitOf("late"));
        Near(4, level.Wait);
    }

    /// <summary>Renewal arrivals at a single slot with exponential stays: the wait follows from the root of the transform of the gap.</summary>
    [Fact]
    public void Gaps_of_another_distribution()
    {
        // gaps of Erlang 2 with mean 1.25: sigma solves sigma = (1.6 / (1.6 + 1 - sigma))^2
        var sigma = 0.5;
        for (var i = 0; i < 200; i++)
        {
            sigma = Math.Pow(1.6 / (1.6 + 1 - sigma), 2);
        }

        var model = QueueModels.OneLevel(ArrivalProcess.Renewal(Sojourn.Gamma(2, 0.625)), Sojourn.Exponential(1), new("iop", 1), 400, 20, warmUp: 400);
        var level = Capacity.Run(model, Replications, 11).Strategies[0].Level("iop");
        Near(sigma / (1 - sigma), level.Wait);
        Near(sigma, level.Delayed);
    }

    private static LevelSample Run(double lambda, Sojourn stay, LevelCapacity level, double relaxation)
    {
        var years = (int)Math.Ceiling(relaxation);
        var model = QueueModels.OneLevel(
            ArrivalProcess.Poisson(lambda), stay, level, cycles: 120, Math.Min(years, CycleLength.MaximumCount), warmUp: 20.0 * years, targets: [new PathwayTime(1, TimeUnit.Year)]);
        return Capacity.Run(model, Replications, seed: 20_260_105).Strategies[0].Level("iop");
    }

    private static void Near(double expected, ReplicatedMean found)
    {
        Assert.Equal(Replications, found.Count);
        var reach = (5 * found.StandardError) + 1e-12;
        Assert.True(Math.Abs(found.Mean - expected) <= reach, string.Create(CultureInfo.InvariantCulture, $"{found} is not {expected:R}"));
        Assert.True(reach <= 0.5 * expected, string.Create(CultureInfo.InvariantCulture, $"{found} tells too little"));
    }

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}

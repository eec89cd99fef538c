using System.Text.Json;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

/// <summary>The default pathway beside the figures it was made of.</summary>
public class AdultStepDownTests
{
    private const double DaysPerYear = 365.25;
    private static readonly PathwayModel Model = PathwayModels.AdultStepDown;
    private static readonly string[] Reasons = ["completed", "transferred", "droppedOut", "terminated", "other"];

    [Theory]
    [InlineData("res", "shortTermResidential", "shortTermResidential (18+, Tbl 5.11)", "resDone", "iop")]
    [InlineData("iop", "intensiveOutpatient", "intensiveOutpatient (18+, Tbl 4.11)", "iopDone", "op")]
    [InlineData("op", "outpatient", "outpatient (all, Tbl 3.4)", "opDone", "iop")]
    public void Shares_and_medians_are_those_of_the_discharge_records(string level, string service, string stays, string completed, string transferred)
    {
        var records = PathwayFiles.Case("20_teds2004_service_reason_los");
        var counts = records.GetProperty("reasonByService").GetProperty(service);
        var medians = records.GetProperty("losMedianDays").GetProperty(stays);
        string[] to = [completed, transferred, "left", "discharged", "ended"];
        foreach (var (reason, state) in Reasons.Zip(to))
        {
            var law = Assert.IsType<ExitShareLaw>(Model.Transitions.Single(way => way.From == level && way.To == state).Law);
            Assert.Equal(counts.GetProperty(reason).GetDouble() / counts.GetProperty("total").GetDouble(), law.Share, 1e-12);
            Assert.Equal(0.5, law.Stay.Survival(medians.GetProperty(reason).GetDouble()), 1e-9);
        }
    }

    [Theory]
    [InlineData("shortTermResidential, education 0-8y", "res", new[] { "resDone", "iop", "left", "discharged", "ended" })]
    [InlineData("intensiveOutpatient, education 0-8y", "iop", new[] { "iopDone", "op", "left", "discharged", "ended" })]
    [InlineData("outpatient, white non-Hispanic", "op", new[] { "opDone", "iop", "left", "discharged", "ended" })]
    public void Spreads_give_the_recorded_means(string records, string level, string[] to)
    {
        var means = PathwayFiles.Case("20_teds2004_service_reason_los").GetProperty("losMeanDays").GetProperty(records).EnumerateArray().Skip(1).Select(mean => mean.GetDouble());
        foreach (var (mean, state) in means.Zip(to))
        {
            var stay = ((ExitShareLaw)Model.Transitions.Single(way => way.From == level && way.To == state).Law).Stay;
            Assert.Equal(mean, Math.Exp(stay.First + (stay.Second * stay.Second / 2)), 1e-9);
        }
    }

    /// <summary>What the records say of all discharges of a level was not put in; the model comes out near it.</summary>
    [Theory]
    [InlineData("res", "shortTermResidential (18+, Tbl 5.11)")]
    [InlineData("iop", "intensiveOutpatient (18+, Tbl 4.11)")]
    [InlineData("op", "outpatient (all, Tbl 3.4)")]
    public void The_median_over_all_reasons_is_within_a_tenth_of_that_of_the_records(string level, string stays)
    {
        var median = PathwayFiles.Case("20_teds2004_service_reason_los").GetProperty("losMedianDays").GetProperty(stays).GetProperty("total").GetDouble();
        var laws = Model.Transitions.Where(way => way.From == level).Select(way => way.Law).OfType<ExitShareLaw>().ToList();
        double Still(double days) => laws.Sum(law => law.Share * law.Stay.Survival(days));
        Assert.True(Still(median * 0.9) > 0.5 && Still(median * 1.1) < 0.5);
    }

    [Fact]
    public void Relapse_follow_up_and_return_are_those_of_the_studies()
    {
        var relapse = ((SojournLaw)Model.Transitions.Single(way => way.From == "left" && way.To == "relapsed").Law).Stay;
        Assert.Equal(Parameter("Relapse after discharge").GetProperty("value")[0].GetDouble(), 1 - relapse.Survival(20), 0.01);
        Assert.Equal(Parameter("Relapse after discharge").GetProperty("value")[1].GetDouble(), 1 - relapse.Survival(548), 0.01);

        const int Patients = 20_000;
        var ways = Microsimulation.Trajectories(Model, 3, 0, Patients, "usual").ToList();
        var (completed, followed, discharged, returned) = (0, 0, 0, 0);
        foreach (var stays in ways.Select(way => way.Stays))
        {
            for (var i = 0; i < stays.Count; i++)
            {
                if (stays[i].State.EndsWith("Done", StringComparison.Ordinal) && stays[i].From < 4.9)
                {
                    completed++;
                    followed += i + 1 < stays.Count && stays[i + 1].State is "iop" or "op" or "cc" && (stays[i].Until - stays[i].From) * DaysPerYear <= 30 ? 1 : 0;
                }

                if (stays[i].State is "left" or "discharged" or "ended" && stays[i].From < 5 - (548 / DaysPerYear) - 0.02)
                {
                    discharged++;
                    returned += i + 2 < stays.Count && stays[i + 2].State == "iop" && (stays[i + 2].From - stays[i].From) * DaysPerYear <= 548 ? 1 : 0;
                }
            }
        }

        Near(Parameter("Follow-up care within 30 d").GetProperty("value").GetDouble(), followed, completed);
        Near(Parameter("Relapse after discharge").GetProperty("value")[2].GetDouble(), returned, discharged);
    }

    [Fact]
    public void Deaths_and_costs_are_those_of_the_studies()
    {
        var death = ((SojournLaw)Model.Transitions.Single(way => way.From == "left" && way.To == "dead").Law).Stay;
        var rates = Parameter("Drug-related death after discharge").GetProperty("value");
        foreach (var (from, to, rate) in new[] { (0, 28, 0), (28, 90, 1), (90, 365, 2) })
        {
            var hazard = -Math.Log(death.Survival(to) / death.Survival(from));
            Assert.Equal(rates[rate].GetDouble() / 1000 * (to - from) / DaysPerYear, hazard, 1e-12);
        }

        Assert.Equal(Weekly("DATCAP IOP: LOS"), Cost("iop"));
        Assert.Equal(Weekly("DATCAP standard outpatient"), Cost("op"));
        Assert.Equal(Parameter("Utility: active injection").GetProperty("value")[0].GetDouble(), Model.States.Single(state => state.Id == "relapsed").Utility.Last);

        static double Weekly(string name) => Parameter(name).GetProperty("value").GetProperty("weekly")[0].GetDouble();
        static double Cost(string state)
        {
            var of = Model.States.Single(item => item.Id == state);
            Assert.Equal(TimeUnit.Week, of.CostUnit);
            return of.Cost.Last / 100.0;
        }
    }

    [Fact]
    public void Every_figure_has_a_mark_and_a_source_or_says_that_it_has_none()
    {
        Assert.All(Model.Options.Evidence, figure => Assert.True(figure.Mark == EvidenceMark.Unverified ? figure.Note is not null : figure.Source is not null));
        Assert.All(Enum.GetValues<EvidenceMark>(), mark => Assert.Contains(Model.Options.Evidence, figure => figure.Mark == mark));
        Assert.All(Model.Options.Evidence.Where(figure => figure.Mark == EvidenceMark.Derived), figure => Assert.NotNull(figure.Note));
        Assert.Contains(Model.Options.Evidence, figure => figure is { Parameter: "res: cost per week, USD", Mark: EvidenceMark.Unverified });
    }

    [Fact]
    public void Its_file_reads_back_as_the_same_model()
    {
        var written = PathwayJson.Write(Model);
        var read = PathwayJson.Read(written).Require();
        Assert.Equal(Model, read);
        Assert.Equal(written, PathwayJson.Write(read));
    }

    [Fact]
    public void The_levels_of_care_stand_on_the_neutral_ladder() =>
        Assert.Equal(["res", "iop", "op", "cc"], Model.States.Where(state => state.Level is not null).Select(state => state.Level!.Code));

    [Theory]
    [InlineData("\"mark\":\"sure\"", "$.evidence[0].mark")]
    [InlineData("\"mark\":\"verified\"", "$.evidence[0].source")]
    [InlineData("\"mark\":\"unverified\",\"unit\":\"day\"", "$.evidence[0].unit")]
    public void A_figure_that_is_wrong_is_told_with_its_place(string property, string path)
    {
        var result = PathwayFiles.Changed(PathwayFiles.SickSicker, root => root["evidence"] = System.Text.Json.Nodes.JsonNode.Parse($$"""[{"parameter":"p","value":1,{{property}}}]"""));
        Assert.Equal(path, Assert.Single(result.Problems).Path);
    }

    private static JsonElement Parameter(string name) => PathwayFiles.Case("21_calibration_parameters_sud").GetProperty("parameters").EnumerateArray()
        .Single(item => item.GetProperty("parameter").GetString()!.StartsWith(name, StringComparison.Ordinal));

    private static void Near(double expected, int count, int of)
    {
        var error = Math.Sqrt(expected * (1 - expected) / of);
        Assert.InRange((double)count / of, expected - (5 * error) - 0.005, expected + (5 * error) + 0.005);
    }
}

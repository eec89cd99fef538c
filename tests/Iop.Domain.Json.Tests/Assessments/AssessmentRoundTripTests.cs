using System.Text;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Json.Tests.Assessments;

public class AssessmentRoundTripTests
{
    public static TheoryData<string> Instruments => [.. InstrumentCatalog.Standard.Instruments.Select(instrument => instrument.Id)];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Every_known_instrument_comes_back(string id)
    {
        Assert.True(InstrumentCatalog.Standard.TryFind(id, out Instrument? instrument));

        ComesBack(instrument, InstrumentJson.Write, static utf8 => InstrumentJson.Read(utf8));
        Assert.True(Schema.Of("instrument").Allows(Encoding.UTF8.GetString(InstrumentJson.Write(instrument))));
    }

    [Fact]
    public void An_instrument_comes_back() =>
        Props.Holds(RandomAssessments.Instruments, static instrument => ComesBack(instrument, InstrumentJson.Write, static utf8 => InstrumentJson.Read(utf8)));

    [Fact]
    public void An_assessment_comes_back() => Props.Holds(
        RandomAssessments.Patients,
        static known => ComesBack(known.Value, value => AssessmentJson.Write(value, known.Catalog), utf8 => AssessmentJson.Read(utf8, instruments: known.Catalog)));

    [Fact]
    public void A_placement_table_comes_back() => Props.Holds(RandomAssessments.Tables, static known => ComesBack(
        known.Value,
        value => PlacementPolicyJson.Write(value, known.Levels, known.Catalog),
        utf8 => PlacementPolicyJson.Read(utf8, levels: known.Levels, instruments: known.Catalog)));

    [Fact]
    public void A_placement_comes_back() => Props.Holds(
        RandomAssessments.Decisions, static decision => ComesBack(decision, static value => PlacementDecisionJson.Write(value), static utf8 => PlacementDecisionJson.Read(utf8)));

    [Fact]
    public void What_is_written_fits_the_schemas()
    {
        var (instruments, assessments, policies, placements) = (Schema.Of("instrument"), Schema.Of("assessment"), Schema.Of("placement-policy"), Schema.Of("placement"));
        Props.Holds(RandomAssessments.Instruments, value => Assert.True(instruments.Allows(Encoding.UTF8.GetString(InstrumentJson.Write(value)))), tests: 100);
        Props.Holds(RandomAssessments.Patients, known => Assert.True(assessments.Allows(Encoding.UTF8.GetString(AssessmentJson.Write(known.Value, known.Catalog)))), tests: 100);
        Props.Holds(
            RandomAssessments.Tables, known => Assert.True(policies.Allows(Encoding.UTF8.GetString(PlacementPolicyJson.Write(known.Value, known.Levels, known.Catalog)))), tests: 100);
        Props.Holds(RandomAssessments.Decisions, value => Assert.True(placements.Allows(Encoding.UTF8.GetString(PlacementDecisionJson.Write(value)))), tests: 100);
    }

    [Theory]
    [InlineData("asam3")]
    [InlineData("asam4")]
    public void The_neutral_policies_come_back(string edition)
    {
        Assert.True(DimensionSet.TryFind(edition, out var set));

        ComesBack(NeutralPlacement.For(set), static value => PlacementPolicyJson.Write(value), static utf8 => PlacementPolicyJson.Read(utf8));
    }

    [Fact]
    public void The_sample_of_the_page_is_the_neutral_policy_with_one_line_more()
    {
        var sample = PlacementPolicyJson.Read(Data.Utf8(AssessmentFormats.Text("placement-policy"))).Require();

        Assert.Equal(NeutralPlacement.Asam4.Severities, sample.Severities);
        Assert.Equal(NeutralPlacement.Asam4.Circumstances, sample.Circumstances);
        Assert.Equal([new ScoreEntry(Instrument.Phq9, 20, "iop")], sample.Scores);
    }

    [Fact]
    public void Properties_are_written_in_the_order_of_the_page()
    {
        Assert.Equal(Compact("instrument"), Compact(InstrumentJson.Write(InstrumentJson.Read(Data.Utf8(AssessmentFormats.Text("instrument"))).Require())));
        Assert.Equal(Compact("assessment"), Compact(AssessmentJson.Write(AssessmentJson.Read(Data.Utf8(AssessmentFormats.Text("assessment"))).Require())));
        Assert.Equal(Compact("placement-policy"), Compact(PlacementPolicyJson.Write(PlacementPolicyJson.Read(Data.Utf8(AssessmentFormats.Text("placement-policy"))).Require())));
        Assert.Equal(Compact("placement"), Compact(PlacementDecisionJson.Write(PlacementDecisionJson.Read(Data.Utf8(AssessmentFormats.Text("placement"))).Require())));
    }

    [Fact]
    public void Unanswered_items_and_unknown_scales_are_one_value_however_they_are_given()
    {
        var one = Score("""{ "instrument": "gad-7", "date": "2026-03-02", "responses": [ { "item": 1, "value": 2 } ] }""");
        var other = Score("""{ "instrument": "gad-7", "date": "2026-03-02", "responses": [ { "item": 3 }, { "item": 1, "value": 2 }, { "item": 2, "value": null } ] }""");

        Assert.Equal(one, other);
        Assert.Equal(AssessmentJson.Write(one), AssessmentJson.Write(other));
        Assert.Null(one.Scores[0].Total);
        Assert.Equal(2, one.Scores[0].Item(1));
        Assert.Equal(
            Score("""{ "instrument": "bam-r", "date": "2026-03-02", "scales": [ { "scale": "use", "value": 3 } ] }"""),
            Score("""{ "instrument": "bam-r", "date": "2026-03-02", "scales": [ { "scale": "risk", "value": null }, { "scale": "use", "value": 3 }, { "scale": "protective" } ] }"""));
    }

    [Fact]
    public void A_total_and_the_same_value_of_the_scale_are_one_value()
    {
        var total = Score("""{ "instrument": "phq-9", "date": "2026-03-02", "total": 17 }""");
        var scale = Score("""{ "instrument": "phq-9", "date": "2026-03-02", "scales": [ { "scale": "total", "value": 17 } ] }""");

        Assert.Equal(total, scale);
        Assert.Contains("\"total\": 17", Encoding.UTF8.GetString(AssessmentJson.Write(scale)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_catalogs_do_not_know_as_it_is_is_not_written()
    {
        var day = new LocalDate(2026, 3, 2);
        var own = InstrumentJson.Read(Data.Utf8(AssessmentFormats.Text("instrument"))).Require();
        var other = InstrumentJson.Read(Data.Utf8(Data.With(AssessmentFormats.Text("instrument"), "version", "\"3\""))).Require();
        var system = LevelSystem.Define("acme", "Acme", "1", "ours", new LevelDefinition("a", "A", CareSetting.Outpatient, "op"));
        var assessment = new PatientAssessment(new("p"), day, [Iop.Domain.Assessment.Score.FromTotal(own, day, 3)]);
        var decision = new PlacementDecision(new("p"), day, system["a"], system["a"]);

        Assert.Throws<ArgumentException>(() => AssessmentJson.Write(assessment));
        Assert.Throws<ArgumentException>(() => AssessmentJson.Write(assessment, InstrumentCatalog.Standard.With(other)));
        Assert.NotEmpty(AssessmentJson.Write(assessment, InstrumentCatalog.Standard.With(own)));
        Assert.Throws<ArgumentException>(() => PlacementDecisionJson.Write(decision));
        Assert.Throws<ArgumentException>(() => PlacementDecisionJson.Write(decision, LevelCatalog.Standard.With(system.WithNote("changed"))));
        Assert.NotEmpty(PlacementDecisionJson.Write(decision, LevelCatalog.Standard.With(system)));
    }

    [Fact]
    public void A_recall_period_of_hours_is_not_written()
    {
        var gad = Instrument.Gad7;
        var hours = new Instrument(
            gad.Id, gad.Name, gad.Version, gad.Items, gad.Scoring, gad.Scales, gad.Evidence, gad.Citations, gad.LicenseNote,
            recall: new RecallPeriod(Period.FromHours(36), gad.Citations[0]));

        Assert.Contains("$.recall.length", Assert.Throws<ArgumentException>(() => InstrumentJson.Write(hours)).Message, StringComparison.Ordinal);
    }

    private static PatientAssessment Score(string score) =>
        AssessmentJson.Read(Data.Utf8($$"""{ "format": "iop-assessment/1", "patient": "p", "date": "2026-03-02", "scores": [ {{score}} ] }""")).Require();

    private static string Compact(string format) => System.Text.Json.Nodes.JsonNode.Parse(AssessmentFormats.Text(format))!.ToJsonString();

    private static string Compact(byte[] json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

    private static void ComesBack<T>(T value, Func<T, byte[]> write, Func<byte[], ReadResult<T>> read)
        where T : class
    {
        var bytes = write(value);
        var again = read(bytes).Require();

        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
        Assert.Equal(bytes, write(again));
        Assert.Equal((byte)'\n', bytes[^1]);
    }
}

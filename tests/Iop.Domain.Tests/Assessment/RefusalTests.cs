using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

/// <summary>What no caller can mean is refused under the name of the argument, by every type alike.</summary>
public class RefusalTests
{
    private static readonly PatientId Patient = new("pt-1");
    private static readonly Citation Source = new("a source");
    private static readonly LevelOfCare Iop = LevelSystem.Ladder["iop"];
    private static readonly LevelOfCare Op = LevelSystem.Ladder["op"];

    public static TheoryData<string, Func<object?>> Words => new()
    {
        { "scoring", () => Own(scoring: (ScoringRule)9) },
        { "evidence", () => Own(evidence: (EvidenceStatus)9) },
        { "direction", () => Total(direction: (ScoreDirection)9) },
        { "comparison", () => new CutPoint("a", "b", (CutComparison)9, 3, EvidenceStatus.Unverified, null) },
        { "sex", () => new CutPoint("a", "b", CutComparison.AtLeast, 3, EvidenceStatus.Unverified, null, (Sex)9) },
        { "evidence", () => new CutPoint("a", "b", CutComparison.AtLeast, 3, (EvidenceStatus)9, Source) },
        { "evidence", () => new BandTable("a", [new("x", 0, 6)], (EvidenceStatus)9, Source) },
        { "evidence", () => new ChangeThreshold("a", "total", ChangeMeasure.Points, 3, (EvidenceStatus)9, Source) },
        { "evidence", () => new SafetyConcern("a", "b", (EvidenceStatus)9, Source) },
        { "evidence", () => new EligibilityCriterion("a", "b", [new(Circumstance.HasDiagnosis, wanted: true)], (EvidenceStatus)9, Source) },
        { "answer", () => IopEligibility.Check(Circumstances.Unknown).ThatAre((CriterionAnswer)9) },
        { "sex", () => Given.Total(Instrument.AuditC, 3).Reaches("screen", (Sex)9) },
        { "sex", () => Given.Total(Instrument.Phq9, 3).Reaches("screen", (Sex)9) },
        { "livingArrangement", () => new Circumstances(livingArrangement: (LivingArrangement)9) },
        { "population", () => new PatientAssessment(Patient, Given.Day, population: (Population)9) },
        { "subject", () => new PlacementDriver((PlacementSubject)9, "a", "b") },
        { "subject", () => new PlacementGap((PlacementSubject)9, "a", "b", mayChangeLevel: true, mayChangeConcurrent: true) },
        { "outcome", () => Recommendation(outcome: (PlacementOutcome)9) },
        { "safety", () => Recommendation(safety: (SafetyState)9) },
        { "reason", () => new PlacementDecision(Patient, Given.Day, Iop, Op, (VarianceReason)99) },
    };

    public static TheoryData<string, Func<object?>> Nulls => new()
    {
        { "items", () => Own(items: [null!]) },
        { "scales", () => Own(scales: [null!]) },
        { "citations", () => Own(citations: [null!]) },
        { "safetyTriggers", () => Own(triggers: [null!]) },
        { "changeThresholds", () => Own(thresholds: [null!]) },
        { "bandTables", () => Total(tables: [null!]) },
        { "cutPoints", () => Total(cuts: [null!]) },
        { "bands", () => new BandTable("a", [null!], EvidenceStatus.Unverified, null) },
        { "ratings", () => new DimensionalAssessment(DimensionSet.Asam3, Given.Day, [null!]) },
        { "criteria", () => new EligibilityCriteria("a", "b", [null!]) },
        { "anyOf", () => new EligibilityCriterion("a", "b", [null!], EvidenceStatus.Unverified) },
        { "severities", () => Table([null!]) },
        { "circumstances", () => Table(NeutralPlacement.Asam3.Severities, [null!]) },
        { "scores", () => Table(NeutralPlacement.Asam3.Severities, null, [null!]) },
        { "alternatives", () => Recommendation(alternatives: [null!]) },
        { "drivers", () => Recommendation(drivers: [null!]) },
        { "missing", () => Recommendation(missing: [null!]) },
        { "safetyConcerns", () => Recommendation(concerns: [null!], safety: SafetyState.Raised) },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_is_none_is_refused(string parameter, Func<object?> make) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Theory]
    [MemberData(nameof(Nulls))]
    public void A_list_holds_no_null(string parameter, Func<object?> make) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Fact]
    public void The_default_value_is_compared_with_nothing()
    {
        var score = Given.Total(Instrument.Phq9, 3);

        Assert.Equal("earlier", Assert.Throws<ArgumentException>(() => Change.Between(default, score)).ParamName);
        Assert.Equal("later", Assert.Throws<ArgumentException>(() => Change.Between(score, default)).ParamName);
    }

    [Fact]
    public void A_decision_names_its_own_arguments()
    {
        Assert.Equal("accepted", Assert.Throws<ArgumentException>(() => new PlacementDecision(Patient, Given.Day, Iop, LevelSystem.Asam4["2.1"], VarianceReason.Other)).ParamName);
        Assert.Equal("policy", Assert.Throws<ArgumentException>(() => new PlacementDecision(Patient, Given.Day, Iop, Iop, policy: " ")).ParamName);
    }

    [Fact]
    public void A_scale_has_each_table_of_bands_once()
    {
        var table = new BandTable("a", [new("x", 0, 6)], EvidenceStatus.Unverified, null);

        Assert.Equal("bandTables", Assert.Throws<ArgumentException>(() => Total(tables: [table, new("a", [new("y", 0, 6)], EvidenceStatus.Unverified, null)])).ParamName);
        Assert.Equal(2, Total(tables: [table, new("b", table.Bands, EvidenceStatus.Unverified, null)]).BandTables.Count);
    }

    [Fact]
    public void No_part_of_a_recall_period_is_negative()
    {
        Assert.Equal("P1M", new RecallPeriod(Period.FromMonths(1), Source).ToString());
        Assert.Throws<ArgumentException>(() => new RecallPeriod(Period.FromDays(-3), Source));
        Assert.Throws<ArgumentException>(() => new RecallPeriod(Period.FromMonths(1) - Period.FromDays(1), Source));
        Assert.Throws<ArgumentException>(() => new RecallPeriod(Period.FromDays(1) - Period.FromHours(12), Source));
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(1, 2)]
    [InlineData(0, 0)]
    public void What_is_filled_in_stays_within_what_the_missing_item_could_score(int answered, int value)
    {
        var instrument = new Instrument(
            "own", "Own", "1", [new(1, ItemValues.FromTo(0, 10)), new(2, ItemValues.NoOrYes)], ScoringRule.Sum,
            [new("total", "Own", [1, 2], 0, 11, ScoreDirection.HigherIsWorse)], EvidenceStatus.Unverified, [Source], "ours", missingItems: MissingItemRule.MeanOfAnswered(1));

        Assert.Equal(value, Score.FromItems(instrument, Given.Day, new ItemResponse(1, answered)).Total);
    }

    [Fact]
    public void A_day_is_the_same_day_in_every_calendar()
    {
        var day = Given.Day.WithCalendar(CalendarSystem.PersianSimple);
        var score = Score.FromTotal(Instrument.Phq9, day, 18);
        var rated = DimensionalAssessment.InOrder(DimensionSet.Asam3, day, 0, 0, 0, 0, 0, 0);
        var locus = new LocusRatings(day, 1, 1, 1, 1, 1, 1, 1);
        var assessment = new PatientAssessment(Patient, Given.Day, [score], rated, locus);
        var decision = NeutralPlacement.Asam3.Recommend(new(Patient, day, dimensions: rated)).Accept(Op, day, VarianceReason.Other);

        Assert.Equal("phq-9 2026-03-02", score.ToString());
        Assert.Equal(Given.Total(Instrument.Phq9, 18), score);
        Assert.Equal(-8, Change.Between(score, Given.Total(Instrument.Phq9, 10)).Difference);
        Assert.All([score.On, rated.On, locus.On, assessment.On, decision.On, new PatientAssessment(Patient, day, [Given.Total(Instrument.Phq9, 1)]).On], on => Assert.Equal(Given.Day, on));
    }

    [Fact]
    public void No_text_of_a_rating_or_a_gate_tells_more_than_it_should()
    {
        Assert.Equal("rated", DimensionSeverity.Of(4).ToString());
        Assert.Equal("unrated", DimensionSeverity.Unrated.ToString());
        Assert.Equal("item 2: 0", Instrument.CssrsScreener.Gate!.ToString());
        Assert.StartsWith("phq-9, gad-7", InstrumentCatalog.Standard.ToString());
    }

    private static Instrument Own(
        ScoringRule scoring = ScoringRule.Sum,
        EvidenceStatus evidence = EvidenceStatus.Unverified,
        ValueList<InstrumentItem>? items = null,
        ValueList<Scale>? scales = null,
        ValueList<Citation>? citations = null,
        ValueList<SafetyTrigger>? triggers = null,
        ValueList<ChangeThreshold>? thresholds = null) => new(
        "own", "Own", "1", items ?? [new(1, ItemValues.FromTo(0, 3)), new(2, ItemValues.FromTo(0, 3))], scoring, scales ?? [Total()], evidence, citations ?? [Source], "ours",
        safetyTriggers: triggers, changeThresholds: thresholds);

    private static Scale Total(ScoreDirection direction = ScoreDirection.HigherIsWorse, ValueList<BandTable>? tables = null, ValueList<CutPoint>? cuts = null) =>
        new("total", "Own", [1, 2], 0, 6, direction, tables, cuts);

    private static TablePlacement Table(IEnumerable<SeverityEntry> severities, IEnumerable<CircumstanceEntry>? circumstances = null, IEnumerable<ScoreEntry>? scores = null) =>
        new("own", "Own", LevelSystem.Ladder, DimensionSet.Asam3, severities, circumstances, scores);

    private static PlacementRecommendation Recommendation(
        PlacementOutcome outcome = PlacementOutcome.NoneAsked,
        IEnumerable<LevelOfCare>? alternatives = null,
        IEnumerable<PlacementDriver>? drivers = null,
        IEnumerable<PlacementGap>? missing = null,
        IEnumerable<SafetyConcern>? concerns = null,
        SafetyState safety = SafetyState.None) =>
        new("own", Patient, Given.Day, outcome, "Because.", alternatives: alternatives, drivers: drivers, missing: missing, safetyConcerns: concerns, safety: safety);
}

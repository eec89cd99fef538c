using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Tests.Assessment;

public class InstrumentTests
{
    private static readonly Citation Manual = new("Own manual");

    private static readonly SafetyConcern Concern = new("own.concern", "Something is up", Unverified, null);

    /// <summary>Three items of 0 to 2 and their total, unless the test says otherwise.</summary>
    private static Instrument Own(
        string id = "own",
        ValueList<InstrumentItem>? items = null,
        ScoringRule scoring = ScoringRule.Sum,
        ValueList<Scale>? scales = null,
        ValueList<Citation>? citations = null,
        ItemGate? gate = null,
        ValueList<TriageCriterion>? triage = null,
        MissingItemRule? missing = null,
        ValueList<SafetyTrigger>? triggers = null,
        ValueList<ChangeThreshold>? thresholds = null,
        string version = "1") => new(
            id, "Own questionnaire", version, items ?? InstrumentItem.Numbered(1, 3, ItemValues.FromTo(0, 2)).ToValueList(), scoring, scales ?? [Total(0, 6, 1, 2, 3)], Secondary,
            citations ?? [Manual], "Ours.", gate, triage, missing, triggers, thresholds);

    private static Scale Total(int least, int most, params int[] items) => new("total", "Total", items.ToValueList(), least, most, ScoreDirection.HigherIsWorse);

    private static Scale Named(string code, int most, params int[] items) => new(code, "Scale", items.ToValueList(), 0, most, ScoreDirection.HigherIsWorse);

    private static void Refused(string parameter, string message, Func<Instrument> make) =>
        Cultures.Each(() => Assert.Equal($"{message} (Parameter '{parameter}')", Assert.ThrowsAny<ArgumentException>(make).Message));

    [Fact]
    public void An_instrument_of_ones_own_scores_as_it_says()
    {
        var own = Own();

        Assert.Equal(4, Given.Items(own, 0, 2, 2).Total);
        Assert.Equal("own", own.ToString());
        Assert.Same(own.Scales[0], own.Total);
        Assert.Null(own.Recall);
        Assert.Null(own.Note);
    }

    [Fact]
    public void Identity_is_everything_that_is_stated()
    {
        Assert.Equal(Own(), Own());
        Assert.Equal(Own().GetHashCode(), Own().GetHashCode());
        Assert.True(Own() == Own() && Own() != Own(version: "2"));
        Assert.NotEqual(Own(), Own(missing: MissingItemRule.MeanOfAnswered(1)));
        Assert.NotEqual(Own(), Own(thresholds: [new("x", "total", ChangeMeasure.Points, 1, Unverified, null)]));
        Assert.NotEqual(Own(), Own(triggers: [SafetyTrigger.OnItem(1, ItemValues.Of(2), Concern)]));
        Assert.False(Own().Equals(null));
        Assert.Equal(0, Change.Between(Given.Total(Own(), 3), Given.Total(Own(), 3)).Difference);
        Assert.Equal(
            "Scores of own (1) and of own (2) are never compared. (Parameter 'later')",
            Assert.Throws<ArgumentException>(() => Change.Between(Given.Total(Own(), 3), Given.Total(Own(version: "2"), 3))).Message);
    }

    [Fact]
    public void What_does_not_fit_together_is_refused_by_name()
    {
        Refused("id", "o wn: an identifier has no white space.", () => Own("o wn"));
        Refused("scoring", "own: there is no such scoring rule.", () => Own(scoring: (ScoringRule)9));
        Refused("items", "own: there is no item.", () => Own(items: []));
        Refused("items", "own: item 1: 0, 1 stands beside another item of that number.", () => Own(items: [new(1, ItemValues.FromTo(0, 2)), new(1, ItemValues.NoOrYes)]));
        Refused("citations", "own: nothing is cited.", () => Own(citations: []));
        Refused("scales", "own: there must be 1 to 8 scales.", () => Own(scales: []));
        Refused("scales", "own: there must be 1 to 8 scales.", () => Own(scales: [.. Enumerable.Range(0, 9).Select(number => Named($"s{number}", 2, 1))], scoring: ScoringRule.Subscales));
        Refused("scales", "own: the scale a stands twice.", () => Own(scales: [Named("a", 2, 1), Named("a", 2, 2)], scoring: ScoringRule.Subscales));
        Refused("scales", "own: a sum has a scale called total.", () => Own(scales: [Named("a", 6, 1, 2, 3)]));
        Refused("scales", "own: the total leaves out item 3.", () => Own(scales: [Total(0, 4, 1, 2)]));
        Refused("scales", "own: it has no valid total, and so no scale called total.", () => Own(scoring: ScoringRule.Subscales));
        Refused("scales", "own: the scale total goes from 0 to 6, not from 0 to 5.", () => Own(scales: [Total(0, 5, 1, 2, 3)]));
        Refused("scales", "own: the scale total goes from 0 to 6, not from 1 to 6.", () => Own(scales: [Total(1, 6, 1, 2, 3)]));
        Refused("scales", "own: the scale total goes from 0 to 6, not from 0 to 7.", () => Own(scales: [Total(0, 7, 1, 2, 3)]));
        Refused("scales", "own: the scale a has item 4, which there is not.", () => Own(scales: [Total(0, 6, 1, 2, 3), Named("a", 2, 4)]));
    }

    [Fact]
    public void A_gate_that_does_not_fit_is_refused_by_name()
    {
        ItemGate Gate(int item, params int[] behind) => new(item, ItemValues.Of(0), behind.ToValueList());

        Refused("gate", "own: a gated sum has a gate.", () => Own(scoring: ScoringRule.GatedSum));
        Refused("gate", "own: a sum with a gate is a gated sum.", () => Own(gate: Gate(1, 2)));
        Refused("gate", "own: the gate is item 0, which there is not.", () => Own(scoring: ScoringRule.GatedSum, gate: Gate(0, 2)));
        Refused("gate", "own: behind the gate is item 4, which there is not.", () => Own(scoring: ScoringRule.GatedSum, gate: Gate(1, 2, 4)));
        Refused("gate", "own: the gate is closed by some of its item's values, not by all and by no others.", () => Own(scoring: ScoringRule.GatedSum, gate: new(1, ItemValues.Of(0, 3), [2])));
        Refused("gate", "own: the gate is closed by some of its item's values, not by all and by no others.", () => Own(scoring: ScoringRule.GatedSum, gate: new(1, ItemValues.FromTo(0, 2), [2])));
        Assert.Throws<ArgumentException>("behind", () => Gate(1, 1));
        Assert.Throws<ArgumentException>("behind", () => Gate(1));
        Assert.Throws<ArgumentException>("closedBy", () => new ItemGate(1, default, [2]));
    }

    [Fact]
    public void A_triage_that_does_not_fit_is_refused_by_name()
    {
        ValueList<TriageCriterion> two = [new(2, 1, ItemValues.Of(2))];

        Assert.Equal(2, Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1)], triage: two).Scales[0].Most);
        Refused("triage", "own: a triage, and only a triage, has criteria.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1)]));
        Refused("triage", "own: a triage, and only a triage, has criteria.", () => Own(triage: two));
        Refused("scales", "own: a triage has one scale.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1), Named("more", 2, 1)], triage: two));
        Refused("scales", "own: the scale risk goes from 0 to 2, not from 0 to 3.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 3, 1)], triage: two));
        Refused("triage", "own: criterion 2 where item 1 is 3 names a value that the item does not allow.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1)], triage: [new(2, 1, ItemValues.Of(3))]));
        Refused("triage", "own: criterion 2 where item 2 is 2 names an item that the scale risk leaves out.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1)], triage: [new(2, 2, ItemValues.Of(2))]));
        Refused("missingItems", "own: a triage fills in no missing item.", () => Own(scoring: ScoringRule.Triage, scales: [Named("risk", 2, 1)], triage: two, missing: MissingItemRule.MeanOfAnswered(1)));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new TriageCriterion(0, 1, ItemValues.Of(1)));
    }

    [Fact]
    public void A_trigger_or_a_threshold_that_does_not_fit_is_refused_by_name()
    {
        ValueList<ChangeThreshold> Threshold(ChangeMeasure measure, int value, string scale = "total") => [new("mark", scale, measure, value, Unverified, null)];

        Refused("safetyTriggers", "own: the safety trigger item 1: 3 names a value that there is not.", () => Own(triggers: [SafetyTrigger.OnItem(1, ItemValues.Of(3), Concern)]));
        Refused("safetyTriggers", "own: the safety trigger total: at least 7 names a value that there is not.", () => Own(triggers: [SafetyTrigger.OnScale("total", 7, Concern)]));
        Refused("safetyTriggers", "own: the safety trigger risk: at least 1 names a value that there is not.", () => Own(triggers: [SafetyTrigger.OnScale("risk", 1, Concern)]));
        Refused("safetyTriggers", "own: the safety concern own.concern stands twice.", () => Own(triggers: [SafetyTrigger.OnScale("total", 6, Concern), SafetyTrigger.OnScale("total", 5, Concern)]));
        Refused("changeThresholds", "own: the change threshold mark names the scale risk, which there is not.", () => Own(thresholds: Threshold(ChangeMeasure.Points, 1, "risk")));
        Refused("changeThresholds", "own: the change threshold mark: at least 7 points either way does not fit the scale total.", () => Own(thresholds: Threshold(ChangeMeasure.Points, 7)));
        Refused("changeThresholds", "own: the change threshold mark: at most 6, after more does not fit the scale total.", () => Own(thresholds: Threshold(ChangeMeasure.AtOrBelow, 6)));
        Assert.Equal("mark: at most 5, after more", Own(thresholds: Threshold(ChangeMeasure.AtOrBelow, 5)).ThresholdOf("mark").ToString());
        Assert.Equal("mark: at least 100 % lower", Own(thresholds: Threshold(ChangeMeasure.PercentLower, 100)).ThresholdOf("mark").ToString());
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Threshold(ChangeMeasure.PercentLower, 101));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Threshold(ChangeMeasure.PercentLower, 0));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Threshold(ChangeMeasure.Points, 0));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Threshold(ChangeMeasure.AtOrBelow, -1));
    }

    [Fact]
    public void On_a_scale_that_begins_above_zero_a_line_lies_above_its_least_value()
    {
        Instrument From3To6(ValueList<SafetyTrigger>? triggers = null, ValueList<ChangeThreshold>? thresholds = null) => Own(
            items: InstrumentItem.Numbered(1, 3, ItemValues.FromTo(1, 2)).ToValueList(), scales: [Total(3, 6, 1, 2, 3)], triggers: triggers, thresholds: thresholds);
        ValueList<ChangeThreshold> AtMost(int value) => [new("mark", "total", ChangeMeasure.AtOrBelow, value, Unverified, null)];

        Refused("safetyTriggers", "own: the safety trigger total: at least 3 names a value that there is not.", () => From3To6([SafetyTrigger.OnScale("total", 3, Concern)]));
        Assert.Equal(SafetyState.None, Given.Total(From3To6([SafetyTrigger.OnScale("total", 4, Concern)]), 3).Safety);
        Assert.Equal(SafetyState.Raised, Given.Total(From3To6([SafetyTrigger.OnScale("total", 4, Concern)]), 4).Safety);
        Refused("changeThresholds", "own: the change threshold mark: at most 2, after more does not fit the scale total.", () => From3To6(thresholds: AtMost(2)));
        Assert.Equal(3, From3To6(thresholds: AtMost(3)).ThresholdOf("mark").Value);
        Assert.Equal((3, 6), (Score.FromItems(From3To6(), Given.Day).Range().Least, Score.FromItems(From3To6(), Given.Day).Range().Most));
    }

    [Fact]
    public void A_cut_that_does_not_split_its_scale_is_refused_by_name()
    {
        Scale With(params CutPoint[] cuts) => new("total", "Total", [1], 0, 6, ScoreDirection.HigherIsWorse, cutPoints: cuts.ToValueList());
        CutPoint Cut(CutComparison comparison, int value, Sex? sex = null) => new("line", "meaning", comparison, value, Unverified, null, sex);
        void Refuse(string message, params CutPoint[] cuts) => Assert.Equal($"{message} (Parameter 'cutPoints')", Assert.Throws<ArgumentException>(() => With(cuts)).Message);

        Refuse("Cut point line: at least 0 does not split the scale total; 1 to 6 would.", Cut(CutComparison.AtLeast, 0));
        Refuse("Cut point line: at least 7 does not split the scale total; 1 to 6 would.", Cut(CutComparison.AtLeast, 7));
        Refuse("Cut point line: at most 6 does not split the scale total; 0 to 5 would.", Cut(CutComparison.AtMost, 6));
        Refuse("Cut point line is stated once for everyone, or once for each sex.", Cut(CutComparison.AtLeast, 1), Cut(CutComparison.AtLeast, 2));
        Refuse("Cut point line is stated once for everyone, or once for each sex.", Cut(CutComparison.AtLeast, 1), Cut(CutComparison.AtLeast, 2, Sex.Male));
        Refuse("Cut point line is stated once for everyone, or once for each sex.", Cut(CutComparison.AtLeast, 1, Sex.Male), Cut(CutComparison.AtLeast, 2, Sex.Male));
        Refuse("Cut point line is reached from the same side by both sexes.", Cut(CutComparison.AtLeast, 1, Sex.Male), Cut(CutComparison.AtMost, 2, Sex.Female));
        Assert.All([(CutComparison.AtLeast, 1), (CutComparison.AtLeast, 6), (CutComparison.AtMost, 0), (CutComparison.AtMost, 5)], edge => Assert.Single(With(Cut(edge.Item1, edge.Item2)).CutPoints));
        Assert.Throws<ArgumentOutOfRangeException>("sensitivity", () => new CutPoint("line", "meaning", CutComparison.AtLeast, 1, Unverified, null, sensitivity: 101));
        Assert.Throws<ArgumentException>("citation", () => new CutPoint("line", "meaning", CutComparison.AtLeast, 1, Primary, null));
    }

    [Fact]
    public void One_cut_code_stands_in_one_scale()
    {
        ValueList<CutPoint> cuts = [new("line", "meaning", CutComparison.AtLeast, 1, Unverified, null)];

        Refused("scales", "own: the cut point line stands twice.", () => Own(scoring: ScoringRule.Subscales, scales:
        [
            new("a", "A", [1], 0, 2, ScoreDirection.HigherIsWorse, cutPoints: cuts), new("b", "B", [2], 0, 2, ScoreDirection.HigherIsWorse, cutPoints: cuts),
        ]));
    }

    [Fact]
    public void A_scale_states_its_items_once_and_a_range()
    {
        Assert.Throws<ArgumentException>("items", () => Total(0, 6));
        Assert.Throws<ArgumentException>("items", () => Total(0, 6, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("items", () => Total(0, 6, 64));
        Assert.Throws<ArgumentOutOfRangeException>("most", () => Total(6, 6, 1));
        Assert.Throws<ArgumentOutOfRangeException>("least", () => Total(-1, 6, 1));
    }

    /// <summary>The mean of the answered ones in exact arithmetic: known sum times all over answered, halves up.</summary>
    [Fact]
    public void An_instruments_own_rule_fills_in_up_to_so_many_missing_items()
    {
        var own = Own(missing: MissingItemRule.MeanOfAnswered(2));

        foreach (var values in Given.All(own, withMissing: true))
        {
            var known = values.Where(value => value >= 0).ToList();
            int? expected = known.Count == 0 ? null : (int)Math.Floor((known.Sum() * 3m / known.Count) + 0.5m);
            Assert.Equal(expected, Given.Items(own, values).Total);
        }

        Assert.Null(Given.Items(Own(missing: MissingItemRule.MeanOfAnswered(1)), 2, -1, -1).Total);
        Assert.Equal(6, Given.Items(Own(missing: MissingItemRule.MeanOfAnswered(1)), 2, -1, 2).Total);
        Assert.Throws<ArgumentOutOfRangeException>("most", () => MissingItemRule.MeanOfAnswered(0));
    }

    [Fact]
    public void A_filled_in_total_says_nothing_of_the_item_that_is_missing()
    {
        var own = Own(missing: MissingItemRule.MeanOfAnswered(1), triggers: [SafetyTrigger.OnItem(3, ItemValues.Of(1, 2), Concern)]);

        Assert.Equal(0, Given.Items(own, 0, 0, -1).Total);
        Assert.Equal(SafetyState.Unknown, Given.Items(own, 0, 0, -1).Safety);
    }

    [Fact]
    public void A_gate_that_is_scored_itself_belongs_to_the_sum()
    {
        var own = Own(scoring: ScoringRule.GatedSum, gate: new(1, ItemValues.Of(0), [2, 3]), triggers: [SafetyTrigger.OnItem(3, ItemValues.Of(1, 2), Concern)]);
        var closed = Given.Items(own, 0, -1, -1);
        var open = Given.Items(own, 1, 2, 0);

        Assert.Equal((0, ScoreBranch.NotAsked, SafetyState.None), (closed.Total, closed.Branch, closed.Safety));
        Assert.Equal((3, ScoreBranch.Asked), (open.Total, open.Branch));
        Assert.Equal(3, Change.Between(closed, open).Difference);
        Assert.Equal(ScoreBranch.Unknown, Given.Total(own, 0).Branch);
        Assert.Equal(ScoreBranch.Asked, Given.Total(own, 1).Branch);
    }

    [Fact]
    public void Values_are_sets_of_0_to_63()
    {
        Assert.Equal("0 to 63", ItemValues.FromTo(0, 63).ToString());
        Assert.Equal("63", ItemValues.FromTo(63, 63).ToString());
        Assert.Equal("0, 2, 4", ItemValues.Of(4, 2, 0, 2).ToString());
        Assert.Equal("0, 1", ItemValues.NoOrYes.ToString());
        Assert.Equal("none", default(ItemValues).ToString());
        Assert.Equal((2, 5, 3), (ItemValues.Of(2, 3, 5).Least, ItemValues.Of(2, 3, 5).Most, ItemValues.Of(2, 3, 5).Count));
        Assert.Throws<InvalidOperationException>(() => default(ItemValues).Least);
        Assert.Throws<InvalidOperationException>(() => default(ItemValues).Most);
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemValues.Of(64));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemValues.Of(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemValues.FromTo(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemValues.FromTo(0, 64));
        Assert.Throws<ArgumentException>("values", () => new InstrumentItem(1, default));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => new InstrumentItem(64, ItemValues.NoOrYes));
        Assert.All([-64, -1, 64, 65, 128, int.MaxValue, int.MinValue], value => Assert.False(ItemValues.FromTo(0, 63).Contains(value)));
        Props.Holds(
            (from least in Gen.Choose(0, 63) from most in Gen.Choose(least, 63) select (least, most)).ToArbitrary(),
            ends => Enumerable.Range(0, 64).All(value => ItemValues.FromTo(ends.least, ends.most).Contains(value) == (value >= ends.least && value <= ends.most)));
    }

    [Fact]
    public void A_recall_period_is_not_zero()
    {
        Assert.Throws<ArgumentException>("length", () => new RecallPeriod(Period.Zero, Manual));
        Assert.Equal("P1Y", new RecallPeriod(Period.FromYears(1), Manual).ToString());
    }

    [Fact]
    public void The_catalog_knows_the_nine_and_takes_others()
    {
        string[] ids = ["phq-9", "gad-7", "audit", "audit-c", "dast-10", "bam", "bam-r", "c-ssrs-screener", "pc-ptsd-5"];
        var own = Own();
        var catalog = InstrumentCatalog.Standard.With(own);

        Assert.Equal(ids, Instrument.All.Select(instrument => instrument.Id));
        Assert.Equal([.. ids, "own"], catalog.Instruments.Select(instrument => instrument.Id));
        Assert.All(catalog.Instruments, known => Assert.True(
            catalog.TryFind(known.Id, out var found) && ReferenceEquals(known, found) && catalog.TryFind(known.Id.AsSpan(), out var same) && ReferenceEquals(known, same)));
        Assert.False(InstrumentCatalog.Standard.TryFind("own", out _));
        Assert.False(catalog.TryFind("PHQ-9", out _));
        Assert.False(catalog.TryFind(null, out _));
        Assert.False(catalog.TryFind("phq".AsSpan(), out _));
        Assert.Equal("The catalog already has an instrument own. (Parameter 'instrument')", Assert.Throws<ArgumentException>(() => catalog.With(Own(version: "2"))).Message);
    }
}

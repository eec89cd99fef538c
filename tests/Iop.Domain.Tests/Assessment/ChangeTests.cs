using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using static Iop.Domain.Assessment.ChangeOutcome;

namespace Iop.Domain.Tests.Assessment;

public class ChangeTests
{
    private static readonly ChangeThreshold FivePoints = Instrument.Phq9.ThresholdOf("five-points");

    private static Change Phq9(int before, int after, params ChangeThreshold[] thresholds) =>
        Change.Between(Given.Total(Instrument.Phq9, before), Given.Total(Instrument.Phq9, after), null, thresholds);

    [Theory]
    [InlineData(20, 11, false, false, Indeterminate)]
    [InlineData(20, 10, true, false, Response)]
    [InlineData(20, 9, true, true, Remission)]
    [InlineData(19, 10, false, false, Indeterminate)]
    [InlineData(19, 9, true, true, Remission)]
    [InlineData(18, 10, false, false, Indeterminate)]
    [InlineData(18, 9, true, true, Remission)]
    [InlineData(18, 8, true, true, Remission)]
    [InlineData(12, 9, false, true, Indeterminate)]
    [InlineData(10, 9, false, true, Indeterminate)]
    [InlineData(10, 5, true, true, Remission)]
    [InlineData(9, 9, false, false, Indeterminate)]
    [InlineData(9, 5, false, false, Indeterminate)]
    [InlineData(9, 4, true, false, Response)]
    [InlineData(8, 4, true, false, Response)]
    [InlineData(1, 0, true, false, Response)]
    [InlineData(0, 0, false, false, Indeterminate)]
    [InlineData(0, 9, false, false, Indeterminate)]
    [InlineData(5, 20, false, false, Indeterminate)]
    [InlineData(27, 27, false, false, Indeterminate)]
    public void A_fall_by_half_is_response_and_with_a_score_of_at_most_9_after_more_remission(int before, int after, bool response, bool remission, ChangeOutcome outcome)
    {
        var change = Phq9(before, after);

        Assert.Equal((outcome, after - before, response, remission), (change.Outcome, change.Difference, change.MeetsResponse, change.MeetsRemission));
        Assert.Equal(outcome switch { Response => "response", Remission => "remission", _ => null }, change.Threshold?.Code);
    }

    [Fact]
    public void The_marks_are_these_for_every_pair_of_totals() => Assert.All(
        from before in Enumerable.Range(0, 28) from after in Enumerable.Range(0, 28) select (before, after),
        pair =>
        {
            var (half, low) = (pair.before > 0 && 2 * pair.after <= pair.before, pair.before >= 10 && pair.after <= 9);
            Assert.Equal(half && low ? Remission : half ? Response : Indeterminate, Phq9(pair.before, pair.after).Outcome);
        });

    [Theory]
    [InlineData(15, 11, Unchanged)]
    [InlineData(15, 10, Improved)]
    [InlineData(15, 9, Improved)]
    [InlineData(15, 7, Remission)]
    [InlineData(15, 15, Unchanged)]
    [InlineData(15, 19, Unchanged)]
    [InlineData(15, 20, Worsened)]
    [InlineData(15, 21, Worsened)]
    public void Points_decide_only_where_they_are_passed(int before, int after, ChangeOutcome outcome)
    {
        Assert.Equal(EvidenceStatus.Unverified, FivePoints.Evidence);
        Assert.Equal(outcome, Phq9(before, after, FivePoints).Outcome);
        Assert.Equal(outcome == Remission ? Remission : Indeterminate, Phq9(before, after).Outcome);
    }

    [Theory]
    [InlineData("gad-7", "total")]
    [InlineData("audit", "total")]
    [InlineData("audit-c", "total")]
    [InlineData("dast-10", "total")]
    [InlineData("bam", "risk")]
    [InlineData("bam-r", "risk")]
    [InlineData("c-ssrs-screener", "risk")]
    [InlineData("pc-ptsd-5", "total")]
    public void Where_no_threshold_was_read_only_the_difference_is_given(string id, string scale)
    {
        var instrument = Instrument.All.Single(known => known.Id == id);
        var change = Change.Between(Given.Value(instrument, scale, 3), Given.Value(instrument, scale, 1), scale);

        Assert.Equal((Indeterminate, -2, null, null, null), (change.Outcome, change.Difference, change.MeetsResponse, change.MeetsRemission, change.Threshold));
    }

    [Fact]
    public void On_a_scale_where_more_is_better_a_rise_is_improvement()
    {
        var three = new ChangeThreshold("own", "protective", ChangeMeasure.Points, 3, EvidenceStatus.Unverified, null);

        Assert.Equal(Improved, Between(10, 13).Outcome);
        Assert.Equal(Unchanged, Between(10, 12).Outcome);
        Assert.Equal(Unchanged, Between(10, 8).Outcome);
        Assert.Equal(Worsened, Between(10, 7).Outcome);

        Change Between(int before, int after) =>
            Change.Between(Given.Value(Instrument.BamR, "protective", before), Given.Value(Instrument.BamR, "protective", after), "protective", three);
    }

    [Fact]
    public void A_value_that_is_not_known_leaves_all_open()
    {
        var change = Change.Between(Given.Total(Instrument.Phq9, 20), Given.Items(Instrument.Phq9, 0, 0, 0, 0, 0, 0, 0, 0, -1));

        Assert.Equal(default, change);
        Assert.Equal((Indeterminate, null, null, null), (change.Outcome, change.Difference, change.MeetsResponse, change.MeetsRemission));
    }

    [Fact]
    public void Two_instruments_and_two_versions_are_never_compared()
    {
        Assert.Equal(
            "Scores of bam (continuous items, 0 to 30) and of bam-r (Likert items, 0 to 4) are never compared. (Parameter 'later')",
            Assert.Throws<ArgumentException>(() => Change.Between(Given.Value(Instrument.Bam, "use", 3), Given.Value(Instrument.BamR, "use", 3), "use")).Message);
        Assert.Throws<ArgumentException>("later", () => Change.Between(Given.Total(Instrument.Audit, 3), Given.Total(Instrument.AuditC, 3)));
    }

    [Fact]
    public void The_later_score_is_not_the_earlier_one()
    {
        var (monday, tuesday) = (Score.FromTotal(Instrument.Phq9, Given.Day, 12), Score.FromTotal(Instrument.Phq9, Given.Day.PlusDays(1), 12));

        Assert.Equal(0, Change.Between(monday, tuesday).Difference);
        Assert.Equal(0, Change.Between(monday, monday).Difference);
        Assert.Equal(
            "The later score, phq-9 2026-03-02, was taken before the earlier one, phq-9 2026-03-03. (Parameter 'later')",
            Assert.Throws<ArgumentException>(() => Change.Between(tuesday, monday)).Message);
    }

    [Fact]
    public void A_scale_is_named_where_there_are_several()
    {
        var score = Score.FromItems(Instrument.Bam, Given.Day);

        Assert.Throws<ArgumentException>(() => Change.Between(score, score));
        Assert.Throws<ArgumentException>(() => Change.Between(score, score, "total"));
    }

    [Fact]
    public void A_threshold_of_another_scale_is_refused()
    {
        var other = new ChangeThreshold("own", "risk", ChangeMeasure.Points, 3, EvidenceStatus.Unverified, null);
        var score = Given.Total(Instrument.Phq9, 3);

        Assert.Equal(
            "The change threshold own: at least 3 points either way does not fit the scale total of phq-9. (Parameter 'thresholds')",
            Assert.Throws<ArgumentException>(() => Change.Between(score, score, null, other)).Message);
    }

    [Fact]
    public void A_threshold_that_is_passed_stands_in_for_the_instruments_own()
    {
        var quarter = new ChangeThreshold("quarter", "total", ChangeMeasure.PercentLower, 25, EvidenceStatus.Unverified, null);

        Assert.Equal(("quarter", Response), (Phq9(20, 15, quarter).Threshold?.Code, Phq9(20, 15, quarter).Outcome));
        Assert.Equal(Indeterminate, Phq9(20, 16, quarter).Outcome);
    }

    [Fact]
    public void The_text_of_a_change_shows_neither_outcome_nor_value() => Assert.Equal("Change", Phq9(20, 4).ToString());
}

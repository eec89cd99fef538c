using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class PlacementScoreTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(14, "op")]
    [InlineData(15, "iop")]
    [InlineData(16, "iop")]
    [InlineData(19, "iop")]
    [InlineData(20, "php")]
    [InlineData(21, "php")]
    public void A_score_asks_what_the_severest_line_asks_that_it_reaches(int total, string expected) =>
        Assert.Equal(expected, Ask(Score.FromTotal(Instrument.Phq9, Day, total)).Recommended?.Code);

    [Fact]
    public void Without_a_score_that_the_table_reads_the_level_is_open()
    {
        var recommendation = Ask();

        Assert.Equal((PlacementOutcome.Indeterminate, "op"), (recommendation.Outcome, Assert.Single(recommendation.AtLeast).Code));
        Assert.Equal((PlacementSubject.Score, "phq-9"), Assert.Single(recommendation.Missing) is var gap ? (gap.Subject, gap.Name) : default);
    }

    [Fact]
    public void A_score_with_missing_answers_is_open_exactly_where_they_could_reach_a_line()
    {
        var few = Score.FromItems(Instrument.Phq9, Day, [.. Items(0).Take(8)]);
        var many = Score.FromItems(Instrument.Phq9, Day, [.. Items(2).Take(8)]);

        Assert.Null(few.Total);
        Assert.Equal("op", Ask(few).Recommended?.Code);
        Assert.Equal("iop", Ask(many).Recommended?.Code);
        Assert.Equal(PlacementOutcome.Indeterminate, Ask(Score.FromItems(Instrument.Phq9, Day, [.. Items(2).Take(7)])) is { Missing.Count: 1 } open ? open.Outcome : default);
    }

    [Fact]
    public void The_latest_score_counts_and_on_one_day_the_worst()
    {
        var old = Score.FromTotal(Instrument.Phq9, Day.PlusDays(-1), 27);

        Assert.Equal("op", Ask(old, Score.FromTotal(Instrument.Phq9, Day, 3)).Recommended?.Code);
        Assert.Equal("iop", Ask(Score.FromTotal(Instrument.Phq9, Day, 15), old, Score.FromTotal(Instrument.Phq9, Day, 3)).Recommended?.Code);
    }

    [Theory]
    [InlineData(11, "php")]
    [InlineData(12, "php")]
    [InlineData(13, "op")]
    public void Where_more_is_better_values_at_or_below_the_line_reach_it(int value, string expected)
    {
        var table = Table([new(Instrument.BamR, 12, "php", scale: "protective")]);
        var score = Score.FromScales(Instrument.BamR, Day, new ScaleValue("protective", value));

        Assert.Equal(ScoreDirection.HigherIsBetter, Instrument.BamR.ScaleOf("protective").Direction);
        Assert.Equal(expected, table.Recommend(Patient(score)).Recommended?.Code);
    }

    [Fact]
    public void A_scale_of_which_more_is_better_is_mildest_at_its_top()
    {
        var recommendation = Table([new(Instrument.BamR, 12, "php", scale: "protective")]).Recommend(Patient(Score.FromScales(Instrument.BamR, Day, new ScaleValue("protective", null))));

        Assert.Equal((PlacementOutcome.Indeterminate, "op"), (recommendation.Outcome, Assert.Single(recommendation.AtLeast).Code));
    }

    [Fact]
    public void A_score_that_stands_twice_counts_once()
    {
        var score = Score.FromItems(Instrument.Phq9, Day, [.. Items(2).Take(7)]);

        Assert.Equal(Ask(score).Missing, Ask(score, score).Missing);
        Assert.Equal(Ask(score).Drivers, Ask(score, score).Drivers);
    }

    [Fact]
    public void A_safety_concern_never_lowers_a_level_and_demands_review()
    {
        var safe = Ask(Score.FromItems(Instrument.Phq9, Day, [.. Items(0)]));
        var raised = Ask(Score.FromItems(Instrument.Phq9, Day, [.. Items(0).Take(8), new ItemResponse(9, 1)]));
        var unknown = Ask(Score.FromTotal(Instrument.Phq9, Day, 3));

        Assert.Equal((SafetyState.None, false), (safe.Safety, safe.DemandsReview));
        Assert.Equal((SafetyState.Raised, true, "phq-9.item-9"), (raised.Safety, raised.DemandsReview, Assert.Single(raised.SafetyConcerns).Code));
        Assert.Equal((SafetyState.Unknown, true, 0), (unknown.Safety, unknown.DemandsReview, unknown.SafetyConcerns.Count));
        Assert.Equal(["op", "op", "op"], new[] { safe, raised, unknown }.Select(each => each.Recommended?.Code));
        Assert.All([raised, unknown], each => Assert.Equal((PlacementSubject.Safety, null, false), each.Drivers[^1] is var driver ? (driver.Subject, driver.Asks, driver.IsDecisive) : default));
    }

    [Fact]
    public void A_concern_is_raised_whatever_the_table_reads()
    {
        var score = Score.FromItems(Instrument.Phq9, Day, [.. Items(3)]);

        Assert.True(NeutralPlacement.Asam3.Recommend(Patient(score)).DemandsReview);
        Assert.Single(NeutralPlacement.Asam3.Recommend(Patient(score, score)).SafetyConcerns);
    }

    [Fact]
    public void Lines_that_ask_for_less_of_a_worse_score_are_refused()
    {
        Assert.Contains("phq-9 total at least 20 asks for op", Assert.Throws<ArgumentException>(() => Table([new(Instrument.Phq9, 20, "op"), new(Instrument.Phq9, 15, "iop")])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table([new(Instrument.Phq9, 20, "php"), new(Instrument.Phq9, 20, "iop")]));
        Assert.Throws<ArgumentException>(() => Table([new(Instrument.BamR, 12, "php", scale: "protective"), new(Instrument.BamR, 6, "iop", scale: "protective")]));
        Assert.Throws<ArgumentException>(() => Table([new(Instrument.Phq9, 20, "asam4:2.1")]));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(26, true)]
    [InlineData(27, true)]
    [InlineData(28, false)]
    public void A_line_lies_within_the_scale(int cut, bool allowed) => Assert.Equal(allowed, Record.Exception(() => new ScoreEntry(Instrument.Phq9, cut, "op")) is null);

    [Fact]
    public void A_line_asks_for_something_of_a_scale_that_there_is()
    {
        Assert.Throws<ArgumentException>("level", () => new ScoreEntry(Instrument.Phq9, 3, null));
        Assert.ThrowsAny<ArgumentException>(() => new ScoreEntry(Instrument.BamR, 3, "op"));
        Assert.ThrowsAny<ArgumentException>(() => new ScoreEntry(Instrument.Phq9, 3, "op", scale: "protective"));
    }

    private static PlacementRecommendation Ask(params Score[] scores) => Table([new(Instrument.Phq9, 15, "iop"), new(Instrument.Phq9, 20, "php")]).Recommend(Patient(scores));

    private static TablePlacement Table(IEnumerable<ScoreEntry> scores) => new(
        "t", "T", LevelSystem.Ladder, DimensionSet.Asam3, from dimension in Enumerable.Range(1, 6) from severity in Enumerable.Range(0, 5) select new SeverityEntry(dimension, severity, "op"), scores: scores);

    private static PatientAssessment Patient(params Score[] scores) => new(new("p"), Day, scores, DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 0, 0, 0));

    private static IEnumerable<ItemResponse> Items(int each) => Enumerable.Range(1, 9).Select(item => new ItemResponse(item, each));
}

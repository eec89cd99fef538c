using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Assessment;

public class ScoreTests
{
    private static readonly Gen<(Instrument Instrument, ItemResponse[] Responses, ItemResponse[] Shuffled)> Filled =
        from instrument in Gen.Elements(Instrument.All.ToArray())
        from values in Gen.CollectToList(instrument.Items.ToArray(), item => Gen.Frequency(
            (9, Gen.Elements(Enumerable.Range(0, 64).Where(item.Values.Contains).ToArray())),
            (1, Gen.Constant(-1))))
        let responses = Given.Responses(instrument, [.. values])
        from shuffled in Gen.Shuffle(responses)
        select (instrument, responses, shuffled);

    [Fact]
    public void The_order_of_the_items_changes_nothing() => Props.Holds(
        Filled.ToArbitrary(),
        filled => Score.FromItems(filled.Instrument, Given.Day, filled.Responses) is var one
            && Score.FromItems(filled.Instrument, Given.Day, filled.Shuffled) is var two
            && one == two && one.GetHashCode() == two.GetHashCode() && one.Safety == two.Safety && one.Concern == two.Concern
            && one.Responses().Equals(two.Responses()),
        tests: 500);

    [Fact]
    public void A_missing_answer_and_an_item_left_out_are_the_same() => Props.Holds(
        Filled.ToArbitrary(),
        filled => Score.FromItems(filled.Instrument, Given.Day, filled.Responses)
            == Score.FromItems(filled.Instrument, Given.Day, [.. filled.Shuffled.Where(response => response.Value is not null)]),
        tests: 500);

    /// <summary>Whatever the missing answers turn out to be, the range holds the value, and what was decided stays so.</summary>
    [Fact]
    public void What_is_decided_with_answers_missing_stays_so_when_they_come() => Props.Holds(
        (from filled in Filled
         from rest in Gen.CollectToList(filled.Instrument.Items.ToArray(), item => Gen.Elements(Enumerable.Range(0, 64).Where(item.Values.Contains).ToArray()))
         select (filled.Instrument, filled.Responses, Completed: filled.Responses.Zip(rest, (response, value) => new ItemResponse(response.Item, response.Value ?? value)).ToArray())).ToArbitrary(),
        filled =>
        {
            var (open, whole) = (Score.FromItems(filled.Instrument, Given.Day, filled.Responses), Score.FromItems(filled.Instrument, Given.Day, filled.Completed));
            Assert.All(filled.Instrument.Scales, scale =>
            {
                // an answer to a question that was not to be asked contradicts the gate, and is not the missing answer
                if (open.Branch != ScoreBranch.NotAsked)
                {
                    Assert.InRange(whole.Range(scale.Code).Least, open.Range(scale.Code).Least, open.Range(scale.Code).Most);
                    Assert.InRange(whole.Range(scale.Code).Most, open.Range(scale.Code).Least, open.Range(scale.Code).Most);
                    Assert.True(open.Band(scale.Code) is not { } band || band == whole.Band(scale.Code));
                    Assert.All(scale.CutPoints, cut => Assert.True(open.Reaches(cut.Code) == CutOutcome.Indeterminate || open.Reaches(cut.Code) == whole.Reaches(cut.Code)));
                    Assert.True(open.Safety == SafetyState.Unknown || open.Safety == whole.Safety);
                }
            });
        },
        tests: 500);

    [Fact]
    public void A_sum_is_the_sum() => Props.Holds(
        (from instrument in Gen.Elements(Instrument.Phq9, Instrument.Gad7, Instrument.Audit, Instrument.AuditC, Instrument.Dast10)
         from values in Gen.CollectToList(instrument.Items.ToArray(), item => Gen.Elements(Enumerable.Range(0, 64).Where(item.Values.Contains).ToArray()))
         select (instrument, values.ToArray())).ToArbitrary(),
        filled => Given.Items(filled.instrument, filled.Item2).Total == filled.Item2.Sum(),
        tests: 500);

    [Fact]
    public void Subscales_are_the_sums_of_their_items()
    {
        // item n scores n on the continuous version
        var score = Given.Items(Instrument.Bam, [.. Enumerable.Range(1, 17)]);

        Assert.Equal(4 + 5 + 6, score.Value("use"));
        Assert.Equal(1 + 2 + 3 + 8 + 11 + 15, score.Value("risk"));
        Assert.Equal(9 + 10 + 12 + 13 + 14 + 16, score.Value("protective"));
    }

    [Fact]
    public void Items_7_and_17_of_both_monitors_count_nowhere()
    {
        var none = new int[17];
        var both = new int[17];
        both[6] = both[16] = 4;

        Assert.All([Instrument.Bam, Instrument.BamR], instrument => Assert.All(instrument.Scales, scale =>
            Assert.Equal(Given.Items(instrument, none).Value(scale.Code), Given.Items(instrument, both).Value(scale.Code))));
    }

    [Fact]
    public void A_missing_item_makes_its_scale_indeterminate_and_no_other()
    {
        var values = Enumerable.Repeat(2, 17).ToArray();
        values[4] = -1;
        var score = Given.Items(Instrument.BamR, values);

        Assert.Null(score.Value("use"));
        Assert.Equal((4, 8), (score.Range("use").Least, score.Range("use").Most));
        Assert.Equal((12, 12), (score.Value("risk"), score.Value("protective")));
        Assert.Null(score.Item(5));
        Assert.Equal(2, score.Item(4));
    }

    [Fact]
    public void One_missing_answer_decides_nothing_that_it_could_change()
    {
        // eight answers sum to 7: the ninth makes 7 to 10
        var seven = Given.Items(Instrument.Phq9, 3, 3, 1, 0, 0, 0, -1, 0, 0);
        var ten = Given.Items(Instrument.Phq9, 3, 3, 3, 1, 0, 0, -1, 0, 0);

        Assert.Null(seven.Total);
        Assert.Equal(CutOutcome.Indeterminate, seven.Reaches("screen"));
        Assert.Null(seven.Band());
        Assert.Null(ten.Total);
        Assert.Equal(CutOutcome.Reached, ten.Reaches("screen"));
        Assert.Equal("moderate", ten.Band()?.Name);
    }

    [Fact]
    public void A_form_left_blank_is_a_score_of_which_nothing_is_known()
    {
        var blank = Score.FromItems(Instrument.Phq9, Given.Day);

        Assert.Null(blank.Total);
        Assert.Equal((0, 27), (blank.Range().Least, blank.Range().Most));
        Assert.Equal(SafetyState.Unknown, blank.Safety);
        Assert.Equal(9, blank.Responses().Count);
    }

    [Fact]
    public void Scale_values_may_come_in_any_order_and_leave_scales_out()
    {
        var one = Score.FromScales(Instrument.BamR, Given.Day, new("risk", 5), new("use", 1));
        var two = Score.FromScales(Instrument.BamR, Given.Day, new("use", 1), new("protective", null), new("risk", 5));

        Assert.Equal(one, two);
        Assert.Equal((1, 5, null), (one.Value("use"), one.Value("risk"), one.Value("protective")));
        Assert.False(one.HasItems);
        Assert.Empty(one.Responses());
        Assert.Null(one.Item(4));
        Assert.NotEqual(one, Given.Items(Instrument.BamR, new int[17]));
    }

    [Theory]
    [InlineData("bam", "bam: total is 3, allowed: none: bam has no valid total; its scales are use, risk, protective.")]
    [InlineData("c-ssrs-screener", "c-ssrs-screener: total is 3, allowed: none: c-ssrs-screener has no valid total; its scales are risk.")]
    public void What_has_no_valid_total_takes_none(string id, string message)
    {
        var instrument = Instrument.All.Single(known => known.Id == id);

        Assert.StartsWith(message, Assert.Throws<ArgumentException>("total", () => Given.Total(instrument, 3)).Message, StringComparison.Ordinal);
        Assert.False(Score.TryFromTotal(instrument, Given.Day, 3, out var none));
        Assert.True(none.IsDefault);
        Assert.Null(instrument.Total);
        Assert.Equal($"{id} has no valid total.", Assert.Throws<InvalidOperationException>(() => Score.FromItems(instrument, Given.Day).Total).Message);
    }

    [Fact]
    public void All_problems_of_the_responses_are_told_at_once()
    {
        ItemResponse[] responses = [new(9, 4), new(10, 1), new(3, 0), new(3, 1), new(0, null), new(64, 1), new(-1, 1), new(9, -1)];

        Assert.Equal(
            [
                "items[0].value|4|of item 9: 0 to 3",
                "items[1].item|10|the items of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "items[3].item|3|each item once; items[2] is the same",
                "items[4].item|0|the items of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "items[5].item|64|the items of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "items[6].item|-1|the items of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "items[7].item|9|each item once; items[0] is the same",
                "items[7].value|-1|of item 9: 0 to 3",
            ],
            Instrument.Phq9.Check(responses).Select(problem => $"{problem.Path}|{problem.Found}|{problem.Allowed}"));
        Assert.False(Score.TryFromItems(Instrument.Phq9, Given.Day, responses, out var none));
        Assert.True(none.IsDefault);
    }

    [Fact]
    public void The_exception_names_item_and_allowed_values() => Cultures.Each(() => Assert.Equal(
        "audit: items[0].value is 3, allowed: of item 9: 0, 2, 4; items[1].item is 9, allowed: each item once; items[0] is the same. (Parameter 'responses')",
        Assert.Throws<ArgumentException>(() => Score.FromItems(Instrument.Audit, Given.Day, new(9, 3), new(9, 4))).Message));

    [Fact]
    public void All_problems_of_scale_values_are_told_at_once() => Assert.Equal(
        [
            "scales[0].scale|total|the scales of bam-r: use, risk, protective",
            "scales[1].value|13|of use: 0 to 12",
            "scales[2].scale|use|each scale once; scales[1] is the same",
            "scales[3].scale||the scales of bam-r: use, risk, protective",
        ],
        Instrument.BamR.Check(new("total", 1), new("use", 13), new ScaleValue("use", null), default(ScaleValue)).Select(problem => $"{problem.Path}|{problem.Found}|{problem.Allowed}"));

    [Fact]
    public void Scale_values_are_refused_exactly_where_there_is_a_problem() => Props.Holds(
        (from values in (from scale in Gen.Elements("use", "risk", "protective", "total") from value in Gen.Choose(-1, 26) select new ScaleValue(scale, value == 26 ? null : value)).ListOf()
         select values.Take(4).ToArray()).ToArbitrary(),
        values => Score.TryFromScales(Instrument.BamR, Given.Day, values, out _) == (Instrument.BamR.Check(values).Count == 0),
        tests: 1000);

    [Fact]
    public void Responses_are_refused_exactly_where_there_is_a_problem() => Props.Holds(
        (from instrument in Gen.Elements(Instrument.All.ToArray())
         from responses in (from item in Gen.Choose(-1, 18) from value in Gen.Choose(-1, 5) select new ItemResponse(item, value == 5 ? null : value)).ListOf()
         select (instrument, responses.Take(6).ToArray())).ToArbitrary(),
        drawn => Score.TryFromItems(drawn.instrument, Given.Day, drawn.Item2, out _) == (drawn.instrument.Check(drawn.Item2).Count == 0),
        tests: 1000);

    [Fact]
    public void A_problem_shows_no_value_in_its_text() =>
        Assert.Equal("items[0].value: allowed: of item 9: 0 to 3", Assert.Single(Instrument.Phq9.Check(new ItemResponse(9, 7))).ToString());

    [Fact]
    public void The_text_of_a_score_shows_instrument_and_day_alone() => Cultures.Each(() =>
    {
        Assert.Equal("phq-9 2026-03-02", Given.Total(Instrument.Phq9, 17).ToString());
        Assert.Equal("no score", default(Score).ToString());
        Assert.Equal("item 9", new ItemResponse(9, 3).ToString());
        Assert.Equal("use", new ScaleValue("use", 3).ToString());
        Assert.Equal("known", Given.Total(Instrument.Phq9, 17).Range().ToString());
    });

    [Fact]
    public void The_default_value_is_no_score()
    {
        var none = default(Score);

        Assert.True(none.IsDefault);
        Assert.Equal(none, default);
        Assert.NotEqual(none, Score.FromItems(Instrument.Phq9, Given.Day));
        Assert.Throws<InvalidOperationException>(() => none.Instrument);
        Assert.Throws<InvalidOperationException>(() => none.On);
        Assert.Throws<InvalidOperationException>(() => none.Branch);
        Assert.Throws<InvalidOperationException>(() => none.HasItems);
        Assert.Throws<InvalidOperationException>(() => none.Total);
        Assert.Throws<InvalidOperationException>(() => none.Safety);
        Assert.Throws<InvalidOperationException>(() => none.Concern);
        Assert.Throws<InvalidOperationException>(() => none.Responses());
        Assert.Throws<InvalidOperationException>(() => none.Item(1));
        Assert.Throws<InvalidOperationException>(() => none.Band());
        Assert.Throws<InvalidOperationException>(() => none.Reaches("screen"));
    }

    [Fact]
    public void What_an_instrument_does_not_have_is_named_with_what_it_has()
    {
        var score = Given.Total(Instrument.Gad7, 3);

        Assert.StartsWith("gad-7 has no scale use; it has total.", Assert.Throws<ArgumentException>("scale", () => score.Value("use")).Message, StringComparison.Ordinal);
        Assert.StartsWith("gad-7 has no cut point hazardous; it has screen, screen-low.", Assert.Throws<ArgumentException>("cut", () => score.Reaches("hazardous")).Message, StringComparison.Ordinal);
        Assert.StartsWith("gad-7 has no item 8.", Assert.Throws<ArgumentException>("number", () => score.Item(8)).Message, StringComparison.Ordinal);
        Assert.StartsWith("bam has no total; name one of use, risk, protective.", Assert.Throws<ArgumentException>(() => Score.FromItems(Instrument.Bam, Given.Day).Value()).Message, StringComparison.Ordinal);
        Assert.StartsWith("total has no table own; it has severity.", Assert.Throws<ArgumentException>("code", () => Instrument.Gad7.ScaleOf().Bands("own")).Message, StringComparison.Ordinal);
        Assert.StartsWith("gad-7 has no change threshold response; it has none.", Assert.Throws<ArgumentException>("code", () => Instrument.Gad7.ThresholdOf("response")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scores_are_the_same_by_instrument_day_and_answers()
    {
        var score = Given.Items(Instrument.AuditC, 1, 2, 3);

        Assert.Equal(score, Given.Items(Instrument.AuditC, 1, 2, 3));
        Assert.NotEqual(score, Given.Items(Instrument.AuditC, 3, 2, 1));
        Assert.NotEqual(score, Given.Total(Instrument.AuditC, 6));
        Assert.NotEqual(score, Score.FromItems(Instrument.AuditC, Given.Day.PlusDays(1), Given.Responses(Instrument.AuditC, 1, 2, 3)));
        Assert.True(score != default);
        Assert.NotEqual(Given.Items(Instrument.BamR, new int[17]), Given.Items(Instrument.Bam, new int[17]));
    }
}

using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class TablePlacementTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData("1.7", "2.1", "2.7")]
    [InlineData("1.7", "3.1", "3.7")]
    [InlineData("1.7", "2.5", "2.7")]
    [InlineData("1.5", "2.1", "2.1")]
    [InlineData("2.1", "2.1", "2.1")]
    [InlineData("4", "1.7", "4")]
    public void The_least_level_above_both_may_be_one_that_neither_names(string medical, string psychosocial, string expected)
    {
        var recommendation = Table(LevelSystem.Asam4, Asks(1, medical), Asks(2, psychosocial)).Recommend(Patient(DimensionSet.Asam3, 1, 1, 0, 0, 0, 0));

        Assert.Equal((PlacementOutcome.Recommended, expected), (recommendation.Outcome, recommendation.Recommended?.Code));
        Assert.Equal([expected], recommendation.AtLeast.Select(level => level.Code));
    }

    [Fact]
    public void Alternatives_stand_next_above_and_meet_every_minimum_too()
    {
        var recommendation = Table(LevelSystem.Ladder, Asks(1, "iop")).Recommend(Patient(DimensionSet.Asam3, 1, 0, 0, 0, 0, 0));

        Assert.Equal(["php"], recommendation.Alternatives.Select(level => level.Code));
    }

    [Fact]
    public void Several_least_levels_are_all_named_and_none_is_chosen()
    {
        var recommendation = Table(Diamonds, Asks(1, "a"), Asks(2, "b")).Recommend(Patient(DimensionSet.Asam3, 1, 1, 0, 0, 0, 0));

        Assert.Equal((PlacementOutcome.SeveralLevels, null), (recommendation.Outcome, recommendation.Recommended));
        Assert.Equal(["c", "d"], recommendation.Alternatives.Select(level => level.Code));
        Assert.Contains("acme:c (C) or acme:d (D)", recommendation.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_level_is_above_all_the_answer_says_so()
    {
        var recommendation = Table(Diamonds, Asks(1, "c"), Asks(2, "d")).Recommend(Patient(DimensionSet.Asam3, 1, 1, 0, 0, 0, 0));

        Assert.Equal((PlacementOutcome.Indeterminate, null), (recommendation.Outcome, recommendation.Recommended));
        Assert.Equal("No level of acme is at or above every minimum: acme:c (C) and acme:d (D).", recommendation.Why);
        Assert.Empty(recommendation.Missing);
        Assert.Empty(recommendation.AtLeast);
    }

    [Fact]
    public void Where_nothing_asks_for_a_level_none_is_recommended()
    {
        var recommendation = Table(LevelSystem.Ladder, Asks(1, "iop")).Recommend(Patient(DimensionSet.Asam3, 0, 4, 4, 4, 4, 4));

        Assert.Equal((PlacementOutcome.NoneAsked, null), (recommendation.Outcome, recommendation.Recommended));
        Assert.All(recommendation.Drivers, driver => Assert.False(driver.IsDecisive));
    }

    [Fact]
    public void To_ask_for_none_and_to_ask_for_the_least_level_are_two_answers()
    {
        var recommendation = Table(LevelSystem.Ladder, Asks(1, "rs")).Recommend(Patient(DimensionSet.Asam3, null, 0, 0, 0, 0, 0));

        Assert.Equal(PlacementOutcome.Indeterminate, recommendation.Outcome);
        Assert.Equal(["asam3.d1"], recommendation.Missing.Select(gap => gap.Name));
    }

    [Fact]
    public void A_dimension_that_could_not_change_the_answer_may_be_unrated()
    {
        var table = Table(LevelSystem.Ladder, Asks(1, "res"), Asks(2, "iop"));

        Assert.Equal("res", table.Recommend(Patient(DimensionSet.Asam3, 1, null, 0, 0, 0, 0)).Recommended?.Code);
        Assert.Empty(table.Recommend(Patient(DimensionSet.Asam3, 1, null, 0, 0, 0, 0)).Missing);
        var open = table.Recommend(Patient(DimensionSet.Asam3, null, 1, null, 0, 0, 0));
        Assert.Equal((PlacementOutcome.Indeterminate, "iop"), (open.Outcome, Assert.Single(open.AtLeast).Code));
        Assert.Equal(("asam3.d1", true, false), Assert.Single(open.Missing) is var gap ? (gap.Name, gap.MayChangeLevel, gap.MayChangeConcurrent) : default);
    }

    [Fact]
    public void Ratings_that_were_never_made_are_unrated() =>
        Assert.Equal(6, NeutralPlacement.Asam3.Recommend(new PatientAssessment(new("p"), Day)).Missing.Count(gap => gap.Subject == PlacementSubject.Dimension));

    [Fact]
    public void Dimensions_of_another_edition_are_refused() => Assert.Throws<ArgumentException>(
        "assessment", () => Table(LevelSystem.Ladder).Recommend(Patient(DimensionSet.Asam4, 0, 0, 0, 0, 0, 0)));

    [Theory]
    [InlineData("3.3", Population.Adult, "3.3", "3.5")]
    [InlineData("3.3", null, "3.3", "3.5")]
    [InlineData("3.3", Population.Adolescent, null, null)]
    [InlineData("3.1", Population.Adult, "3.1", "3.3")]
    [InlineData("3.1", Population.Adolescent, "3.1", null)]
    [InlineData("3.5", Population.Adolescent, "3.5", "3.7")]
    public void A_level_for_adults_is_not_recommended_for_others(string asked, Population? population, string? recommended, string? alternative)
    {
        var dimensions = DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 1, 0, 0, 0, 0, 0);
        var recommendation = Table(LevelSystem.Asam3, Asks(1, asked)).Recommend(new(new("p"), Day, dimensions: dimensions, population: population));

        Assert.Equal((recommended is null ? PlacementOutcome.Indeterminate : PlacementOutcome.Recommended, recommended), (recommendation.Outcome, recommendation.Recommended?.Code));
        Assert.Equal(alternative, recommendation.Alternatives.SingleOrDefault()?.Code);
        Assert.Equal([asked], recommendation.AtLeast.Select(level => level.Code));
        Assert.True(recommended is not null || recommendation.Why == "asam3:3.3 (Clinically managed population-specific high-intensity residential) meets every minimum, but is not for this patient's age group.");
    }

    [Theory]
    [InlineData(null, PlacementOutcome.Recommended)]
    [InlineData(Population.Adult, PlacementOutcome.Recommended)]
    [InlineData(Population.Adolescent, PlacementOutcome.Indeterminate)]
    [InlineData(Population.Child, PlacementOutcome.Indeterminate)]
    public void An_edition_for_adults_places_adults_alone(Population? population, PlacementOutcome expected)
    {
        var dimensions = DimensionalAssessment.InOrder(DimensionSet.Asam4, Day, 0, 0, 0, 0, 0, 0);
        var known = new Circumstances(needs24HourSupervision: false);

        Assert.Equal(expected, NeutralPlacement.Asam4.Recommend(new(new("p"), Day, dimensions: dimensions, circumstances: known, population: population)).Outcome);
    }

    [Fact]
    public void A_fact_speaks_where_it_is_as_the_entry_says()
    {
        var table = new TablePlacement("t", "T", LevelSystem.Ladder, DimensionSet.Asam3, Cells(Asks(1, "op")), [new(Circumstance.HasStableHome, holds: false, "res")]);
        PlacementRecommendation With(bool? home) => table.Recommend(new(
            new("p"), Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 1, 0, 0, 0, 0, 0), circumstances: new(hasStableHome: home)));

        Assert.Equal("op", With(true).Recommended?.Code);
        Assert.Equal("res", With(false).Recommended?.Code);
        Assert.Equal("The patient has no stable home: at least ladder:res (Residential). It keeps less intensive levels out.", With(false).Drivers[^1].Sentence);
        Assert.Equal((PlacementOutcome.Indeterminate, "has-stable-home"), (With(null).Outcome, Assert.Single(With(null).Missing).Name));
    }

    [Fact]
    public void All_problems_of_a_table_are_told_at_once()
    {
        var cells = Cells(Asks(1, "iop")).ToList();
        cells[4] = new(1, 4, "op");
        cells[9] = new(2, 4, "2.1");
        cells[14] = new(3, 4, "wm");
        cells[19] = new(4, 4, null, "res");
        cells[24] = new(5, 3, null);
        var message = Assert.Throws<ArgumentException>("severities", () => new TablePlacement(
            "acme", "A", LevelSystem.Ladder, DimensionSet.Asam3, cells, [new(Circumstance.HasDiagnosis, true, "op"), new(Circumstance.HasDiagnosis, false, "op")])).Message;

        string[] problems =
        [
            "dimension 1, severity 4 asks for op, which is not at or above the iop of dimension 1, severity 3.",
            "dimension 2, severity 4 asks for 2.1, which is no level of treatment of ladder",
            "dimension 3, severity 4 asks for wm, which is no level of treatment of ladder",
            "dimension 4, severity 4 sets res beside the treatment, which is no level of another track of ladder",
            "Dimension 5, severity 3 stands twice.",
            "Dimension 5, severity 4 has no entry; one that asks for no level says so.",
            "The fact has-diagnosis has two entries.",
        ];
        Assert.All(problems, problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.7", "2.1", false)]
    [InlineData("1.7", "2.7", true)]
    [InlineData("2.7", "1.7", false)]
    [InlineData("2.7", null, false)]
    [InlineData(null, "2.7", true)]
    [InlineData("2.7", "2.7", true)]
    public void A_higher_severity_asks_for_at_least_as_much(string? mild, string? severe, bool allowed)
    {
        var cells = Cells().Select(entry => (entry.Dimension, entry.Severity) switch
        {
            (2, 3) => new SeverityEntry(2, 3, mild),
            (2, 4) => new SeverityEntry(2, 4, severe),
            _ => entry,
        });

        Assert.Equal(allowed, Record.Exception(() => new TablePlacement("t", "T", LevelSystem.Asam4, DimensionSet.Asam4, cells)) is null);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 5)]
    public void There_is_no_other_cell(int dimension, int severity) => Assert.Throws<ArgumentOutOfRangeException>(() => new SeverityEntry(dimension, severity, null));

    [Fact]
    public void An_entry_on_a_fact_asks_for_something()
    {
        Assert.Throws<ArgumentException>("level", () => new CircumstanceEntry(Circumstance.HasDiagnosis, true, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircumstanceEntry((Circumstance)6, true, "op"));
    }

    private static LevelSystem Diamonds { get; } = LevelSystem.Define("acme", "Acme", "1", "ours",
        new LevelDefinition("a", "A", CareSetting.Outpatient, "op"),
        new("b", "B", CareSetting.Outpatient, "op"),
        new("c", "C", CareSetting.Outpatient, "iop", "a", "b"),
        new("d", "D", CareSetting.Outpatient, "iop", "a", "b"));

    private static (int Dimension, string Level) Asks(int dimension, string level) => (dimension, level);

    private static TablePlacement Table(LevelSystem levels, params (int Dimension, string Level)[] asks) => new("t", "T", levels, DimensionSet.Asam3, Cells(asks));

    /// <summary>Cells that ask for a level from severity 1 on in the dimensions named, and for none elsewhere.</summary>
    private static IEnumerable<SeverityEntry> Cells(params (int Dimension, string Level)[] asks) =>
        from dimension in Enumerable.Range(1, 6)
        from severity in Enumerable.Range(0, 5)
        select new SeverityEntry(dimension, severity, severity == 0 ? null : asks.Where(ask => ask.Dimension == dimension).Select(ask => ask.Level).FirstOrDefault());

    private static PatientAssessment Patient(DimensionSet set, params int?[] severities) => new(new("p"), Day, dimensions: DimensionalAssessment.InOrder(set, Day, severities));
}

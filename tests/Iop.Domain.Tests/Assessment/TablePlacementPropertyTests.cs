using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Assessment;

public class TablePlacementPropertyTests
{
    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void The_answer_of_a_patient_of_whom_all_is_known_is_what_checking_every_level_gives()
    {
        var outcomes = new HashSet<PlacementOutcome>();
        Props.Holds(
            Seeds,
            seed =>
            {
                var (table, patient) = Random(seed, knownPercent: 100);
                var recommendation = table.Recommend(patient);
                outcomes.Add(recommendation.Outcome);
                Assert.Equal(PlacementOracle.Answers(table, patient), [PlacementOracle.Said(recommendation)!]);
                Assert.Empty(recommendation.Missing);
            },
            tests: 1000);

        Assert.True(!Props.RunsAllCases || outcomes.Order().SequenceEqual(Enum.GetValues<PlacementOutcome>().Order()), "Every outcome has to occur.");
    }

    [Fact]
    public void What_is_not_known_leaves_the_level_open_exactly_where_it_could_change_it()
    {
        var (open, decided) = (0, 0);
        Props.Holds(
            Seeds,
            seed =>
            {
                var (table, patient) = Random(seed, knownPercent: 75);
                var (answers, said) = (PlacementOracle.Answers(table, patient), PlacementOracle.Said(table.Recommend(patient)));
                Assert.Equal(answers.Count == 1 ? answers.Single() : null, said);
                (open, decided) = said is null ? (open + 1, decided) : (open, decided + 1);
            },
            tests: 300);

        Assert.True(!Props.RunsAllCases || (open > 20 && decided > 20), "Both kinds have to occur.");
    }

    [Fact]
    public void A_gap_is_named_exactly_where_filling_it_can_change_the_level() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 80);
            var completions = PlacementOracle.Completions(patient).Select(each => (each.Severities, each.Facts, Answer: PlacementOracle.Answer(table, each.Severities, each.Facts))).ToList();
            var named = table.Recommend(patient).Missing.Where(gap => gap.MayChangeLevel).Select(gap => gap.Name).ToList();
            var expected = table.Dimensions.Dimensions.Where(dimension => completions.GroupBy(each => Without(each.Severities, each.Facts, dimension.Number - 1))
                    .Any(same => same.Select(each => each.Answer).Distinct().Count() > 1)).Select(dimension => dimension.Id)
                .Concat(table.Circumstances.Where(entry => completions.GroupBy(each => Without(each.Severities, each.Facts, 6 + (int)entry.Fact))
                    .Any(same => same.Select(each => each.Answer).Distinct().Count() > 1)).Select(entry => entry.Fact.Code()));
            Assert.Equal(expected, named);
        },
        tests: 100);

    [Fact]
    public void Whatever_is_missing_no_completion_is_less_intensive_than_what_is_said_to_be_the_least() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 75);
            var least = table.Recommend(patient).AtLeast;
            foreach (var answer in PlacementOracle.Answers(table, patient).Where(answer => answer is not ("" or "none asked")))
            {
                Assert.All(answer.Split(' '), code => Assert.True(least.Count == 0 || least.Any(level => level.Compare(table.Levels[code]) is IntensityOrder.Same or IntensityOrder.More)));
            }
        },
        tests: 200);

    [Fact]
    public void A_severity_that_rises_never_lets_a_less_intensive_level_in() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 85);
            var before = table.Recommend(patient);
            foreach (var rating in patient.Dimensions!.Ratings.Where(rating => rating.Severity.Value < DimensionSeverity.Most))
            {
                var raised = patient.Dimensions.Ratings.Select(other => other == rating ? new DimensionRating(rating.Dimension, DimensionSeverity.Of(rating.Severity.Value + 1)) : other);
                var after = table.Recommend(new(patient.Patient, patient.On, dimensions: new(table.Dimensions, patient.On, raised), circumstances: patient.Circumstances));
                Assert.All(after.AtLeast, level => Assert.True(before.AtLeast.Count == 0 || before.AtLeast.Any(least => least.Compare(level) is IntensityOrder.Same or IntensityOrder.More)));
                Assert.False(before.Outcome != PlacementOutcome.NoneAsked && after.Outcome == PlacementOutcome.NoneAsked);
            }
        });

    [Fact]
    public void The_decisive_drivers_are_those_above_which_nothing_is_asked_and_they_alone_give_the_answer() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 100);
            var recommendation = table.Recommend(patient);
            var decisive = recommendation.Drivers.Where(driver => driver.IsDecisive).Select(driver => driver.Asks!).ToList();
            var asked = recommendation.Drivers.Select(driver => driver.Asks).OfType<LevelOfCare>().ToList();

            Assert.Equal(recommendation.Outcome == PlacementOutcome.NoneAsked, decisive.Count == 0);
            Assert.All(asked, level => Assert.Contains(decisive, other => level.Compare(other) is IntensityOrder.Same or IntensityOrder.More));
            Assert.All(decisive, level => Assert.DoesNotContain(asked, other => level.Compare(other) == IntensityOrder.More));
            var meets = table.Levels.Levels.Where(level => level.Track == CareTrack.Treatment && decisive.All(least => least.Compare(level) is IntensityOrder.Same or IntensityOrder.More)).ToList();
            Assert.Equal(
                asked.Count == 0 ? "none asked" : string.Join(' ', meets.Where(level => !meets.Any(other => level.Compare(other) == IntensityOrder.Less)).Select(level => level.Code)),
                PlacementOracle.Said(recommendation));
        },
        tests: 500);

    [Fact]
    public void What_stands_beside_is_the_most_that_was_asked_for_on_its_track() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 100);
            var recommendation = table.Recommend(patient);
            var asked = recommendation.Drivers.Select(driver => driver.Beside?.Code).OfType<string>().Order(StringComparer.Ordinal).ToList();
            Assert.Equal(asked.TakeLast(1), recommendation.Concurrent.Select(level => level.Code));
        });

    [Fact]
    public void The_order_of_the_entries_does_not_matter() => Props.Holds(
        Seeds,
        seed =>
        {
            var (table, patient) = Random(seed, knownPercent: 80);
            var turned = new TablePlacement(table.Id, table.Name, table.Levels, table.Dimensions, table.Severities.Reverse(), table.Circumstances.Reverse());
            Assert.Equal(table, turned);
            Assert.Equal(table.GetHashCode(), turned.GetHashCode());
            Assert.Equal(table.Recommend(patient), turned.Recommend(patient));
        });

    private static (TablePlacement Table, PatientAssessment Patient) Random(int seed, int knownPercent)
    {
        var dice = new Dice((ulong)seed);
        var table = RandomPlacements.Table(dice, RandomPlacements.Levels(dice));
        return (table, RandomPlacements.Patient(dice, table, knownPercent));
    }

    /// <summary>A patient but for one thing, as a key.</summary>
    private static string Without(int[] severities, bool[] facts, int thing) =>
        string.Join(' ', severities.Select(severity => (object)severity).Concat(facts.Cast<object>()).Where((_, index) => index != thing));
}

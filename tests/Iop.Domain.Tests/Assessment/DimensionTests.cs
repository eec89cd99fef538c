using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class DimensionTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_severity_is_0_to_4(int rating, bool allowed)
    {
        if (allowed)
        {
            Assert.Equal(rating, DimensionSeverity.Of(rating).Value);
            Assert.True(DimensionSeverity.Of(rating).IsRated);
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(nameof(rating), () => DimensionSeverity.Of(rating));
        }
    }

    [Fact]
    public void Unrated_is_the_default_and_equals_no_rating()
    {
        Assert.Equal(DimensionSeverity.Unrated, default);
        Assert.Equal(DimensionSeverity.Unrated, DimensionSeverity.Of(null));
        Assert.Null(DimensionSeverity.Unrated.Value);
        Assert.All(Enumerable.Range(0, 5), rating => Assert.NotEqual(DimensionSeverity.Unrated, DimensionSeverity.Of(rating)));
    }

    [Fact]
    public void A_severity_has_no_order() => Assert.DoesNotContain(
        typeof(DimensionSeverity).GetMethods(), method => method.Name is "op_LessThan" or "op_GreaterThan" or "op_LessThanOrEqual" or "op_GreaterThanOrEqual" or "CompareTo");

    [Fact]
    public void Each_edition_has_six_dimensions_of_its_own()
    {
        Assert.Equal([DimensionSet.Asam3, DimensionSet.Asam4], DimensionSet.All);
        Assert.All(DimensionSet.All, set =>
        {
            Assert.Equal([1, 2, 3, 4, 5, 6], set.Dimensions.Select(dimension => dimension.Number));
            Assert.All(set.Dimensions, dimension => Assert.Same(set, dimension.Set));
            Assert.All(set.Dimensions, dimension => Assert.Same(dimension, set[dimension.Number]));
            Assert.True(DimensionSet.TryFind(set.Id, out var found));
            Assert.Same(set, found);
        });
        Assert.Equal(12, DimensionSet.All.SelectMany(set => set.Dimensions).Select(dimension => dimension.Name).Distinct().Count());
        Assert.False(DimensionSet.TryFind("ASAM3", out _));
        Assert.False(DimensionSet.TryFind(null, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void There_is_no_other_dimension(int number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DimensionSet.Asam3[number]);
        Assert.Throws<ArgumentOutOfRangeException>(() => DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 0, 0, 0)[number]);
    }

    [Fact]
    public void Only_the_sixth_of_the_4th_edition_weighs_on_the_offer_and_only_that_edition_is_for_adults_alone()
    {
        Assert.Equal(["asam4.d6"], DimensionSet.All.SelectMany(set => set.Dimensions).Where(dimension => dimension.WeighsOnOffer).Select(dimension => dimension.Id));
        Assert.Null(DimensionSet.Asam3.Population);
        Assert.Equal(Population.Adult, DimensionSet.Asam4.Population);
    }

    [Fact]
    public void What_is_not_given_is_unrated()
    {
        var assessment = new DimensionalAssessment(DimensionSet.Asam4, Day, [new(DimensionSet.Asam4[5], DimensionSeverity.Of(3))]);

        Assert.Equal([null, null, null, null, 3, null], assessment.Ratings.Select(rating => rating.Severity.Value));
        Assert.Equal(3, assessment[5].Value);
        Assert.Equal(3, assessment[DimensionSet.Asam4[5]].Value);
        Assert.False(assessment.IsComplete);
        Assert.True(DimensionalAssessment.InOrder(DimensionSet.Asam4, Day, 0, 1, 2, 3, 4, 0).IsComplete);
    }

    [Fact]
    public void The_order_of_ratings_does_not_matter() => Props.Holds(
        Prop.ForAll(Severities, Gen.Shuffle(Enumerable.Range(1, 6).ToArray()).ToArbitrary(), (severities, order) =>
        {
            var set = DimensionSet.Asam3;
            var shuffled = new DimensionalAssessment(set, Day, order.Select(number => new DimensionRating(set[number], DimensionSeverity.Of(severities[number - 1]))));
            var given = DimensionalAssessment.InOrder(set, Day, severities);
            return shuffled.Equals(given) && shuffled.GetHashCode() == given.GetHashCode();
        }));

    [Fact]
    public void A_dimension_is_rated_once() => Assert.Contains("asam3.d2", Assert.Throws<ArgumentException>("ratings", () => new DimensionalAssessment(
        DimensionSet.Asam3, Day, [new(DimensionSet.Asam3[2], default), new(DimensionSet.Asam3[2], DimensionSeverity.Of(1))])).Message, StringComparison.Ordinal);

    [Fact]
    public void Editions_never_mix()
    {
        var third = DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 0, 0, 0);
        var fourth = DimensionalAssessment.InOrder(DimensionSet.Asam4, Day, 0, 0, 0, 0, 0, 0);

        Assert.NotEqual(third, fourth);
        Assert.NotEqual(DimensionSet.Asam3[1], DimensionSet.Asam4[1]);
        Assert.Throws<ArgumentException>("dimension", () => third[DimensionSet.Asam4[1]]);
        Assert.Throws<ArgumentException>("later", () => DimensionalAssessment.Changes(third, fourth));
        Assert.Throws<ArgumentException>("ratings", () => new DimensionalAssessment(DimensionSet.Asam3, Day, [new(DimensionSet.Asam4[4], default)]));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Six_numbers_are_six(int count) =>
        Assert.Throws<ArgumentException>("severities", () => DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, new int?[count]));

    [Fact]
    public void A_change_is_later_less_earlier_and_unknown_where_either_is() => Props.Holds(Prop.ForAll(Severities, Severities, (earlier, later) =>
    {
        var set = DimensionSet.Asam4;
        var (before, after) = (DimensionalAssessment.InOrder(set, Day, earlier), DimensionalAssessment.InOrder(set, Day.PlusDays(1), later));
        var changes = DimensionalAssessment.Changes(before, after);
        return changes.Count == 6 && changes.Select((change, index) =>
            change.Dimension == set[index + 1] && change.Earlier.Value == earlier[index] && change.Later.Value == later[index]
            && change.Difference == (earlier[index] is { } then && later[index] is { } now ? now - then : null)).All(same => same);
    }));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Later_is_not_before(int days, bool allowed)
    {
        var earlier = DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 0, 0, 0);
        var later = DimensionalAssessment.InOrder(DimensionSet.Asam3, Day.PlusDays(days), 1, 1, 1, 1, 1, 1);

        Assert.Equal(allowed, Record.Exception(() => DimensionalAssessment.Changes(earlier, later)) is null);
    }

    [Fact]
    public void Texts_show_no_severity_of_a_patient() => Cultures.Each(() =>
    {
        var assessment = DimensionalAssessment.InOrder(DimensionSet.Asam4, Day, 4, 4, 4, 4, 4, 4);

        Assert.Equal("asam4 2026-03-02", assessment.ToString());
        Assert.Equal("asam4.d1", assessment.Ratings[0].ToString());
        Assert.Equal("asam4.d1", DimensionalAssessment.Changes(assessment, assessment)[0].ToString());
        Assert.Equal("asam4.d6", DimensionSet.Asam4[6].ToString());
        Assert.Equal("asam4", DimensionSet.Asam4.ToString());
        Assert.Equal("rated unrated", $"{DimensionSeverity.Of(4)} {DimensionSeverity.Unrated}");
    });

    private static Arbitrary<int?[]> Severities => Gen.Elements<int?>(null, 0, 1, 2, 3, 4).ArrayOf(6).ToArbitrary();
}

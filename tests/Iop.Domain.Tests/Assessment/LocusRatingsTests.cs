using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class LocusRatingsTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Each_scale_is_1_to_5(int rating, bool allowed)
    {
        string[] scales = ["riskOfHarm", "functionalStatus", "coMorbidity", "stress", "support", "treatmentAndRecoveryHistory", "engagement"];
        foreach (var (scale, name) in scales.Index())
        {
            int[] ratings = [3, 3, 3, 3, 3, 3, 3];
            ratings[scale] = rating;
            Assert.Equal(allowed ? null : name, (Record.Exception(() => Of(ratings)) as ArgumentOutOfRangeException)?.ParamName);
        }
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(5, 35)]
    public void The_composite_goes_from_7_to_35(int each, int composite) => Assert.Equal(composite, Of([each, each, each, each, each, each, each]).Composite);

    [Fact]
    public void The_composite_is_the_sum_of_all_seven() => Props.Holds(
        Gen.Choose(1, 5).ArrayOf(7).ToArbitrary(), ratings => Of(ratings).Composite == ratings.Sum() && Numbers(Of(ratings)).SequenceEqual(ratings));

    [Fact]
    public void No_level_follows_from_it() => Assert.DoesNotContain(
        typeof(LocusRatings).GetMembers(), member => member.Name.Contains("Level", StringComparison.Ordinal));

    [Fact]
    public void The_text_shows_no_rating() => Cultures.Each(() => Assert.Equal("locus 2026-03-02", Of([5, 5, 5, 5, 5, 5, 5]).ToString()));

    private static LocusRatings Of(int[] ratings) => new(Day, ratings[0], ratings[1], ratings[2], ratings[3], ratings[4], ratings[5], ratings[6]);

    private static int[] Numbers(LocusRatings ratings) =>
    [
        ratings.RiskOfHarm, ratings.FunctionalStatus, ratings.CoMorbidity, ratings.Stress, ratings.Support, ratings.TreatmentAndRecoveryHistory, ratings.Engagement,
    ];
}

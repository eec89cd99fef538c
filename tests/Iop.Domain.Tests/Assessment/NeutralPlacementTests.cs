using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class NeutralPlacementTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(0, "op", "op")]
    [InlineData(1, "op", "op")]
    [InlineData(2, "iop", "iop")]
    [InlineData(3, "php", "php")]
    [InlineData(4, "inp", "res")]
    public void One_dimension_asks_what_the_page_says(int severity, string medical, string other) => Assert.All(
        DimensionSet.All.SelectMany(set => set.Dimensions),
        dimension =>
        {
            var severities = new int?[6];
            Array.Fill(severities, 0);
            severities[dimension.Number - 1] = severity;
            var recommendation = NeutralPlacement.For(dimension.Set).Recommend(Patient(dimension.Set, severities));

            Assert.Equal(dimension.WeighsOnOffer ? "op" : dimension.Number <= 3 ? medical : other, recommendation.Recommended?.Code);
            Assert.Equal(dimension.Number == 1 && severity >= 3 ? ["wm"] : [], recommendation.Concurrent.Select(level => level.Code));
        });

    [Fact]
    public void The_most_intensive_minimum_is_the_answer() => Props.Holds(Severities(DimensionSet.Asam3), severities =>
        NeutralPlacement.Asam3.Recommend(Patient(DimensionSet.Asam3, severities)).Recommended?.Code
            == severities.Select((severity, index) => severity <= 1 ? (1, "op") : severity == 2 ? (2, "iop") : severity == 3 ? (3, "php") : index < 3 ? (5, "inp") : (4, "res")).Max().Item2);

    [Fact]
    public void A_severity_that_rises_never_gives_a_less_intensive_level() => Props.Holds(
        Prop.ForAll(Gen.Elements(DimensionSet.Asam3, DimensionSet.Asam4).ToArbitrary(), Severities(DimensionSet.Asam3), Gen.Choose(1, 6).ToArbitrary(), (set, severities, number) =>
        {
            int?[] raised = [.. severities];
            raised[number - 1] = Math.Min(4, raised[number - 1]!.Value + 1);
            var (before, after) = (Level(set, severities), Level(set, raised));
            return before.Compare(after) is IntensityOrder.Same or IntensityOrder.More;
        }),
        tests: 1000);

    [Theory]
    [InlineData(true, "res")]
    [InlineData(false, "op")]
    [InlineData(null, null)]
    public void A_need_of_24_hour_supervision_asks_for_residential_care(bool? needs, string? expected)
    {
        var recommendation = NeutralPlacement.Asam3.Recommend(new(
            new("p"), Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 0, 0, 0),
            circumstances: new(needsWithdrawalManagement: false, needs24HourSupervision: needs)));

        Assert.Equal(expected, recommendation.Recommended?.Code);
        Assert.Equal(needs is null ? ["needs-24-hour-supervision"] : [], recommendation.Missing.Select(gap => gap.Name));
    }

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 0)]
    [InlineData(null, 0, 1)]
    public void A_need_of_withdrawal_management_stands_beside_the_level_and_leaves_it_alone(bool? needs, int concurrent, int missing)
    {
        var recommendation = NeutralPlacement.Asam4.Recommend(new(
            new("p"), Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam4, Day, 2, 0, 0, 0, 0, 0),
            circumstances: new(needsWithdrawalManagement: needs, needs24HourSupervision: false)));

        Assert.Equal("iop", recommendation.Recommended?.Code);
        Assert.Equal((concurrent, missing), (recommendation.Concurrent.Count, recommendation.Missing.Count));
        Assert.All(recommendation.Missing, gap => Assert.Equal((false, true), (gap.MayChangeLevel, gap.MayChangeConcurrent)));
    }

    [Fact]
    public void Preferences_are_told_and_never_move_the_level() => Assert.All(new int?[] { null, 0, 1, 2, 3, 4 }, severity =>
    {
        var recommendation = NeutralPlacement.Asam4.Recommend(Patient(DimensionSet.Asam4, 2, 0, 0, 0, 0, severity));
        var driver = recommendation.Drivers[5];

        Assert.Equal("iop", recommendation.Recommended?.Code);
        Assert.Equal(("asam4.d6", null, true), (driver.Name, driver.Asks, driver.WeighsOnOffer));
        Assert.EndsWith("It may change what is offered.", driver.Sentence, StringComparison.Ordinal);
        Assert.Empty(recommendation.Missing);
    });

    [Fact]
    public void What_drove_is_told_for_every_dimension_and_is_the_same_under_every_culture() => Cultures.Each(() =>
    {
        var recommendation = NeutralPlacement.Asam3.Recommend(new(
            new("p"), Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 3, 0, null, 3, 2, 1), circumstances: new(needs24HourSupervision: true)));

        Assert.Equal(
        [
            "Acute intoxication and withdrawal potential (asam3.d1) is rated 3: at least ladder:php (Partial hospitalization), and ladder:wm (Withdrawal management) beside it.",
            "Biomedical conditions and complications (asam3.d2) is rated 0: at least ladder:op (Outpatient).",
            "Emotional, behavioral or cognitive conditions (asam3.d3) is not rated: at least ladder:op (Outpatient) to at least ladder:inp (Inpatient).",
            "Readiness to change (asam3.d4) is rated 3: at least ladder:php (Partial hospitalization).",
            "Relapse, continued use or continued problem potential (asam3.d5) is rated 2: at least ladder:iop (Intensive outpatient).",
            "Recovery environment (asam3.d6) is rated 1: at least ladder:op (Outpatient).",
            "The patient needs 24-hour supervision: at least ladder:res (Residential). It keeps less intensive levels out.",
        ],
            recommendation.Drivers.Select(driver => driver.Sentence));
        Assert.Equal(["asam3.d3"], recommendation.Missing.Select(gap => gap.Name));
        Assert.Equal("Emotional, behavioral or cognitive conditions (asam3.d3) is not rated.", recommendation.Missing[0].Sentence);
        Assert.Equal(("neutral.asam3", "p", Day), (recommendation.Policy, recommendation.Patient.Value, recommendation.On));
        Assert.Equal("neutral.asam3 p", recommendation.ToString());
    });

    [Fact]
    public void It_is_a_policy_like_any_other()
    {
        Assert.Same(NeutralPlacement.Asam4, NeutralPlacement.For(DimensionSet.Asam4));
        Assert.All<IPlacement>([NeutralPlacement.Asam3, NeutralPlacement.Asam4], policy => Assert.Equal(LevelSystem.Ladder, policy.Levels));
        Assert.Equal("neutral.asam3", NeutralPlacement.Asam3.ToString());
    }

    private static LevelOfCare Level(DimensionSet set, int?[] severities) => NeutralPlacement.For(set).Recommend(Patient(set, severities)).Recommended!;

    private static PatientAssessment Patient(DimensionSet set, params int?[] severities) => new(
        new("p"), Day, dimensions: DimensionalAssessment.InOrder(set, Day, severities), circumstances: new(needsWithdrawalManagement: false, needs24HourSupervision: false));

    private static Arbitrary<int?[]> Severities(DimensionSet set) => Gen.Choose(0, 4).Select(severity => (int?)severity).ArrayOf(set.Dimensions.Count).ToArbitrary();
}

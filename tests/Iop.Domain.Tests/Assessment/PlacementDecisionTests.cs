using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class PlacementDecisionTests
{
    private static readonly PatientId Patient = new("p-1");
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly LevelOfCare Iop = LevelSystem.Ladder["iop"];
    private static readonly LevelOfCare Php = LevelSystem.Ladder["php"];

    [Fact]
    public void Both_levels_are_kept_with_the_reason_why_they_differ()
    {
        var decision = new PlacementDecision(Patient, Day, Php, Iop, VarianceReason.Housing, "acme");

        Assert.Equal((Php, Iop, VarianceReason.Housing, "acme", true), (decision.Recommended, decision.Accepted, decision.Reason, decision.Policy, decision.Varies));
        Assert.False(new PlacementDecision(Patient, Day, Iop, Iop).Varies);
    }

    [Fact]
    public void A_reason_is_given_exactly_where_they_differ()
    {
        LevelOfCare?[] levels = [null, Iop, Php, LevelSystem.Ladder["wm"]];
        VarianceReason?[] reasons = [null, .. Enum.GetValues<VarianceReason>().Cast<VarianceReason?>()];
        foreach (var recommended in levels)
        {
            foreach (var accepted in levels.OfType<LevelOfCare>())
            {
                foreach (var reason in reasons)
                {
                    var contradicts = recommended is not null && ((reason == VarianceReason.PatientDeclinesHigher && recommended.Compare(accepted) == IntensityOrder.More)
                        || (reason == VarianceReason.PatientWantsHigher && recommended.Compare(accepted) == IntensityOrder.Less));
                    var allowed = reason is null == (recommended?.Id == accepted.Id) && !contradicts;

                    Assert.Equal(allowed ? null : "reason", (Record.Exception(() => new PlacementDecision(Patient, Day, recommended, accepted, reason)) as ArgumentException)?.ParamName);
                }
            }
        }
    }

    [Fact]
    public void The_accepted_level_is_of_the_recommended_levels_system() =>
        Assert.Throws<ArgumentException>(() => new PlacementDecision(Patient, Day, Iop, LevelSystem.Asam4["2.1"], VarianceReason.Other));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Nobody_accepts_before_the_assessment(int days, bool allowed)
    {
        var recommendation = new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.Recommended, "Why.", Php);

        Assert.Equal(allowed ? null : "on", (Record.Exception(() => recommendation.Accept(Iop, Day.PlusDays(days), VarianceReason.NotAvailable)) as ArgumentException)?.ParamName);
    }

    [Fact]
    public void A_recommendation_says_what_its_outcome_says()
    {
        Assert.Throws<ArgumentException>("recommended", () => new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.Recommended, "Why."));
        Assert.Throws<ArgumentException>("recommended", () => new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.Indeterminate, "Why.", Php));
        Assert.Throws<ArgumentException>("alternatives", () => new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.SeveralLevels, "Why.", alternatives: [Php, Php]));
        Assert.Throws<ArgumentException>("alternatives", () => new PlacementRecommendation(
            "acme", Patient, Day, PlacementOutcome.Recommended, "Why.", Php, alternatives: [LevelSystem.Asam4["2.1"]]));
        Assert.Throws<ArgumentException>("isDecisive", () => new PlacementDriver(PlacementSubject.Dimension, "asam3.d1", "Why.", isDecisive: true));
        Assert.Throws<ArgumentException>("mayChangeConcurrent", () => new PlacementGap(PlacementSubject.Dimension, "asam3.d1", "Why.", false, false));
    }

    [Fact]
    public void Where_nothing_or_several_levels_were_recommended_a_person_gives_a_reason()
    {
        var several = new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.SeveralLevels, "Why.", alternatives: [Iop, Php]);

        Assert.Throws<ArgumentException>("reason", () => several.Accept(Iop, Day));
        var decision = several.Accept(Iop, Day, VarianceReason.ClinicalJudgment);
        Assert.Equal((null, Iop, "acme"), (decision.Recommended, decision.Accepted, decision.Policy));
    }

    [Fact]
    public void Texts_show_no_level() => Assert.Equal(
        "p-1 acme p-1 asam3.d1 asam3.d2",
        $"{new PlacementDecision(Patient, Day, Php, Iop, VarianceReason.Housing)} {new PlacementRecommendation("acme", Patient, Day, PlacementOutcome.Recommended, "Why.", Php)} "
        + $"{new PlacementDriver(PlacementSubject.Dimension, "asam3.d1", "Why.", asks: Php)} {new PlacementGap(PlacementSubject.Dimension, "asam3.d2", "Why.", true, false)}");
}

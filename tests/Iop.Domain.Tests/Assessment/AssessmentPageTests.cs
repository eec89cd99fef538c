using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

/// <summary>What the page on assessment says of its examples.</summary>
public class AssessmentPageTests
{
    [Fact]
    public void The_first_example_prints_what_its_comments_say()
    {
        var before = Score.FromTotal(Instrument.Phq9, new LocalDate(2026, 3, 2), 18);
        var after = Score.FromItems(Instrument.Phq9, new LocalDate(2026, 4, 13), new(1, 1), new(2, 1), new(3, 2), new(4, 1), new(5, 0), new(6, 1), new(7, 0), new(8, 0), new(9, 1));

        Assert.Equal(7, after.Total);
        Assert.Equal("mild", after.Band()?.Name);
        Assert.Equal(CutOutcome.NotReached, after.Reaches("screen"));
        Assert.Equal(SafetyState.Raised, after.Safety);
        Assert.Equal(ChangeOutcome.Remission, Change.Between(before, after).Outcome);
        Assert.Equal("mild", Given.Total(Instrument.Gad7, 7).Band(Instrument.Gad7.ScaleOf().Bands("severity"))?.Name);
        Assert.Equal(ChangeOutcome.Improved, Change.Between(Given.Total(Instrument.Phq9, 18), Given.Total(Instrument.Phq9, 12), null, Instrument.Phq9.ThresholdOf("five-points")).Outcome);
    }
}

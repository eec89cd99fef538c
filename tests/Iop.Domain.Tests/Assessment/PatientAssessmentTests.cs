using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class PatientAssessmentTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Every_part_is_of_the_day_or_an_earlier_one(int days, bool allowed)
    {
        var on = Day.PlusDays(days);
        Assert.Equal(allowed ? null : "scores", Refused(() => new(new("p"), Day, [Score.FromTotal(Instrument.Gad7, on, 3)])));
        Assert.Equal(allowed ? null : "dimensions", Refused(() => new(new("p"), Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, on, 0, 0, 0, 0, 0, 0))));
        Assert.Equal(allowed ? null : "locus", Refused(() => new(new("p"), Day, locus: new(on, 1, 1, 1, 1, 1, 1, 1))));
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void There_is_a_most_of_scores(int count, bool allowed) =>
        Assert.Equal(allowed ? null : "scores", Refused(() => new(new("p"), Day, Enumerable.Repeat(Score.FromTotal(Instrument.Gad7, Day, 3), count))));

    [Fact]
    public void No_score_is_no_score() => Assert.Equal("scores", Refused(() => new(new("p"), Day, [default])));

    [Fact]
    public void What_is_left_out_is_not_known()
    {
        var assessment = new PatientAssessment(new("p"), Day);

        Assert.Equal((null, null, null, 0), (assessment.Dimensions, assessment.Locus, assessment.Population, assessment.Scores.Count));
        Assert.Equal(Circumstances.Unknown, assessment.Circumstances);
        Assert.Equal(assessment, new PatientAssessment(new("p"), Day, [], null, null, new Circumstances()));
    }

    [Fact]
    public void The_text_is_the_patients_identifier_alone() => Cultures.Each(() => Assert.Equal("p-7", new PatientAssessment(
        new("p-7"), Day, [Score.FromTotal(Instrument.Gad7, Day, 21)], DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 4, 4, 4, 4, 4, 4), circumstances: new(hasDiagnosis: true)).ToString()));

    private static string? Refused(Func<PatientAssessment> make) => (Record.Exception(make) as ArgumentException)?.ParamName;
}

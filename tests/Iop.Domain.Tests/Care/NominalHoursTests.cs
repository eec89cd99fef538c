using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Care;

public class NominalHoursTests
{
    private static readonly Citation Source = new("a source");

    [Theory]
    [InlineData("asam3:1", 8, 59, true, false)]
    [InlineData("asam3:1", 9, 0, false, false)]
    [InlineData("asam3:1", 0, 0, true, false)]
    [InlineData("asam3:2.1", 8, 59, false, false)]
    [InlineData("asam3:2.1", 9, 0, true, false)]
    [InlineData("asam3:2.1", 9, 1, true, false)]
    [InlineData("asam3:2.1", 18, 59, true, false)]
    [InlineData("asam3:2.1", 19, 0, true, false)]
    [InlineData("asam3:2.1", 19, 1, true, true)]
    [InlineData("asam3:2.1", 19, 59, true, true)]
    [InlineData("asam3:2.1", 20, 0, false, false)]
    [InlineData("asam3:2.5", 19, 59, false, false)]
    [InlineData("asam3:2.5", 20, 0, true, false)]
    [InlineData("asam3:2.5", 168, 0, true, false)]
    [InlineData("asam3:3.1", 4, 59, false, false)]
    [InlineData("asam3:3.1", 5, 0, true, false)]
    [InlineData("medicare:IOP", 8, 59, false, false)]
    [InlineData("medicare:IOP", 9, 0, true, false)]
    [InlineData("medicare:IOP", 25, 0, true, false)]
    [InlineData("medicare:PHP", 19, 59, false, false)]
    [InlineData("medicare:PHP", 20, 0, true, false)]
    public void An_adults_week_lies_in_a_level_or_not(string id, int hours, int minutes, bool contains, bool silent)
    {
        var nominal = LevelOfCare.Parse(id).NominalHoursFor(Population.Adult)!;
        var week = Duration.FromMinutes(hours * 60 + minutes);

        Assert.Equal((contains, silent), (nominal.Contains(week), nominal.IsSilentAt(week)));
    }

    [Theory]
    [InlineData("asam3:1", 5, 59, true)]
    [InlineData("asam3:1", 6, 0, false)]
    [InlineData("asam3:2.1", 5, 59, false)]
    [InlineData("asam3:2.1", 6, 0, true)]
    [InlineData("asam3:2.1", 6, 1, true)]
    [InlineData("asam3:2.1", 20, 0, false)]
    public void An_adolescents_week_lies_in_a_level_or_not(string id, int hours, int minutes, bool contains) =>
        Assert.Equal(contains, LevelOfCare.Parse(id).NominalHoursFor(Population.Adolescent)!.Contains(Duration.FromMinutes(hours * 60 + minutes)));

    [Theory]
    [InlineData("asam3:1", "asam3:2.1")]
    [InlineData("asam3:2.1", "asam3:2.5")]
    public void A_level_begins_where_the_one_below_it_ends(string lower, string upper) => Assert.All([Population.Adult, Population.Adolescent], population =>
        Assert.Equal(LevelOfCare.Parse(lower).NominalHoursFor(population)!.Below, LevelOfCare.Parse(upper).NominalHoursFor(population)!.AtLeast));

    [Fact]
    public void The_last_figure_named_may_stand_without_an_end()
    {
        var hours = Of(6, null, 30);

        Assert.True(hours.Contains(Duration.FromHours(31)));
        Assert.True(hours.IsSilentAt(Duration.FromHours(31)));
        Assert.Equal("at least 6 h a week (stated up to 30 h)", hours.ToString());
    }

    [Theory]
    [InlineData(0.0, null, "any hours a week")]
    [InlineData(9.5, null, "at least 9.5 h a week")]
    [InlineData(0.0, 6.0, "below 6 h a week")]
    public void They_are_told_in_words_the_same_under_every_culture(double least, double? below, string words) =>
        Cultures.Each(() => Assert.Equal(words, Of(least, below, null).ToString()));

    [Theory]
    [InlineData(9.0, 9.0, null, "below")]
    [InlineData(9.0, 8.0, null, "below")]
    [InlineData(9.0, 20.0, 20.0, "statedUpTo")]
    [InlineData(9.0, 20.0, 8.5, "statedUpTo")]
    [InlineData(9.0, null, 8.5, "statedUpTo")]
    [InlineData(-0.5, null, null, "atLeast")]
    [InlineData(168.5, null, null, "atLeast")]
    [InlineData(9.0, 168.5, null, "below")]
    [InlineData(9.0, null, 169.0, "statedUpTo")]
    public void Amounts_out_of_order_or_out_of_a_week_are_refused(double least, double? below, double? stated, string parameter) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => Of(least, below, stated)).ParamName);

    [Fact]
    public void Equal_figures_are_equal()
    {
        Assert.Equal(Of(9, 20, 19), Of(9, 20, 19));
        Assert.NotEqual(Of(9, 20, 19), Of(9, 20, null));
    }

    private static NominalHours Of(double least, double? below, double? stated) => new(
        population: null, Duration.FromHours(least), below is { } end ? Duration.FromHours(end) : null, stated is { } last ? Duration.FromHours(last) : null,
        Source, EvidenceStatus.Secondary);
}

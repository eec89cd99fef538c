using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Tests.Care;

/// <summary>What docs/concepts/levels.md shows.</summary>
public class LevelsPageTests
{
    [Fact]
    public void The_first_example_prints_what_it_says()
    {
        var iop = LevelOfCare.Parse("asam4:2.1");
        var php = LevelSystem.Asam4["2.5"];

        Assert.Equal(IntensityOrder.Less, php.Compare(iop));
        Assert.Equal("asam4:2.1", string.Join(", ", php.OneStepDown));
        Assert.Equal("asam4:2.5 COE, asam4:2.7, asam4:3.1", string.Join(", ", php.OneStepUp));
        Assert.False(iop == LevelSystem.Asam3["2.1"]);
        Assert.True(iop.Rung == LevelSystem.Asam3["2.1"].Rung);
    }

    [Fact]
    public void The_example_of_hours_prints_what_it_says()
    {
        var hours = LevelSystem.Asam3["2.1"].NominalHoursFor(Population.Adult)!;

        Assert.Equal("at least 9 h and below 20 h a week (stated up to 19 h)", hours.ToString());
        Assert.True(hours.Contains(Duration.FromHours(19.5)));
        Assert.True(hours.IsSilentAt(Duration.FromHours(19.5)));
    }

    [Fact]
    public void The_example_of_the_crosswalk_prints_what_it_says()
    {
        var answer = Crosswalk.Standard.From(LevelSystem.Asam3["1"], LevelSystem.Asam4);

        Assert.Equal("asam4:1.0 Partial: where the visits monitor long-term remission", $"{answer.Members[0].Level} {answer.Members[0].Certainty}: {answer.Members[0].Why}");
        Assert.StartsWith("One level becomes three, by what is done: ", answer.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_ages_gives_what_it_says()
    {
        Assert.True(PopulationDefinition.TryFind(Jurisdiction.Massachusetts, out var ages));
        Assert.Equal(Population.Child, ages.At(birth: new LocalDate(2013, 6, 15), on: new LocalDate(2026, 6, 14)));
    }
}

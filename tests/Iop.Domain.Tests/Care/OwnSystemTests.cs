using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Care;

public class OwnSystemTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    public void A_system_has_up_to_64_levels(int count)
    {
        var system = Chain(count);

        Assert.Equal(count, system.Levels.Count);
        Assert.All(system.Levels.Skip(1), level => Assert.Equal(IntensityOrder.Less, level.Compare(system.Levels[0])));
        Assert.Equal(Math.Max(count - 2, 0), LevelOfCare.Between(system.Levels[0], system.Levels[^1]).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void No_level_or_too_many_are_refused(int count) => Assert.Equal("definitions", Assert.Throws<ArgumentException>(() => Chain(count)).ParamName);

    [Theory]
    [InlineData("a:b")]
    [InlineData(" a")]
    [InlineData("")]
    public void The_id_of_a_system_can_be_read_back(string id) =>
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => LevelSystem.Define(id, "Own", "1", "ours", Level("A"))).ParamName);

    [Fact]
    public void Systems_of_which_the_same_is_stated_are_equal_and_so_are_their_levels()
    {
        var (one, same, other) = (Chain(3), Chain(3), Chain(3).WithNote("another"));

        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one["L2"] == same["L2"] && one["L2"].GetHashCode() == same["L2"].GetHashCode());
        Assert.Equal(IntensityOrder.Less, one["L2"].Compare(same["L1"]));
        Assert.Equal([same["L1"]], one["L2"].OneStepDown);
        Assert.True(one != other && one["L2"] != other["L2"]);
        Assert.Throws<ArgumentException>(() => one["L2"].Compare(other["L1"]));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Each_thing_stated_tells_two_systems_apart()
    {
        static LevelSystem Of(string name = "Own", string edition = "1", string order = "ours", LevelDefinition? level = null) =>
            LevelSystem.Define("own", name, edition, order, level ?? Level("A"));
        LevelSystem[] systems =
        [
            Of(), Of(name: "Ours"), Of(edition: "2"), Of(order: "theirs"), Of(level: Level("B")), Of(level: Level("A") with { Note = "n" }),
            Of(level: Level("A") with { Population = Population.Child }), Of(level: Level("A") with { Management = MedicalManagement.NonClinical }),
            Of(level: Level("A") with { Evidence = EvidenceStatus.Primary }), Of(level: Level("A") with { Citation = new("c") }),
            Of(level: Level("A") with { NominalHours = [Hours(null)] }), Of().WithNote("n"),
        ];

        Assert.Equal(systems.Length, systems.Distinct().Count());
    }

    [Fact]
    public void What_a_variant_names_is_there()
    {
        var system = LevelSystem.Define("own", "Own", "1", "ours", Level("A") with { CoOccurringEnhanced = "B" }, Level("B") with { VariantOf = "A" });

        Assert.Equal(system["B"], system["A"].CoOccurringEnhanced);
        Assert.Equal(system["A"], system["B"].VariantOf);
        Assert.Null(system["A"].VariantOf);
        Assert.Throws<ArgumentException>(() => LevelSystem.Define("own", "Own", "1", "ours", Level("A") with { CoOccurringEnhanced = "B" }));
        Assert.Throws<ArgumentException>(() => LevelSystem.Define("own", "Own", "1", "ours", Level("A") with { VariantOf = "B" }, Level("B")));
        Assert.Throws<ArgumentException>(() => LevelSystem.Define("own", "Own", "1", "ours", Level("A") with { VariantOf = "A" }));
    }

    [Fact]
    public void Hours_are_stated_once_for_a_population()
    {
        Assert.Equal(2, (Level("A") with { NominalHours = [Hours(null), Hours(Population.Adult)] }).NominalHours.Count);
        Assert.Throws<ArgumentException>(() => Level("A") with { NominalHours = [Hours(null), Hours(null)] });
        Assert.Throws<ArgumentException>(() => Level("A") with { NominalHours = [Hours(Population.Child), Hours(Population.Child)] });
    }

    [Fact]
    public void Words_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Level("A") with { Management = (MedicalManagement)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Level("A") with { Population = (Population)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Level("A") with { Evidence = (EvidenceStatus)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LevelDefinition("A", "a level", (CareSetting)9, "op"));
    }

    [Fact]
    public void A_system_called_ladder_is_not_the_ladder()
    {
        var own = LevelSystem.Define("ladder", "Own", "1", "ours", Level("A"));

        Assert.Equal(LevelSystem.Ladder["op"], own["A"].Rung);
        Assert.NotEqual(LevelSystem.Ladder, own);
    }

    private static LevelSystem Chain(int count) => LevelSystem.Define(
        "own", "Own", "1", "ours",
        [.. Enumerable.Range(0, count).Select(level => Level($"L{level}", level == 0 ? [] : [$"L{level - 1}"]))]);

    private static LevelDefinition Level(string code, params string[] below) => new(code, "a level", CareSetting.Outpatient, "op", below);

    private static NominalHours Hours(Population? population) => new(population, Duration.FromHours(9), null, null, new("c"), EvidenceStatus.Primary);
}

using FsCheck.Fluent;
using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

public class SteppingTests
{
    public static TheoryData<string> Systems => [.. LevelSystem.All.Select(system => system.Id)];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Down_and_up_again_leads_to_where_one_was_and_so_does_up_and_down(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        Assert.All(system.Levels, ThereAndBack);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Steps_and_the_levels_between_are_those_of_the_order(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        AgreesWithTheOrder(system);
    }

    [Fact]
    public void Any_system_of_ones_own_is_a_partial_order_with_its_steps() => Props.Holds(RandomLevelSystems.Any, system =>
    {
        AgreesWithTheOrder(system);
        Assert.All(system.Levels, ThereAndBack);
    });

    [Fact]
    public void A_stated_order_is_followed_through_others() => Props.Holds(RandomLevelSystems.Any, system =>
    {
        var above = RandomLevelSystems.Above(system);
        return system.Levels.Index().All(a => system.Levels.Index().All(b => (a.Item.Compare(b.Item) == IntensityOrder.Less) == above[a.Index, b.Index]));
    });

    [Fact]
    public void The_treatment_rungs_of_the_ladder_are_totally_ordered()
    {
        var rungs = LevelSystem.Ladder.Levels.Where(level => level.Track == CareTrack.Treatment).ToList();

        Assert.Equal(["rs", "cc", "op", "iop", "php", "res", "inp"], rungs.Select(level => level.Code));
        Assert.DoesNotContain(rungs.SelectMany(a => rungs.Select(b => a.Compare(b))), order => order == IntensityOrder.NotComparable);
        Assert.All(rungs.Zip(rungs.Skip(1)), pair => Assert.Equal([pair.First], pair.Second.OneStepDown));
    }

    [Theory]
    [InlineData("asam4:1.0", "", "1.5")]
    [InlineData("asam4:1.5", "1.0", "1.5 COE, 1.7, 2.1")]
    [InlineData("asam4:2.1", "1.5", "2.5")]
    [InlineData("asam4:2.5", "2.1", "2.5 COE, 2.7, 3.1")]
    [InlineData("asam4:2.5 COE", "1.5 COE, 2.5", "2.7 COE, 3.5 COE")]
    [InlineData("asam4:2.7", "1.7, 2.5", "2.7 COE, 3.7")]
    [InlineData("asam4:2.7 COE", "1.7 COE, 2.5 COE, 2.7", "3.7 COE")]
    [InlineData("asam4:3.1", "2.5", "3.5")]
    [InlineData("asam4:3.7", "2.7, 3.5", "3.7 COE, 3.7 BIO")]
    [InlineData("asam4:3.7 COE", "2.7 COE, 3.5 COE, 3.7", "4, 4 Psych")]
    [InlineData("asam4:4", "3.7 COE, 3.7 BIO", "")]
    [InlineData("asam4:4 Psych", "3.7 COE, 3.7 BIO", "")]
    [InlineData("asam4:RR", "", "")]
    [InlineData("asam3:0.5", "", "1, OTP")]
    [InlineData("asam3:2.1", "1", "2.5")]
    [InlineData("asam3:4-WM", "3.7-WM", "")]
    [InlineData("locus:3", "2", "4")]
    [InlineData("medicare:OTP", "", "")]
    [InlineData("medicare:PHP", "IOP", "IPF")]
    [InlineData("narr:II", "", "")]
    public void One_step_from_a_level_is(string id, string down, string up)
    {
        var level = LevelOfCare.Parse(id);

        Assert.Equal(down, string.Join(", ", level.OneStepDown.Select(step => step.Code)));
        Assert.Equal(up, string.Join(", ", level.OneStepUp.Select(step => step.Code)));
    }

    [Theory]
    [InlineData("asam3:1", "asam3:3.1", "2.1, 2.5")]
    [InlineData("asam3:3.1", "asam3:1", "2.1, 2.5")]
    [InlineData("asam3:2.1", "asam3:2.5", "")]
    [InlineData("asam3:2.1", "asam3:2.1", "")]
    [InlineData("asam3:2.1", "asam3:2-WM", "")]
    [InlineData("asam4:1.5", "asam4:2.7", "1.7, 2.1, 2.5")]
    [InlineData("asam4:1.7", "asam4:2.1", "")]
    public void Between_two_levels_stand(string one, string other, string expected) =>
        Assert.Equal(expected, string.Join(", ", LevelOfCare.Between(LevelOfCare.Parse(one), LevelOfCare.Parse(other)).Select(level => level.Code)));

    [Fact]
    public void There_is_nothing_between_levels_of_two_systems() =>
        Assert.Equal("b", Assert.Throws<ArgumentException>(() => LevelOfCare.Between(LevelSystem.Asam3["1"], LevelSystem.Asam4["2.5"])).ParamName);

    private static void ThereAndBack(LevelOfCare level)
    {
        Assert.All(level.OneStepDown, down => Assert.Contains(level, down.OneStepUp));
        Assert.All(level.OneStepUp, up => Assert.Contains(level, up.OneStepDown));
        Assert.Same(level.OneStepDown, level.OneStepDown);
    }

    private static void AgreesWithTheOrder(LevelSystem system)
    {
        var below = system.Levels.ToDictionary(level => level, level => system.Levels.Where(other => level.Compare(other) == IntensityOrder.Less).ToList());
        foreach (var a in system.Levels)
        {
            Assert.Equal(IntensityOrder.Same, a.Compare(a));
            Assert.Equal(below[a].Where(down => !below[a].Exists(between => below[between].Contains(down))), a.OneStepDown);
            Assert.Equal(system.Levels.Where(up => up.OneStepDown.Contains(a)), a.OneStepUp);
            Assert.All(below[a], lower => Assert.Subset(below[a].ToHashSet(), below[lower].ToHashSet()));
            foreach (var b in system.Levels)
            {
                Assert.True(a == b || !(below[a].Contains(b) && below[b].Contains(a)));
                Assert.Equal(below[a].Contains(b), b.Compare(a) == IntensityOrder.More);
                Assert.Equal(
                    system.Levels.Where(level => (below[a].Contains(level) && below[level].Contains(b)) || (below[b].Contains(level) && below[level].Contains(a))),
                    LevelOfCare.Between(a, b));
            }
        }
    }
}

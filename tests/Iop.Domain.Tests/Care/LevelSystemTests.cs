using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

public class LevelSystemTests
{
    public static TheoryData<string> Systems => [.. LevelSystem.All.Select(system => system.Id)];

    [Theory]
    [MemberData(nameof(Systems))]
    public void The_order_of_a_system_is_a_partial_order(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        foreach (var a in system.Levels)
        {
            Assert.Equal(IntensityOrder.Same, a.Compare(a));
            foreach (var b in system.Levels)
            {
                Assert.Equal(Reversed(a.Compare(b)), b.Compare(a));
                Assert.Equal(a == b, a.Compare(b) == IntensityOrder.Same);
                foreach (var c in system.Levels.Where(_ => a.Compare(b) == IntensityOrder.Less))
                {
                    Assert.True(b.Compare(c) != IntensityOrder.Less || a.Compare(c) == IntensityOrder.Less, $"{a} > {b} > {c}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Levels_stand_from_the_least_to_the_most_intensive(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        foreach (var (position, level) in system.Levels.Index())
        {
            Assert.DoesNotContain(system.Levels.Take(position), earlier => earlier.Compare(level) == IntensityOrder.Less);
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Every_level_can_be_written_and_read_back(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        foreach (var level in system.Levels)
        {
            Assert.Equal(level, LevelOfCare.Parse(level.ToString()));
            Assert.Equal(level, system[level.Code]);
            Assert.Contains(level.Rung, LevelSystem.Ladder.Levels);
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void More_intensive_never_means_a_lower_rung(string id)
    {
        Assert.True(LevelSystem.TryFind(id, out var system));
        foreach (var higher in system.Levels)
        {
            foreach (var lower in system.Levels.Where(level => higher.Compare(level) == IntensityOrder.Less))
            {
                Assert.NotEqual(IntensityOrder.More, higher.Rung.Compare(lower.Rung));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2.1")]
    [InlineData(":2.1")]
    [InlineData("asam4:")]
    [InlineData("asam4:2.10")]
    [InlineData("ASAM4:2.1")]
    [InlineData("asam5:2.1")]
    [InlineData("asam4: 2.1")]
    public void What_is_no_level_is_not_read(string? text) => Assert.False(LevelOfCare.TryParse(text, out _));

    [Fact]
    public void A_wrong_code_is_told_with_those_allowed()
    {
        var failure = Assert.Throws<FormatException>(() => LevelOfCare.Parse("medicare:2.1"));

        Assert.Contains("it has OP, IOP, PHP, IPF, OTP.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_code_of_two_editions_is_two_levels_without_common_order()
    {
        Assert.NotEqual(LevelSystem.Asam3["2.1"], LevelSystem.Asam4["2.1"]);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => LevelSystem.Asam3["2.1"].Compare(LevelSystem.Asam4["2.5"])).ParamName);
    }

    [Theory]
    [InlineData("asam4:2.5", "asam4:2.1", IntensityOrder.Less)]
    [InlineData("asam4:2.1", "asam4:3.7", IntensityOrder.More)]
    [InlineData("asam4:1.7", "asam4:2.1", IntensityOrder.NotComparable)]
    [InlineData("asam4:RR", "asam4:3.1", IntensityOrder.NotComparable)]
    [InlineData("asam4:3.7", "asam4:1.7", IntensityOrder.Less)]
    [InlineData("asam3:3.7-WM", "asam3:3.7", IntensityOrder.NotComparable)]
    [InlineData("ladder:wm", "ladder:res", IntensityOrder.NotComparable)]
    public void Known_pairs_stand_as_the_systems_say(string here, string other, IntensityOrder expected) =>
        Assert.Equal(expected, LevelOfCare.Parse(here).Compare(LevelOfCare.Parse(other)));

    [Theory]
    [InlineData("asam3:2.1", "iop")]
    [InlineData("asam4:2.1", "iop")]
    [InlineData("medicare:IOP", "iop")]
    [InlineData("asam4:2.7", "php")]
    [InlineData("medicare:PHP", "php")]
    [InlineData("asam3:1-WM", "wm")]
    public void Levels_of_different_systems_meet_on_a_rung(string level, string rung) =>
        Assert.Equal(LevelSystem.Ladder[rung], LevelOfCare.Parse(level).Rung);

    [Fact]
    public void A_system_of_ones_own_is_checked()
    {
        static LevelDefinition Level(string code, string rung, params string[] below) => new(code, "a level", CareSetting.Outpatient, rung, below);
        static LevelSystem Own(params LevelDefinition[] levels) => LevelSystem.Define("acme", "Acme", "2026", "its manual", levels);
        var own = Own(Level("A", "iop"), Level("B", "php", "A"));

        Assert.Equal(IntensityOrder.Less, own["B"].Compare(own["A"]));
        Assert.Throws<ArgumentException>(() => Own(Level("A", "iop"), Level("A", "iop")));
        Assert.Throws<ArgumentException>(() => Own(Level("A", "iop", "B")));
        Assert.Equal("definitions", Assert.Throws<ArgumentException>(() => Own(Level("A", "2.1"))).ParamName);
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData(" a")]
    [InlineData("")]
    public void A_level_code_has_no_colon_and_no_outer_blank(string code) =>
        Assert.ThrowsAny<ArgumentException>(() => new LevelDefinition(code, "name", CareSetting.Outpatient, "iop"));

    private static IntensityOrder Reversed(IntensityOrder order) => order switch
    {
        IntensityOrder.Less => IntensityOrder.More,
        IntensityOrder.More => IntensityOrder.Less,
        _ => order,
    };
}

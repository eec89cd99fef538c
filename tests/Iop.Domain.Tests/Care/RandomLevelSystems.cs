using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

/// <summary>Systems of an app's own with any partial order, and their order found the plain way.</summary>
internal static class RandomLevelSystems
{
    public static Arbitrary<LevelSystem> Any { get; } = (
        from count in Gen.Frequency((9, Gen.Choose(1, 9)), (1, Gen.Elements(63, 64)))
        from density in Gen.Choose(2, 9)
        from below in Gen.Choose(0, density).ArrayOf(count * count)
        select LevelSystem.Define("own", "Own", "1", "ours", [.. Enumerable.Range(0, count).Select(level => Definition(level, count, below))])).ToArbitrary();

    /// <summary>By position: whether the first stands above the second, by following what was stated.</summary>
    public static bool[,] Above(LevelSystem system)
    {
        var codes = system.Definitions.Select(definition => definition.Code).ToList();
        var above = new bool[codes.Count, codes.Count];
        foreach (var (upper, definition) in system.Definitions.Index())
        {
            foreach (var lower in definition.DirectlyBelow.Select(code => codes.IndexOf(code)))
            {
                above[upper, lower] = true;
                for (var further = 0; further < lower; further++)
                {
                    above[upper, further] |= above[lower, further];
                }
            }
        }

        return above;
    }

    private static LevelDefinition Definition(int level, int count, int[] below) => new(
        FormattableString.Invariant($"L{level}"), "a level", CareSetting.Outpatient, "op",
        [.. Enumerable.Range(0, level).Where(lower => below[level * count + lower] == 0).Select(lower => FormattableString.Invariant($"L{lower}"))]);
}

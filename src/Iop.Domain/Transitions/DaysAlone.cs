using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Transitions;

/// <summary>Whether there is a number of days at the level on which a criterion is met whatever everything else that it reads turns out to be.</summary>
/// <remarks>
/// Criteria that read the same see the same value, so that "at most 9, or at least 10" is met by every score, and each value is one that the reading can have, so that "at least 0" is too.
/// Readings are taken to have nothing to do with each other. Where that makes more than <see cref="MostCases"/> cases, or more work than <see cref="MostWork"/>, or more than
/// <see cref="MostLines"/> criteria read the same, each of these is taken for itself.
/// </remarks>
internal static class DaysAlone
{
    private const int MostCases = 4096;
    private const int MostLines = 64;
    private const int MostWork = 10_000_000;

    public static bool Meet(Criterion when)
    {
        var leaves = new List<Leaf>();
        Collect(when, isNot: false, leaves);
        var days = leaves.FindAll(leaf => IsDays(leaf.Line));
        if (days.Count == 0)
        {
            return false;
        }

        var counts = Values(days).ToList();
        var cases = Worst(leaves, (int)Math.Clamp(MostWork / ((long)leaves.Count * counts.Count), 1, MostCases));
        return counts.Exists(day => cases.TrueForAll(met => IsMet(when, leaves, met, day)));
    }

    private static bool IsDays(CriterionLine line) => ReferenceEquals(line.Reading, DaysAtLevelCriterion.Reading);

    private static void Collect(Criterion criterion, bool isNot, List<Leaf> leaves)
    {
        if (criterion.Parts.Count == 0)
        {
            leaves.Add(new(criterion.Line, isNot, leaves.Count));
        }

        foreach (var part in criterion.Parts)
        {
            Collect(part, isNot ^ criterion is NotCriterion, leaves);
        }
    }

    // values on both sides of each line: all others do the same as one of these
    private static IEnumerable<int> Values(List<Leaf> leaves) => leaves
        .SelectMany(leaf => new[] { leaf.Line.First - 1, leaf.Line.First, leaf.Line.Last, leaf.Line.Last + 1 })
        .Where(value => leaves[0].Line.Least <= value && value <= leaves[0].Line.Most)
        .Distinct();

    // of everything but days, the cases that speak most against the criterion: which leaves are met
    private static List<bool[]> Worst(List<Leaf> leaves, int most)
    {
        var cases = new List<bool[]> { new bool[leaves.Count] };
        foreach (var reading in leaves.Where(leaf => !IsDays(leaf.Line)).GroupBy(leaf => leaf.Line.Reading).Select(same => same.ToList()))
        {
            var worst = reading.Count > MostLines ? [] : Worst(reading, Values(reading).Select(value => reading.ConvertAll(leaf => leaf.Line.IsMetBy(value))).ToList());
            if (worst.Count == 0 || worst.Count * cases.Count > most)
            {
                worst = [reading.ConvertAll(leaf => leaf.IsNot || leaf.Line.IsMetByAll)];
            }

            cases = cases.SelectMany(so => worst.Select(one => With(so, reading, one))).ToList();
        }

        return cases;
    }

    private static List<List<bool>> Worst(List<Leaf> reading, List<List<bool>> seen) => seen.FindAll(one => !seen.Exists(other => IsWorse(reading, other, one)));

    private static bool IsWorse(List<Leaf> reading, List<bool> one, List<bool> than) => !one.SequenceEqual(than)
        && Enumerable.Range(0, reading.Count).All(at => one[at] == than[at] || one[at] == reading[at].IsNot);

    private static bool[] With(bool[] met, List<Leaf> reading, List<bool> one)
    {
        var with = (bool[])met.Clone();
        foreach (var (at, leaf) in reading.Index())
        {
            with[leaf.Place] = one[at];
        }

        return with;
    }

    private static bool IsMet(Criterion when, List<Leaf> leaves, bool[] met, int day)
    {
        var at = 0;
        return Ask(when);

        bool Ask(Criterion criterion)
        {
            if (criterion.Parts.Count == 0)
            {
                var leaf = leaves[at++];
                return IsDays(leaf.Line) ? leaf.Line.IsMetBy(day) : met[leaf.Place];
            }

            var found = 0;
            foreach (var part in criterion.Parts)
            {
                found += Ask(part) ? 1 : 0;
            }

            return criterion is NotCriterion ? found == 0 : found >= criterion.Least;
        }
    }

    private readonly record struct Leaf(CriterionLine Line, bool IsNot, int Place);
}

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Finds the fewest reasons that must give way: one that is in every conflict, or the pairs, or more where no pair does.</summary>
internal sealed class CorrectionSearch(WeekReasons reasons, WeekQuestions questions, ConflictSearch conflicts, Loosening loosening)
{
    /// <summary>Reasons that give way together at most.</summary>
    private const int MostChanges = 4;

    /// <summary>Combinations that are looked at.</summary>
    private const int MostCombinations = 600;

    /// <summary>Whether the limit of combinations was met.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The combinations with their weeks, in the order of points, then cost, then preference.</summary>
    public IReadOnlyList<(ReasonSet Given, LoosenedWeek Week)> Find(ReasonSet conflict)
    {
        var level = new List<(ReasonSet Given, ReasonSet Conflict)> { (default, conflict) };
        var seen = new HashSet<ReasonSet>();
        for (var changes = 1; changes <= MostChanges; changes++)
        {
            var found = new List<(ReasonSet Given, LoosenedWeek Week)>();
            var next = new List<ReasonSet>();
            foreach (var given in level.SelectMany(node => node.Conflict.Numbers().Select(node.Given.With)))
            {
                if (seen.Count == MostCombinations)
                {
                    Stopped = true;
                    break;
                }

                if (!seen.Add(given))
                {
                    continue;
                }

                if (loosening.Of(given) is { } week)
                {
                    found.Add((given, week));
                }
                else
                {
                    next.Add(given);
                }
            }

            if (found.Count > 0 || Stopped || changes == MostChanges)
            {
                return [.. found.OrderBy(way => way.Week.Effort).ThenBy(way => way.Week.Cost).ThenBy(way => way.Given, ReasonSet.InOrder)];
            }

            level = [.. next.Select(given => (Given: given, Left: reasons.Everything.Without(given)))
                .Where(node => questions.Ask(node.Left, attending: true) == WeekAnswer.No)
                .Select(node => (node.Given, conflicts.Shrink(node.Left, attending: true)))];
        }

        return [];
    }
}

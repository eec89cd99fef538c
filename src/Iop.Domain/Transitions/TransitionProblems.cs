using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>What makes a set of transitions no sound table.</summary>
internal static class TransitionProblems
{
    /// <summary>All problems, in a stable order; empty for a sound table.</summary>
    public static ValueList<TransitionProblem> Of(ValueList<LevelOfCare> levels, ValueList<Transition> transitions)
    {
        var problems = new List<TransitionProblem>();
        if (transitions.Count == 0)
        {
            problems.Add(new("A table has at least one transition."));
        }

        problems.AddRange(transitions.GroupBy(transition => (transition.From, transition.Kind, transition.To)).Where(same => same.Count() > 1)
            .Select(same => new TransitionProblem($"{same.First()} stands twice.", same.Last())));
        problems.AddRange(transitions.GroupBy(transition => (transition.From, transition.Kind, transition.Priority))
            .Where(same => same.DistinctBy(transition => transition.To).Count() > 1)
            .Select(same => new TransitionProblem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(" and ", same.DistinctBy(transition => transition.To))} have the same priority, {same.Key.Priority}."),
                same.Last())));
        problems.AddRange(transitions.Where(transition => transition is { Kind: not TransitionKind.ContinuedStay, When.DaysAlone.Met: true })
            .Select(transition => new TransitionProblem($"Days at the level alone would make {transition}: a move needs another reason beside them.", transition)));
        var entered = Reach((here, transition) => transition.From == here ? transition.To : null, transitions);
        problems.AddRange(levels.Where(level => !entered.Contains(level)).Select(level => new TransitionProblem($"{level} cannot be reached from outside care.", Level: level)));
        var left = Reach((here, transition) => transition.To == here ? transition.From : null, transitions);
        problems.AddRange(levels.Where(level => !left.Contains(level)).Select(level => new TransitionProblem($"{level} leads to no discharge.", Level: level)));
        return problems.ToValueList();
    }

    // null stands for outside care at one end and for discharged at the other: both walks begin there.
    private static HashSet<LevelOfCare> Reach(Func<LevelOfCare?, Transition, LevelOfCare?> step, ValueList<Transition> transitions)
    {
        var reached = new HashSet<LevelOfCare>();
        var open = new Stack<LevelOfCare?>([null]);
        while (open.TryPop(out var here))
        {
            foreach (var transition in transitions)
            {
                if (step(here, transition) is { } next && reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}

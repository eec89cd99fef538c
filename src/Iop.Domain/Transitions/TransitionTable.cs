using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>Which moves between levels of care a policy allows; checked as a whole when it is made, immutable after.</summary>
/// <remarks>
/// A table is refused unless every level can be reached from outside care, discharge can be reached from every level, no transition stands
/// twice, and the targets of one level and kind have distinct priorities, so that their order is never a matter of chance.
/// </remarks>
public sealed class TransitionTable
{
    private TransitionTable(ValueList<LevelOfCare> levels, ValueList<Transition> transitions)
    {
        Levels = levels;
        Transitions = transitions;
    }

    /// <summary>The levels that the transitions name: by system identifier, then in the system's own order.</summary>
    public ValueList<LevelOfCare> Levels { get; }

    /// <summary>All transitions: those from outside care first, then by level in the order of <see cref="Levels"/>; within a level by kind, then priority.</summary>
    public ValueList<Transition> Transitions { get; }

    /// <summary>Makes a table; the order of the transitions does not matter.</summary>
    /// <exception cref="ArgumentException">The table is not sound; the message lists all problems.</exception>
    public static TransitionTable Of(IEnumerable<Transition> transitions)
    {
        var stated = Guard.Against.Null(transitions).ToValueList();
        var levels = stated.SelectMany(transition => new[] { transition.From, transition.To }).OfType<LevelOfCare>().Distinct()
            .OrderBy(level => level.System.Id, StringComparer.Ordinal)
            .ThenBy(level => level.System.Levels.TakeWhile(other => other != level).Count())
            .ToValueList();
        var problems = TransitionProblems.Of(levels, stated);
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(transitions));
        }

        return new(levels, stated.OrderBy(transition => Position(levels, transition.From)).ThenBy(transition => transition.Kind)
            .ThenBy(transition => transition.Priority).ToValueList());
    }

    /// <summary>The moves from a level, or from outside care (null), by kind and then priority; empty where there are none.</summary>
    public ValueList<Transition> From(LevelOfCare? level) => Transitions.Where(transition => transition.From == level).ToValueList();

    /// <summary>The moves of one kind from a level, or from outside care (null), by priority; empty where the table has none.</summary>
    public ValueList<Transition> Find(LevelOfCare? from, TransitionKind kind) =>
        Transitions.Where(transition => transition.From == from && transition.Kind == kind).ToValueList();

    /// <summary>The table as a Mermaid flowchart, lines ended by a line feed; the same under every culture.</summary>
    public string ToMermaid() => TransitionGraph.Of(this).ToMermaid();

    /// <summary>The table as a Graphviz digraph, lines ended by a line feed; the same under every culture.</summary>
    public string ToDot() => TransitionGraph.Of(this).ToDot();

    /// <summary>The number of levels and transitions.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Levels.Count} levels, {Transitions.Count} transitions");

    private static int Position(ValueList<LevelOfCare> levels, LevelOfCare? level) =>
        level is null ? -1 : levels.TakeWhile(other => other != level).Count();
}

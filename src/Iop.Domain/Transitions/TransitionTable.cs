using System.Collections.Frozen;
using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Which moves between levels of care a policy allows, and what must hold before each; checked as a whole when it is made, immutable after and shared freely.</summary>
/// <remarks>
/// A table is refused unless every level can be reached from outside care, discharge can be reached from every level, no transition stands
/// twice, the targets of one level and kind have distinct priorities, so that their order is never a matter of chance, and days at a level move nobody by themselves.
/// </remarks>
public sealed partial class TransitionTable
{
    private readonly FrozenDictionary<LevelOfCare, int> positions;
    private readonly ValueList<Transition>[] byLevel;
    private readonly TransitionExit[][] exits;

    private TransitionTable(string id, string name, ValueList<LevelOfCare> levels, ValueList<Transition> transitions)
    {
        Id = id;
        Name = name;
        Levels = levels;
        Transitions = transitions;
        positions = levels.Index().ToFrozenDictionary(level => level.Item, level => level.Index + 1);
        byLevel = [.. levels.Prepend(null).Select(level => transitions.Where(transition => transition.From == level).ToValueList())];
        exits = [.. byLevel.Select(TransitionExit.InOrder)];
    }

    /// <summary>Short identifier, such as <c>step-down</c>; <c>policy</c> unless given.</summary>
    public string Id { get; }

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The levels that the transitions name: by system identifier, then in the system's own order.</summary>
    public ValueList<LevelOfCare> Levels { get; }

    /// <summary>All transitions: those from outside care first, then by level in the order of <see cref="Levels"/>; within a level by kind, then priority.</summary>
    public ValueList<Transition> Transitions { get; }

    /// <summary>Makes a table; the order of the transitions does not matter.</summary>
    /// <exception cref="ArgumentException">The table is not sound; the message lists all problems.</exception>
    public static TransitionTable Of(IEnumerable<Transition> transitions) => Of("policy", "Policy", transitions);

    /// <summary>Makes a table; the order of the transitions does not matter.</summary>
    /// <param name="id">Short identifier.</param>
    /// <param name="name">The policy's name.</param>
    /// <param name="transitions">The moves.</param>
    /// <exception cref="ArgumentException">A text is blank, or the table is not sound; the message lists all problems.</exception>
    public static TransitionTable Of(string id, string name, IEnumerable<Transition> transitions)
    {
        var stated = Guard.Against.NullItem(Guard.Against.Null(transitions).ToValueList(), nameof(transitions));
        var levels = LevelsOf(stated);
        var problems = TransitionProblems.Of(levels, stated);
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", problems.Select(problem => problem.Text)), nameof(transitions));
        }

        return new(Guard.Against.NullOrWhiteSpace(id), Guard.Against.NullOrWhiteSpace(name), levels, stated.OrderBy(transition => Position(levels, transition.From))
            .ThenBy(transition => transition.Kind).ThenBy(transition => transition.Priority).ToValueList());
    }

    /// <summary>The moves from a level, or from outside care (null), by kind and then priority; empty where there are none.</summary>
    public ValueList<Transition> From(LevelOfCare? level) => PositionOf(level) is { } position ? byLevel[position] : [];

    /// <summary>The moves of one kind from a level, or from outside care (null), by priority; empty where the table has none.</summary>
    public ValueList<Transition> Find(LevelOfCare? from, TransitionKind kind) => From(from).Where(transition => transition.Kind == kind).ToValueList();

    /// <summary>What the policy recommends for a patient on a day.</summary>
    /// <remarks>
    /// The moves from where the patient is are considered in a fixed order: step up, step down, planned discharge, lateral move, transfer out, administrative
    /// discharge, continued stay; from outside care readmission, for somebody who was in care before, then admission; within a kind by priority. The first whose
    /// criterion is met is recommended, but only if that of every move before it is unmet: where one of them is not known, neither is the recommendation.
    /// A move without a criterion is made when somebody asks for it, and never recommended; nor is a discharge against advice.
    /// A safety concern blocks every step down, every planned or administrative discharge and every lateral move to a less intensive rung, and proposes the first step up by
    /// priority, whatever the criteria say. Where nobody and nothing has looked for one, what it would decide is not known.
    /// The patient is where the latest open stay in treatment is, or else in withdrawal management; a level that the table does not know is taken for its place on the neutral ladder.
    /// </remarks>
    /// <param name="episode">The patient's stays; those of later days are not looked at.</param>
    /// <param name="facts">What is known; facts of later days are not looked at.</param>
    /// <param name="on">The day on which is asked.</param>
    /// <exception cref="ArgumentException">The facts are about another patient.</exception>
    public TransitionDecision Decide(CareEpisode episode, PatientFacts facts, LocalDate on) => Decide(Situation.Of(episode, facts, on));

    /// <summary>The table as a Mermaid flowchart, lines ended by a line feed; the same under every culture.</summary>
    public string ToMermaid() => TransitionGraph.Of(this).ToMermaid();

    /// <summary>The table as a Graphviz digraph, lines ended by a line feed; the same under every culture.</summary>
    public string ToDot() => TransitionGraph.Of(this).ToDot();

    /// <summary>The number of levels and transitions.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Levels.Count} levels, {Transitions.Count} transitions");

    /// <summary>The levels that moves name, in the order of <see cref="Levels"/>.</summary>
    internal static ValueList<LevelOfCare> LevelsOf(ValueList<Transition> transitions) =>
        transitions.SelectMany(transition => new[] { transition.From, transition.To }).OfType<LevelOfCare>().Distinct()
            .OrderBy(level => level.System.Id, StringComparer.Ordinal)
            .ThenBy(level => level.System.Levels.TakeWhile(other => other != level).Count())
            .ToValueList();

    private int? PositionOf(LevelOfCare? level) => level is null ? 0 : positions.TryGetValue(level, out var position) ? position : null;

    private static int Position(ValueList<LevelOfCare> levels, LevelOfCare? level) =>
        level is null ? -1 : levels.TakeWhile(other => other != level).Count();
}

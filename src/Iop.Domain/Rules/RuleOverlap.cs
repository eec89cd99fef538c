using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Two or more rules that bound the same quantity of the same phase, and which of them decides.</summary>
public sealed record RuleOverlap
{
    internal RuleOverlap(int phaseIndex, string quantity, ValueList<Rule> rules, Rule? strictestLeast, Rule? strictestMost, Rule mostSpecific, bool isContradiction, string explanation)
    {
        PhaseIndex = phaseIndex;
        Quantity = quantity;
        Rules = rules;
        StrictestLeast = strictestLeast;
        StrictestMost = strictestMost;
        MostSpecific = mostSpecific;
        IsContradiction = isContradiction;
        Explanation = explanation;
    }

    /// <summary>The position of the phase, counted from zero.</summary>
    public int PhaseIndex { get; }

    /// <summary>What is bounded, such as <c>minutes in each week, planned</c>.</summary>
    public string Quantity { get; }

    /// <summary>The rules, in the set's order.</summary>
    public ValueList<Rule> Rules { get; }

    /// <summary>The rule with the highest lower end: who keeps it keeps the others; null where none has one.</summary>
    public Rule? StrictestLeast { get; }

    /// <summary>The rule with the lowest upper end; null where none has one.</summary>
    public Rule? StrictestMost { get; }

    /// <summary>The rule that names most of state, payer, program and population; the first of those that name equally many.</summary>
    public Rule MostSpecific { get; }

    /// <summary>Whether no amount keeps all of them.</summary>
    public bool IsContradiction { get; }

    /// <summary>The same in a sentence or two, in English; the same under every culture.</summary>
    public string Explanation { get; }

    /// <summary>The quantity and the ids of the rules.</summary>
    public override string ToString() => $"{Quantity}: {string.Join(", ", Rules.Select(rule => rule.Id))}";
}

using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Days of a stay on which a rule excludes care, because of another stay on them or shortly before.</summary>
/// <remarks>A stay has care from the day of admission to that of discharge, both included: on which of these days there were sessions, it does not say. A plan's dated sessions do, and the rule is then asked of the plan.</remarks>
public sealed record RefusedOverlap
{
    internal RefusedOverlap(Rule rule, CareStay stay, CareStay other, LocalDate first, LocalDate last)
    {
        Rule = rule;
        Stay = stay;
        Other = other;
        First = first;
        Last = last;
    }

    /// <summary>The rule, with its citation.</summary>
    public Rule Rule { get; }

    /// <summary>The stay of which the rule speaks.</summary>
    public CareStay Stay { get; }

    /// <summary>The stay that excludes it.</summary>
    public CareStay Other { get; }

    /// <summary>The first day of the stay on which it is excluded.</summary>
    public LocalDate First { get; }

    /// <summary>The last day of the stay on which it is excluded, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>The id of the rule and the two stays.</summary>
    public override string ToString() => $"{Rule.Id}: {Stay} and {Other}";
}

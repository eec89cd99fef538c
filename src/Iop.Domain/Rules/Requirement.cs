namespace Iop.Domain.Rules;

/// <summary>What a rule asks for, as data: a quantity and the bounds it must keep. A closed family, one type for each quantity.</summary>
public abstract record Requirement
{
    private protected Requirement()
    {
    }

    /// <summary>The requirement in words, such as <c>at least 9 h a week</c>; the same under every culture.</summary>
    public abstract string Text { get; }

    /// <summary>The requirement in words.</summary>
    public sealed override string ToString() => Text;

    /// <summary>Adds the rule's findings on a phase that it speaks of; none where the rule only excuses others.</summary>
    internal abstract void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings);

    /// <summary>Whether a phase below <paramref name="broken"/>'s floor is lawful all the same: satisfied when it is, indeterminate when the plan does not say enough.</summary>
    internal virtual Verdict Excuses(in PhaseInPlan phase, WeeklyHoursRequirement broken) => Verdict.Violated;
}

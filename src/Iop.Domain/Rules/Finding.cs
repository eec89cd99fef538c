using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>What one rule says of one phase of a plan, and why.</summary>
/// <remarks>The rule id and the path are safe to log; <see cref="Observed"/> and <see cref="Message"/> are clinical content and stay out of the text form.</remarks>
public sealed record Finding
{
    internal Finding(Rule rule, Verdict verdict, int phaseIndex, string path, string? observed, string message)
    {
        Rule = rule;
        Verdict = verdict;
        PhaseIndex = Guard.Against.Negative(phaseIndex);
        Path = path;
        Observed = observed;
        Message = message;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The permanent id of the rule, such as <c>cms.iop.min-weekly-hours</c>.</summary>
    public string RuleId => Rule.Id;

    /// <summary>Satisfied, violated, or not to be told from the plan.</summary>
    public Verdict Verdict { get; }

    /// <summary>How binding the rule is.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>Where in the plan, such as <c>phases[1].sessions</c>; positions count from zero.</summary>
    public string Path { get; }

    /// <summary>The position of the phase that the finding is about, counted from zero.</summary>
    public int PhaseIndex { get; }

    /// <summary>What the plan states, such as <c>6 h</c>; null where it does not say.</summary>
    public string? Observed { get; }

    /// <summary>What the rule asks for, such as <c>at least 9 h a week</c>.</summary>
    public string Required => Rule.Required;

    /// <summary>What the plan would have to state for a verdict, such as <c>population</c> or <c>sessions</c>; null unless indeterminate.</summary>
    public string? Missing { get; internal init; }

    /// <summary>The id of the rule whose exception makes the verdict satisfied; null where none was needed.</summary>
    public string? ExcusedBy { get; internal init; }

    /// <summary>The days concerned, both inclusive: a week, a day, the days up to a deadline; null where the finding speaks of the whole phase.</summary>
    public CarePeriod? Window { get; internal init; }

    /// <summary>Paths of the parts of the plan that counted, in the plan's order; empty where the finding does not rest on single parts.</summary>
    public ValueList<string> Counted { get; internal init; } = [];

    /// <summary>The parts within the window that did not count, each with the reason.</summary>
    public ValueList<UncountedPart> NotCounted { get; internal init; } = [];

    /// <summary>One or two sentences for a clinician, in English; the same under every culture. The wording may change, the id does not.</summary>
    public string Message { get; }

    /// <summary>Where the rule was read.</summary>
    public Citation Citation => Rule.Citation;

    /// <summary>Rule id, verdict and path; no clinical content.</summary>
    public override string ToString() => $"{RuleId} {Verdict} {Path}";

    internal static Finding Unknown(Rule rule, in PhaseInPlan phase, string path, string missing, string message, string? observed = null) =>
        new(rule, Verdict.Indeterminate, phase.Index, path, observed, message) { Missing = missing };
}

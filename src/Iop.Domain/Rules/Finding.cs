using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>What one rule says of one phase of a plan, and why.</summary>
/// <remarks>The rule id and the path are safe to log; <see cref="Observed"/> and <see cref="Message"/> are clinical content and stay out of the text form.</remarks>
public sealed record Finding
{
    internal Finding(
        Rule rule, Verdict verdict, int phaseIndex, string path, string? observed, string message, string? missing = null, string? excusedBy = null)
    {
        RuleId = rule.Id;
        Severity = rule.Severity;
        Required = rule.Requirement.Text;
        Citation = rule.Citation;
        Verdict = verdict;
        PhaseIndex = Guard.Against.Negative(phaseIndex);
        Path = path;
        Observed = observed;
        Message = message;
        Missing = missing;
        ExcusedBy = excusedBy;
    }

    /// <summary>The permanent id of the rule, such as <c>cms.iop.min-weekly-hours</c>.</summary>
    public string RuleId { get; }

    /// <summary>Satisfied, violated, or not to be told from the plan.</summary>
    public Verdict Verdict { get; }

    /// <summary>How binding the rule is.</summary>
    public Severity Severity { get; }

    /// <summary>Where in the plan, such as <c>phases[1].sessions</c>; positions count from zero.</summary>
    public string Path { get; }

    /// <summary>The position of the phase that the finding is about, counted from zero.</summary>
    public int PhaseIndex { get; }

    /// <summary>What the plan states, such as <c>6 h</c>; null where it does not say.</summary>
    public string? Observed { get; }

    /// <summary>What the rule asks for, such as <c>at least 9 h a week</c>.</summary>
    public string Required { get; }

    /// <summary>What the plan would have to state for a verdict, such as <c>population</c> or <c>sessions</c>; null unless indeterminate.</summary>
    public string? Missing { get; }

    /// <summary>The id of the rule whose exception makes the verdict satisfied; null where none was needed.</summary>
    public string? ExcusedBy { get; }

    /// <summary>One or two sentences for a clinician, in English; the same under every culture. The wording may change, the id does not.</summary>
    public string Message { get; }

    /// <summary>Where the rule was read.</summary>
    public Citation Citation { get; }

    /// <summary>Rule id, verdict and path; no clinical content.</summary>
    public override string ToString() => $"{RuleId} {Verdict} {Path}";

    internal static Finding Unknown(Rule rule, PhaseInPlan phase, string path, string missing, string message, string? observed = null) =>
        new(rule, Verdict.Indeterminate, phase.Index, path, observed, message, missing);
}

using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Scheduling;

/// <summary>Something that a rule asks of a phase in a week and that the limits of the week do not say, or not in full.</summary>
/// <remarks>A week within the limits may break it: it is for <see cref="RuleSet.Check"/> to tell.</remarks>
public sealed record UnstatedRule
{
    internal UnstatedRule(Rule rule, string text, string why)
    {
        Rule = rule;
        Text = Guard.Against.NullOrWhiteSpace(text);
        Why = Guard.Against.NullOrWhiteSpace(why);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The part of it that no limit says, in English; the same under every culture.</summary>
    public string Text { get; }

    /// <summary>Why no limit says it, in English; the same under every culture.</summary>
    public string Why { get; }

    /// <summary>The id of the rule and why no limit says it.</summary>
    public override string ToString() => $"{Rule.Id}: {Why}";
}

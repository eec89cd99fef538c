using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Scheduling;

/// <summary>Where a limit of a week's requirement comes from: a rule, or the plan's own prescriptions.</summary>
public sealed record RequirementSource
{
    internal RequirementSource(string limit, Rule? rule, string text)
    {
        Limit = limit;
        Rule = rule;
        Text = Guard.Against.NullOrWhiteSpace(text);
    }

    /// <summary>The limit in the words of <c>iop-program/1</c>, such as <c>minutesPerWeek.min</c> or <c>modalities.individual.sessions.min</c>.</summary>
    public string Limit { get; }

    /// <summary>The rule; null where the plan itself asks for it.</summary>
    public Rule? Rule { get; }

    /// <summary>What it asks for, in English; the same under every culture.</summary>
    public string Text { get; }

    /// <summary>The limit and the id of the rule, or <c>plan</c>.</summary>
    public override string ToString() => $"{Limit}: {Rule?.Id ?? "plan"}";
}

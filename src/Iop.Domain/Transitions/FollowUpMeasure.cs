using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Transitions;

/// <summary>A rule about follow-up, asked of episodes: its requirement holds the window, what counts on day zero, and how many visits there must be.</summary>
public sealed record FollowUpMeasure
{
    /// <summary>States a measure.</summary>
    /// <param name="rule">The rule that is cited, and whose dates say for which events it is in force.</param>
    /// <param name="requirement">What is counted, and after what.</param>
    /// <param name="condition">What the event was for; null where that does not matter. An event that does not state it leaves the measure open.</param>
    public FollowUpMeasure(Rule rule, FollowUpRequirement requirement, TreatedCondition? condition = null)
    {
        Rule = Guard.Against.Null(rule);
        Requirement = Guard.Against.Null(requirement);
        Condition = Guard.Against.Undefined(condition);
    }

    /// <summary>The rule that is cited.</summary>
    public Rule Rule { get; }

    /// <summary>What is counted, and after what.</summary>
    public FollowUpRequirement Requirement { get; }

    /// <summary>What the event was for; null where that does not matter.</summary>
    public TreatedCondition? Condition { get; }

    /// <summary>The id of the rule.</summary>
    public override string ToString() => Rule.Id;

    /// <summary>Whether an event is one that the measure follows: null where the event does not say what it was for.</summary>
    internal bool? IsFor(TreatedCondition condition) => Condition switch
    {
        null => true,
        _ when condition == TreatedCondition.NotStated => null,
        { } asked => condition == asked || condition == TreatedCondition.Both || asked == TreatedCondition.Both,
    };
}

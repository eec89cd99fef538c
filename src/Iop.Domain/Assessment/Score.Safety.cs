namespace Iop.Domain.Assessment;

public readonly partial struct Score
{
    /// <summary>Whether a concern is raised that the instrument watches for, whatever the total is; raised as soon as the known answers raise it, unknown where missing answers could.</summary>
    /// <remarks>Where only a total is known, it is raised or excluded as far as the total alone decides it.</remarks>
    public SafetyState Safety
    {
        get
        {
            var state = SafetyState.None;
            foreach (var trigger in Instrument.SafetyTriggers)
            {
                var found = StateOf(trigger);
                state = found > state ? found : state;
            }

            return state;
        }
    }

    /// <summary>The gravest concern that is raised; null where none is.</summary>
    public SafetyConcern? Concern
    {
        get
        {
            foreach (var trigger in Instrument.SafetyTriggers)
            {
                if (StateOf(trigger) == SafetyState.Raised)
                {
                    return trigger.Concern;
                }
            }

            return null;
        }
    }

    private SafetyState StateOf(SafetyTrigger trigger)
    {
        if (trigger.Item is { } item)
        {
            return hasItems ? StateOfAnswer(trigger, item) : StateByTotals(trigger, item);
        }

        var range = Range(trigger.Scale);
        return range.Least >= trigger.AtLeast ? SafetyState.Raised : range.Most < trigger.AtLeast ? SafetyState.None : SafetyState.Unknown;
    }

    private SafetyState StateOfAnswer(SafetyTrigger trigger, int item) =>
        answers.Of(item) is { } answer ? trigger.Values.Contains(answer) ? SafetyState.Raised : SafetyState.None
        : branch == ScoreBranch.NotAsked && Instrument.Gate!.Behind.Contains(item) ? SafetyState.None
        : SafetyState.Unknown;

    /// <summary>What is left of a sum when all other items are at their most, or at their least, bounds the item.</summary>
    private SafetyState StateByTotals(SafetyTrigger trigger, int item)
    {
        var possible = Instrument.ValuesOf(item);
        for (var index = 0; index < Instrument.Scales.Count && Instrument.Scoring != ScoringRule.Triage; index++)
        {
            var scale = Instrument.Scales[index];
            if (((scale.ItemMask >> item) & 1) != 0)
            {
                var values = Instrument.ValuesOf(item);
                possible = possible.Within(ranges[index].Least - (scale.Most - values.Most), ranges[index].Most - (scale.Least - values.Least));
            }
        }

        return !trigger.Values.Overlaps(possible) ? SafetyState.None : trigger.Values.ContainsAll(possible) ? SafetyState.Raised : SafetyState.Unknown;
    }
}

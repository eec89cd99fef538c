using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>One thing that a person would name when asked why there is no week.</summary>
public sealed record WeekReason
{
    internal WeekReason(int number, string code, WeekReasonKind kind, string text, IEnumerable<ReasonArgument> arguments, IEnumerable<RequirementSource> sources, IEnumerable<string> sessions)
    {
        Number = number;
        Code = code;
        Kind = kind;
        Text = text;
        Arguments = arguments.ToValueList();
        Sources = sources.ToValueList();
        Sessions = sessions.ToValueList();
    }

    /// <summary>The position among all reasons looked at, from 0.</summary>
    internal int Number { get; }

    /// <summary>Stable; never changes meaning. The codes stand in <c>docs/concepts/explanations.md</c>.</summary>
    public string Code { get; }

    /// <summary>Whose it is.</summary>
    public WeekReasonKind Kind { get; }

    /// <summary>English, made from code and arguments; the same under every culture.</summary>
    public string Text { get; }

    /// <summary>What the text is made of, in a fixed order for each code.</summary>
    public ValueList<ReasonArgument> Arguments { get; }

    /// <summary>The rules, or the plan, that ask for the limit; empty where nothing is known of that.</summary>
    public ValueList<RequirementSource> Sources { get; }

    /// <summary>Ids of the sessions that it keeps from the patient or asks of the patient, in the order of time; empty for limits.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>The code alone: the text may speak of the patient's life.</summary>
    public override string ToString() => Code;
}

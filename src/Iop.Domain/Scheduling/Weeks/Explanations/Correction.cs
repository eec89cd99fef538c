using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>One correction: a reason dropped, or loosened no further than needed.</summary>
public sealed record Correction
{
    internal Correction(WeekReason reason, string code, string text, IEnumerable<ReasonArgument> arguments, long effort)
    {
        Reason = reason;
        Code = code;
        Text = text;
        Arguments = arguments.ToValueList();
        Effort = effort;
    }

    /// <summary>The reason that gives way.</summary>
    public WeekReason Reason { get; }

    /// <summary>Stable; never changes meaning. The codes stand in <c>docs/concepts/explanations.md</c>.</summary>
    public string Code { get; }

    /// <summary>English: what to change and by how much it misses today.</summary>
    public string Text { get; }

    /// <summary>What the text is made of; <c>missing</c> says by how much it misses today where there is a measure.</summary>
    public ValueList<ReasonArgument> Arguments { get; }

    /// <summary>How much somebody has to give, in points; the scale stands in <c>docs/concepts/explanations.md</c>.</summary>
    public long Effort { get; }

    /// <summary>The code alone: the text may speak of the patient's life.</summary>
    public override string ToString() => Code;
}

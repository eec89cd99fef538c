using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>How often a measure gave each answer, exactly. The default value has counted nothing.</summary>
public readonly record struct AnswerCounts
{
    internal AnswerCounts(long yes, long no, long notYetKnown, long unknown, long notApplicable)
    {
        Yes = yes;
        No = no;
        NotYetKnown = notYetKnown;
        Unknown = unknown;
        NotApplicable = notApplicable;
    }

    /// <summary>The numerator.</summary>
    public long Yes { get; }

    /// <summary>Asked, known, and not so.</summary>
    public long No { get; }

    /// <summary>Windows still open.</summary>
    public long NotYetKnown { get; }

    /// <summary>Records that do not tell enough.</summary>
    public long Unknown { get; }

    /// <summary>Events about which the measure does not ask.</summary>
    public long NotApplicable { get; }

    /// <summary>The denominator: what is known, either way.</summary>
    public long Denominator => Yes + No;

    /// <summary>The numerator over the denominator; null where nothing is known.</summary>
    public Ratio? Rate => Denominator == 0 ? null : Ratio.Of(Yes, Denominator);

    /// <summary>Both counts together.</summary>
    /// <exception cref="OverflowException">A count does not fit into 64 bits.</exception>
    public static AnswerCounts operator +(AnswerCounts left, AnswerCounts right) => checked(new(
        left.Yes + right.Yes, left.No + right.No, left.NotYetKnown + right.NotYetKnown, left.Unknown + right.Unknown, left.NotApplicable + right.NotApplicable));

    /// <summary>Such as <c>12 of 40, 3 open, 1 unknown, 9 not applicable</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Yes} of {Denominator}, {NotYetKnown} open, {Unknown} unknown, {NotApplicable} not applicable");

    internal AnswerCounts And(ContinuityAnswer answer) => answer switch
    {
        ContinuityAnswer.Yes => new(Yes + 1, No, NotYetKnown, Unknown, NotApplicable),
        ContinuityAnswer.No => new(Yes, No + 1, NotYetKnown, Unknown, NotApplicable),
        ContinuityAnswer.NotYetKnown => new(Yes, No, NotYetKnown + 1, Unknown, NotApplicable),
        ContinuityAnswer.NotApplicable => new(Yes, No, NotYetKnown, Unknown, NotApplicable + 1),
        _ => new(Yes, No, NotYetKnown, Unknown + 1, NotApplicable),
    };
}

using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>That a plan was changed: which revision came of it, when and why.</summary>
public sealed record PlanRevision
{
    /// <summary>The number of the first revision that is an amendment; the plan as first written is revision 1.</summary>
    public const int FirstAmendment = 2;

    /// <summary>States a revision.</summary>
    /// <param name="number">2 or more.</param>
    /// <param name="on">The day from which it holds.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 2.</exception>
    public PlanRevision(int number, LocalDate on, CodedText reason)
    {
        Number = Guard.Against.OutOfRange(number, FirstAmendment, int.MaxValue);
        On = on.InIso();
        Reason = Guard.Against.Null(reason);
    }

    /// <summary>The number, counted from 1 for the plan as first written.</summary>
    public int Number { get; }

    /// <summary>The day from which it holds.</summary>
    public LocalDate On { get; }

    /// <summary>Why.</summary>
    public CodedText Reason { get; }

    /// <summary>The number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"revision {Number}");
}

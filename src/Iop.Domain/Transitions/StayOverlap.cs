using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Two stays on the treatment track that run at the same time.</summary>
public sealed record StayOverlap
{
    internal StayOverlap(CareStay earlier, CareStay later)
    {
        Earlier = earlier;
        Later = later;
        To = earlier.Discharged is { } end && !(later.Discharged < end) ? end : later.Discharged;
    }

    /// <summary>The stay admitted first.</summary>
    public CareStay Earlier { get; }

    /// <summary>The stay admitted while the other ran.</summary>
    public CareStay Later { get; }

    /// <summary>The first day of both: the later admission.</summary>
    public LocalDate From => Later.Admitted;

    /// <summary>The day on which the first of them ended, itself outside the overlap; null while both are open.</summary>
    public LocalDate? To { get; }

    /// <summary>The days of both, counted as lengths of stays are, 1 or more; null while both are open.</summary>
    public int? Days => To is { } end ? Period.DaysBetween(From, end) : null;

    /// <summary>The two stays.</summary>
    public override string ToString() => $"{Earlier} and {Later}";
}

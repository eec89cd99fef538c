using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>That the patient was assessed: for what, when, with what and by whom; the result stands elsewhere.</summary>
public sealed record AssessmentReference
{
    /// <summary>States an assessment.</summary>
    /// <param name="kind">What it was for.</param>
    /// <param name="at">When it was done; with a time of day where a deadline runs in hours.</param>
    /// <param name="instrument">The id of the instrument; null where none was used or stated.</param>
    /// <param name="by">Who assessed; null where the plan does not say.</param>
    /// <param name="cosignedOn">The day on which a supervisor signed it; null where nobody did.</param>
    /// <exception cref="ArgumentException">The instrument's id is empty.</exception>
    public AssessmentReference(AssessmentKind kind, CareMoment at, string? instrument = null, ProviderRole? by = null, LocalDate? cosignedOn = null)
    {
        Kind = Guard.Against.Null(kind);
        At = at;
        Instrument = instrument is null ? null : Guard.Against.NullOrWhiteSpace(instrument);
        By = by;
        CosignedOn = cosignedOn.InIso();
    }

    /// <summary>What it was for.</summary>
    public AssessmentKind Kind { get; }

    /// <summary>When it was done.</summary>
    public CareMoment At { get; }

    /// <summary>The id of the instrument; null where none was used or stated.</summary>
    public string? Instrument { get; }

    /// <summary>Who assessed; null where the plan does not say.</summary>
    public ProviderRole? By { get; }

    /// <summary>The day on which a supervisor signed it; null where nobody did.</summary>
    public LocalDate? CosignedOn { get; }

    /// <summary>The kind alone.</summary>
    public override string ToString() => Kind.Word;
}

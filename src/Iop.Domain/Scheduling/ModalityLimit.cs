using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>Weekly limits for the sessions of one modality.</summary>
public sealed record ModalityLimit
{
    /// <summary>Limits a modality.</summary>
    /// <param name="modality">The modality.</param>
    /// <param name="sessions">Attended sessions a week.</param>
    /// <param name="minutes">Attended minutes a week.</param>
    public ModalityLimit(Modality modality, Limit sessions = default, Limit minutes = default)
    {
        Modality = Guard.Against.Null(modality);
        Sessions = sessions;
        Minutes = minutes;
    }

    /// <summary>The modality.</summary>
    public Modality Modality { get; }

    /// <summary>Attended sessions a week.</summary>
    public Limit Sessions { get; }

    /// <summary>Attended minutes a week.</summary>
    public Limit Minutes { get; }
}

using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Whether a patient's care held together, as far as it is known on a day: seams between levels, follow-up, first appointments, readmissions, refused overlaps.</summary>
/// <remarks>What happened after that day is not looked at: a window that is still open on it, its last day included, is <see cref="ContinuityAnswer.NotYetKnown"/> and never "no".</remarks>
public sealed record Continuity
{
    /// <summary>How soon another high-intensity stay begins that is a direct transfer: on the day of discharge or the next. Our reading; no source was read.</summary>
    internal const int DirectTransferWithin = 1;

    private Continuity(LocalDate asOf, in ContinuityParts parts)
    {
        AsOf = asOf;
        Seams = parts.Seams.ToValueList();
        FollowUps = parts.FollowUps.ToValueList();
        FirstAppointments = parts.FirstAppointments.ToValueList();
        Readmissions = parts.Readmissions.ToValueList();
        RefusedOverlaps = parts.RefusedOverlaps.ToValueList();
    }

    /// <summary>The day up to which, and including which, the record was looked at.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The steps from one stay on the treatment track to the next, in order; a stay that ran beside another and ended no later is none.</summary>
    public ValueList<CareSeam> Seams { get; }

    /// <summary>What each measure says of each event that it follows: by measure, then by event.</summary>
    public ValueList<FollowUpAnswer> FollowUps { get; }

    /// <summary>For each discharge from treatment or withdrawal management, whether the first appointment after it was missed.</summary>
    public ValueList<FirstAppointment> FirstAppointments { get; }

    /// <summary>For each discharge from treatment or withdrawal management, whether the patient was readmitted.</summary>
    public ValueList<ReadmissionAnswer> Readmissions { get; }

    /// <summary>Stays so near to each other that a payer refuses one of them.</summary>
    public ValueList<RefusedOverlap> RefusedOverlaps { get; }

    /// <summary>Measures an episode by <see cref="ContinuityMeasures.Standard"/>.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="asOf">The day up to which, and including which, it is looked at.</param>
    public static Continuity Of(CareEpisode episode, LocalDate asOf) => Of(episode, asOf, ContinuityMeasures.Standard);

    /// <summary>Measures an episode by chosen rules.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="asOf">The day up to which, and including which, it is looked at.</param>
    /// <param name="measures">The rules.</param>
    public static Continuity Of(CareEpisode episode, LocalDate asOf, ContinuityMeasures measures)
    {
        Guard.Against.Null(episode);
        var day = asOf.InIso();
        var parts = new ContinuityParts(Guard.Against.Null(measures), EpisodeDays.Number(day), episode.DeathDay);
        ContinuityWalk<ContinuityParts>.Run(episode, EpisodeDays.Number(day), measures, ref parts);
        return new(day, parts);
    }

    /// <summary>The number of seams and answers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seams.Count} seam(s), {FollowUps.Count} follow-up answer(s)");
}

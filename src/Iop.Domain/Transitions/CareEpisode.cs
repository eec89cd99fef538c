using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What is known of a patient's care: dated events, and the stays at levels that they come to. Immutable; two episodes of the same events are equal.</summary>
/// <remarks>
/// Events may come in any order. Within a day a patient first leaves the levels of the day before, then is admitted, then leaves what was entered on that day.
/// Different levels of the treatment track may overlap, and <see cref="Overlaps"/> tells of it; the same level twice, or two levels of another track, may not.
/// </remarks>
public sealed class CareEpisode : IEquatable<CareEpisode>
{
    private CareEpisode(PatientId patient, EpisodeReplay replay)
    {
        Patient = patient;
        Events = replay.Events;
        Stays = replay.Stays;
        DiedOn = replay.DiedOn;
        DeathDay = DiedOn is { } death ? EpisodeDays.Number(death) : int.MaxValue;
        Treatment = Stays.Where(stay => stay.Track == CareTrack.Treatment).ToValueList();
        Rows = StayRow.Of(Stays);
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>The events in their order.</summary>
    public ValueList<CareEvent> Events { get; }

    /// <summary>All stays: by day of admission, then in the order in which the day's admissions took effect.</summary>
    public ValueList<CareStay> Stays { get; }

    /// <summary>The stays on the treatment track, in the order of <see cref="Stays"/>.</summary>
    public ValueList<CareStay> Treatment { get; }

    /// <summary>The day of death; null where none is recorded.</summary>
    public LocalDate? DiedOn { get; }

    /// <summary>The day of death as a number; greater than every day where none is recorded.</summary>
    internal int DeathDay { get; }

    /// <summary>The stays by level.</summary>
    internal StayRow[] Rows { get; }

    /// <summary>The open stays: where the patient is after all events. Empty outside care.</summary>
    public ValueList<CareStay> Current => field ??= Stays.Where(stay => stay.IsOpen).ToValueList();

    /// <summary>The times between stays on the treatment track, in order.</summary>
    public ValueList<CareGap> Gaps => field ??= FindGaps().ToValueList();

    /// <summary>The pairs of stays on the treatment track that run at the same time, by the later admission.</summary>
    public ValueList<StayOverlap> Overlaps => field ??= FindOverlaps().ToValueList();

    /// <summary>Builds an episode; the order of the events does not matter.</summary>
    /// <exception cref="ArgumentException">The events cannot all have happened; the message names every reason that <see cref="FindProblems"/> gives.</exception>
    public static CareEpisode Of(PatientId patient, params IEnumerable<CareEvent> events)
    {
        Guard.Against.Null(patient);
        var replay = EpisodeReplay.Of(Guard.Against.NullItem(Guard.Against.Null(events).ToValueList(), nameof(events)));
        return replay.Problems.Count == 0
            ? new(patient, replay)
            : throw new ArgumentException(
                string.Join(" ", replay.Problems.Select(problem => $"{problem.Path}: found {problem.Found}; allowed: {problem.Allowed}.")), nameof(events));
    }

    /// <summary>Why events make no episode, in the order of the events given; empty where they make one.</summary>
    public static ValueList<EpisodeProblem> FindProblems(params IEnumerable<CareEvent> events) =>
        EpisodeReplay.Of(Guard.Against.NullItem(Guard.Against.Null(events).ToValueList(), nameof(events))).Problems;

    /// <summary>The stays in force when a day ends, in the order of <see cref="Stays"/>: those admitted on the day are in, those discharged on it are not.</summary>
    public ValueList<CareStay> On(LocalDate date) => Stays.Where(stay => stay.IsOn(date)).ToValueList();

    /// <summary>The episode with one more event.</summary>
    /// <exception cref="ArgumentException">The event cannot have happened beside the others; the message names every reason.</exception>
    public CareEpisode With(CareEvent added) => Of(Patient, [.. Events, Guard.Against.Null(added)]);

    /// <inheritdoc/>
    public bool Equals(CareEpisode? other) => other is not null && Patient == other.Patient && Events.Equals(other.Events);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CareEpisode);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Patient, Events);

    /// <summary>The number of events and stays.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Events.Count} event(s), {Stays.Count} stay(s)");

    /// <summary>The position of the first event on or after a day.</summary>
    internal int Position(int day)
    {
        var (low, high) = (0, Events.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Events[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private IEnumerable<CareGap> FindGaps()
    {
        CareStay? last = null;
        foreach (var stay in Treatment)
        {
            if (last?.Discharged < stay.Admitted)
            {
                yield return new(last, stay);
            }

            last = last is null || (!last.IsOpen && !(stay.Discharged < last.Discharged)) ? stay : last;
        }
    }

    private IEnumerable<StayOverlap> FindOverlaps()
    {
        var running = new List<CareStay>();
        foreach (var stay in Treatment)
        {
            running.RemoveAll(earlier => earlier.Discharged <= stay.Admitted);
            if (stay.Length == 0)
            {
                continue;
            }

            foreach (var earlier in running)
            {
                yield return new(earlier, stay);
            }

            running.Add(stay);
        }
    }
}

using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What a pathway says of limited places: who arrives when, which levels have how many slots, and from when on a run is counted.</summary>
public sealed record CapacityPlan
{
    /// <summary>Makes a plan.</summary>
    /// <param name="arrivals">Where patients come from, one source or more.</param>
    /// <param name="levels">The levels with slots; other states take everybody at once.</param>
    /// <param name="warmUp">How long a run goes on, beginning empty, before it is counted; shorter than the model's horizon. Not at all where null.</param>
    /// <param name="waitTargets">Waits for which results say how many patients were admitted within them, at most 16.</param>
    /// <exception cref="ArgumentException">There are more targets than 16.</exception>
    public CapacityPlan(IEnumerable<PatientArrivals> arrivals, IEnumerable<LevelCapacity> levels, PathwayTime? warmUp = null, IEnumerable<PathwayTime>? waitTargets = null)
    {
        Arrivals = Guard.Against.NullItem(Guard.Against.Null(arrivals).ToValueList(), nameof(arrivals));
        Levels = Guard.Against.NullItem(Guard.Against.Null(levels).ToValueList(), nameof(levels));
        WarmUp = warmUp is { Amount: > 0 } ? warmUp : PathwayTime.Zero;
        WaitTargets = Guard.Against.NullItem((waitTargets ?? []).ToValueList(), nameof(waitTargets));
        if (WaitTargets.Count > PathwayLimits.MostWaitTargets)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{WaitTargets.Count} targets; at most {PathwayLimits.MostWaitTargets}."), nameof(waitTargets));
        }
    }

    /// <summary>Where patients come from.</summary>
    public ValueList<PatientArrivals> Arrivals { get; }

    /// <summary>The levels with slots.</summary>
    public ValueList<LevelCapacity> Levels { get; }

    /// <summary>How long a run goes on before it is counted.</summary>
    public PathwayTime WarmUp { get; }

    /// <summary>Waits for which results say how many were admitted within them.</summary>
    public ValueList<PathwayTime> WaitTargets { get; }

    /// <summary>How many levels and sources.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Levels.Count} level(s) with slots, {Arrivals.Count} source(s) of patients");
}

using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Counts the continuity of episodes one by one, without an allocation for an episode. Not for several threads at once: give each its own and merge the counts.</summary>
public sealed class ContinuityCounter
{
    private readonly LocalDate asOf;
    private readonly int day;
    private readonly ContinuityMeasures measures;
    private ContinuityTally tally;

    /// <summary>Begins to count.</summary>
    /// <param name="asOf">The day up to which, and including which, episodes are looked at.</param>
    /// <param name="measures">The rules.</param>
    public ContinuityCounter(LocalDate asOf, ContinuityMeasures measures)
    {
        this.asOf = asOf.InIso();
        this.measures = Guard.Against.Null(measures);
        day = EpisodeDays.Number(this.asOf);
        tally = new(measures, day);
    }

    /// <summary>Counts one more episode.</summary>
    public void Add(CareEpisode episode)
    {
        tally.Begin(Guard.Against.Null(episode));
        ContinuityWalk<ContinuityTally>.Run(episode, day, measures, ref tally);
    }

    /// <summary>What was counted so far.</summary>
    public ContinuityCounts ToCounts() => new(asOf, measures, tally);

    /// <summary>The number of episodes so far.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{tally.Numbers[ContinuityTally.Episodes]} episode(s)");
}

using Iop.Cli.Files;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Reports;

/// <summary>The continuity of many episodes in room that does not grow with them; the first is kept, for where it stays the only one.</summary>
/// <param name="stated">The day up to which it is looked at; null: that of the last event, of one episode alone.</param>
internal sealed class ContinuityAnswers(LocalDate? stated)
{
    private ContinuityCounter? counter;
    private CareEpisode? first;

    /// <summary>The day up to which it is looked at; null where nothing tells one.</summary>
    public LocalDate? AsOf => stated ?? (first is { Events: [.., var last] } ? last.On : null);

    /// <summary>Episodes that were counted.</summary>
    public long Episodes { get; private set; }

    /// <summary>Episodes that could not be read.</summary>
    public long Refused { get; private set; }

    /// <summary>Where the first episode stands.</summary>
    public PlanPlace Place { get; private set; }

    /// <summary>What was counted; null where there is no day.</summary>
    public ContinuityCounts? Counts => counter?.ToCounts();

    /// <summary>The only episode; null where there are others, or none, or others that could not be read.</summary>
    public CareEpisode? Only => Episodes == 1 && Refused == 0 ? first : null;

    public void Add(PlanPlace place, CareEpisode episode)
    {
        if (Episodes++ == 0)
        {
            (first, Place) = (episode, place);
        }
        else if (stated is null)
        {
            throw new Refusal("--as-of is needed where there is more than one episode: counts are of one day.");
        }

        if (AsOf is { } day)
        {
            counter ??= new(day, ContinuityMeasures.Standard);
            counter.Add(episode);
        }
    }

    public void Refuse() => Refused++;
}

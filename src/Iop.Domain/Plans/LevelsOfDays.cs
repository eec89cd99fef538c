using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>The one level that the phases give to each day, asked day after day in order of time: every phase is looked at twice, whatever the number of days.</summary>
internal sealed class LevelsOfDays
{
    // looking through a few phases is faster than putting them in order
    private const int Few = 8;

    private readonly PlanPhase[] begin;
    private readonly PlanPhase[] end;
    private readonly Dictionary<LevelOfCare, int> running = [];
    private (int Begun, int Ended) at;

    private LevelsOfDays(ValueList<PlanPhase> phases)
    {
        begin = [.. phases.OrderBy(phase => phase.Dates.Start)];
        end = [.. phases.Where(phase => phase.Dates.End is not null).OrderBy(phase => phase.Dates.End)];
    }

    /// <summary>Null where there are so few phases that <see cref="Only"/> looks through them.</summary>
    public static LevelsOfDays? Of(ValueList<PlanPhase> phases, int days) => phases.Count <= Few || days <= Few ? null : new(phases);

    /// <summary>The level of the phases that run on a day; null where none runs, or several levels are in force.</summary>
    public static LevelOfCare? Only(ValueList<PlanPhase> phases, LocalDate date)
    {
        LevelOfCare? only = null;
        foreach (var phase in phases)
        {
            if (phase.Dates.Contains(date))
            {
                if (only is not null && only != phase.Level)
                {
                    return null;
                }

                only = phase.Level;
            }
        }

        return only;
    }

    /// <summary>The same; a day is never before the one asked last.</summary>
    public LevelOfCare? OnlyOn(LocalDate date)
    {
        for (; at.Begun < begin.Length && begin[at.Begun].Dates.Start <= date; at.Begun++)
        {
            running[begin[at.Begun].Level] = running.GetValueOrDefault(begin[at.Begun].Level) + 1;
        }

        for (; at.Ended < end.Length && end[at.Ended].Dates.End < date; at.Ended++)
        {
            var level = end[at.Ended].Level;
            if (--running[level] == 0)
            {
                running.Remove(level);
            }
        }

        return running.Count == 1 ? running.Keys.First() : null;
    }
}

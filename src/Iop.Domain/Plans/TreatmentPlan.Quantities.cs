using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

public sealed partial record TreatmentPlan
{
    // a multiple of every number of weekdays, so that fractions of a week add up as whole numbers
    private const int PartsOfWeek = 420;

    /// <summary>The patient's own first day: that of admission, else of the first attended session, else of the earliest phase; null where the plan has none of them.</summary>
    public LocalDate? FirstDay => Admission?.Date
        ?? Sessions.DayWithSession(LocalDate.MinIsoValue, 1, SessionBasis.Delivered)
        ?? EarliestPhase;

    /// <summary>The last day that the plan knows of: of a phase or of a dated session, whichever is later; null where a phase has an open end, or the plan has neither.</summary>
    public LocalDate? LastDay
    {
        get
        {
            var last = Sessions.Count > 0 ? Sessions[Sessions.Count - 1].Start.Date : (LocalDate?)null;
            foreach (var phase in Phases)
            {
                if (phase.Dates.End is not { } end)
                {
                    return null;
                }

                last = last is { } former ? LocalDate.Max(former, end) : end;
            }

            return last;
        }
    }

    private LocalDate? EarliestPhase
    {
        get
        {
            var first = (LocalDate?)null;
            foreach (var phase in Phases)
            {
                first = first is { } former ? LocalDate.Min(former, phase.Dates.Start) : phase.Dates.Start;
            }

            return first;
        }
    }

    /// <summary>What the phases prescribe for the days from one to another, in proportion where they run on some of them.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <param name="modality">Counts sessions of this kind alone; null counts all.</param>
    /// <param name="level">Counts phases at this level alone; null counts all.</param>
    /// <exception cref="OverflowException">So many phases run over so many days that the sum does not fit into 64 bits.</exception>
    public PlannedTotals Planned(LocalDate first, LocalDate last, Modality? modality = null, LevelOfCare? level = null)
    {
        (first, last) = (first.InIso(), last.InIso());
        var (phases, silent, withoutServices) = (0, 0, 0);
        var (minutes, sessions, services) = (Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var phase in Phases)
        {
            var from = LocalDate.Max(first, phase.Dates.Start);
            var to = phase.Dates.End is { } end ? LocalDate.Min(last, end) : last;
            if (to < from || (level is not null && phase.Level != level))
            {
                continue;
            }

            phases++;
            silent += phase.Sessions.Count == 0 ? 1 : 0;
            foreach (var session in phase.Sessions)
            {
                if (modality is null || session.Modality == modality)
                {
                    var times = (long)session.TimesPerWeek * session.Days.Between(from, to) * (PartsOfWeek / session.Days.Count);
                    sessions += times;
                    minutes += times * session.NetMinutes;
                    services += times * (session.Services ?? 0);
                    withoutServices += session.Services is null ? 1 : 0;
                }
            }
        }

        return new(
            phases, silent, Ratio.Reduced(minutes, PartsOfWeek), Ratio.Reduced(sessions, PartsOfWeek), Ratio.Reduced(services, PartsOfWeek), withoutServices);
    }

    /// <summary>A week of the plan, or the part of it that counts.</summary>
    public PlanWeek Week(WeekPart part) => new(this, part);

    /// <summary>The whole week in which a day lies.</summary>
    /// <param name="definition">What a week is; the patient's own week runs from <see cref="FirstDay"/>.</param>
    /// <param name="date">A day of the week.</param>
    /// <exception cref="InvalidOperationException">The definition asks for the patient's first day, and the plan has none.</exception>
    public PlanWeek Week(WeekDefinition definition, LocalDate date)
    {
        var week = Resolved(definition).WeekOf(date);
        return new(this, new WeekPart(week, week.First, week.Last));
    }

    /// <summary>The weeks from one day to another, in order, the first and the last with the days alone that lie between the two.</summary>
    /// <param name="definition">What a week is; the patient's own week runs from <see cref="FirstDay"/>.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    /// <exception cref="InvalidOperationException">The definition asks for the patient's first day, and the plan has none.</exception>
    public ValueList<PlanWeek> Weeks(WeekDefinition definition, LocalDate first, LocalDate last) =>
        Resolved(definition).PartsOf(first, last).Select(Week).ToValueList();

    internal bool HasPhaseOn(LocalDate date)
    {
        foreach (var phase in Phases)
        {
            if (phase.Dates.Contains(date))
            {
                return true;
            }
        }

        return false;
    }

    private WeekDefinition Resolved(WeekDefinition definition) =>
        FirstDay is { } first ? Guard.Against.Null(definition).From(first) : Guard.Against.Null(definition);
}

using System.Collections.Immutable;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Loosens given reasons no further than a week needs.</summary>
/// <remarks>
/// Reasons with a bound are loosened by halving what is left between a bound without a week and one with; the others by a price, in points, on each session that they
/// keep away, so that the kernel itself finds the least. Of several reasons both orders are tried, bounds first and prices first, and the bounds in either order.
/// </remarks>
internal sealed class Loosening(Offering offering, ProgramPatient patient, WeekReasons reasons, WeekQuestions questions, ILookup<string, RequirementSource> sources)
{
    /// <summary>Points count for this much more than the cost of a week.</summary>
    private const long PointsFirst = 1L << 28;

    /// <summary>The least loosening of exactly these reasons, or null where they give no week.</summary>
    public LoosenedWeek? Of(ReasonSet given)
    {
        var bounded = given.Numbers().Where(reason => IsBounded(reasons.All[reason])).ToList();
        var dropped = WeekSituation.AsItIs with { Off = given };
        if (questions.Ask(reasons.Everything.Without(given), attending: true, out var week) != WeekAnswer.Yes)
        {
            return null;
        }

        var orders = bounded.Count < 2 ? [bounded] : new[] { bounded, Enumerable.Reverse(bounded).ToList() };
        var priced = given.Numbers().Any(reason => IsPriced(reasons.All[reason]));
        LoosenedWeek? best = null;
        foreach (var order in orders)
        {
            foreach (var pricesFirst in priced && bounded.Count > 0 ? new[] { false, true } : [false])
            {
                var situation = pricesFirst ? Freed(dropped) : dropped;
                foreach (var reason in order)
                {
                    situation = situation is null ? null : Bounded(situation, reasons.All[reason], week!.Sessions);
                }

                situation = situation is null || !priced || pricesFirst ? situation : Freed(situation);
                if (situation is not null && Cheapest(situation, given) is { } found && (best is null || found.Effort < best.Effort))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    private static bool IsBounded(Reason reason) => reason.Limit is not null || reason.Clinician >= 0 || reason.Code == ReasonCodes.Travel;

    private static bool IsPriced(Reason reason) => !IsBounded(reason) && reason is { Series: < 0, Pinned: < 0 };

    private LoosenedWeek? Cheapest(WeekSituation situation, ReasonSet given)
    {
        var outcome = questions.Solve(situation, attending: true);
        if (questions.Week.Count == 0)
        {
            return null;
        }

        var loosened = new LoosenedWeek(situation, questions.Week, questions.Cost, outcome == WeekOutcome.Optimal);
        return loosened with { Efforts = given.Numbers().ToImmutableSortedDictionary(reason => reason, reason => Effort(loosened, reasons.All[reason])) };
    }

    private long Effort(LoosenedWeek loosened, Reason reason)
    {
        var at = loosened.Situation;
        return reason switch
        {
            { Limit: { } limit } => Math.Abs((long)limit.Value - at.Bounds[reason.Number]) * ReasonEffort.OfUnit(limit, sources[limit.Name]),
            { Clinician: >= 0 } => (at.Bounds[reason.Number] - (long)reasons.ClinicianMinutes[reason.Clinician]) * ReasonEffort.OfClinicianMinute,
            { Code: ReasonCodes.Travel } => ((long)patient.TravelMinutes - at.Bounds[reason.Number]) * ReasonEffort.OfTravelMinute,
            { Series: >= 0 } => ReasonEffort.OfSeries,
            { Pinned: >= 0 } => ReasonEffort.OfPin,
            { Code: ReasonCodes.Unavailable } => reason.Windows.Sum(window => (long)window.When.Minutes) - at.Windows[reason.Number].Sum(window => (long)window.When.Minutes),
            _ => at.Freed.Count(freed => freed.Reason == reason.Number) * ReasonEffort.OfSession(reason.Code),
        };
    }

    /// <summary>Frees the cheapest sessions, in points, from the reasons that are off and have no bound.</summary>
    private WeekSituation? Freed(WeekSituation situation)
    {
        var off = situation.Off.Numbers().Select(reason => reasons.All[reason]).Where(IsPriced).ToList();
        var travel = TravelOf(situation);
        questions.Solve(situation, attending: true, price: session => PointsFirst * off.Where(reason => reason.Sessions.Contains(session))
            .Sum(reason => reason.Code == ReasonCodes.Unavailable ? FreedTime.Needed(offering.Sessions[session], reason.Windows, travel) : ReasonEffort.OfSession(reason.Code)));
        var week = questions.Week;
        if (week.Count == 0)
        {
            return null;
        }

        foreach (var reason in off)
        {
            situation = situation with { Off = situation.Off.Without(reason.Number) };
            situation = reason.Code == ReasonCodes.Unavailable
                ? situation with { Windows = situation.Windows.SetItem(reason.Number, FreedTime.Left(reason.Windows, FreedTime.Of(week.Select(s => offering.Sessions[s]), reason.Windows, travel))) }
                : situation with { Freed = situation.Freed.Union(week.Where(reason.Sessions.Contains).Select(session => (reason.Number, session))) };
        }

        return situation;
    }

    private int TravelOf(WeekSituation situation) =>
        reasons.Travel < 0 || situation.Off.Contains(reasons.Travel) ? 0
        : situation.Bounds.TryGetValue(reasons.Travel, out var minutes) ? minutes
        : patient.TravelMinutes;

    /// <summary>Puts a reason that is off back on, with the bound nearest to its own that leaves a week.</summary>
    private WeekSituation? Bounded(WeekSituation situation, Reason reason, IReadOnlyList<int> week)
    {
        if (reason.Code == ReasonCodes.Travel)
        {
            return Nearest(situation, reason, patient.TravelMinutes, 0, ProgramGrid.Minutes, (_, tried) => tried);
        }

        var own = reason.Limit?.Value ?? reasons.ClinicianMinutes[reason.Clinician];
        Func<IReadOnlyList<int>, int, int> measured = reason.Limit is { } limit
            ? (sessions, tried) => limit.Measured(offering, sessions) ?? tried
            : (sessions, _) => reason.Sessions.Where(sessions.Contains).Sum(offering.Minutes);
        var first = questions.Solve(situation, attending: true) == WeekOutcome.Optimal ? questions.Week : week;
        var loose = measured(first, own);
        var step = reason.Limit?.Measure is LimitMeasure.DaysAWeek or LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality ? 1 : ProgramGrid.Minutes;
        return reason.Limit?.IsLeast == true ? Nearest(situation, reason, own, Math.Min(loose, own), step, measured) : Nearest(situation, reason, own, Math.Max(loose, own), step, measured);
    }

    private WeekSituation? Nearest(WeekSituation situation, Reason reason, int own, int loose, int step, Func<IReadOnlyList<int>, int, int> measured)
    {
        var tight = own;
        while (Math.Abs(loose - tight) > step)
        {
            var middle = tight + ((loose - tight) / step / 2 * step);
            middle = middle == tight ? tight + (Math.Sign(loose - tight) * step) : middle;
            if (questions.Solve(situation.With(reason.Number, middle), attending: true) == WeekOutcome.Optimal)
            {
                var found = measured(questions.Week, middle);
                loose = Math.Abs(found - own) < Math.Abs(middle - own) ? found : middle;
            }
            else
            {
                tight = middle;
            }
        }

        return situation.With(reason.Number, loose);
    }
}

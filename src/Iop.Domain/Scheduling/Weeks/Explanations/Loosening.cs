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
                var known = week!.Sessions;
                var situation = pricesFirst ? Freed(dropped, ref known) : dropped;
                foreach (var reason in order)
                {
                    situation = situation is null ? null : Bounded(situation, reasons.All[reason], ref known);
                }

                situation = situation is null || !priced || pricesFirst ? situation : Freed(situation, ref known);
                if (situation is not null && Cheapest(situation, known, given) is var found && (best is null || found.Effort < best.Effort))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    private static bool IsBounded(Reason reason) => reason.Limit is not null || reason.Clinician >= 0 || reason.Code == ReasonCodes.Travel;

    private static bool IsPriced(Reason reason) => !IsBounded(reason) && reason is { Series: < 0, Pinned: < 0 };

    /// <summary>The cheapest week of a situation that has the known one.</summary>
    private LoosenedWeek Cheapest(WeekSituation situation, IReadOnlyList<int> known, ReasonSet given)
    {
        var cost = WeekCost.Of(offering, patient, known.Select(session => offering.Sessions[session].Id)).Total;
        var outcome = questions.Solve(situation, attending: true, below: cost + 1);
        var loosened = questions.Week.Count > 0
            ? new LoosenedWeek(situation, questions.Week, questions.Cost, outcome == WeekOutcome.Optimal)
            : new LoosenedWeek(situation, known, cost, IsProvenCheapest: false);
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
    private WeekSituation? Freed(WeekSituation situation, ref IReadOnlyList<int> known)
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

        known = week;
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
    /// <param name="situation">The situation; it has a week, and none with the reason as it is.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="week">A week of it; becomes one of the situation returned.</param>
    private WeekSituation Bounded(WeekSituation situation, Reason reason, ref IReadOnlyList<int> week)
    {
        // of travel only what is on the grid differs, so that it is tried there
        var own = reason.Limit?.Value ?? (reason.Clinician >= 0 ? reasons.ClinicianMinutes[reason.Clinician] : (int)Math.Min(int.MaxValue, (patient.TravelMinutes + ProgramGrid.Minutes - 1L) / ProgramGrid.Minutes * ProgramGrid.Minutes));
        var step = reason.Limit?.Measure is LimitMeasure.DaysAWeek or LimitMeasure.SessionsADay or LimitMeasure.SessionsOfModality ? 1 : ProgramGrid.Minutes;
        var tight = own;
        var loose = Measured(reason, week, 0);
        var approach = reason.Limit?.Measure is LimitMeasure.MinutesAWeek or LimitMeasure.DaysAWeek or LimitMeasure.SessionsOfModality or LimitMeasure.MinutesOfModality
            && (reason.Limit.IsLeast || reason.Limit.Measure != LimitMeasure.MinutesAWeek);
        for (var jump = (long)step; Math.Abs(loose - tight) > step; jump *= 2)
        {
            var half = Math.Max(step, Math.Abs(loose - tight) / step / 2 * step);
            var tried = tight + (Math.Sign(loose - tight) * (int)Math.Min(jump, half));
            if (approach)
            {
                tried = reason.Limit!.IsLeast ? own : tried;
                var nearest = questions.Approach(situation.With(reason.Number, tried), reason);
                if (questions.Week.Count > 0)
                {
                    week = questions.Week;
                    loose = Measured(reason, week, tried);
                }

                if (nearest)
                {
                    break;
                }

                approach = !reason.Limit.IsLeast;
                tight = reason.Limit.IsLeast || questions.Week.Count > 0 ? tight : tried;
            }
            else if (questions.Decide(situation.With(reason.Number, tried), attending: true) == WeekOutcome.Optimal)
            {
                week = questions.Week;
                var found = Measured(reason, week, tried);
                loose = Math.Abs(found - own) < Math.Abs(tried - own) ? found : tried;
            }
            else
            {
                tight = tried;
            }
        }

        return situation.With(reason.Number, loose);
    }

    /// <summary>What a week needs of a bound, no tighter than it is; travel is not measured.</summary>
    private int Measured(Reason reason, IReadOnlyList<int> week, int travel) => reason switch
    {
        { Limit: { IsLeast: true } limit } => Math.Min(limit.Value, limit.Measured(offering, week) ?? limit.Value),
        { Limit: { } limit } => Math.Max(limit.Value, limit.Measured(offering, week) ?? limit.Value),
        { Clinician: >= 0 } => Math.Max(reasons.ClinicianMinutes[reason.Clinician], week.Where(session => reason.Sessions.Contains(session)).Sum(offering.Minutes)),
        _ => travel,
    };
}

using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Says why a patient has no compliant week, and what would give one.</summary>
/// <remarks>Thread-safe. The same input gives the same explanation on every machine.</remarks>
public static class WeekExplainer
{
    /// <summary>Finds the patient's cheapest week, or the smallest conflict and the ways out.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">A patient of the same program week, or one that asks to join it; ids it names are among the offering's sessions.</param>
    /// <param name="seats">What other patients leave; every seat free by default.</param>
    /// <param name="sources">Where limits come from, so that reasons can cite it; those that the patient's requirement remembers by default.</param>
    /// <param name="workLimit">Labels and comparisons of all questions together after which the answer is <see cref="WeekExplanationStatus.Unknown"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="patient"/> names a session that the offering does not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workLimit"/> is negative.</exception>
    public static WeekExplanation Explain(
        Offering offering, ProgramPatient patient, RemainingSeats? seats = null, IEnumerable<RequirementSource>? sources = null, long workLimit = 1_000_000_000)
    {
        Guard.Against.Null(offering);
        Guard.Against.Null(patient);
        Guard.Against.Negative(workLimit);
        foreach (var id in patient.Pinned.Concat(patient.Current ?? []))
        {
            if (!offering.IndexOf.ContainsKey(id))
            {
                throw new ArgumentException($"The offering has no session {id}.", nameof(patient));
            }
        }

        var reasons = new WeekReasons(offering, patient, seats ?? RemainingSeats.All);
        var questions = new WeekQuestions(offering, patient, reasons, workLimit);
        var cited = (sources ?? patient.Requirement.Sources).ToLookup(source => source.Limit, StringComparer.Ordinal);
        return questions.Ask(reasons.Everything, attending: false, out var some) switch
        {
            WeekAnswer.Yes => Found(offering, patient, reasons, questions, some!.Sessions),
            WeekAnswer.No => Explain(offering, patient, reasons, questions, cited),
            _ => new(WeekExplanationStatus.Unknown, week: null, conflict: null, [], Statistics(reasons, questions)),
        };
    }

    /// <summary>The cheapest week, or the best that is known where the work limit is met.</summary>
    private static WeekExplanation Found(Offering offering, ProgramPatient patient, WeekReasons reasons, WeekQuestions questions, IReadOnlyList<int> some)
    {
        var isOptimal = questions.Solve(WeekSituation.AsItIs, attending: false) == WeekOutcome.Optimal;
        var week = Ids(questions.Week.Count > 0 || isOptimal ? questions.Week : some);
        var cost = questions.Week.Count > 0 || isOptimal ? questions.Cost : WeekCost.Of(offering, patient, week).Total;
        return new(
            isOptimal ? WeekExplanationStatus.HasWeek : WeekExplanationStatus.Unknown,
            new(isOptimal ? WeekStatus.Optimal : WeekStatus.Unknown, week, cost, Math.Min(cost, questions.LowerBound), questions.Created, questions.Dominated),
            conflict: null,
            [],
            Statistics(reasons, questions));

        List<string> Ids(IEnumerable<int> sessions) => [.. sessions.Select(session => offering.Sessions[session].Id)];
    }

    private static WeekExplanation Explain(
        Offering offering, ProgramPatient patient, WeekReasons reasons, WeekQuestions questions, ILookup<string, RequirementSource> sources)
    {
        var conflicts = new ConflictSearch(reasons, questions);
        var conflict = conflicts.Smallest();
        questions.Expect(conflict);
        var (isSmallest, isMinimal) = (conflicts.IsSmallest, conflicts.IsMinimal);
        var corrections = new CorrectionSearch(reasons, questions, conflicts, new Loosening(offering, patient, reasons, questions, sources));
        var ways = corrections.Find(conflict);
        var text = new ReasonText(offering, patient, reasons, sources);
        var members = conflict.Numbers().Select(reason => reasons.All[reason]).ToList();
        var inForce = WeekSituation.AsItIs with { Off = reasons.Everything.Without(conflict) };
        return new(
            isSmallest && isMinimal && !corrections.Stopped && !questions.WasStopped ? WeekExplanationStatus.Explained : WeekExplanationStatus.Unknown,
            week: null,
            new WeekConflict(
                members.Select(text.Of),
                members.Where(reason => reason.Limit?.IsLeast == true).SelectMany(reason => text.Facts(reason.Limit!, session => !questions.IsClosed(inForce, session))).Distinct(),
                isSmallest,
                isMinimal),
            ways.Select(way => new WayOut(
                way.Given.Numbers().Select(reason => text.Of(reasons.All[reason], way.Week, way.Week.Efforts[reason])),
                CorrectedPatient.Of(offering, patient, reasons, way.Week.Situation),
                way.Week.Sessions.Select(session => offering.Sessions[session].Id),
                way.Week.Cost,
                way.Week.IsProvenCheapest)),
            Statistics(reasons, questions));
    }

    private static WeekExplanationStatistics Statistics(WeekReasons reasons, WeekQuestions questions) =>
        new(reasons.All.Count, questions.Asked, questions.Calls, questions.Work);
}

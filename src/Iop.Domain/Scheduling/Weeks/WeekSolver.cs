using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Finds the cheapest compliant week of one patient, with proof.</summary>
/// <remarks>
/// Thread-safe. The same input gives the same week on every machine, and the order of sessions, patients and clinicians in the program week is of no account.
/// Ties: of weeks that cost the same, the one of fewest sessions is given; of those, with sessions in the order of day, start, end, modality and id (ordinal), the one that attends the earlier session where two weeks first differ.
/// So names decide only between sessions at the same times. Where the work limit is met, the week is the best known by then and follows no such order; where it is met only while ties are broken, the week is proven cheapest all the same.
/// </remarks>
public static class WeekSolver
{
    /// <summary>Solves one patient's week for every limit and cost of the program format, closed series, pins, offers and clinicians' hours included, as if every session had a free seat.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">A patient of the same program week, or one that asks to join it; ids it names are among the offering's sessions.</param>
    /// <param name="workLimit">Labels and comparisons after which the answer is <see cref="WeekStatus.Unknown"/>; a count, so that it means the same on every machine.</param>
    /// <exception cref="ArgumentException"><paramref name="patient"/> names a session that the offering does not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workLimit"/> is negative.</exception>
    public static WeekResult Solve(Offering offering, ProgramPatient patient, long workLimit = WeekOptions.UsualWorkLimit) =>
        Solve(offering, patient, WeekOptions.Default with { WorkLimit = Guard.Against.Negative(workLimit) });

    /// <summary>Solves one patient's week against seats, prices and whatever else is asked.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="options">What is asked.</param>
    /// <exception cref="ArgumentException">A session is named that the offering does not have, or changes are limited for a patient without current sessions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of <paramref name="options"/> is negative.</exception>
    public static WeekResult Solve(Offering offering, ProgramPatient patient, WeekOptions options)
    {
        Guard.Against.Null(offering);
        Guard.Against.Null(patient);
        Guard.Against.Null(options);
        var question = new WeekQuestion(offering, patient, options);
        var kernel = offering.TakeKernel();
        var found = new List<(CompiledPatient Patient, long Cost, int[] Week)>();
        var best = long.MaxValue;
        var bound = long.MaxValue;
        var stopped = false;
        long work = 0;
        long created = 0;
        long dominated = 0;
        foreach (var limits in question.Splits())
        {
            if (question.Compile(limits) is not { } compiled)
            {
                continue;
            }

            var outcome = kernel.Solve(compiled, question.State, best == long.MaxValue ? best : best + 1, Math.Max(0, options.WorkLimit - work));
            stopped |= outcome == WeekOutcome.Unknown;
            bound = outcome == WeekOutcome.None ? bound : Math.Min(bound, kernel.Bound);
            work += kernel.Work;
            created += kernel.Created;
            dominated += kernel.Dominated;
            if (kernel.HasWeek)
            {
                best = kernel.Cost;
                found.Add((compiled, best, [.. kernel.Positions.Select(position => compiled.Sessions[position])]));
            }
        }

        int[]? week = null;
        foreach (var (compiled, _, one) in found.Where(item => item.Cost == best))
        {
            var ties = new WeekTies(kernel, compiled, question.State, best);
            var first = offering.InOrder(stopped ? one : ties.First(one, Math.Max(0, options.WorkLimit - work)));
            work += ties.Work;
            week = week is null || offering.Compare(first, week) < 0 ? first : week;
        }

        offering.GiveBack(kernel);
        var status = stopped ? WeekStatus.Unknown : found.Count > 0 ? WeekStatus.Optimal : WeekStatus.NoWeek;
        return new WeekResult(
            status, (week ?? []).Select(session => offering.Sessions[session].Id), found.Count > 0 ? best : 0, bound == long.MaxValue ? 0 : Math.Min(best, bound), created, dominated);
    }

    /// <summary>Finds the cheapest weeks, one after the other, each proven.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="count">How many weeks, one or more.</param>
    /// <param name="options">What is asked; <see cref="WeekOptions.Default"/> where null. The work limit holds for all weeks together.</param>
    /// <exception cref="ArgumentException">As for a single week.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below one.</exception>
    public static RankedWeeks Best(Offering offering, ProgramPatient patient, int count, WeekOptions? options = null) =>
        new WeekEnumeration(Guard.Against.Null(offering), Guard.Against.Null(patient), options ?? WeekOptions.Default)
            .Take(Guard.Against.NegativeOrZero(count), long.MaxValue);

    /// <summary>Finds all weeks that cost no more than so much.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="cost">The most that a week may cost, inclusive.</param>
    /// <param name="most">The most weeks to list, one or more: there may be millions.</param>
    /// <param name="options">What is asked; <see cref="WeekOptions.Default"/> where null. The work limit holds for all weeks together.</param>
    /// <exception cref="ArgumentException">As for a single week.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below one.</exception>
    public static RankedWeeks Within(Offering offering, ProgramPatient patient, long cost, int most = 1000, WeekOptions? options = null) =>
        new WeekEnumeration(Guard.Against.Null(offering), Guard.Against.Null(patient), options ?? WeekOptions.Default)
            .Take(Guard.Against.NegativeOrZero(most), cost == long.MaxValue ? cost : cost + 1);

    /// <summary>For each session of a week, what it would cost to go without it: the cheapest week that leaves it out, against the week as it is.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="week">Ids of the sessions of the week as it is.</param>
    /// <param name="options">What is asked; <see cref="WeekOptions.Default"/> where null. The work limit holds for each session.</param>
    /// <returns>One change for each session of the week, in the order of <paramref name="week"/>.</returns>
    /// <exception cref="ArgumentException">As for a single week.</exception>
    public static ValueList<WeekChange> Dropping(Offering offering, ProgramPatient patient, IEnumerable<string> week, WeekOptions? options = null)
    {
        var asked = options ?? WeekOptions.Default;
        var before = WeekCost.Of(offering, patient, week, asked.Prices);
        return before.Sessions.Select(session => new WeekChange(
            session, before, Solve(offering, patient, asked with { Without = [.. asked.Without, session] }), offering, patient, asked)).ToValueList();
    }

    /// <summary>For each session that a week does not hold, what it would cost to attend it: the cheapest week with it, against the week as it is.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="week">Ids of the sessions of the week as it is.</param>
    /// <param name="sessions">Ids of the sessions to look at; those of the week are left out.</param>
    /// <param name="options">What is asked; <see cref="WeekOptions.Default"/> where null. The work limit holds for each session.</param>
    /// <returns>One change for each session looked at, in their order.</returns>
    /// <exception cref="ArgumentException">As for a single week.</exception>
    public static ValueList<WeekChange> Adding(
        Offering offering, ProgramPatient patient, IEnumerable<string> week, IEnumerable<string> sessions, WeekOptions? options = null)
    {
        var asked = options ?? WeekOptions.Default;
        var before = WeekCost.Of(offering, patient, week, asked.Prices);
        return Guard.Against.Null(sessions).Where(session => !before.Sessions.Contains(session)).Select(session => new WeekChange(
            session, before, Solve(offering, patient, asked with { With = [.. asked.With, session] }), offering, patient, asked)).ToValueList();
    }
}

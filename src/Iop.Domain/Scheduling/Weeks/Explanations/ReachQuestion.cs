namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Whether there is a week: what is asked of <see cref="WeekReach"/>.</summary>
/// <param name="Closed">Sessions that cannot be attended.</param>
/// <param name="Terms">The limits that are on.</param>
/// <param name="Pinned">Numbers of the sessions that must be attended.</param>
/// <param name="Series">Numbers of the sessions of each series that is still closed.</param>
/// <param name="ClinicianMinutes">What each clinician has left.</param>
/// <param name="Seeking">A limit, among the others, of which to seek the week that comes nearest to it: of a least the most that there is, the bound itself passed over; of a most the least. Null for any week.</param>
internal sealed record ReachQuestion(
    bool[] Closed, IReadOnlyList<LimitTerm> Terms, IReadOnlyList<int> Pinned, IReadOnlyList<int[]> Series, int[] ClinicianMinutes, LimitTerm? Seeking);

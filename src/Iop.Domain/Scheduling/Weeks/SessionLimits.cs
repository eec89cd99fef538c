namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Limits that a question puts beside those of the requirement, on numbers of sessions in the week.</summary>
/// <param name="Attended">All sessions.</param>
/// <param name="Kept">Sessions of the schedule now in force.</param>
/// <param name="Added">Sessions that are not in it.</param>
internal readonly record struct SessionLimits(Limit Attended = default, Limit Kept = default, Limit Added = default);

using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>What a schedule says, without the checks that <see cref="Schedule"/> makes itself, so that the referee can be shown any fault.</summary>
internal sealed record Claim(
    string Program,
    ScheduleStatus Status,
    long Objective,
    long LowerBound,
    IReadOnlyList<(string Patient, IReadOnlyList<string> Sessions)> Served,
    IReadOnlyList<string> Unserved)
{
    public Claim(Schedule schedule)
        : this(
            schedule.Program,
            schedule.Status,
            schedule.Objective,
            schedule.LowerBound,
            [.. schedule.Assignments.Select(row => (row.Patient.Value, (IReadOnlyList<string>)row.Sessions))],
            [.. schedule.Unserved.Select(row => row.Patient.Value)])
    {
    }
}

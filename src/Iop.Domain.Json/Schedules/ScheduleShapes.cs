using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Schedules;

/// <summary>The objects of <c>iop-schedule/1</c>.</summary>
internal static class ScheduleShapes
{
    public static JsonShape Schedule { get; } = new(
        ["format", "program", "status", "objective", "lowerBound", "assignments", "unserved"], "seconds");

    public static JsonShape Assignment { get; } = new(["patient", "sessions"]);

    public static JsonShape Unserved { get; } = new(["patient", "reasons"]);

    public static JsonShape Reason { get; } = new(["code", "message"]);

    public static (string Word, ScheduleStatus Status)[] Statuses { get; } =
        [("optimal", ScheduleStatus.Optimal), ("feasible", ScheduleStatus.Feasible), ("infeasible", ScheduleStatus.Infeasible)];
}

using System.Text.Json;
using Iop.Domain.Json.Writing;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Schedules;

internal static class ScheduleWriter
{
    public static void Write(Utf8JsonWriter writer, Schedule schedule)
    {
        writer.WriteString("format", ScheduleJson.Format);
        writer.WriteString("program", schedule.Program);
        writer.WriteString("status", ScheduleShapes.Statuses.Single(known => known.Status == schedule.Status).Word);
        writer.WriteNumber("objective", schedule.Objective);
        writer.WriteNumber("lowerBound", schedule.LowerBound);
        writer.WriteNumber("seconds", schedule.Seconds + 0.0); // minus zero becomes zero, which it equals
        writer.ObjectsEvenIfNone("assignments", schedule.Assignments, Assignment);
        writer.ObjectsEvenIfNone("unserved", schedule.Unserved, Unserved);
    }

    private static void Assignment(Utf8JsonWriter writer, Assignment assignment)
    {
        writer.WriteString("patient", assignment.Patient.Value);
        writer.List("sessions", assignment.Sessions, static (list, session) => list.WriteStringValue(session));
    }

    private static void Unserved(Utf8JsonWriter writer, UnservedPatient unserved)
    {
        writer.WriteString("patient", unserved.Patient.Value);
        writer.ObjectsEvenIfNone("reasons", unserved.Reasons, static (item, reason) =>
        {
            item.WriteString("code", reason.Code);
            item.WriteString("message", reason.Message);
        });
    }
}

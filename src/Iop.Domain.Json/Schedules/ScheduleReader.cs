using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Schedules;

internal static class ScheduleReader
{
    public static Schedule? Read(JsonCursor at)
    {
        if (at.Object(ScheduleShapes.Schedule) is not { } root)
        {
            return null;
        }

        root.Format(ScheduleJson.Format);
        var program = root["program"].Word();
        var status = root["status"].OneOf(ScheduleShapes.Statuses);
        var objective = root["objective"].LongInteger(0, FormatLimits.LargestTotal);
        var lowerBound = root["lowerBound"].LongInteger(-FormatLimits.LargestTotal, FormatLimits.LargestTotal);
        var seconds = root["seconds"].Number(0, FormatLimits.LargestNumber);
        var patients = new HashSet<string>(StringComparer.Ordinal);
        var assignments = root["assignments"].Items(item => Assignment(item, patients));
        var unserved = root["unserved"].Items(item => Unserved(item, patients));
        if (lowerBound > objective)
        {
            root["lowerBound"].Refuse($"at most the objective, {objective.Value.Invariant()}");
        }
        else if (status is { } stated && objective is { } reached && lowerBound is { } bound && (stated == ScheduleStatus.Optimal) != (reached == bound))
        {
            root["status"].Refuse(reached == bound ? "optimal, because objective and lowerBound are equal" : "feasible or infeasible, because objective and lowerBound differ");
        }

        return at.Log.Count > 0 ? null : new Schedule(
            program!, status!.Value, objective!.Value, lowerBound!.Value, assignments!.OfType<Assignment>(), unserved!.OfType<UnservedPatient>(), seconds ?? 0);
    }

    private static Assignment? Assignment(JsonCursor at, HashSet<string> patients)
    {
        var before = at.Log.Count;
        if (at.Object(ScheduleShapes.Assignment) is not { } item)
        {
            return null;
        }

        var patient = Patient(item["patient"], patients);
        var attended = new HashSet<string>(StringComparer.Ordinal);
        var sessions = item["sessions"].Items(session =>
        {
            var id = session.Word();
            session.Once(id, attended, "each session once");
            return id;
        });
        return at.Log.Count == before ? new Assignment(new PatientId(patient!), sessions!.OfType<string>()) : null;
    }

    private static UnservedPatient? Unserved(JsonCursor at, HashSet<string> patients)
    {
        var before = at.Log.Count;
        if (at.Object(ScheduleShapes.Unserved) is not { } item)
        {
            return null;
        }

        var patient = Patient(item["patient"], patients);
        var reasons = item["reasons"].Items(Reason);
        return at.Log.Count == before ? new UnservedPatient(new PatientId(patient!), reasons!.OfType<UnservedReason>()) : null;
    }

    private static UnservedReason? Reason(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(ScheduleShapes.Reason) is not { } item)
        {
            return null;
        }

        var code = item["code"].Word();
        var message = item["message"].Word();
        return at.Log.Count == before ? new UnservedReason(code!, message!) : null;
    }

    private static string? Patient(JsonCursor at, HashSet<string> patients)
    {
        var id = at.Word();
        at.Once(id, patients, "each patient once, either in assignments or in unserved");
        return id;
    }
}

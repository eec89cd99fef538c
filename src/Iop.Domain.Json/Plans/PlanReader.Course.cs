using System.Runtime.InteropServices;
using Iop.Domain.Calendar;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Plans;

/// <content>What was signed, reviewed, assessed, scheduled and delivered.</content>
internal sealed partial class PlanReader
{
    public Certification? Certification(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Certification) is not { } item)
        {
            return null;
        }

        var kind = item["kind"].OneOf(PlanWords.CertificationKinds);
        var signedOn = item["signedOn"].Date();
        var covers = Period(item["covers"]);
        var by = Role(item["by"]);
        var level = Level(item["level"]);
        var need = item["minutesPerWeek"].Integer(0);
        var statements = item["statements"].Items(Coded);
        return at.Log.Count > before ? null : new Certification(
            kind!.Value, signedOn!.Value, covers, by, level, need is { } minutes ? WeeklyHours.FromMinutes(minutes) : null, Sound(statements));
    }

    private static PlanReview? Review(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Review) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var by = item["by"].Items(Role);
        return at.Log.Count > before ? null : new PlanReview(on!.Value, Sound(by));
    }

    private static AssessmentReference? Assessment(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Assessment) is not { } item)
        {
            return null;
        }

        var kind = item["kind"].Word();
        var when = item["at"].Moment();
        var instrument = item["instrument"].Word();
        var by = Role(item["by"]);
        var cosignedOn = item["cosignedOn"].Date();
        return at.Log.Count > before ? null : new AssessmentReference(AssessmentKind.Of(kind!), when!.Value, instrument, by, cosignedOn);
    }

    /// <summary>Dated sessions, no id twice; null where there is no such list.</summary>
    public IEnumerable<PlanSession>? Sessions(JsonCursor at)
    {
        var sessions = at.Items(Session);
        SessionIds(at, sessions);
        return sessions?.Select(static part => part.Value!);
    }

    private SessionPart Session(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Session) is not { } item)
        {
            return default;
        }

        var id = item["id"].Word();
        var start = item["start"].Moment();
        var modality = Modality(item["modality"]);
        var (minutes, breaks) = Length(item);
        var became = item["attendance"];
        var attendance = became.IsPresent ? became.OneOf(PlanWords.Attendances) : Attendance.Scheduled;
        var delivered = Delivered(item["deliveredMinutes"], attendance, minutes - breaks);
        var groupSize = item["groupSize"].Integer(1);
        var services = item["services"].Integer(0, SessionPrescription.MostServices);
        var mode = item["mode"].OneOf(PlanWords.Modes);
        var providers = Providers(item["providers"]);
        var level = Level(item["level"]);
        return new(id, at.Log.Count > before ? null : new PlanSession(
            id!, start!.Value, modality!, Duration.FromMinutes(minutes), attendance ?? Attendance.Scheduled, Duration.FromMinutes(breaks),
            delivered is { } present ? Duration.FromMinutes(present) : null, groupSize, services, mode, providers, level));
    }

    private static int? Delivered(JsonCursor at, Attendance? attendance, int net)
    {
        if (at.Integer(1, WeekTime.MinutesPerDay) is not { } minutes)
        {
            return null;
        }

        if (attendance is { } stated && stated != Attendance.Attended)
        {
            at.Refuse("no such property, unless attendance is attended");
        }
        else if (net > 0 && minutes > net)
        {
            at.Refuse($"at most minutes less breakMinutes, {((long)net).Invariant()}");
        }

        return minutes;
    }

    private static void SessionIds(JsonCursor at, List<SessionPart>? sessions)
    {
        if (!PlanStructure.IsRepeated(CollectionsMarshal.AsSpan(sessions), static part => part.Id))
        {
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sessions?.Count; i++)
        {
            if (sessions[i].Id is { } id && !known.Add(id))
            {
                at.Log.Add(at.Path.Item(i).Property("id"), FormatReading.Twice(id), UniqueId);
            }
        }
    }

    /// <summary>A session, null where it is unsound, and its id, which is known even then.</summary>
    private readonly record struct SessionPart(string? Id, PlanSession? Value);
}

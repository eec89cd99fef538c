using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Plans;

internal static class PlanReader
{
    public static TreatmentPlan? Read(JsonCursor at)
    {
        if (at.Object(PlanShapes.Plan) is not { } root)
        {
            return null;
        }

        root.Format(PlanJson.Format);
        var id = root["id"].Word();
        var patient = root["patient"].Word();
        var zone = root["timeZone"].Zone();
        var payer = root["payer"].Word();
        var population = root["population"].OneOf(PlanShapes.Populations);
        var phases = root["phases"].Items(Phase);
        return at.Log.Count > 0 ? null : TreatmentPlan
            .Create(new PlanId(id!), new PatientId(patient!), zone!, [.. phases!.OfType<PlanPhase>()])
            .WithPayer(payer is null ? null : Payer.Of(payer))
            .WithPopulation(population);
    }

    private static PlanPhase? Phase(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Phase) is not { } item)
        {
            return null;
        }

        var level = Level(item["level"]);
        var start = item["start"].Date();
        var end = item["end"].Date();
        if (end < start)
        {
            item["end"].Refuse($"the start, {LocalDatePattern.Iso.Format(start.Value)}, or a later date");
        }

        var sessions = item["sessions"].Items(Session);
        return at.Log.Count == before
            ? new PlanPhase(level!, new CarePeriod(start!.Value, end), sessions?.OfType<SessionPrescription>() ?? [])
            : null;
    }

    private static LevelOfCare? Level(JsonCursor at)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!LevelOfCare.TryParse(id, out var level))
        {
            at.Refuse(LevelCatalog.Standard.WhyUnknown(JsonQuote.Cut(id, JsonQuote.Length)).TrimEnd('.'));
        }

        return level;
    }

    private static SessionPrescription? Session(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Session) is not { } item)
        {
            return null;
        }

        var modality = item["modality"].Word();
        var minutes = item["minutes"].Integer(1, WeekTime.MinutesPerDay);
        var timesPerWeek = item["timesPerWeek"].Integer(1, SessionPrescription.MostTimesPerWeek);
        var breakMinutes = item["breakMinutes"].Integer(0, WeekTime.MinutesPerDay - 1);
        if (breakMinutes >= minutes)
        {
            item["breakMinutes"].Refuse($"less than minutes, {((long)minutes.Value).Invariant()}");
        }

        return at.Log.Count > before ? null : new SessionPrescription(
            Modality.Of(modality!), Duration.FromMinutes(minutes!.Value), timesPerWeek!.Value, Duration.FromMinutes(breakMinutes ?? 0));
    }
}

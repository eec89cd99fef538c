using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;
using NodaTime.Text;

namespace Iop.Domain.Json.Plans;

internal static class PlanWriter
{
    public static void Write(Utf8JsonWriter writer, TreatmentPlan plan, LevelCatalog levels)
    {
        writer.WriteString("format", PlanJson.Format);
        writer.WriteString("id", plan.Id.Value);
        writer.WriteString("patient", plan.Patient.Value);
        writer.WriteString("timeZone", plan.Zone.Id);
        writer.Text("payer", plan.Payer?.Word);
        writer.Text("population", plan.Population is { } population ? PlanShapes.Populations.Single(known => known.Population == population).Word : null);
        writer.ObjectsEvenIfNone("phases", plan.Phases, (to, phase) => Phase(to, phase, levels));
    }

    private static void Phase(Utf8JsonWriter writer, PlanPhase phase, LevelCatalog levels)
    {
        writer.WriteString("level", phase.Level.IdIn(levels));
        writer.WriteString("start", LocalDatePattern.Iso.Format(phase.Dates.Start));
        writer.Text("end", phase.Dates.End is { } end ? LocalDatePattern.Iso.Format(end) : null);
        writer.Objects("sessions", phase.Sessions, Session);
    }

    private static void Session(Utf8JsonWriter writer, SessionPrescription session)
    {
        writer.WriteString("modality", session.Modality.Word);
        writer.WriteNumber("minutes", (int)session.Length.TotalMinutes);
        writer.WriteNumber("timesPerWeek", session.TimesPerWeek);
        writer.Integer("breakMinutes", (int)session.Breaks.TotalMinutes, byDefault: 0);
    }
}

using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Plans;

/// <summary>Writes <c>iop-plan/1</c>: lists in the order of the plan's own lists.</summary>
internal static partial class PlanWriter
{
    public static void Write(Utf8JsonWriter writer, TreatmentPlan plan, LevelCatalog levels)
    {
        foreach (var level in Named(plan))
        {
            _ = level.IdIn(levels);
        }

        writer.WriteString("format", PlanJson.Format);
        writer.WriteString("id", plan.Id.Value);
        writer.WriteString("patient", plan.Patient.Value);
        writer.WriteString("timeZone", plan.Zone.Id);
        writer.Text("payer", plan.Payer?.Word);
        writer.Text("jurisdiction", plan.Jurisdiction?.Code);
        writer.Texts("programs", [.. plan.Programs.Select(kind => kind.Word)]);
        writer.Text("population", PlanWords.Of(LevelShapes.Populations, plan.Population));
        writer.Texts("diagnoses", [.. plan.Diagnoses.Select(code => code.Value)]);
        writer.Moment("admission", plan.Admission);
        writer.Moment("discharge", plan.Discharge);
        writer.Date("establishedOn", plan.EstablishedOn);
        writer.ObjectsEvenIfNone("phases", plan.Phases, Phase);
        writer.Objects("goals", plan.Goals, Goal);
        writer.Objects("certifications", plan.Certifications, Certification);
        writer.Objects("reviews", plan.Reviews, Review);
        writer.Objects("assessments", plan.Assessments, Assessment);
        writer.Objects("sessions", plan.Sessions, Session);
        writer.Object("transition", plan.Transition, Transition);
        writer.Objects("priorEvents", plan.PriorEvents, PriorEvent);
        writer.Objects("caseloads", plan.Caseloads, Caseload);
        writer.Objects("revisions", plan.Revisions, Revision);
    }

    // each level that the plan names: one that the catalog means otherwise must not be written under its id
    private static IEnumerable<LevelOfCare> Named(TreatmentPlan plan) => plan.Phases.Select(phase => phase.Level)
        .Concat(plan.Certifications.Select(certification => certification.Level).OfType<LevelOfCare>())
        .Concat(plan.Sessions.Select(session => session.Level).OfType<LevelOfCare>())
        .Concat(plan.Transition?.Next is { } next ? [next] : [])
        .Distinct();
}

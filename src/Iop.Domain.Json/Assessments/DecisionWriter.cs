using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using NodaTime.Text;

namespace Iop.Domain.Json.Assessments;

internal static class DecisionWriter
{
    public static void Write(Utf8JsonWriter writer, PlacementDecision decision)
    {
        writer.WriteString("format", PlacementDecisionJson.Format);
        writer.WriteString("patient", decision.Patient.Value);
        writer.WriteString("date", LocalDatePattern.Iso.Format(decision.On));
        writer.WriteString("accepted", decision.Accepted.Id);
        writer.Text("recommended", decision.Recommended?.Id);
        writer.Text("reason", decision.Reason is { } reason ? PolicyShapes.Reasons.Of(reason) : null);
        writer.Text("policy", decision.Policy);
    }
}

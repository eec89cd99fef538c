using System.Text;
using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Json.Episodes;

/// <summary>Writes facts: each list in the order in which the facts have it.</summary>
internal static class FactWriter
{
    public static void Write(Utf8JsonWriter writer, PatientFacts facts)
    {
        writer.Objects("assessments", InOrder(facts), AssessmentWriter.Parts);
        writer.Objects("screens", facts.Screens, static (item, screen) =>
        {
            item.Date("on", screen.On);
            item.WriteString("result", EpisodeShapes.ScreenResults.Of(screen.Result));
        });
        writer.Objects("objectives", facts.Objectives, static (item, progress) =>
        {
            item.WriteString("objective", progress.Objective);
            item.Date("on", progress.On);
            item.WriteString("status", PlanWords.GoalStatuses.Of(progress.Status));
        });
        writer.Objects("sessions", facts.Sessions, PlanWriter.Session);
        writer.Objects("certifications", facts.Certifications, PlanWriter.Certification);
        writer.Objects("preferences", facts.Preferences, static (item, preference) =>
        {
            item.Date("on", preference.On);
            item.Text("level", preference.Level?.Id);
            item.WriteBoolean("accepts", preference.Accepts);
        });
        writer.Objects("safety", facts.Safety, static (item, statement) =>
        {
            item.Date("on", statement.On);
            item.WriteString("state", EpisodeShapes.SafetyStates.Of(statement.State));
        });
        writer.Objects("arrangements", facts.Arrangements, static (item, arrangement) =>
        {
            item.Date("on", arrangement.On);
            item.WriteString("level", arrangement.Level.Id);
            item.Date("starts", arrangement.Starts);
        });
        writer.Objects("statements", facts.Statements, static (item, statement) =>
        {
            item.WriteString("code", statement.Code);
            item.Date("on", statement.On);
            item.WriteBoolean("holds", statement.Holds);
        });
    }

    // assessments of one day have no order of their own; their text gives them one
    private static List<PatientAssessment> InOrder(PatientFacts facts) => facts.Assessments.Count < 2 ? [.. facts.Assessments]
        : [.. facts.Assessments.OrderBy(assessment => assessment.On).ThenBy(Text, StringComparer.Ordinal)];

    private static string Text(PatientAssessment assessment)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            AssessmentWriter.Parts(writer, assessment);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}

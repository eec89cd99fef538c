using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json.Assessments;

internal static class PolicyWriter
{
    public static void Write(Utf8JsonWriter writer, TablePlacement policy)
    {
        writer.WriteString("format", PlacementPolicyJson.Format);
        writer.WriteString("id", policy.Id);
        writer.WriteString("name", policy.Name);
        writer.WriteString("system", policy.Levels.Id);
        writer.WriteString("edition", policy.Dimensions.Id);
        Grid(writer, "levels", policy.Severities.GroupBy(cell => cell.Dimension), static cell => cell.Level);
        var beside = policy.Severities.GroupBy(cell => cell.Dimension).Where(row => row.Any(cell => cell.Beside is not null)).ToList();
        if (beside.Count > 0)
        {
            Grid(writer, "beside", beside, static cell => cell.Beside);
        }

        writer.Objects("circumstances", policy.Circumstances, Circumstance);
        writer.Objects("scores", policy.Scores, Score);
    }

    private static void Grid(Utf8JsonWriter writer, string name, IEnumerable<IGrouping<int, SeverityEntry>> rows, Func<SeverityEntry, string?> code)
    {
        writer.WriteStartObject(name);
        foreach (var row in rows)
        {
            writer.List(AssessmentShapes.Numbered[row.Key - 1], row, (list, cell) => list.WriteStringValue(code(cell)));
        }

        writer.WriteEndObject();
    }

    private static void Circumstance(Utf8JsonWriter writer, CircumstanceEntry entry)
    {
        writer.WriteString("fact", entry.Fact.Code());
        writer.WriteBoolean("holds", entry.Holds);
        writer.Text("level", entry.Level);
        writer.Text("beside", entry.Beside);
    }

    private static void Score(Utf8JsonWriter writer, ScoreEntry entry)
    {
        writer.WriteString("instrument", entry.Instrument.Id);
        writer.WriteNumber("cut", entry.Cut);
        writer.Text("scale", entry.Scale == entry.Instrument.UsualScale()?.Code ? null : entry.Scale);
        writer.Text("level", entry.Level);
        writer.Text("beside", entry.Beside);
    }
}

using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads the grids of a placement table: a row for each dimension, a cell for each severity from 0 to 4.</summary>
internal static class PolicyGridReader
{
    private const int Severities = DimensionSeverity.Most + 1;

    /// <summary>The levels by dimension and severity; a row that is not given asks for none.</summary>
    public static LevelOfCare?[][] Read(JsonCursor at, JsonShape shape, PolicyLevels levels, bool beside)
    {
        var grid = at.Object(shape);
        return [.. AssessmentShapes.Numbered.Select(name => grid is { } rows ? Row(rows[name], levels, beside) : new LevelOfCare?[Severities])];
    }

    private static LevelOfCare?[] Row(JsonCursor at, PolicyLevels levels, bool beside)
    {
        var row = new LevelOfCare?[Severities];
        if (!at.IsPresent)
        {
            return row;
        }

        var before = at.Log.Count;
        var cells = at.Items(cell => levels.Code(cell.OrNull(), beside));
        if (cells is not null && cells.Count != Severities)
        {
            at.Log.Add(at.Path, $"{((long)cells.Count).Invariant()} cells", $"{((long)Severities).Invariant()} cells, for severity 0 to {((long)DimensionSeverity.Most).Invariant()}");
        }

        if (at.Log.Count > before)
        {
            return row; // a cell that is unsound is no level, and no fall
        }

        for (var severity = 1; severity < Severities; severity++)
        {
            PolicyLevels.Rises(at.Log, cells![severity - 1], cells[severity], at.Path.Item(severity), $"at severity {((long)severity - 1).Invariant()}");
        }

        return [.. cells!];
    }
}

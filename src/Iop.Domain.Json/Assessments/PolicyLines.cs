using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Holds the lines through one scale to each other: none twice, and a worse score never asks for less.</summary>
internal static class PolicyLines
{
    public static void Check(JsonCursor at, List<PolicyLine?> lines)
    {
        var scales = lines.Index()
            .Where(line => line.Item is not null)
            .Select(line => (Place: at.Path.Item(line.Index), Line: line.Item!))
            .GroupBy(line => (line.Line.Entry.Instrument, line.Line.Entry.Scale));
        foreach (var scale in scales)
        {
            // the sort keeps the file's order among equals
            var ordered = scale.OrderBy(line => line.Line.Entry.Rank).ToList();
            foreach (var (milder, severer) in ordered.Zip(ordered.Skip(1)))
            {
                if (milder.Line.Entry.Cut == severer.Line.Entry.Cut)
                {
                    at.Log.Add(severer.Place, $"{severer.Line.Entry} a second time", "each line once");
                    continue;
                }

                PolicyLevels.Rises(at.Log, milder.Line.Level, severer.Line.Level, severer.Place.Property("level"), $"at {((long)milder.Line.Entry.Cut).Invariant()}");
                PolicyLevels.Rises(at.Log, milder.Line.Beside, severer.Line.Beside, severer.Place.Property("beside"), $"at {((long)milder.Line.Entry.Cut).Invariant()}");
            }
        }
    }
}

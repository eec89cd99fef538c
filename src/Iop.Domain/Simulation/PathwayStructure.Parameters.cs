namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckParameterRows()
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        var counted = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (i, parameter) in parts.Parameters.Index())
        {
            if (parameter is not { Row: { } row, Distribution: { } margin })
            {
                continue;
            }

            if (margin.Family != ValueFamily.Beta)
            {
                Add(At("parameters", i, "distribution"), margin.ToString(), "a beta distribution: the margin of a row that is drawn together");
                continue;
            }

            var sum = margin.First + margin.Second;
            if (!totals.TryAdd(row, sum) && Math.Abs(sum - totals[row]) > PathwayModel.SumTolerance * totals[row])
            {
                Add(At("parameters", i, "distribution"), $"shapes that sum to {Number(sum)}", $"shapes that sum to {Number(totals[row])}, as those of the row {Quote(row)} before");
            }

            counted[row] = counted.GetValueOrDefault(row) + margin.First;
            if (counted[row] > totals[row] * (1 + PathwayModel.SumTolerance))
            {
                Add(At("parameters", i, "row"), $"first shapes that sum to {Number(counted[row])}", $"at most {Number(totals[row])}, the sum of the shapes of each");
            }
        }
    }

    private void CheckCorrelations()
    {
        if (parts.Parameters.Contains(null) || parts.Correlations.Contains(null))
        {
            return;
        }

        var places = parts.Parameters.Select(static (parameter, place) => (parameter!.Id, place)).DistinctBy(static pair => pair.Id).ToDictionary(static pair => pair.Id, static pair => pair.place, StringComparer.Ordinal);
        var seen = new HashSet<(int, int)>();
        var before = found.Count;
        foreach (var (i, pair) in parts.Correlations.Index())
        {
            if (Place(i, "first", pair!.First) is { } first && Place(i, "second", pair.Second) is { } second && !seen.Add((Math.Min(first, second), Math.Max(first, second))))
            {
                Add(At("correlations", i), $"{pair.First} with {pair.Second} a second time", "each pair once");
            }
        }

        if (found.Count == before && parts.Correlations.Count > 0 && CorrelationFactor.Of(parts.Parameters!, parts.Correlations!) is null)
        {
            Add("correlations", "a matrix that is not positive definite", "correlations that can hold together");
        }

        int? Place(int i, string property, string id)
        {
            if (!places.TryGetValue(id, out var place))
            {
                Add(At("correlations", i, property), Quote(id), "the id of a parameter of this model");
                return null;
            }

            if (parts.Parameters[place]!.Row is not null)
            {
                Add(At("correlations", i, property), $"{Quote(id)}, which is drawn with its row", "a parameter that stands in no row");
                return null;
            }

            return place;
        }
    }
}

using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckOptions()
    {
        CheckShares("transitions", null);
        CheckOneOffs("oneOffs", parts.OneOffs);
        CheckUnique("tables", [.. parts.Tables.Select(static table => table?.Id)]);
        CheckUnique("patients.modifiers", [.. parts.Modifiers.Select(static modifier => modifier?.Id)]);
        CheckUnique("parameters", [.. parts.Parameters.Select(static parameter => parameter?.Id)]);
        if (parts.StartYear is { } year && !(year >= PathwayLimits.LeastYear && year <= PathwayLimits.MostYear))
        {
            Add("startYear", Number(year), $"{Number(PathwayLimits.LeastYear)} to {Number(PathwayLimits.MostYear)}");
        }

        for (var i = 0; i < parts.Tables.Count; i++)
        {
            if (parts.Tables[i] is { } table)
            {
                CheckAsked(At("tables", i), table);
            }
        }

        CheckParameterRows();
        CheckCorrelations();
        foreach (var (i, parameter) in parts.Parameters.Index())
        {
            foreach (var (j, target) in (parameter?.Targets ?? []).Index())
            {
                CheckTarget(At($"{At("parameters", i)}.targets", j), target);
            }
        }
    }

    private void CheckAsked(string path, PathwayTable table)
    {
        if (table.Axis == TableAxis.Age && parts.Patients is { Age: null })
        {
            Add($"{path}.by", "age, which the patients do not have", "an axis that is known, or an age of the patients");
        }

        if (complete && table.Axis == TableAxis.CalendarYear && parts.StartYear is null)
        {
            Add($"{path}.by", "calendarYear, without a startYear of the pathway", "an axis that is known, or a startYear");
        }

        if (table.IsBySex && parts.Patients is { FemaleShare: null })
        {
            Add($"{path}.female", "columns by sex, which the patients do not have", "values, or a femaleShare of the patients");
        }
    }

    private void CheckTable(string path, string id, double least, double most)
    {
        if (!tableIds.Contains(id))
        {
            if (!parts.Tables.Contains(null))
            {
                Add(path, Quote(id), "the id of a table of this model");
            }

            return;
        }

        var values = parts.Tables.First(table => table?.Id == id)!.Values;
        if (values.Any(value => !(value >= least && value <= most)))
        {
            Add(path, $"{Quote(id)} with a value of {Number(values.First(value => !(value >= least && value <= most)))}", $"a table of values from {Number(least)} to {Number(most)}");
        }
    }

    private void CheckModifier(string path, string? id)
    {
        if (id is not null && !modifierIds.Contains(id) && !parts.Modifiers.Contains(null))
        {
            Add(path, Quote(id), "the id of a modifier of the patients");
        }
    }

    private void CheckAdjustments(string path, ValueList<RewardAdjustment> adjustments)
    {
        for (var i = 0; i < adjustments.Count; i++)
        {
            if (adjustments[i].Table is { } table)
            {
                CheckTable(At($"{path}.adjustments", i, "table"), table, -PathwayLimits.MostCost, PathwayLimits.MostCost);
            }

            CheckModifier(At($"{path}.adjustments", i, "modifier"), adjustments[i].Modifier);
        }
    }

    private void CheckOneOffs(string path, IReadOnlyList<OneOffReward?> rewards)
    {
        var seen = new HashSet<(string?, string?)>();
        for (var i = 0; i < rewards.Count; i++)
        {
            if (rewards[i] is not { } reward)
            {
                continue;
            }

            var fromKnown = reward.From is null || Known(At(path, i, "from"), reward.From);
            var toKnown = reward.To is null || Known(At(path, i, "to"), reward.To);
            if (fromKnown && toKnown && reward is { From: { } from, To: { } to } && !ways.Contains((from, to)) && allTransitionsRead)
            {
                Add(At(path, i), $"{Quote(from)} to {Quote(to)}", "a transition of the model");
            }

            if (!seen.Add((reward.From, reward.To)))
            {
                Add(At(path, i), $"{reward} a second time", "each pair of states once");
            }

            Horizon(At(path, i, "cost"), reward.Cost);
            Horizon(At(path, i, "qalyLoss"), reward.QalyLoss);
        }
    }

    private void CheckUnique(string path, IReadOnlyList<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] is { } id && !seen.Add(id))
            {
                Add(At(path, i, "id"), $"{Quote(id)} a second time", "an id that is unique in the list");
            }
        }
    }

    private void CheckTarget(string path, ParameterTarget target)
    {
        if (complete && !ParameterPlaces.IsThere(target, states!, transitions!, riskRatios!, parts, strategies!))
        {
            Add(path, target.ToString(), "a place of the model, or of the strategy, that has this number (and this step)");
        }
    }
}

namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckLaw(string path, PathwayTransition way)
    {
        if (way.OfSurvivors && known.TryGetValue(way.To, out var to) && to.IsDead)
        {
            Add($"{path}.ofSurvivors", $"a way into {Quote(way.To)}, which is marked dead", "a way into another state: those who die are not survivors");
        }

        if (way is { IsAlone: true, Law: ExitShareLaw })
        {
            Add($"{path}.alone", "a share of exits", "another law: shares of exits are drawn together");
        }

        switch (way.Law)
        {
            case ProbabilityLaw law:
                Horizon($"{path}.probability", law.PerCycle);
                break;
            case RateLaw law:
                Horizon($"{path}.rate", law.PerYear);
                break;
            case HazardRatioLaw law:
                Horizon($"{path}.hazardRatio.ratio", law.Ratio);
                CheckReference($"{path}.hazardRatio", law);
                break;
            case TableLaw law:
                CheckTable($"{path}.table.id", law.Table, 0, law.Meaning == TableMeaning.Rate ? PathwayLimits.MostHazard : 1);
                break;
            default:
                break;
        }
    }

    private void CheckReference(string path, HazardRatioLaw law)
    {
        if (!(Known($"{path}.from", law.From) & Known($"{path}.to", law.To)) || !allTransitionsRead)
        {
            return;
        }

        var laws = transitions.Concat(strategies.SelectMany(static strategy => strategy?.Transitions ?? [])).OfType<PathwayTransition>()
            .Where(way => way.From == law.From && way.To == law.To).Select(static way => way.Law).ToList();
        if (!ways.Contains((law.From, law.To)))
        {
            Add(path, $"{Quote(law.From)} to {Quote(law.To)}", "a transition of the model");
        }
        else if (laws.Any(static other => other is HazardRatioLaw or ExitShareLaw))
        {
            Add(path, $"{Quote(law.From)} to {Quote(law.To)}, whose law is a ratio or a share of exits", "a transition with a probability, a rate, a table or a sojourn, under every strategy");
        }
    }

    private void CheckHazardRatios(string owner, IReadOnlyList<HazardRatio?> ratios)
    {
        var seen = new HashSet<(string, string?, string?, string?)>();
        for (var i = 0; i < ratios.Count; i++)
        {
            if (ratios[i] is not { } ratio)
            {
                continue;
            }

            var path = At($"{owner}hazardRatios", i);
            CheckExit(path, ratio.From, ratio.To);
            if (!seen.Add((ratio.From, ratio.To, ratio.Table, ratio.Modifier)))
            {
                Add(path, $"{Quote(ratio.From)} to {(ratio.To is null ? "all" : Quote(ratio.To))} a second time", "each exit once with each table and modifier; multiply the ratios");
            }

            Horizon($"{path}.ratio", ratio.Ratio);
            if (ratio.Table is { } table)
            {
                CheckTable($"{path}.table", table, 0, PathwayLimits.MostRatio);
            }

            CheckModifier($"{path}.modifier", ratio.Modifier);
        }
    }

    private void CheckExit(string path, string from, string? to)
    {
        if (!Known($"{path}.from", from) || !allTransitionsRead)
        {
            return;
        }

        if (!left.Contains(from))
        {
            Add($"{path}.from", Quote(from), "a state with at least one transition out of it");
        }
        else if (to is not null && !ways.Contains((from, to)))
        {
            Add($"{path}.to", Quote(to), $"a state to which a transition from {Quote(from)} leads");
        }
    }

    /// <summary>The shares of destination-first exits of each state under a strategy, or under none.</summary>
    private void CheckShares(string path, PathwayStrategy? strategy)
    {
        var replaced = (strategy?.Transitions ?? []).GroupBy(Exit.Way).ToDictionary(static group => group.Key, static group => group.First());
        var rows = transitions.OfType<PathwayTransition>().Select(way => replaced.GetValueOrDefault(Exit.Way(way), way)).GroupBy(static way => way.From);
        foreach (var row in rows)
        {
            var sum = row.Sum(static way => (way.Law as ExitShareLaw)?.Share ?? 0);
            if (sum > 1 + PathwayModel.SumTolerance && (strategy is null || strategy.Transitions.Any(way => way.From == row.Key)))
            {
                Add(path, $"shares of exits of {Quote(row.Key)} that sum to {Number(sum)}", "a sum of at most 1; the rest leaves by none of them");
            }
        }
    }
}

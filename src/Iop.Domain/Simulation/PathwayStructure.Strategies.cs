namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckRatios(string owner, IReadOnlyList<RiskRatio?> ratios)
    {
        var seen = new HashSet<(string, string?)>();
        for (var i = 0; i < ratios.Count; i++)
        {
            if (ratios[i] is not { } ratio)
            {
                continue;
            }

            var path = At($"{owner}riskRatios", i);
            if (Known($"{path}.from", ratio.From) && allTransitionsRead)
            {
                if (!left.Contains(ratio.From))
                {
                    Add($"{path}.from", Quote(ratio.From), "a state with at least one transition out of it");
                }
                else if (ratio.To is not null && !ways.Contains((ratio.From, ratio.To)))
                {
                    Add($"{path}.to", Quote(ratio.To), $"a state to which a transition from {Quote(ratio.From)} leads");
                }
            }

            if (!seen.Add((ratio.From, ratio.To)))
            {
                Add(path, $"{Quote(ratio.From)} to {(ratio.To is null ? "all" : Quote(ratio.To))} a second time", "each exit once; multiply the ratios");
            }

            Horizon($"{path}.ratio", ratio.Ratio);
        }
    }

    private void CheckStrategy(int index)
    {
        if (strategies[index] is not { } strategy)
        {
            return;
        }

        var owner = At("strategies", index);
        if (strategies.Take(index).Any(other => other?.Id == strategy.Id))
        {
            Add($"{owner}.id", $"{Quote(strategy.Id)} a second time", "an id that is unique in the list");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, state) in strategy.States.Index())
        {
            var path = At($"{owner}.states", i);
            if (Known($"{path}.state", state.State) && known.TryGetValue(state.State, out var model) && model.IsDead)
            {
                Add($"{path}.state", $"{Quote(state.State)}, which is marked dead", "a state that can cost something");
            }

            if (!seen.Add(state.State))
            {
                Add($"{path}.state", $"{Quote(state.State)} a second time", "each state once");
            }

            Horizon($"{path}.{CostUnits.Property(state.CostUnit)}", state.Cost);
            Horizon($"{path}.utility", state.Utility);
            CheckAdjustments(path, state.Adjustments);
        }

        var replaced = new HashSet<(string, string)>();
        foreach (var (i, way) in strategy.Transitions.Index())
        {
            var path = At($"{owner}.transitions", i);
            var bothKnown = Known($"{path}.from", way.From) & Known($"{path}.to", way.To);
            if (bothKnown && !ways.Contains(Exit.Way(way)) && allTransitionsRead)
            {
                Add(path, $"{Quote(way.From)} to {Quote(way.To)}", "a transition of the model (with probability 0 where only a strategy opens it)");
            }

            if (!replaced.Add(Exit.Way(way)))
            {
                Add(path, $"{Quote(way.From)} to {Quote(way.To)} a second time", "each pair of states once");
            }

            CheckLaw(path, way);
        }

        if (strategy.Start.Count > 0)
        {
            CheckStart($"{owner}.start", strategy.Start, isWhole: complete);
        }

        CheckRatios($"{owner}.", strategy.RiskRatios);
        CheckHazardRatios($"{owner}.", strategy.HazardRatios);
        CheckOneOffs($"{owner}.oneOffs", strategy.OneOffs);
        CheckCapacity(owner, strategy);
        CheckShares(owner, strategy);
        CheckRows(owner, strategy);
    }
}

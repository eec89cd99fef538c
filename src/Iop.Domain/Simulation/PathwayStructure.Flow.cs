namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    /// <summary>The sums of the probabilities of each row, to which its other laws can only add; rows that mix laws are read as an engine reads them, once the model stands (<see cref="PathwayRows"/>).</summary>
    private void CheckRows(string path, PathwayStrategy? strategy)
    {
        var touched = strategy is null ? left : strategy.Transitions.Select(way => way.From).Concat(strategy.RiskRatios.Select(ratio => ratio.From)).ToHashSet(StringComparer.Ordinal);
        var horizon = cycles ?? int.MaxValue;
        var others = transitions.OfType<PathwayTransition>().Concat(strategy?.Transitions ?? []).Where(static way => way.OfSurvivors).Select(static way => way.From)
            .Concat(parts.HazardRatios.OfType<HazardRatio>().Concat(strategy?.HazardRatios ?? []).Select(static ratio => ratio.From))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in Exit.Of(transitions, riskRatios, strategy).GroupBy(exit => exit.From).Where(row => touched.Contains(row.Key) && !others.Contains(row.Key)))
        {
            var ends = row.SelectMany(exit => exit.Ends()).Where(end => end < horizon).Append(horizon).Distinct().Order().ToList();
            var first = 1;
            foreach (var end in ends)
            {
                var sum = row.Sum(exit => exit.Probability(end));
                if (sum > 1 + PathwayModel.SumTolerance)
                {
                    var span = end == int.MaxValue ? $"cycle {Number(first)} and later" : first == end ? $"cycle {Number(first)}" : $"cycles {Number(first)} through {Number(end)}";
                    Add(path, $"exits of {Quote(row.Key)} that sum to {Number(sum)} in {span}", "a sum of at most 1 after risk ratios; what is left stays");
                    break;
                }

                first = end + 1;
            }
        }
    }

    private void CheckReach()
    {
        // a way that names no state, a share of none, or a level that was not read may have been meant for any: who is out of reach is then not known
        if (!allStatesRead || !allTransitionsRead || !parts.IsCapacityRead || start.Contains(null) || strategies.Contains(null)
            || !transitions.All(way => known.ContainsKey(way!.From) && known.ContainsKey(way.To)) || !Entries().All(share => known.ContainsKey(share.State)))
        {
            return;
        }

        var open = transitions.Concat(strategies.SelectMany(strategy => strategy!.Transitions))
            .Where(way => way!.Law.IsOpen)
            .ToLookup(way => way!.From, way => way!.To, StringComparer.Ordinal);
        var reached = new HashSet<string>(Entries().Where(share => share.Share > 0 || !complete).Select(share => share.State), StringComparer.Ordinal);
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var state))
        {
            foreach (var next in open[state])
            {
                if (reached.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        foreach (var (i, state) in states.Index())
        {
            if (!reached.Contains(state!.Id))
            {
                Add(At("states", i), $"{Quote(state.Id)}, which nobody can reach", "a state with a start share, or with a way of positive probability from one");
            }
        }
    }

    /// <summary>Where anybody may begin: by a start, of a source of patients too, or as one who found no slot or waits for one.</summary>
    private IEnumerable<StartShare> Entries()
    {
        IEnumerable<PatientArrivals> sources = [.. parts.Capacity?.Arrivals ?? [], .. strategies.SelectMany(static strategy => strategy!.Arrivals)];
        IEnumerable<LevelCapacity> levels = [.. parts.Capacity?.Levels ?? [], .. strategies.SelectMany(static strategy => strategy!.Levels)];
        return start.Concat(strategies.SelectMany(static strategy => strategy!.Start)).Select(static share => share!)
            .Concat(sources.SelectMany(static from => from.Start))
            .Concat(levels.SelectMany(static level => new[] { level.LostTo, level.WaitsAs }).OfType<string>().Select(static state => new StartShare(state, 1)));
    }
}

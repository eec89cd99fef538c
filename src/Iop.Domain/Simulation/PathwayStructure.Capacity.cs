using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckCapacity()
    {
        if (parts.Capacity is { } plan)
        {
            CheckArrivals("capacity.arrivals", plan.Arrivals);
            CheckLevels("capacity.levels", plan.Levels, plan.Levels);
            if (plan.Arrivals.Count == 0 && complete)
            {
                Add("capacity.arrivals", "no source of patients", "one source or more");
            }
        }
    }

    private void CheckCapacity(string owner, PathwayStrategy strategy)
    {
        if (parts.Capacity is not { } plan)
        {
            if (parts.IsCapacityRead && strategy.Levels.Count + strategy.Arrivals.Count > 0)
            {
                Add($"{owner}.capacity", "a change of a capacity that the model does not have", "a model with a capacity, or no such property");
                return;
            }

            CheckArrivals($"{owner}.capacity.arrivals", strategy.Arrivals);
            CheckLevels($"{owner}.capacity.levels", strategy.Levels, strategy.Levels);
            return;
        }

        CheckArrivals($"{owner}.capacity.arrivals", strategy.Arrivals);
        CheckLevels($"{owner}.capacity.levels", strategy.Levels, strategy.LevelsIn(plan));
    }

    private void CheckArrivals(string path, ValueList<PatientArrivals> sources)
    {
        if (sources.Count > PathwayLimits.MostSources)
        {
            Add(path, $"{Number(sources.Count)} sources", $"at most {Number(PathwayLimits.MostSources)}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            if (!seen.Add(sources[i].Id))
            {
                Add(At(path, i, "id"), $"{Quote(sources[i].Id)} a second time", "an id that is unique in the list");
            }

            if (sources[i].Start.Count > 0)
            {
                CheckStart(At(path, i, "start"), sources[i].Start, isWhole: complete);
            }
        }
    }

    private void CheckLevels(string path, ValueList<LevelCapacity> levels, IEnumerable<LevelCapacity> standing)
    {
        var slotted = standing.Select(static level => level.State).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            if (Known(At(path, i, "state"), level.State) && known[level.State].IsDead)
            {
                Add(At(path, i, "state"), $"{Quote(level.State)}, which is marked dead", "a state in which patients are cared for");
            }

            if (!seen.Add(level.State))
            {
                Add(At(path, i, "state"), $"{Quote(level.State)} a second time", "each state once");
            }

            Horizon(At(path, i, "slots"), level.Slots);
            if (level.LostTo is { } lost && Known(At(path, i, "lostTo"), lost) && slotted.Contains(lost))
            {
                Add(At(path, i, "lostTo"), $"{Quote(lost)}, which has slots", "a state without slots, which takes everybody at once");
            }

            if (level.WaitsAs is { } waits && Known(At(path, i, "waitsAs"), waits) && known[waits].IsDead)
            {
                Add(At(path, i, "waitsAs"), $"{Quote(waits)}, which is marked dead", "a state whose cost and utility those count who wait");
            }
        }
    }

    /// <summary>What only a whole model shows of its capacity.</summary>
    public static IEnumerable<StructureProblem> CapacityProblems(PathwayModel model)
    {
        if (model.Options.Capacity is { } plan && !(plan.WarmUp.Years(model.CycleLength) < model.CycleLength.YearsAfter(model.Cycles)))
        {
            yield return new("capacity.warmUp", plan.WarmUp.ToString(), string.Create(
                CultureInfo.InvariantCulture, $"a time before the model's horizon, {model.Cycles} x {model.CycleLength}"));
        }
    }
}

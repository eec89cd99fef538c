using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The checks of a pathway that concern more than one of its parts; readers of files and <see cref="PathwayModel.Create"/> share them.</summary>
internal sealed partial class PathwayStructure
{
    private readonly List<StructureProblem> found = [];
    private readonly int? cycles;
    private readonly bool complete;
    private readonly IReadOnlyList<PathwayState?> states;
    private readonly IReadOnlyList<StartShare?> start;
    private readonly IReadOnlyList<PathwayTransition?> transitions;
    private readonly IReadOnlyList<RiskRatio?> riskRatios;
    private readonly IReadOnlyList<PathwayStrategy?> strategies;
    private readonly Dictionary<string, PathwayState> known = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> ways;
    private readonly HashSet<string> left;
    private readonly PathwayParts parts;
    private readonly HashSet<string> tableIds;
    private readonly HashSet<string> modifierIds;
    private readonly bool allStatesRead;
    private readonly bool allTransitionsRead;

    private PathwayStructure(
        int? cycles,
        IReadOnlyList<PathwayState?> states,
        IReadOnlyList<StartShare?> start,
        IReadOnlyList<PathwayTransition?> transitions,
        IReadOnlyList<RiskRatio?> riskRatios,
        IReadOnlyList<PathwayStrategy?> strategies,
        PathwayParts parts,
        bool complete)
    {
        this.cycles = cycles is >= 1 and <= PathwayLimits.MostCycles ? cycles : null;
        this.complete = complete;
        this.states = states;
        this.start = start;
        this.transitions = transitions;
        this.riskRatios = riskRatios;
        this.strategies = strategies;
        this.parts = parts;
        tableIds = parts.Tables.OfType<PathwayTable>().Select(static table => table.Id).ToHashSet(StringComparer.Ordinal);
        modifierIds = parts.Modifiers.OfType<PatientModifier>().Select(static modifier => modifier.Id).ToHashSet(StringComparer.Ordinal);
        allStatesRead = !states.Contains(null);
        allTransitionsRead = !transitions.Contains(null);
        ways = transitions.OfType<PathwayTransition>().Select(Exit.Way).ToHashSet();
        left = transitions.OfType<PathwayTransition>().Select(way => way.From).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Stands in the place of a time that a reader could not read.</summary>
    public static PathwayTime UnreadTime { get; } = new(PathwayTime.MaximumAmount, TimeUnit.Year);

    /// <summary>Finds everything that does not fit together, in the order of the parts.</summary>
    /// <remarks>
    /// A reader that could not read a part passes null for it, or, where its ids could be read, one of the same ids with zeros for its numbers (an <see cref="UnreadLaw"/> for its law), and says that the parts
    /// are not complete: what only complete parts can show is then left out, so that nothing is reported falsely.
    /// </remarks>
    /// <returns>Paths such as <c>strategies[1].transitions[0].to</c>; empty where all is sound.</returns>
    public static ValueList<StructureProblem> Problems(
        int? cycles,
        IReadOnlyList<PathwayState?> states,
        IReadOnlyList<StartShare?> start,
        IReadOnlyList<PathwayTransition?> transitions,
        IReadOnlyList<RiskRatio?> riskRatios,
        IReadOnlyList<PathwayStrategy?> strategies,
        PathwayParts parts,
        bool complete = true)
    {
        var structure = new PathwayStructure(cycles, states, start, transitions, riskRatios, strategies, parts, complete);
        structure.CheckSize(cycles);
        structure.CheckStates();
        structure.CheckStart("start", start, isWhole: complete);
        structure.CheckTransitions();
        structure.CheckRatios("", riskRatios);
        structure.CheckHazardRatios("", parts.HazardRatios);
        structure.CheckRows("transitions", null);
        structure.CheckOptions();
        structure.CheckCapacity();
        for (var i = 0; i < strategies.Count; i++)
        {
            structure.CheckStrategy(i);
        }

        structure.CheckReach();
        return structure.found.ToValueList();
    }

    private void CheckSize(int? asked)
    {
        if (cycles is null && asked is not null)
        {
            Add("cycles", Number(asked.Value), $"1 to {Number(PathwayLimits.MostCycles)}");
        }

        if (states.Count > PathwayLimits.MostStates || (complete && states.Count == 0))
        {
            Add("states", $"{Number(states.Count)} states", $"1 to {Number(PathwayLimits.MostStates)}");
        }
        else if (cycles is { } horizon && states.Count * (horizon + 1L) > PathwayLimits.MostCells)
        {
            Add("cycles", $"{Number(horizon)} cycles of {Number(states.Count)} states", string.Create(
                CultureInfo.InvariantCulture, $"states times points of the trace of at most {PathwayLimits.MostCells}"));
        }
    }

    private void CheckStates()
    {
        for (var i = 0; i < states.Count; i++)
        {
            if (states[i] is not { } state)
            {
                continue;
            }

            if (!known.TryAdd(state.Id, state))
            {
                Add(At("states", i, "id"), $"{Quote(state.Id)} a second time", "an id that is unique in the list");
            }

            Horizon(At("states", i, CostUnits.Property(state.CostUnit)), state.Cost);
            Horizon(At("states", i, "utility"), state.Utility);
            CheckAdjustments(At("states", i), state.Adjustments);
        }
    }

    private void CheckStart(string path, IReadOnlyList<StartShare?> shares, bool isWhole)
    {
        var seen = new HashSet<(string, PathwayTime)>();
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] is { } share && Known(At(path, i, "state"), share.State) && !seen.Add((share.State, share.Elapsed)) && (complete || share.Elapsed != UnreadTime))
            {
                Add(At(path, i, "state"), $"{Quote(share.State)} a second time", "each state once for each time already spent there");
            }
        }

        var sum = shares.Sum(share => share?.Share ?? 0);
        // a share that could not be read is 0
        if ((isWhole || (shares.Count > 0 && shares.All(static share => share is { Share: > 0 }))) && !(Math.Abs(sum - 1) <= PathwayModel.SumTolerance))
        {
            Add(path, $"shares that sum to {Number(sum)}", $"shares that sum to 1 (within {Number(PathwayModel.SumTolerance)})");
        }
    }

    private void CheckTransitions()
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < transitions.Count; i++)
        {
            if (transitions[i] is not { } way)
            {
                continue;
            }

            var fromKnown = Known(At("transitions", i, "from"), way.From);
            Known(At("transitions", i, "to"), way.To);
            if (fromKnown && known.TryGetValue(way.From, out var from) && from.IsDead)
            {
                Add(At("transitions", i, "from"), $"{Quote(way.From)}, which is marked dead", "a state that can be left");
            }

            if (!seen.Add(Exit.Way(way)))
            {
                Add(At("transitions", i), $"{Quote(way.From)} to {Quote(way.To)} a second time", "each pair of states once");
            }

            CheckLaw(At("transitions", i), way);
        }
    }

    private bool Known(string path, string id)
    {
        if (known.ContainsKey(id))
        {
            return true;
        }

        if (allStatesRead)
        {
            Add(path, Quote(id), "the id of a state of this model");
        }

        return false;
    }

    private void Horizon<T>(string path, CycleSchedule<T>? schedule)
        where T : struct
    {
        if (schedule is { IsConstant: false } && cycles is { } last && schedule.Steps[^1].ThroughCycle >= last)
        {
            var first = schedule.Steps.Index().First(step => step.Item.ThroughCycle >= last);
            Add($"{At(path, first.Index)}.throughCycle", Number(first.Item.ThroughCycle), $"a cycle before the model's last, {Number(last)}");
        }
    }

    private void Add(string path, string what, string allowed) => found.Add(new(path, what, allowed));

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private static string At(string list, int index, string property) => $"{At(list, index)}.{property}";

    private static string Quote(string text) => $"\"{text}\"";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

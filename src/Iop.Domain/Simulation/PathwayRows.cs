using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What only a model whose parts fit together can show: the sums of rows that mix laws, and the size of a run.</summary>
internal static class PathwayRows
{
    /// <summary>How many times in state of a cycle are read, of a row that changes with both: all of the first, and then ever fewer.</summary>
    private const int Places = 64;

    /// <summary>How many cycles are read, of a row that changes with time: all of a short horizon, evenly spaced ones of a long one. An engine refuses what this misses.</summary>
    private const int Cycles = 1024;

    /// <summary>How many groups of patients are read, at most.</summary>
    private const int Groups = 16;

    public static ValueList<StructureProblem> Problems(PathwayModel model)
    {
        List<StructureProblem> problems = [.. PathwayStructure.CapacityProblems(model)];
        foreach (var (i, strategy) in model.Strategies.Index())
        {
            var reading = new StrategyReading(model, strategy);
            var path = strategy.Transitions.Count + strategy.RiskRatios.Count + strategy.HazardRatios.Count == 0
                ? "transitions"
                : string.Create(CultureInfo.InvariantCulture, $"strategies[{i}]");
            var space = new CellSpace(reading, model.Cycles);
            if (space.Count > PathwayLimits.MostCells || (long)space.Count * model.Cycles > PathwayLimits.MostCellSteps)
            {
                problems.Add(new("cycles", string.Create(CultureInfo.InvariantCulture, $"{model.Cycles} cycles of {space.Count} states and times in state"), string.Create(
                    CultureInfo.InvariantCulture, $"at most {PathwayLimits.MostCells}, and at most {PathwayLimits.MostCellSteps} in all cycles together")));
            }

            foreach (var (state, row) in reading.Rows.Index().Where(static item => item.Item.CanExceed))
            {
                if (Excess(model, space, state, row) is { } excess && !problems.Any(problem => problem.Found == excess))
                {
                    problems.Add(new(path, excess, "a sum of at most 1 after all factors; what is left stays"));
                }
            }
        }

        return problems.ToValueList();
    }

    private static string? Excess(PathwayModel model, CellSpace space, int state, ExitRow row)
    {
        var probabilities = new double[row.Exits.Length];
        foreach (var patients in PatientStrata.Extremes(model).Take(Groups))
        {
            var last = row.ChangesWithTime || space.End(state) > space.Lanes(state) ? model.Cycles : 1;
            for (var cycle = 1; cycle <= last; cycle += 1 + (last / Cycles))
            {
                var cells = row.Memory == 0 ? 1 : row.ChangesWithTime ? space.Filled(state, cycle - 1) : space.Lanes(state) - space.First(state);
                var counted = Enumerable.Range(0, cells).Where(static place => place < Places || place % (place / Places) == 0).Select(place => space.First(state) + place);
                foreach (var cell in counted.Concat(Enumerable.Range(space.Lanes(state), space.End(state) - space.Lanes(state))))
                {
                    var at = space.At(state, cell, cycle, row.ChangesWithTime || cell >= space.Lanes(state) ? cycle - 1 : cell - space.First(state), patients);
                    var sum = row.Read(at, probabilities);
                    if (!(sum <= 1 + PathwayModel.SumTolerance))
                    {
                        return string.Create(CultureInfo.InvariantCulture, $"exits of \"{model.States[state]}\" that sum to {sum:R} in cycle {cycle}, after {at.CyclesInState:R} cycle(s) there");
                    }
                }
            }
        }

        return null;
    }
}

using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Json.Simulations;

/// <summary>Reads a part: whether its numbers fit each other as well, so that a damaged file does not become a result.</summary>
internal static class SimulationPartReader
{
    public static MicrosimulationResult? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(SimulationPartShapes.Part) is not { } root)
        {
            return null;
        }

        root.Format(SimulationPartJson.Format);
        var model = PathwayReader.Read(root["model"], levels);
        var method = root["method"].OneOf(SimulationPartShapes.Methods);
        var seed = PartParts.Seed(root["seed"]);
        var patients = root["patients"].LongInteger(1, Microsimulation.MostPatients);
        var ranges = PartParts.Ranges(root["ranges"], patients ?? Microsimulation.MostPatients);
        var units = model is null ? null : PatientUnits.Of(model);
        Exponent(root["costExponent"], units?.Cost.Exponent);
        Exponent(root["effectExponent"], units?.Effect.Exponent);
        if (model is null || at.Log.Count > 0)
        {
            return null;
        }

        var count = ranges!.Sum(range => range.Count);
        var parts = new StrategyPartReader(model, count);
        var strategies = root["strategies"].Items(parts.Read);
        StrategyPartReader.Check(root["strategies"], strategies);
        if (at.Log.Count > 0)
        {
            return null;
        }

        var totals = new RunTotals(strategies!.Count, model.Cycles + 1, model.States.Count) { Patients = count };
        for (var i = 0; i < strategies.Count; i++)
        {
            totals.Samples[i].Add(strategies[i]!.Totals);
            totals.Counts[i].Add(strategies[i]!.Counts);
            if (i > 0)
            {
                totals.Differences[i - 1].Add(strategies[i]!.Differences!);
            }
        }

        return new(model, strategies.Select(part => part!.Strategy).ToValueList(), method!.Value, units!, seed!.Value, patients!.Value, ranges!, totals);
    }

    private static void Exponent(JsonCursor at, int? expected)
    {
        if (at.Integer(-4096, 4096) is { } found && expected is { } known && found != known)
        {
            at.Refuse(string.Create(CultureInfo.InvariantCulture, $"{known}: the unit that this version derives from the model; parts of another version do not join with those of this one"));
        }
    }
}

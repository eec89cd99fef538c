using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Json.Simulations;

/// <summary>Reads draws, and holds their number of values and outcomes to the model, so that a damaged file does not become a result.</summary>
internal static class SensitivityPartReader
{
    private const int Kinds = 3;

    public static ProbabilisticResult? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(SensitivityPartShapes.Part) is not { } root)
        {
            return null;
        }

        root.Format(SensitivityPartJson.Format);
        var model = PathwayReader.Read(root["model"], levels);
        var seed = PartParts.Seed(root["seed"]);
        var draws = root["draws"].Integer(1, ProbabilisticSensitivity.MostDraws);
        var patients = root["patientsPerDraw"].LongInteger(2, Microsimulation.MostPatients);
        var method = root["method"].IsPresent ? root["method"].OneOf(SimulationPartShapes.Methods) : (MicrosimulationMethod?)null;
        if (model is null || draws is null || at.Log.Count > 0)
        {
            return null;
        }

        var strategies = root["strategies"].Items(item => PartParts.Strategy(item, model));
        PartParts.CheckStrategies(root["strategies"], strategies);
        if (strategies is null || at.Log.Count > 0)
        {
            return null;
        }

        var batches = patients is { } count ? DrawEngine.Batches(count) : 0;
        var drawn = root["drawn"].Items(item => Draw(item, draws.Value, model.Options.Parameters.Count, strategies.Count, batches));
        if (drawn is null || at.Log.Count > 0)
        {
            return null;
        }

        if (drawn.Zip(drawn.Skip(1)).Any(static pair => pair.First!.Number >= pair.Second!.Number))
        {
            at.Log.Add(root["drawn"].Path, "draws out of order, or one twice", "draws by rising number");
        }

        return at.Log.Count > 0 ? null : new(model, strategies.ToValueList()!, seed!.Value, draws.Value, patients, method, drawn.ToValueList()!);
    }

    private static ProbabilisticDraw? Draw(JsonCursor at, int draws, int values, int strategies, int batches)
    {
        var before = at.Log.Count;
        if (at.Object(SensitivityPartShapes.Draw) is not { } item)
        {
            return null;
        }

        var number = item["number"].LongInteger(0, draws - 1);
        var drawn = Numbers(item["values"], values);
        var outcomes = Outcomes(item["outcomes"], strategies);
        var means = item["batches"].Items(batch => Outcomes(batch, strategies)) ?? [];
        if (means.Count != batches && at.Log.Count == before)
        {
            at.Log.Add(at.Path, Text(means.Count) + " batches", Text(batches) + ", as follows from patientsPerDraw");
        }

        return at.Log.Count > before ? null : new(number!.Value, drawn!, outcomes!, means.Select(static batch => batch!).ToValueList());
    }

    private static ValueList<PathwayOutcome>? Outcomes(JsonCursor at, int count)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var outcomes = PartParts.Counted(at, at.Items(static item => Numbers(item, Kinds)), count);
        return outcomes is null || at.Log.Count > before ? null : outcomes.Select(static numbers => new PathwayOutcome(numbers![0], numbers[1], numbers[2])).ToValueList();
    }

    private static double[]? Numbers(JsonCursor at, int count)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var numbers = PartParts.Counted(at, at.Items(static item => item.Number(double.MinValue, double.MaxValue)), count);
        return numbers is null || at.Log.Count > before ? null : [.. numbers.Select(static number => number!.Value)];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

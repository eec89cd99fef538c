using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Queues;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Json.Simulations;

/// <summary>Reads replications, and holds their tables to the model, so that a damaged file does not become a result.</summary>
internal static class CapacityPartReader
{
    private const int LargestBin = 16_384;

    /// <summary>The most that a replication may add to a count, so that those of a whole run never overflow.</summary>
    private const long MostOfReplication = long.MaxValue / Capacity.MostReplications;

    public static CapacityResult? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(CapacityPartShapes.Part) is not { } root)
        {
            return null;
        }

        root.Format(CapacityPartJson.Format);
        var model = PathwayReader.Read(root["model"], levels);
        var seed = PartParts.Seed(root["seed"]);
        var replications = root["replications"].Integer(1, Capacity.MostReplications);
        var ranges = PartParts.Ranges(root["ranges"], replications ?? Capacity.MostReplications);
        if (model is null || at.Log.Count > 0)
        {
            return null;
        }

        if (Capacity.Obstacle(model, model.Strategies.Take(1).ToValueList()) is { } obstacle)
        {
            root["model"].Log.Add(root["model"].Path, obstacle, "a pathway that can be run with slots");
            return null;
        }

        int[] numbers = [.. ranges!.SelectMany(static range => Enumerable.Range((int)range.First, (int)range.Count))];
        var place = 0;
        var strategies = root["strategies"].Items(item => place++ < model.Strategies.Count ? Strategy(item, model, numbers) : TooMany(item));
        PartParts.CheckStrategies(root["strategies"], strategies is null || at.Log.Count > 0 ? null : [.. strategies.Select(static sample => sample?.Strategy)]);
        return at.Log.Count > 0 ? null : new(model, seed!.Value, replications!.Value, strategies!.ToValueList()!);
    }

    private static CapacitySample? TooMany(JsonCursor at)
    {
        at.Refuse("no more strategies than the model has");
        return null;
    }

    private static CapacitySample? Strategy(JsonCursor at, PathwayModel model, int[] numbers)
    {
        var before = at.Log.Count;
        if (at.Object(CapacityPartShapes.Strategy) is not { } item)
        {
            return null;
        }

        var strategy = PartParts.Strategy(item["id"], model);
        var most = MostOfReplication * numbers.Length;
        var events = item["events"].LongInteger(0, most);
        if (strategy is null || at.Log.Count > before)
        {
            return null;
        }

        var ledger = new CapacityLedger(new(model, strategy)) { Events = events!.Value };
        var network = ledger.Network;
        var level = 0;
        PartParts.Counted(item["waits"], item["waits"].Items(waits => Waits(waits, level < ledger.Waits.Length ? ledger.Waits[level++] : new())), ledger.Waits.Length);
        var column = 0;
        PartParts.Counted(item["presence"], item["presence"].Items(list => Presence(list, ledger, column++, most)), network.Columns);
        var rows = PartParts.Counted(item["rows"], item["rows"].Items(row => Row(row, ledger)), numbers.Length);
        if (rows is null || at.Log.Count > before)
        {
            return null;
        }

        ledger.Rows.AddRange(rows.Zip(numbers, static (row, number) => row! with { Number = number }));
        return new(model, strategy, ledger);
    }

    private static bool Waits(JsonCursor at, BinCounts counts)
    {
        var before = at.Log.Count;
        if (at.Object(SimulationPartShapes.Histogram) is not { } item)
        {
            return false;
        }

        var bins = item["bins"].Items(static bin => bin.Integer(0, LargestBin));
        var filled = item["patients"].Items(static bin => bin.LongInteger(1, long.MaxValue / PathwayLimits.MostPresent));
        if (bins is null || filled is null || at.Log.Count > before)
        {
            return false;
        }

        if (bins.Count != filled.Count || bins.Zip(bins.Skip(1)).Any(static pair => pair.First >= pair.Second))
        {
            at.Log.Add(at.Path, string.Create(CultureInfo.InvariantCulture, $"{bins.Count} bins, {filled.Count} numbers of patients"), "rising bins, and for each its patients");
            return false;
        }

        foreach (var (bin, inBin) in bins.Zip(filled))
        {
            counts.Add(bin!.Value, inBin!.Value);
        }

        return true;
    }

    private static bool Presence(JsonCursor at, CapacityLedger ledger, int column, long most)
    {
        var (points, columns) = (ledger.Network.Clock.Points.Length, ledger.Network.Columns);
        if (PartParts.Counted(at, at.Items(number => number.LongInteger(0, most)), points) is not { } read || read.Count != points || column >= columns)
        {
            return false;
        }

        for (var point = 0; point < points; point++)
        {
            ledger.Presence[(point * columns) + column] = read[point] ?? 0;
        }

        return true;
    }

    private static ReplicationRow? Row(JsonCursor at, CapacityLedger ledger)
    {
        var before = at.Log.Count;
        if (at.Object(CapacityPartShapes.Row) is not { } item)
        {
            return null;
        }

        var run = Numbers(item["run"], (int)RunMeasure.Totals + Measures.Count);
        var levels = PartParts.Counted(item["levels"], item["levels"].Items(level => Numbers(level, ledger.LevelMeasures)), ledger.Waits.Length);
        var states = Numbers(item["states"], ledger.Network.States);
        return at.Log.Count > before ? null : new(0, run!, [.. levels!.OfType<double[]>()], states!);
    }

    /// <summary>Numbers, and null for none.</summary>
    private static double[]? Numbers(JsonCursor at, int count)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var numbers = PartParts.Counted(at, at.Items(static item => item.OrNull() is { IsPresent: true } number ? number.Number(double.MinValue, double.MaxValue) : double.NaN), count);
        return numbers is null || at.Log.Count > before ? null : [.. numbers.Select(static number => number!.Value)];
    }
}

using System.Globalization;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Json.Simulations;

/// <summary>Reads what a part says of each strategy, and holds it to the number of patients.</summary>
internal sealed class StrategyPartReader(PathwayModel model, long patients)
{
    private const int LargestBin = 16_384;

    public StrategyPart? Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(SimulationPartShapes.Strategy) is not { } item)
        {
            return null;
        }

        var strategy = PartParts.Strategy(item["id"], model);
        var totals = Totals(item["totals"]);
        var counts = States(item["states"]);
        var differences = item["differences"].IsPresent ? Totals(item["differences"]) : null;
        return at.Log.Count > before ? null : new(strategy!, totals!, counts!, differences);
    }

    /// <summary>Each strategy once, and differences of all but the first.</summary>
    public static void Check(JsonCursor at, List<StrategyPart?>? strategies)
    {
        if (strategies is null || strategies.Contains(null))
        {
            return;
        }

        PartParts.CheckStrategies(at, [.. strategies.Select(static part => part!.Strategy)]);
        if (strategies.Index().Any(part => part.Item!.Differences is null != (part.Index == 0)))
        {
            at.Log.Add(at.Path, "differences of the first strategy, or none of another", "differences of every strategy but the first, which they are to");
        }
    }

    private SampleTotals? Totals(JsonCursor at)
    {
        if (at.Object(SimulationPartShapes.Totals) is not { } item)
        {
            return null;
        }

        var totals = new SampleTotals();
        Moments(item["discounted"], totals.Discounted);
        Moments(item["undiscounted"], totals.Undiscounted);
        var measure = 0;
        var histograms = item["histograms"].Items(histogram => Histogram(histogram, totals.Bins[measure++ % Measures.Count]));
        if (histograms is not null && histograms.Count != Measures.Count)
        {
            item["histograms"].Log.Add(item["histograms"].Path, Text(histograms.Count), Text(Measures.Count));
        }

        return totals;
    }

    private static void Moments(JsonCursor at, SampleMoments moments)
    {
        if (at.Object(SimulationPartShapes.Moments) is not { } item)
        {
            return;
        }

        var sums = Integers(item["sums"], Measures.Kinds);
        var products = Integers(item["products"], SampleMoments.Products);
        if (sums is not null && products is not null)
        {
            moments.Set(sums, products);
        }
    }

    private static Int128[]? Integers(JsonCursor at, int count)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var integers = at.Items(static item =>
        {
            var text = item.Text();
            if (Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            {
                return integer;
            }

            if (text is not null)
            {
                item.Refuse("a text of digits, with or without a minus sign");
            }

            return 0;
        });
        if (integers is not null && integers.Count != count)
        {
            at.Log.Add(at.Path, Text(integers.Count), Text(count));
        }

        return integers is null || at.Log.Count > before ? null : [.. integers];
    }

    private bool Histogram(JsonCursor at, BinCounts counts)
    {
        if (at.Object(SimulationPartShapes.Histogram) is not { } item)
        {
            return false;
        }

        var before = at.Log.Count;
        var bins = item["bins"].Items(static bin => bin.Integer(-LargestBin, LargestBin));
        var filled = item["patients"].Items(bin => bin.LongInteger(1, patients));
        if (bins is null || filled is null || at.Log.Count > before)
        {
            return false;
        }

        if (bins.Count != filled.Count || filled.Sum() != patients || bins.Zip(bins.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            at.Log.Add(at.Path, string.Create(CultureInfo.InvariantCulture, $"{bins.Count} bins, {filled.Sum()} patients in {filled.Count}"), string.Create(
                CultureInfo.InvariantCulture, $"rising bins, and for each its patients, {patients} in all"));
            return false;
        }

        foreach (var (bin, inBin) in bins.Zip(filled))
        {
            counts.Add(bin!.Value, inBin!.Value);
        }

        return true;
    }

    private StateCounts? States(JsonCursor at)
    {
        var counts = new StateCounts(model.Cycles + 1, model.States.Count);
        var state = 0;
        var before = at.IsPresent ? at.Log.Count : 0;
        var states = at.Items(item => State(item, counts, state++));
        if (states is null || at.Log.Count > before)
        {
            return null;
        }

        if (states.Count != model.States.Count)
        {
            at.Log.Add(at.Path, Text(states.Count), $"the states of the model in order: {string.Join(", ", model.States)}");
            return null;
        }

        for (var point = 0; point < counts.Points; point++)
        {
            var sum = counts.Present.AsSpan(point * counts.States, counts.States).ToArray().Sum();
            if (sum != patients)
            {
                at.Log.Add(at.Path, string.Create(CultureInfo.InvariantCulture, $"{sum} patients present at point {point}"), Text(patients));
                return null;
            }
        }

        return counts;
    }

    private bool State(JsonCursor at, StateCounts counts, int state)
    {
        if (at.Object(SimulationPartShapes.State) is not { } item)
        {
            return false;
        }

        if (item["id"].Word() is { } id && (state >= counts.States || model.States[state].Id != id))
        {
            item["id"].Refuse("the states of the model, in its order");
        }

        Column(item["present"], counts.Present, patients);
        Column(item["entered"], counts.Entered, long.MaxValue);
        Column(item["firstTime"], counts.FirstTime, patients);
        return true;

        void Column(JsonCursor numbers, long[] table, long most)
        {
            if (numbers.Items(number => number.LongInteger(0, most)) is not { } read)
            {
                return;
            }

            if (read.Count != counts.Points)
            {
                numbers.Log.Add(numbers.Path, Text(read.Count), string.Create(CultureInfo.InvariantCulture, $"{counts.Points} numbers, one a point"));
            }
            else if (state < counts.States)
            {
                for (var point = 0; point < read.Count; point++)
                {
                    table[(point * counts.States) + state] = read[point] ?? 0;
                }
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

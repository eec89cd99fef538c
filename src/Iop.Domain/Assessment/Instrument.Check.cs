using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

public sealed partial class Instrument
{
    /// <summary>Everything for which responses are no score of this instrument: unknown items, items given twice, values that are not allowed. Missing items are no problem.</summary>
    public ValueList<ScoreProblem> Check(params ReadOnlySpan<ItemResponse> responses)
    {
        var problems = new List<ScoreProblem>();
        var seen = new Dictionary<int, int>();
        for (var index = 0; index < responses.Length; index++)
        {
            var item = responses[index].Item;
            var allowed = ValuesOf(item);
            if (allowed.IsEmpty)
            {
                problems.Add(new(Path("items", index, "item"), Text(item), $"the items of {Id}: {Text(Items.Select(known => known.Number))}"));
                continue;
            }

            if (!seen.TryAdd(item, index))
            {
                problems.Add(new(Path("items", index, "item"), Text(item), string.Create(CultureInfo.InvariantCulture, $"each item once; items[{seen[item]}] is the same")));
            }

            if (responses[index].Value is { } points && !allowed.Contains(points))
            {
                problems.Add(new(Path("items", index, "value"), Text(points), string.Create(CultureInfo.InvariantCulture, $"of item {item}: {allowed}")));
            }
        }

        return problems.ToValueList();
    }

    /// <summary>Everything for which scale values are no score of this instrument: unknown scales, scales given twice, values out of range. Missing scales are no problem.</summary>
    public ValueList<ScoreProblem> Check(params ReadOnlySpan<ScaleValue> values)
    {
        var problems = new List<ScoreProblem>();
        for (var index = 0; index < values.Length; index++)
        {
            var code = values[index].Scale;
            if (Scales.FirstOrDefault(known => known.Code == code) is not { } scale)
            {
                problems.Add(new(Path("scales", index, "scale"), code, $"the scales of {Id}: {string.Join(", ", Scales.Select(known => known.Code))}"));
                continue;
            }

            for (var earlier = 0; earlier < index; earlier++)
            {
                if (values[earlier].Scale == code)
                {
                    problems.Add(new(Path("scales", index, "scale"), code, string.Create(CultureInfo.InvariantCulture, $"each scale once; scales[{earlier}] is the same")));
                    break;
                }
            }

            if (values[index].Value is { } points && (points < scale.Least || points > scale.Most))
            {
                problems.Add(new(Path("scales", index, "value"), Text(points), string.Create(CultureInfo.InvariantCulture, $"of {code}: {scale.Least} to {scale.Most}")));
            }
        }

        return problems.ToValueList();
    }

    /// <summary>Why a total is no score of this instrument: it is out of range, or the instrument has no valid total; empty where it is one.</summary>
    public ValueList<ScoreProblem> CheckTotal(int total) =>
        Total is null ? [new("total", Text(total), $"none: {Id} has no valid total; its scales are {string.Join(", ", Scales.Select(scale => scale.Code))}")]
        : total < Total.Least || total > Total.Most ? [new("total", Text(total), string.Create(CultureInfo.InvariantCulture, $"{Total.Least} to {Total.Most}"))]
        : [];

    private static string Path(string list, int index, string part) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{part}");

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<int> values) => string.Join(", ", values.Select(Text));
}

using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

/// <summary>Short ways to the scores that the tests speak of.</summary>
internal static class Given
{
    public static LocalDate Day { get; } = new(2026, 3, 2);

    /// <summary>Responses in the order of the instrument's items; -1: not answered.</summary>
    public static ItemResponse[] Responses(Instrument instrument, params int[] values)
    {
        Assert.Equal(instrument.Items.Count, values.Length);
        return [.. instrument.Items.Zip(values, (item, value) => new ItemResponse(item.Number, value < 0 ? null : value))];
    }

    public static Score Items(Instrument instrument, params int[] values) => Score.FromItems(instrument, Day, Responses(instrument, values));

    /// <summary>A score of a scale alone.</summary>
    public static Score Value(Instrument instrument, string scale, int value) => Score.FromScales(instrument, Day, new ScaleValue(scale, value));

    public static Score Total(Instrument instrument, int total) => Score.FromTotal(instrument, Day, total);

    /// <summary>Every list of values that the instrument allows; where asked, with -1 for a missing answer too.</summary>
    public static IEnumerable<int[]> All(Instrument instrument, bool withMissing)
    {
        IEnumerable<int[]> lists = [[]];
        foreach (var item in instrument.Items)
        {
            int[] values = [.. Enumerable.Range(withMissing ? -1 : 0, ItemValues.Greatest + 1).Where(value => value < 0 || item.Values.Contains(value))];
            lists = lists.SelectMany(list => values.Select(value => (int[])[.. list, value]));
        }

        return lists;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Assessment;

public class BandTableTests
{
    [Fact]
    public void Every_table_covers_its_scale_without_gap_or_overlap() => Assert.All(Instrument.All.SelectMany(instrument => instrument.Scales), scale =>
        Assert.All(scale.BandTables, table => Assert.All(
            Enumerable.Range(scale.Least - 1, scale.Most - scale.Least + 3),
            value => Assert.Equal(value >= scale.Least && value <= scale.Most ? 1 : 0, table.Bands.Count(band => band.Contains(value))))));

    /// <summary>Ends of bands drawn at random; the table stands exactly where they follow one another from 0 to 20, and the message names the culprit where not.</summary>
    [Fact]
    public void Random_bands_make_a_table_exactly_where_they_cover_the_scale_once()
    {
        var bands =
            from count in Gen.Choose(1, 4)
            from breaks in Gen.Choose(0, 19).ListOf(count - 1)
            from slips in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-2, 2))).ListOf(count)
            select Cut([.. breaks.Distinct().Order()], [.. slips]);
        var (made, refused) = (0, 0);

        Props.Holds(bands.ToArbitrary(), drawn =>
        {
            var covers = Enumerable.Range(0, 30).All(value => drawn.Count(band => band.Contains(value)) == (value <= 20 ? 1 : 0));
            var failure = Record.Exception(() => new Scale("total", "Total", [1], 0, 20, ScoreDirection.HigherIsWorse, [new BandTable("own", drawn.ToValueList(), EvidenceStatus.Unverified, null)]));
            _ = failure is null ? made++ : refused++;
            return covers ? failure is null : failure is ArgumentException && failure.Message.Contains("Table own", StringComparison.Ordinal);
        });

        Assert.True(!Props.RunsAllCases || (made > 20 && refused > 20), $"{made} made, {refused} refused");
    }

    [Fact]
    public void A_refusal_names_the_band_that_is_wrong()
    {
        Refused("Table own: b begins at 6; after a it must begin at 5.", new Band("a", 0, 4), new Band("b", 6, 9));
        Refused("Table own: b begins at 4; after a it must begin at 5.", new Band("a", 0, 4), new Band("b", 4, 9));
        Refused("Table own names a twice.", new Band("a", 0, 4), new Band("a", 5, 9));
        Refused("Table own has no band.");
    }

    [Fact]
    public void A_table_that_ends_beside_its_scale_is_refused()
    {
        var table = new BandTable("own", [new Band("a", 0, 4), new Band("b", 5, 9)], EvidenceStatus.Unverified, null);

        Assert.Equal(
            "Table own covers 0 to 9; the scale total goes from 0 to 10. (Parameter 'bandTables')",
            Assert.Throws<ArgumentException>(() => new Scale("total", "Total", [1], 0, 10, ScoreDirection.HigherIsWorse, [table])).Message);
        Assert.Throws<ArgumentException>("table", () => Given.Total(Instrument.Phq9, 3).Band(table));
    }

    [Fact]
    public void A_table_that_was_read_says_where() => Assert.Equal(
        "own is said to have been read and cites nothing. (Parameter 'citation')",
        Assert.Throws<ArgumentException>(() => new BandTable("own", [new Band("a", 0, 4)], EvidenceStatus.Secondary, null)).Message);

    private static void Refused(string message, params Band[] bands) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(bands), () => new BandTable("own", bands.ToValueList(), EvidenceStatus.Unverified, null)).Message, StringComparison.Ordinal);

    /// <summary>The bands between the breaks, the beginning of each moved by its slip.</summary>
    private static List<Band> Cut(int[] breaks, int[] slips)
    {
        var bands = new List<Band>();
        int[] ends = [.. breaks, 20];
        for (var index = 0; index < ends.Length; index++)
        {
            var least = Math.Max(0, (index == 0 ? 0 : ends[index - 1] + 1) + slips[index]);
            bands.Add(new Band($"band {index}", Math.Min(least, ends[index]), ends[index]));
        }

        return bands;
    }
}

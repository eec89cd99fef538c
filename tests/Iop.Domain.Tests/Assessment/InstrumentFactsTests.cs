using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using static Iop.Domain.Assessment.CutOutcome;

namespace Iop.Domain.Tests.Assessment;

/// <summary>The figures as the sources give them, written out here and not taken from the data.</summary>
public class InstrumentFactsTests
{
    private static Instrument Of(string id) => InstrumentCatalog.Standard.TryFind(id, out var instrument) ? instrument : throw new ArgumentException("No such instrument.", nameof(id));

    [Theory]
    [InlineData("phq-9", 1, 9, "0 to 3")]
    [InlineData("gad-7", 1, 7, "0 to 3")]
    [InlineData("audit", 1, 10, "0 to 4", "9: 0, 2, 4", "10: 0, 2, 4")]
    [InlineData("audit-c", 1, 3, "0 to 4")]
    [InlineData("dast-10", 1, 10, "0, 1")]
    [InlineData("bam", 1, 17, "0 to 30")]
    [InlineData("bam-r", 1, 17, "0 to 4")]
    [InlineData("c-ssrs-screener", 1, 6, "0, 1", "6: 0 to 2")]
    [InlineData("pc-ptsd-5", 0, 5, "0, 1")]
    public void The_items_allow_what_they_score(string id, int first, int last, string usual, params string[] others)
    {
        var instrument = Of(id);

        Assert.Equal(Enumerable.Range(first, last - first + 1), instrument.Items.Select(item => item.Number));
        Assert.All(instrument.Items, item =>
            Assert.Equal(others.FirstOrDefault(other => other.StartsWith(FormattableString.Invariant($"{item.Number}: "), StringComparison.Ordinal))?.Split(": ")[1] ?? usual, item.Values.ToString()));
    }

    [Theory]
    [InlineData("phq-9", "total", 0, 27)]
    [InlineData("gad-7", "total", 0, 21)]
    [InlineData("audit", "total", 0, 40)]
    [InlineData("audit-c", "total", 0, 12)]
    [InlineData("dast-10", "total", 0, 10)]
    [InlineData("bam", "use", 0, 90)]
    [InlineData("bam", "risk", 0, 180)]
    [InlineData("bam", "protective", 0, 180)]
    [InlineData("bam-r", "use", 0, 12)]
    [InlineData("bam-r", "risk", 0, 24)]
    [InlineData("bam-r", "protective", 0, 24)]
    [InlineData("c-ssrs-screener", "risk", 0, 3)]
    [InlineData("pc-ptsd-5", "total", 0, 5)]
    public void A_scale_takes_its_range_and_nothing_beside_it(string id, string scale, int least, int most)
    {
        var instrument = Of(id);

        Assert.Equal(least, Given.Value(instrument, scale, least).Value(scale));
        Assert.Equal(most, Given.Value(instrument, scale, most).Value(scale));
        foreach (var outside in new[] { least - 1, most + 1 })
        {
            var refusal = Assert.Throws<ArgumentException>("values", () => Given.Value(instrument, scale, outside));
            Assert.StartsWith(FormattableString.Invariant($"{id}: scales[0].value is {outside}, allowed: of {scale}: {least} to {most}."), refusal.Message, StringComparison.Ordinal);
            Assert.False(Score.TryFromScales(instrument, Given.Day, [new ScaleValue(scale, outside)], out var none));
            Assert.True(none.IsDefault);
        }

        if (scale == "total")
        {
            Assert.Equal(least, Given.Total(instrument, least).Total);
            Assert.Equal(most, Given.Total(instrument, most).Total);
            Assert.All([least - 1, most + 1], outside =>
                Assert.StartsWith(
                    FormattableString.Invariant($"{id}: total is {outside}, allowed: {least} to {most}."),
                    Assert.Throws<ArgumentException>("total", () => Given.Total(instrument, outside)).Message,
                    StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("phq-9", "total", "severity", "minimal", 0, 4)]
    [InlineData("phq-9", "total", "severity", "mild", 5, 9)]
    [InlineData("phq-9", "total", "severity", "moderate", 10, 14)]
    [InlineData("phq-9", "total", "severity", "moderately severe", 15, 19)]
    [InlineData("phq-9", "total", "severity", "severe", 20, 27)]
    [InlineData("gad-7", "total", "severity", "minimal", 0, 4)]
    [InlineData("gad-7", "total", "severity", "mild", 5, 9)]
    [InlineData("gad-7", "total", "severity", "moderate", 10, 14)]
    [InlineData("gad-7", "total", "severity", "severe", 15, 21)]
    [InlineData("audit", "total", "who-zones", "zone I", 0, 7)]
    [InlineData("audit", "total", "who-zones", "zone II", 8, 15)]
    [InlineData("audit", "total", "who-zones", "zone III", 16, 19)]
    [InlineData("audit", "total", "who-zones", "zone IV", 20, 40)]
    [InlineData("dast-10", "total", "degree", "none", 0, 0)]
    [InlineData("dast-10", "total", "degree", "low", 1, 2)]
    [InlineData("dast-10", "total", "degree", "moderate", 3, 5)]
    [InlineData("dast-10", "total", "degree", "substantial", 6, 8)]
    [InlineData("dast-10", "total", "degree", "severe", 9, 10)]
    [InlineData("c-ssrs-screener", "risk", "triage", "none", 0, 0)]
    [InlineData("c-ssrs-screener", "risk", "triage", "low", 1, 1)]
    [InlineData("c-ssrs-screener", "risk", "triage", "moderate", 2, 2)]
    [InlineData("c-ssrs-screener", "risk", "triage", "high", 3, 3)]
    public void A_band_holds_its_ends_and_not_what_lies_beside_them(string id, string scale, string table, string band, int least, int most)
    {
        var instrument = Of(id);
        var bands = instrument.ScaleOf(scale).Bands(table);

        Assert.Equal(band, Given.Value(instrument, scale, least).Band(bands, scale)?.Name);
        Assert.Equal(band, Given.Value(instrument, scale, most).Band(bands, scale)?.Name);
        foreach (var outside in new[] { least - 1, most + 1 }.Where(value => Score.TryFromScales(instrument, Given.Day, [new ScaleValue(scale, value)], out _)))
        {
            Assert.NotEqual(band, Given.Value(instrument, scale, outside).Band(bands, scale)?.Name);
        }
    }

    [Theory]
    [InlineData("phq-9", "total", true)]
    [InlineData("gad-7", "total", false)]
    [InlineData("audit", "total", false)]
    [InlineData("audit-c", "total", false)]
    [InlineData("dast-10", "total", false)]
    [InlineData("bam", "risk", false)]
    [InlineData("bam-r", "risk", false)]
    [InlineData("c-ssrs-screener", "risk", true)]
    [InlineData("pc-ptsd-5", "total", false)]
    public void Only_a_table_that_was_read_answers_who_names_none(string id, string scale, bool answers)
    {
        var instrument = Of(id);

        Assert.Equal(answers, Given.Value(instrument, scale, 3).Band(scale) is not null);
        Assert.All(instrument.ScaleOf(scale).BandTables, table => Assert.Equal(answers, table.Evidence != EvidenceStatus.Unverified));
    }

    [Theory]
    [InlineData("phq-9", "total", "screen", 10)]
    [InlineData("gad-7", "total", "screen", 10)]
    [InlineData("gad-7", "total", "screen-low", 8)]
    [InlineData("audit", "total", "hazardous", 8)]
    [InlineData("dast-10", "total", "positive", 3)]
    [InlineData("bam-r", "use", "use-flag", 1)]
    [InlineData("bam-r", "risk", "risk-flag", 12)]
    [InlineData("pc-ptsd-5", "total", "sensitive", 3)]
    [InlineData("pc-ptsd-5", "total", "balanced-overall", 4)]
    public void A_cut_for_everyone_is_reached_from_its_value_up(string id, string scale, string cut, int value)
    {
        var instrument = Of(id);

        Assert.All<Sex?>([null, Sex.Female, Sex.Male], sex =>
        {
            Assert.Equal(NotReached, Given.Value(instrument, scale, value - 1).Reaches(cut, sex));
            Assert.Equal(Reached, Given.Value(instrument, scale, value).Reaches(cut, sex));
            Assert.Equal(Reached, Given.Value(instrument, scale, value + 1).Reaches(cut, sex));
        });
    }

    [Fact]
    public void Protection_is_flagged_from_12_down()
    {
        Assert.Equal(Reached, Given.Value(Instrument.BamR, "protective", 11).Reaches("protective-flag"));
        Assert.Equal(Reached, Given.Value(Instrument.BamR, "protective", 12).Reaches("protective-flag"));
        Assert.Equal(NotReached, Given.Value(Instrument.BamR, "protective", 13).Reaches("protective-flag"));
    }

    [Theory]
    [InlineData("audit", "likely-dependence", 12, NotReached, NotReached, NotReached)]
    [InlineData("audit", "likely-dependence", 13, Reached, NotReached, Indeterminate)]
    [InlineData("audit", "likely-dependence", 14, Reached, NotReached, Indeterminate)]
    [InlineData("audit", "likely-dependence", 15, Reached, Reached, Reached)]
    [InlineData("audit", "likely-dependence", 16, Reached, Reached, Reached)]
    [InlineData("audit-c", "screen", 2, NotReached, NotReached, NotReached)]
    [InlineData("audit-c", "screen", 3, Reached, NotReached, Indeterminate)]
    [InlineData("audit-c", "screen", 4, Reached, Reached, Reached)]
    [InlineData("audit-c", "screen", 5, Reached, Reached, Reached)]
    [InlineData("pc-ptsd-5", "balanced", 3, Indeterminate, NotReached, Indeterminate)]
    [InlineData("pc-ptsd-5", "balanced", 4, Indeterminate, Reached, Indeterminate)]
    [InlineData("pc-ptsd-5", "balanced", 5, Indeterminate, Reached, Indeterminate)]
    public void A_cut_that_differs_by_sex_is_decided_without_the_sex_only_where_both_agree(string id, string cut, int total, CutOutcome women, CutOutcome men, CutOutcome unknown)
    {
        var score = Given.Total(Of(id), total);

        Assert.Equal(women, score.Reaches(cut, Sex.Female));
        Assert.Equal(men, score.Reaches(cut, Sex.Male));
        Assert.Equal(unknown, score.Reaches(cut));
    }

    [Theory]
    [InlineData("phq-9", "screen", null, 88, 88)]
    [InlineData("audit-c", "screen", Sex.Female, 80, 87)]
    [InlineData("audit-c", "screen", Sex.Male, 86, 72)]
    [InlineData("audit", "hazardous", null, null, null)]
    public void The_accuracy_of_a_cut_is_the_sources(string id, string cut, Sex? sex, int? sensitivity, int? specificity)
    {
        var point = Assert.Single(Of(id).ScaleOf().CutPoints, point => point.Code == cut && point.Sex == sex);

        Assert.Equal((sensitivity, specificity), (point.Sensitivity, point.Specificity));
    }

    [Theory]
    [InlineData("phq-9", "P2W")]
    [InlineData("gad-7", "P2W")]
    [InlineData("audit", "P1Y")]
    [InlineData("audit-c", "P1Y")]
    [InlineData("dast-10", "P1Y")]
    [InlineData("bam", "P30D")]
    [InlineData("bam-r", "P30D")]
    [InlineData("c-ssrs-screener", "P1M")]
    [InlineData("pc-ptsd-5", "P1M")]
    public void Recall_is_stated_where_it_was_read(string id, string recall) => Assert.Equal(recall, Of(id).Recall?.ToString());

    [Fact]
    public void Everything_that_was_read_says_where_by_a_secure_address_and_has_its_trap_noted() => Assert.All(Instrument.All, instrument =>
    {
        Assert.NotEqual(EvidenceStatus.Unverified, instrument.Evidence);
        Assert.NotNull(instrument.Note);
        var cited = instrument.Citations
            .Concat(instrument.Scales.SelectMany(scale => scale.BandTables).Select(table => table.Citation).OfType<Citation>())
            .Concat(instrument.Scales.SelectMany(scale => scale.CutPoints).Select(cut => cut.Citation).OfType<Citation>());
        Assert.All(cited, citation =>
        {
            Assert.True(Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps, instrument.Id);
            Assert.Contains(citation, instrument.Citations);
        });
    });

    [Fact]
    public void What_is_carried_unread_is_marked_so_and_nothing_else_is() => Assert.Equal(
        ["phq-9 five-points", "gad-7 severity", "audit who-zones", "dast-10 degree"],
        Instrument.All.SelectMany(instrument =>
            instrument.Scales.SelectMany(scale => scale.BandTables).Where(table => table.Evidence == EvidenceStatus.Unverified).Select(table => $"{instrument.Id} {table.Code}")
                .Concat(instrument.Scales.SelectMany(scale => scale.CutPoints).Where(cut => cut.Evidence == EvidenceStatus.Unverified).Select(cut => $"{instrument.Id} {cut.Code}"))
                .Concat(instrument.ChangeThresholds.Where(threshold => threshold.Evidence == EvidenceStatus.Unverified).Select(threshold => $"{instrument.Id} {threshold.Code}"))));
}

using System.Globalization;
using System.Text;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

/// <summary>The page on placement shows the data and code as they are.</summary>
public class PlacementPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs/concepts/placement.md"));

    [Fact]
    public void The_page_shows_the_neutral_table()
    {
        var table = new StringBuilder().Head("severity", "dimensions 1 to 3", "dimensions 4 and 5", "dimension 6, 3rd edition", "dimension 6, 4th edition");
        for (var severity = 0; severity <= DimensionSeverity.Most; severity++)
        {
            Assert.Equal(Cell(NeutralPlacement.Asam3, 1, severity).Level, Cell(NeutralPlacement.Asam3, 3, severity).Level);
            Assert.Equal(Cell(NeutralPlacement.Asam3, 4, severity).Level, Cell(NeutralPlacement.Asam4, 5, severity).Level);
            table.Row(
                severity.ToString(CultureInfo.InvariantCulture),
                Words(NeutralPlacement.Asam3, 2, severity),
                Words(NeutralPlacement.Asam4, 4, severity),
                Words(NeutralPlacement.Asam3, 6, severity),
                Words(NeutralPlacement.Asam4, 6, severity));
        }

        Assert.Contains(table.ToString(), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_criteria_with_their_sources()
    {
        var table = new StringBuilder().Head("code", "asks", "source", "how it was read");
        foreach (var criterion in EligibilityCriteria.Iop.Criteria)
        {
            table.Row($"`{criterion.Code}`", criterion.Sentence, MarkdownText.Source(criterion.Citation!), MarkdownText.Words(criterion.Evidence));
        }

        Assert.Contains(table.ToString(), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_reasons() => Assert.All(
        Enum.GetValues<VarianceReason>(), reason => Assert.Contains($"`{reason}`", Page, StringComparison.Ordinal));

    [Fact]
    public void The_example_of_the_page_runs()
    {
        var said = new StringWriter();
        void WriteLine(string? line) => said.Write($"{line}\n");

        // example: begin
        var ratings = DimensionalAssessment.InOrder(DimensionSet.Asam3, new LocalDate(2026, 3, 2), 1, 0, 2, null, 2, 1);
        var patient = new PatientAssessment(new PatientId("p-17"), new LocalDate(2026, 3, 2), dimensions: ratings,
            circumstances: new Circumstances(needsWithdrawalManagement: false, needs24HourSupervision: false));

        PlacementRecommendation asked = NeutralPlacement.Asam3.Recommend(patient);
        WriteLine($"{asked.Outcome}, at least {asked.AtLeast[0]}");      // Indeterminate, at least ladder:iop
        WriteLine(asked.Missing[0].Sentence);                            // Readiness to change (asam3.d4) is not rated.
        // example: end

        Assert.Equal("Indeterminate, at least ladder:iop\nReadiness to change (asam3.d4) is not rated.\n", said.ToString());
        Assert.Contains(Example("example"), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_the_page_can_be_made()
    {
        static IEnumerable<SeverityEntry> Row(int dimension, params string?[] levels) => levels.Select((level, severity) => new SeverityEntry(dimension, severity, level));

        // table: begin
        var policy = new TablePlacement(
            "acme.adult", "Acme, adults", LevelSystem.Asam4, DimensionSet.Asam4,
            [
                .. Row(1, null, "1.7", "1.7", "2.7", "3.7"),
                .. Row(2, null, null, "1.7", "2.7", "4"),
                .. Row(3, null, "1.5", "2.1", "2.5", "4 Psych"),
                .. Row(4, "1.0", "1.5", "2.1", "3.1", "3.5"),
                .. Row(5, null, null, "2.1", "3.1", "3.5"),
                .. Row(6, null, null, null, null, null),
            ],
            [new CircumstanceEntry(Circumstance.HasStableHome, holds: false, level: null, beside: "RR")],
            [new ScoreEntry(Instrument.Phq9, cut: 20, level: "2.1")]);
        // table: end

        Assert.Equal(("acme.adult", 30), (policy.Id, policy.Severities.Count));
        Assert.Contains(Example("table"), Page, StringComparison.Ordinal);
    }

    private static SeverityEntry Cell(TablePlacement table, int dimension, int severity) => table.Severities.Single(entry => (entry.Dimension, entry.Severity) == (dimension, severity));

    private static string Words(TablePlacement table, int dimension, int severity) => Cell(table, dimension, severity).Level is { } level ? $"`{level}`" : "none";

    /// <summary>The lines of this file between the marks, as far to the left as they go, as a block of the page has them.</summary>
    private static string Example(string name)
    {
        var lines = File.ReadAllLines(Repository.At("tests/Iop.Domain.Tests/Assessment/PlacementPageTests.cs")).ToList();
        var code = lines.SkipWhile(line => line.Trim() != $"// {name}: begin").Skip(1).TakeWhile(line => line.Trim() != $"// {name}: end");
        return string.Concat(code.Select(line => (line.Length > 8 ? line[8..] : "").Replace("WriteLine(", "Console.WriteLine(", StringComparison.Ordinal) + "\n"));
    }
}

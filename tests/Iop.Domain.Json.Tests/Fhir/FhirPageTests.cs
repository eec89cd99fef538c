using System.Text.RegularExpressions;
using Iop.Domain.Json.Fhir;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>Holds the page of the format to the reader.</summary>
public sealed class FhirPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "fhir-careplan.md"));

    [Fact]
    public void The_page_lists_every_code_that_is_known()
    {
        var codes = Page[Page.IndexOf("\n## Codes", StringComparison.Ordinal)..];

        Assert.All(FhirCodes.Known, known =>
        {
            Assert.Contains(known.Code.System["http".Length..], codes);
            Assert.Matches($@"\b{Regex.Escape(known.Code.Code)}\b|\b0{Regex.Escape(known.Code.Code)}\b", codes);
        });
        Assert.Equal(FhirCodes.Known.Count(), FhirCodes.Known.Select(known => known.Code).Distinct().Count());
    }

    [Fact]
    public void The_page_names_the_limit() =>
        Assert.Contains($"{FormatLimits.MaxActivities.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} activities", Page);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Iop.Cli.Reports;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests.Checking;

public sealed partial class AnswerTests
{
    private static readonly string[] Pages = ["docs/formats/iop-findings-1.md", "docs/formats/findings-sarif.md", "docs/formats/findings-fhir.md"];

    [Theory]
    [InlineData("findings.txt")]
    [InlineData("findings.json")]
    [InlineData("findings.sarif.json")]
    [InlineData("findings.fhir.json")]
    public void An_answer_is_as_it_was_approved(string file) =>
        Cultures.Each(() => Repository.Holds($"tests/Iop.Cli.Tests/Checking/{file}", Version().Replace(Answer(file, isSingle: false), "\"VERSION\"")));

    [Theory]
    [InlineData("findings.json", 0)]
    [InlineData("findings.sarif.json", 1)]
    [InlineData("findings.fhir.json", 2)]
    public void A_page_names_every_property_of_the_answer(string file, int page)
    {
        var words = File.ReadAllText(Repository.At(Pages[page]));
        using var json = JsonDocument.Parse(Answer(file, isSingle: false));
        Assert.All(Names(json.RootElement).Distinct(), name => Assert.Matches($"[`.]{Regex.Escape(name)}(\\[\\])?[`.?]", words));

        static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
        {
            JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
            JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
            _ => [],
        };
    }

    [Fact]
    public void One_plan_needs_no_summary() => Assert.DoesNotContain("checked", Answer("findings.txt", isSingle: true));

    private static string Answer(string file, bool isSingle) => AnswerCase.Answer(
        file switch
        {
            "findings.txt" => (terminal, _) => new TextFindings(terminal),
            "findings.json" => (terminal, _) => new JsonFindings(terminal),
            "findings.sarif.json" => (terminal, rules) => new SarifFindings(terminal, rules),
            _ => (terminal, rules) => new FhirFindings(terminal, rules),
        },
        isSingle);

    [GeneratedRegex("""(?<="(version|semanticVersion)": )"\d+\.\d+\.\d+[^"]*"(?=,\n +"(semanticVersion|rules)")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}

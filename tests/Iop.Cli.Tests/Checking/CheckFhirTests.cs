using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iop.Cli.Tests.Checking;

/// <summary>Plans in FHIR R4 through the tool.</summary>
public sealed class CheckFhirTests : IDisposable
{
    private readonly Bench bench = new();

    [Fact]
    public void A_bundle_is_checked_as_the_same_plan_in_the_other_format_is()
    {
        var (status, output, errors) = Bench.Run("check", File("fhir", "step-down.bundle"), "--satisfied");
        var (same, expected, _) = Bench.Run("check", File("plans", "step-down"), "--satisfied");

        Assert.Equal((same, ""), (status, errors));
        Assert.Equal(expected.Split('\n')[1..], output.Split('\n')[1..]);
    }

    [Fact]
    public void A_care_plan_an_hour_short_is_refused_with_its_element()
    {
        var (status, output, errors) = Bench.Run("check", File("fhir", "alone.careplan"), "--zone", "America/New_York", "--rules", "medicare.iop", "--format", "fhir");

        Assert.Equal((Exit.No, ""), (status, errors));
        var issue = JsonNode.Parse(output)!["issue"]![0]!;
        Assert.Equal("cms.iop.min-weekly-hours", issue["details"]!["coding"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("CarePlan", issue["expression"]![0]!.GetValue<string>());
        Assert.Contains("Part: phases[0].sessions.", issue["diagnostics"]!.GetValue<string>());
    }

    [Fact]
    public void Without_a_zone_the_file_is_bad_input_and_the_advice_helps()
    {
        var (status, output, errors) = Bench.Run("check", File("fhir", "alone.careplan"));

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Contains("--zone America/New_York", errors);
    }

    [Fact]
    public void Problems_carry_their_element_in_every_format()
    {
        var path = bench.File("bad.json", System.IO.File.ReadAllText(File("fhir", "alone.careplan")).Replace("\"frequency\": 4", "\"frequency\": \"4\"", StringComparison.Ordinal));
        const string Element = "CarePlan.activity[0].detail.scheduledTiming.repeat.frequency";
        foreach (var format in new[] { "text", "json", "sarif", "fhir" })
        {
            var (status, output, errors) = Bench.Run("check", path, "--zone", "UTC", "--format", format);

            Assert.Equal(Exit.BadInput, status);
            Assert.Contains($"{Element}: found the string \"4\"", errors);
            Assert.True(format is "text" or "json" || output.Contains(Element, StringComparison.Ordinal), format);
        }
    }

    [Fact]
    public void Resources_one_a_line_and_plans_of_the_other_format_go_together()
    {
        var one = Line(File("fhir", "alone.careplan"));
        var input = $"{one}\n{{\"resourceType\": \"Patient\", \"name\": [{{\"family\": \"Sampleton\"}}]}}\n{Line(File("plans", "step-down"))}\n{one}\n";
        var (status, output, errors) = Bench.RunWith(input, colors: false, CancellationToken.None, "check", "-", "--zone", "America/New_York", "--format", "json");

        Assert.Equal(Exit.BadInput, status);
        Assert.Equal("standard input:2: $.resourceType: found the string \"Patient\"; allowed: CarePlan, Bundle\n", errors);
        using var json = JsonDocument.Parse(output);
        Assert.DoesNotContain("Sampleton", output + errors);
    }

    [Fact]
    public void Standard_input_takes_one_resource_in_many_lines()
    {
        var (status, output, _) = Bench.RunWith(System.IO.File.ReadAllText(File("fhir", "step-down.bundle")), colors: false, CancellationToken.None, "check", "-");

        Assert.Equal(Exit.Fine, status);
        Assert.StartsWith("standard input: plan plan-7\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_and_a_level_may_be_given_beside_the_file()
    {
        var text = System.IO.File.ReadAllText(File("fhir", "alone.careplan"));
        var path = bench.File("own.json", text.Replace("G0410", "GRP=1", StringComparison.Ordinal).Replace("urn:iop:levels", "urn:own", StringComparison.Ordinal));
        string[] given = ["check", path, "--zone", "America/New_York", "--rules", "medicare.iop"];

        Assert.Equal(Exit.BadInput, Bench.Run(given).Status);
        Assert.Equal(Exit.No, Bench.Run([.. given, "--map", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|GRP=1=modality:group", "--map", "urn:own|medicare:IOP=level:medicare:IOP"]).Status);
        Assert.Equal(Exit.No, Bench.Run([.. given, "--map", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|GRP=1=modality:group", "--level", "medicare:IOP"]).Status);
    }

    [Theory]
    [InlineData("--zone", "Mars/Olympus")]
    [InlineData("--level", "medicare:XYZ")]
    [InlineData("--map", "H0015")]
    [InlineData("--map", "|=modality:group")]
    [InlineData("--map", "x|y=modality:")]
    [InlineData("--map", "x|y=level:medicare:XYZ")]
    [InlineData("--map", "x|y=size:2")]
    public void Options_that_mean_nothing_are_refused(string option, string value)
    {
        var (status, _, errors) = Bench.Run("check", File("fhir", "alone.careplan"), option, value);

        Assert.Equal(Exit.BadInput, status);
        Assert.Contains(option, errors);
    }

    [Theory]
    [InlineData("{\"resourceType\": \"CarePlan\", \"a\": 1, \"a\": 2}")]
    [InlineData("{\"resourceType\": \"Bundle\", \"entry\": 3}")]
    [InlineData("{\"resourceType\": [], \"entry\": null}")]
    [InlineData("{\"resourceType\": \"CarePlan\"")]
    public void Hostile_input_is_bad_input(string text)
    {
        var (status, output, errors) = Bench.RunWith(text, colors: false, CancellationToken.None, "check", "-");

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public void Deep_nesting_is_bad_input()
    {
        var (status, _, errors) = Bench.RunWith($"{{\"resourceType\": \"CarePlan\", \"x\": {new string('[', 5_000)}", colors: false, CancellationToken.None, "check", "-");

        Assert.Equal(Exit.BadInput, status);
        Assert.Contains("deeper nesting", errors);
    }

    public void Dispose() => bench.Dispose();

    private static string File(string folder, string name) => Path.Combine(AppContext.BaseDirectory, "data", folder, $"{name}.json");

    private static string Line(string path) => JsonNode.Parse(System.IO.File.ReadAllText(path))!.ToJsonString();
}

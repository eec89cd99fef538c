using System.Text.Json;
using Iop.Domain.Rules;
using Iop.Domain.Tests;
using Iop.Domain.Transitions;

namespace Iop.Cli.Tests;

public sealed class ListingTests
{
    [Theory]
    [InlineData("rules")]
    [InlineData("rules", "list")]
    [InlineData("rules", "sets")]
    public void Every_rule_is_listed(params string[] args)
    {
        var (status, output, errors) = Bench.Run(args);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.All(RuleCatalog.Rules, rule => Assert.Contains(rule.Id, output));
    }

    [Fact]
    public void A_rule_is_shown_as_its_page() => Assert.Equal(
        RulePage.Markdown(RuleCatalog.Rules[0]), Bench.Run("rules", "show", RuleCatalog.Rules[0].Id).Output);

    [Fact]
    public void Rules_as_json_carry_their_source()
    {
        using var json = JsonDocument.Parse(Bench.Run("rules", "list", "--format", "json").Output);
        Assert.Equal(RuleCatalog.Rules.Select(rule => rule.Id), json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), rule => Assert.NotNull(rule.GetProperty("citation").GetProperty("title").GetString()));
        using var one = JsonDocument.Parse(Bench.Run("rules", "show", "cms.iop.min-weekly-hours", "--format", "json").Output);
        Assert.Equal("2024-01-01", one.RootElement.GetProperty("from").GetString());
        using var sets = JsonDocument.Parse(Bench.Run("rules", "sets", "--format", "json").Output);
        Assert.Equal(RuleCatalog.Sets.Count, sets.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_usage_error_names_the_options_of_the_command_above_too() =>
        Assert.Contains("iop rules show has: --format, --with\n", Bench.Run("rules", "show").Errors);

    [Fact]
    public void The_tools_page_names_every_property_of_rules_and_levels()
    {
        var page = File.ReadAllText(Repository.At("docs/cli.md"));
        foreach (var args in new[]
        {
            ["rules"], ["rules", "sets"], ["levels"], ["levels", "show", "asam3:2.1"], ["levels", "crosswalk", "asam3:2.1"], new[] { "levels", "crosswalk", "asam4:2.5" },
        })
        {
            using var json = JsonDocument.Parse(Bench.Run([.. args, "--format", "json"]).Output);
            Assert.All(Names(json.RootElement), name => Assert.Matches($"`{name}(\\[\\])?`", page));
        }

        static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
        {
            JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
            JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
            _ => [],
        };
    }

    [Fact]
    public void An_unknown_rule_is_bad_input_that_lists_the_known_ones()
    {
        var (status, output, errors) = Bench.Run("rules", "show", "cms.iop");

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("cms.iop.min-weekly-hours", errors);
        Assert.EndsWith("allowed: il.l2.weekly-hours.adolescent, il.l2.weekly-hours.adult.\n", Bench.Run("rules", "show", "il.l2.weekly-hours").Errors);
    }

    [Fact]
    public void The_policy_is_drawn()
    {
        Assert.Equal(StepDown.Standard.ToMermaid(), Bench.Run("graph", "policy").Output);
        Assert.Equal(StepDown.Standard.ToDot(), Bench.Run("graph", "policy", "--format", "dot").Output);
        Assert.Equal(Exit.BadInput, Bench.Run("graph", "policy", "--format", "png").Status);
        Assert.Equal(Exit.BadInput, Bench.Run("graph", "policy", "--on", "2026-03-02").Status);
        Assert.Equal(Exit.BadInput, Bench.Run("graph", "model.json").Status);
    }

    [Fact]
    public void Help_is_an_answer()
    {
        var (status, output, errors) = Bench.Run("--help");
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.All(["demo", "check", "rules", "levels", "instruments", "assess", "schedule", "simulate", "graph"], verb => Assert.Contains(verb, output));
        Assert.Equal(Exit.Fine, Bench.Run("schedule", "--help").Status);
    }

    [Theory]
    [InlineData]
    [InlineData("explain", "program.json")]
    [InlineData("check")]
    [InlineData("check", "--no-such-option", "x")]
    [InlineData("check", "@nowhere")]
    [InlineData("levels", "asam4:2.1")]
    [InlineData("levels", "show")]
    [InlineData("levels", "show", "asam4:3.7", "BIO")]
    [InlineData("levels", "crosswalk", "asam4:2.1", "asam4:2.5")]
    [InlineData("levels", "crosswalk", "--to", "asam3,")]
    [InlineData("levels", "--with")]
    public void Other_words_are_usage_errors(params string[] args)
    {
        var (status, output, errors) = Bench.Run(args);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Color_is_written_only_where_it_may_be_shown()
    {
        Assert.Contains('\u001b', Bench.RunWith("", colors: true, CancellationToken.None, "rules", "sets").Output);
        Assert.Contains('\u001b', Bench.RunWith("", colors: true, CancellationToken.None, "levels").Output);
        Assert.DoesNotContain('\u001b', Bench.Run("rules", "sets").Output);
    }
}

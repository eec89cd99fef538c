using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Tests;
using NodaTime;

namespace Iop.Cli.Tests;

public sealed class LevelsTests
{
    [Theory]
    [InlineData("levels")]
    [InlineData("levels", "list")]
    public void Every_level_is_listed(params string[] args)
    {
        var (status, output, errors) = Bench.Run(args);

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Assert.All(LevelSystem.All.SelectMany(system => system.Levels), level => Assert.Contains($"  {level.Id} ", output));
    }

    [Theory]
    [InlineData("levels")]
    [InlineData("levels", "crosswalk")]
    [InlineData("levels", "crosswalk", "asam3:2.1")]
    [InlineData("levels", "crosswalk", "asam4:2.5 COE")]
    [InlineData("levels", "show", "asam4:3.7 COE")]
    public void A_hundred_columns_are_enough(params string[] args) => Assert.All(Bench.Run(args).Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));

    [Fact]
    public void A_row_says_where_one_sleeps_who_manages_it_how_many_hours_and_what_is_one_step_down()
    {
        var lines = Bench.Run("levels", "--system", "asam3").Output.Split('\n');

        Assert.Contains("  asam3:2.1      Intensive outpatient       outpatient     9 to <20   6 to <20     iop    1", lines);
        Assert.Contains("  asam3:3.7      Medically monitored        inpatient,                             inp    3.5", lines);
        Assert.Matches("medicare:PHP +Partial hospitalization program +outpatient +20\\+ +php +IOP\n", Bench.Run("levels", "--system", "medicare").Output);
    }

    [Fact]
    public void A_column_that_would_be_empty_is_left_out()
    {
        Assert.Contains("Hours,", Bench.Run("levels", "--system", "asam3").Output);
        Assert.DoesNotContain("Hours", Bench.Run("levels", "--system", "locus").Output);
        Assert.DoesNotContain("One step", Bench.Run("levels", "--system", "narr").Output);
    }

    [Theory]
    [InlineData("asam3")]
    [InlineData("narr", "ladder,narr")]
    [InlineData("medicare", "medicare,locus,asam4")]
    public void Named_systems_alone_are_listed_in_the_order_of_the_library(string contained, string? named = null)
    {
        using var json = JsonDocument.Parse(Bench.Run("levels", "list", "--system", named ?? contained, "--format", "json").Output);
        var listed = json.RootElement.EnumerateArray().Select(system => system.GetProperty("id").GetString()!).ToArray();

        Assert.Contains(contained, listed);
        Assert.Equal(LevelSystem.All.Select(system => system.Id).Where((named ?? contained).Split(',').Contains), listed);
    }

    [Fact]
    public void The_json_says_what_the_file_says_in_the_same_words()
    {
        using var bench = new Bench();
        var system = AcmeWithEverything();
        var path = bench.File("acme.json", Encoding.UTF8.GetString(LevelSystemJson.Write(system)));
        var listed = JsonNode.Parse(Bench.Run("levels", "--with", path, "--format", "json").Output)!.AsArray();

        foreach (var known in LevelSystem.All.Append(system))
        {
            var file = JsonNode.Parse(LevelSystemJson.Write(known))!.AsObject();
            var answer = listed.Single(item => item!["id"]!.GetValue<string>() == known.Id)!.AsObject();
            foreach (var name in new[] { "name", "edition", "orderSource", "note" })
            {
                Assert.True(JsonNode.DeepEquals(file[name], answer[name]), $"{known.Id} {name}");
            }

            foreach (var (stated, told) in file["levels"]!.AsArray().Zip(answer["levels"]!.AsArray()))
            {
                Said(stated!.AsObject(), told!.AsObject(), known.Id);
            }
        }
    }

    [Fact]
    public void One_level_is_shown_as_it_is_listed()
    {
        var listed = JsonNode.Parse(Bench.Run("levels", "--format", "json").Output)!.AsArray().SelectMany(system => system!["levels"]!.AsArray());

        foreach (var level in listed.Where(level => level!["code"]!.GetValue<string>() is "2.1" or "3.7 BIO" or "wm"))
        {
            var shown = JsonNode.Parse(Bench.Run("levels", "show", level!["id"]!.GetValue<string>(), "--format", "json").Output);
            Assert.True(JsonNode.DeepEquals(level, shown));
        }
    }

    [Fact]
    public void A_level_is_shown_with_its_neighbors_its_hours_and_its_sources()
    {
        var (status, output, _) = Bench.Run("levels", "show", "asam3:2.1");

        Assert.Equal(Exit.Fine, status);
        Assert.Contains("adult: at least 9 h and below 20 h a week (stated up to 19 h)", output);
        Assert.Matches("one step down +asam3:1, Outpatient services\n", output);
        Assert.Matches("one step up +asam3:2.5, Partial hospitalization\n", output);
        Assert.Contains($"<{LevelSystem.Asam3["2.1"].Citation!.Url}>", output);
    }

    [Fact]
    public void A_level_with_a_space_in_its_code_is_shown()
    {
        var (status, output, errors) = Bench.Run("levels", "show", "asam4:3.7 BIO");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Assert.StartsWith("asam4:3.7 BIO  Medically managed residential, biomedically enhanced\n", output, StringComparison.Ordinal);
        Assert.Matches("variant of +asam4:3.7, ", output);
    }

    [Theory]
    [InlineData("asam4:9", "asam4 has no level 9; it has RR, 1.0, ")]
    [InlineData("ASAM4:2.1", "names no known level system; known are ladder, asam3, ")]
    [InlineData("2.1", "2.1 is the code of asam3:2.1, asam4:2.1.")]
    [InlineData("a\u001b[31m", "a\\u001b[31m names no known level system")]
    public void An_unknown_level_is_bad_input_that_says_what_is_allowed(string id, string message)
    {
        foreach (var args in new[] { ["levels", "show", id], new[] { "levels", "crosswalk", id } })
        {
            var (status, output, errors) = Bench.Run(args);

            Assert.Equal((Exit.BadInput, ""), (status, output));
            Assert.Contains(message, errors);
        }
    }

    [Theory]
    [InlineData("levels", "--system", "asam4,asam5")]
    [InlineData("levels", "list", "--system", "asam5")]
    [InlineData("levels", "crosswalk", "--to", "asam5")]
    [InlineData("levels", "crosswalk", "asam3:2.1", "--to", "asam5,asam4")]
    public void An_unknown_system_is_bad_input_that_lists_the_known_ones(params string[] args)
    {
        var (status, output, errors) = Bench.Run(args);

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.EndsWith(": found asam5; allowed: ladder, asam3, asam4, locus, calocus, medicare, narr.\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_is_answered_in_every_other_system()
    {
        using var json = JsonDocument.Parse(Bench.Run("levels", "crosswalk", "asam3:3.3", "--format", "json").Output);
        var level = LevelSystem.Asam3["3.3"];

        Assert.Equal("asam3:3.3", json.RootElement.GetProperty("level").GetString());
        Assert.Equal("ladder:res", json.RootElement.GetProperty("rung").GetString());
        var expected = LevelSystem.All.Where(system => system != level.System).Select(system => Crosswalk.Standard.From(level, system)).ToArray();
        var answers = json.RootElement.GetProperty("answers").EnumerateArray().ToArray();
        Assert.Equal(expected.Select(answer => answer.To.Id), answers.Select(answer => answer.GetProperty("to").GetString()));
        Assert.Equal(expected.Select(answer => answer.Note), answers.Select(answer => answer.GetProperty("note").GetString()));
        Assert.Equal(
            expected.SelectMany(answer => answer.Members).Select(member => (member.Level.Id, member.Certainty.ToString().ToLowerInvariant(), member.Why, member.Citation?.Title)),
            answers.SelectMany(answer => answer.GetProperty("members").EnumerateArray()).Select(member => (
                member.GetProperty("level").GetString()!, member.GetProperty("certainty").GetString()!, member.GetProperty("why").GetString()!,
                member.GetProperty("citation").ValueKind == JsonValueKind.Null ? null : member.GetProperty("citation").GetProperty("title").GetString())));
    }

    [Fact]
    public void A_table_says_how_certain_an_answer_is_and_why_there_is_none()
    {
        var renamed = Bench.Run("levels", "crosswalk", "asam3:2.5", "--to", "asam4").Output;
        var none = Bench.Run("levels", "crosswalk", "asam4:RR", "--to", "asam3").Output;

        Assert.Matches("asam4 +asam4:2.5 +High-intensity outpatient +stated +renamed", renamed);
        Assert.Contains("read in:", renamed);
        Assert.Matches("asam3 +none +None: the 3rd edition has no recovery", none);
    }

    [Fact]
    public void Asked_for_its_own_system_a_level_answers_itself() =>
        Assert.Matches("asam4 +asam4:2.1 +Intensive outpatient +stated", Bench.Run("levels", "crosswalk", "asam4:2.1", "--to", "asam4").Output);

    [Fact]
    public void The_whole_crosswalk_is_a_table_with_every_pair_once()
    {
        var (status, output, errors) = Bench.Run("levels", "crosswalk");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        var rows = output.Split('\n').Where(line => line.Contains(" stated ", StringComparison.Ordinal) || line.Contains(" judged ", StringComparison.Ordinal) || line.Contains(" partial ", StringComparison.Ordinal));
        Assert.Equal(Crosswalk.Standard.Pairs.Count, rows.Count(row => row.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Matches("ladder:iop +medicare:IOP +judged", output);
        Assert.Matches("asam3:0.5 +asam4 +None: prevention moves", output);
    }

    [Fact]
    public void The_whole_crosswalk_as_json_is_a_file_that_can_be_read()
    {
        var whole = CrosswalkJson.Read(Encoding.UTF8.GetBytes(Bench.Run("levels", "crosswalk", "--format", "json").Output)).Require();
        var some = CrosswalkJson.Read(Encoding.UTF8.GetBytes(Bench.Run("levels", "crosswalk", "--to", "narr", "--format", "json").Output)).Require();

        Assert.Equal(Crosswalk.Standard, whole);
        Assert.Equal(whole.Pairs.Where(pair => pair.ToString().Contains("narr:", StringComparison.Ordinal)), some.Pairs);
        Assert.Equal(whole.Notes.Where(note => note.Level.System == LevelSystem.Narr), some.Notes);
    }

    [Fact]
    public void Systems_of_files_are_listed_shown_and_crosswalked()
    {
        using var bench = new Bench();
        var system = bench.File("acme.json", Example("iop-levels-1"));
        var pairs = bench.File("pairs.json", """
            { "format": "iop-crosswalk/1",
              "pairs": [ { "first": "acme:B plus", "second": "asam4:2.5 COE", "certainty": "judged", "why": "the same need" } ],
              "notes": [ { "level": "acme:A", "to": "locus", "text": "The manual says nothing." } ] }
            """);

        Assert.Contains("acme:B plus", Bench.Run("levels", "--with", system).Output);
        Assert.StartsWith("acme  Acme Health", Bench.Run("levels", "list", "--system", "acme", "--with", system).Output, StringComparison.Ordinal);
        Assert.Contains("at least 6 h and below 20 h a week", Bench.Run("levels", "show", "acme:B", "--with", system).Output);
        Assert.Contains("Nothing is known of acme:B in asam4", Bench.Run("levels", "crosswalk", "acme:B", "--with", system, "--format", "json").Output);
        Assert.Matches(
            "acme +acme:B plus +Evening program, co-occurring enhanced +judged +the same need", Bench.Run("levels", "crosswalk", "asam4:2.5 COE", "--to", "acme", "--with", system, "--pairs", pairs).Output);
        Assert.Contains("The manual says nothing.", Bench.Run("levels", "crosswalk", "--to", "acme", "--with", system, "--pairs", pairs).Output);
    }

    [Fact]
    public void A_system_comes_from_standard_input_too()
    {
        var (status, output, errors) = Bench.RunWith(Example("iop-levels-1"), colors: false, CancellationToken.None, "levels", "--with", "-", "--system", "acme");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Assert.Contains("acme:A", output);
    }

    [Fact]
    public void The_examples_of_the_formats_pages_are_ones_to_start_from()
    {
        using var bench = new Bench();
        var whole = bench.File("pairs.json", Example("iop-crosswalk-1"));
        var (status, _, errors) = Bench.Run("levels", "crosswalk", "--pairs", whole);

        // what it holds is known already: all of it is reported, and nothing else is wrong
        Assert.Equal(Exit.BadInput, status);
        Assert.Equal(
            [
                $"{whole}: $.pairs[0]: found asam3:2.1 = asam4:2.1, which is known already; allowed: what is not known yet",
                $"{whole}: $.pairs[1]: found asam3:3.7 = asam4:3.7 BIO, which is known already; allowed: what is not known yet",
                $"{whole}: $.notes[0]: found asam3:0.5 -> asam4, which is known already; allowed: what is not known yet",
                "iop: --pairs: a crosswalk cannot be used.",
            ],
            errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void All_problems_of_all_files_are_reported()
    {
        using var bench = new Bench();
        var sound = bench.File("acme.json", Example("iop-levels-1"));
        var taken = bench.File("taken.json", Encoding.UTF8.GetString(LevelSystemJson.Write(LevelSystem.Narr)));
        var (status, output, errors) = Bench.Run("levels", "--with", sound, "--with", "none.json", "--with", sound, "--with", taken, "--with", bench.File("empty.json", "{}"));

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Contains("none.json: $: found no such file", errors);
        Assert.Contains($"{sound}: $.id: found acme, which is known already; allowed: another id than ladder, asam3, asam4, locus, calocus, medicare, narr, acme\n", errors);
        Assert.Contains($"{taken}: $.id: found narr, which is known already", errors);
        Assert.Contains("empty.json: $.levels: found no such property", errors);
        Assert.EndsWith("iop: --with: a level system cannot be used.\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_file_have_no_control_over_the_terminal()
    {
        using var bench = new Bench();
        var path = bench.File("own.json", Encoding.UTF8.GetString(LevelSystemJson.Write(LevelSystem.Define(
            "o\u001b[1m", "[bold]N\u001b", "e\n", "s\u202e", new LevelDefinition("c\u001b[/]", "n\u0007[red]", CareSetting.Outpatient, "op") { Note = "x\u009by" }).WithNote("\u001b"))));

        foreach (var args in new[] { ["levels", "--with", path], ["levels", "show", "o\u001b[1m:c\u001b[/]", "--with", path], new[] { "levels", "crosswalk", "o\u001b[1m:c\u001b[/]", "--with", path } })
        {
            var (status, output, errors) = Bench.Run(args);

            Assert.Equal((Exit.Fine, ""), (status, errors));
            Assert.Contains("c\\u001b[/]", output);
            Assert.DoesNotContain(output, letter => letter is '\u001b' or '\u0007' or '\u009b' or '\u202e');
        }
    }

    [Fact]
    public void Listings_are_the_same_under_every_culture()
    {
        string[][] all = [["levels"], ["levels", "--format", "json"], ["levels", "show", "asam3:2.1"], ["levels", "crosswalk"], ["levels", "crosswalk", "asam3:2.1", "--format", "json"]];
        var expected = all.Select(args => Bench.Run(args).Output).ToArray();

        Cultures.Each(() => Assert.Equal(expected, all.Select(args => Bench.Run(args).Output)));
    }

    /// <summary>Whether the answer has what the file states, and null where it states nothing but a default.</summary>
    private static void Said(JsonObject stated, JsonObject told, string system)
    {
        foreach (var name in new[] { "code", "name", "setting", "population", "note" })
        {
            Assert.True(JsonNode.DeepEquals(stated[name], told[name]), $"{system}:{stated["code"]} {name}");
        }

        Assert.Equal(stated["management"]?.GetValue<string>() ?? "notStated", told["management"]!.GetValue<string>());
        Assert.Equal(stated["evidence"]?.GetValue<string>() ?? "unverified", told["evidence"]!.GetValue<string>());
        Assert.Equal($"ladder:{stated["rung"]}", told["rung"]!.GetValue<string>());
        Assert.Equal(Id(stated["variantOf"]), told["variantOf"]?.GetValue<string>());
        Assert.Equal(Id(stated["coOccurringEnhanced"]), told["coOccurringEnhanced"]?.GetValue<string>());
        Assert.Equal(stated["citation"]?["url"]?.GetValue<string>(), told["citation"]?["url"]?.GetValue<string>());
        var hours = (stated["minutesPerWeek"]?.AsArray() ?? []).Zip(told["minutesPerWeek"]!.AsArray()).ToArray();
        Assert.Equal(stated["minutesPerWeek"]?.AsArray().Count ?? 0, told["minutesPerWeek"]!.AsArray().Count);
        Assert.All(hours, pair => Assert.All(
            new[] { "atLeast", "below", "statedUpTo", "population" }, name => Assert.True(JsonNode.DeepEquals(pair.First![name], pair.Second![name]), $"{system}:{stated["code"]} {name}")));

        string? Id(JsonNode? code) => code is null ? null : $"{system}:{code}";
    }

    private static LevelSystem AcmeWithEverything()
    {
        var citation = new Citation("x", "https://example.org");
        var settings = Enum.GetValues<CareSetting>();
        var levels =
            from management in Enum.GetValues<MedicalManagement>().Index()
            from evidence in Enum.GetValues<EvidenceStatus>()
            select new LevelDefinition($"{management.Item} {evidence}", "n", settings[management.Index % settings.Length], "op")
            {
                Management = management.Item,
                Evidence = evidence,
                Population = (Population)(management.Index % 3),
                NominalHours = [.. Enum.GetValues<Population>().Select(population => new NominalHours(population, Duration.FromMinutes(90), Duration.FromHours(2), null, citation, evidence))],
            };
        return LevelSystem.Define("everything", "E", "1", "x", [.. levels]);
    }

    private static string Example(string page) => File.ReadAllText(Repository.At($"docs/formats/{page}.md")).ReplaceLineEndings("\n").Split("```json\n")[1].Split("```")[0];
}

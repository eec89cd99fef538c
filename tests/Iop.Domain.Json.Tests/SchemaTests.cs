using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Programs;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Rules;
using Iop.Domain.Json.Schedules;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Json.Tests.Rules;
using Iop.Domain.Json.Transitions;

namespace Iop.Domain.Json.Tests;

/// <summary>Holds the published schemas to the readers.</summary>
public class SchemaTests
{
    private static readonly (string Format, string Definition, JsonShape Shape)[] Shapes =
    [
        ("program", "", ProgramShapes.Program),
        ("program", "clinician", ProgramShapes.Clinician),
        ("program", "room", ProgramShapes.Room),
        ("program", "session", ProgramShapes.Session),
        ("program", "patient", ProgramShapes.Patient),
        ("program", "obligation", ProgramShapes.Obligation),
        ("program", "dislike", ProgramShapes.Dislike),
        ("program", "requirement", ProgramShapes.Requirement),
        ("program", "modalityLimit", ProgramShapes.ModalityLimit),
        ("program", "limit", ProgramShapes.Limit),
        ("program", "weights", ProgramShapes.Weights),
        ("schedule", "", ScheduleShapes.Schedule),
        ("schedule", "assignment", ScheduleShapes.Assignment),
        ("schedule", "unserved", ScheduleShapes.Unserved),
        ("schedule", "reason", ScheduleShapes.Reason),
        ("plan", "", PlanShapes.Plan),
        ("plan", "phase", PlanShapes.Phase),
        ("plan", "prescription", PlanShapes.Prescription),
        ("plan", "window", PlanShapes.Window),
        ("plan", "codedText", PlanShapes.CodedText),
        ("plan", "goal", PlanShapes.Goal),
        ("plan", "objective", PlanShapes.Objective),
        ("plan", "measure", PlanShapes.Measure),
        ("plan", "certification", PlanShapes.Certification),
        ("plan", "period", PlanShapes.Period),
        ("plan", "review", PlanShapes.Review),
        ("plan", "assessment", PlanShapes.Assessment),
        ("plan", "session", PlanShapes.Session),
        ("plan", "transition", PlanShapes.Transition),
        ("plan", "followUp", PlanShapes.FollowUp),
        ("plan", "priorEvent", PlanShapes.PriorEvent),
        ("plan", "caseload", PlanShapes.Caseload),
        ("plan", "revision", PlanShapes.Revision),
        ("levels", "", LevelShapes.System),
        ("levels", "level", LevelShapes.Level),
        ("levels", "hours", LevelShapes.Hours),
        ("levels", "citation", LevelShapes.Citation),
        ("crosswalk", "", CrosswalkShapes.Crosswalk),
        ("crosswalk", "pair", CrosswalkShapes.Pair),
        ("crosswalk", "note", CrosswalkShapes.Note),
        ("crosswalk", "citation", LevelShapes.Citation),
        ("rules", "", RuleShapes.Set),
        ("rules", "rule", RuleShapes.Rule),
        ("rules", "citation", LevelShapes.Citation),
        ("rules", "weeklyHours", RequirementShapes.WeeklyHours),
        ("rules", "amount", RequirementShapes.Amount),
        ("rules", "session", RequirementShapes.Session),
        ("rules", "gap", RequirementShapes.Gap),
        ("rules", "deadline", RequirementShapes.Deadline),
        ("rules", "interval", RequirementShapes.Interval),
        ("rules", "followUp", RequirementShapes.FollowUp),
        ("rules", "exclusion", RequirementShapes.Exclusion),
        ("rules", "caseload", RequirementShapes.Caseload),
        ("rules", "content", RequirementShapes.Content),
        ("rules", "populationAlone", RequirementShapes.Population),
        ("rules", "taper", RequirementShapes.Taper),
        ("rules", "described", RequirementShapes.Described),
        ("rules", "combined", RequirementShapes.Combined),
        ("rules", "minutesOfWeek", RequirementShapes.Bounds),
        ("rules", "bounds", RequirementShapes.Bounds),
        ("rules", "window", RequirementShapes.Window),
        ("rules", "scope", RequirementShapes.Scope),
        ("rules", "time", RequirementShapes.Time),
        ("episode", "", Iop.Domain.Json.Episodes.EpisodeShapes.Episode),
        ("episode", "event", Iop.Domain.Json.Episodes.EpisodeShapes.Event),
        ("episode", "facts", Iop.Domain.Json.Episodes.EpisodeShapes.Facts),
        ("episode", "assessment", Iop.Domain.Json.Episodes.EpisodeShapes.Assessment),
        ("episode", "screen", Iop.Domain.Json.Episodes.EpisodeShapes.Screen),
        ("episode", "progress", Iop.Domain.Json.Episodes.EpisodeShapes.Progress),
        ("episode", "preference", Iop.Domain.Json.Episodes.EpisodeShapes.Preference),
        ("episode", "safety", Iop.Domain.Json.Episodes.EpisodeShapes.Safety),
        ("episode", "arrangement", Iop.Domain.Json.Episodes.EpisodeShapes.Arrangement),
        ("episode", "statement", Iop.Domain.Json.Episodes.EpisodeShapes.Statement),
        ("episode", "session", PlanShapes.Session),
        ("episode", "certification", PlanShapes.Certification),
        ("episode", "period", PlanShapes.Period),
        ("episode", "codedText", PlanShapes.CodedText),
        .. AssessmentFormats.Shapes.Where(shape => shape.Format == "assessment" && shape.Definition.Length > 0).Select(shape => ("episode", shape.Definition, shape.Shape)),
        ("transitions", "", TransitionShapes.Table),
        ("transitions", "transition", TransitionShapes.Transition),
        .. TransitionShapes.Kinds.Select(kind => ("transitions", kind.Word, TransitionShapes.Of(kind.Value))),
        .. AssessmentFormats.Shapes,
    ];

    public static TheoryData<string> Formats => [.. (string[])["program", "schedule", "plan", "levels", "crosswalk", "rules", "episode", "transitions", .. AssessmentFormats.Names]];

    [Fact]
    public void Schemas_and_readers_know_the_same_properties()
    {
        foreach (var (format, definition, shape) in Shapes)
        {
            var schema = Schema.Of(format);
            var part = definition.Length == 0 ? schema.Root : schema.Definition(definition);

            Assert.Equal(shape.Names.Order(StringComparer.Ordinal), part["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
            Assert.Equal(shape.Required.Order(StringComparer.Ordinal), (part["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
            Assert.False(part["additionalProperties"]!.GetValue<bool>());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_object_of_a_schema_has_its_reader(string format)
    {
        var defined = Schema.Of(format).Root["$defs"]!.AsObject().Where(entry => entry.Value!["properties"] is not null).Select(entry => entry.Key);

        Assert.Equal(Shapes.Where(known => known.Format == format && known.Definition.Length > 0).Select(known => known.Definition).Order(StringComparer.Ordinal), defined.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_said_of_limits_is_the_same(string format)
    {
        var texts = 0;
        foreach (var node in Nodes(Schema.Of(format).Root).OfType<JsonObject>())
        {
            var types = (node["type"] as JsonArray ?? [node["type"]?.DeepClone()]).Select(type => type is JsonValue word ? word.GetValue<string>() : "").ToArray();
            if (types.Contains("array"))
            {
                // a list that has a bound of its own says so in its page; its reader is tested by its format
                Assert.InRange(node["maxItems"]!.GetValue<int>(), 1, FormatLimits.MaxItems);
            }

            if (types.Contains("string") && node["maxLength"] is { } longest)
            {
                Assert.Equal(FormatLimits.MaxTextLength, longest.GetValue<int>());
                texts++;
            }

            var isNumber = types.Contains("integer") || types.Contains("number");
            Assert.Equal(isNumber, node["maximum"] is JsonValue);
            Assert.Equal(isNumber, node["minimum"] is JsonValue);
        }

        Assert.NotEqual(0, texts);
    }

    [Fact]
    public void Times_of_the_schema_are_the_reader_s_times()
    {
        var schema = Schema.Of("program");
        var start = schema.Definition("start")["pattern"]!.GetValue<string>();
        var end = schema.Definition("end")["pattern"]!.GetValue<string>();
        for (var minute = 0; minute <= 25 * 60; minute++)
        {
            var time = string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
            var asStart = Data.Program.Replace("\"start\": \"23:00\"", $"\"start\": \"{time}\"", StringComparison.Ordinal);
            var asEnd = Data.Program.Replace("\"start\": \"23:00\", \"end\": \"24:00\"", $"\"start\": \"00:00\", \"end\": \"{time}\"", StringComparison.Ordinal);

            Assert.Equal(Matches(start, time), Data.ProgramProblems(asStart).Count == 0);
            Assert.Equal(Matches(end, time) && minute > 0, Data.ProgramProblems(asEnd).Count == 0);
        }
    }

    [Theory]
    [InlineData("program", "sessions[0].day", "$defs.day")]
    [InlineData("schedule", "status", "properties.status")]
    [InlineData("plan", "population", "properties.population")]
    [InlineData("plan", "phases[1].sessions[0].mode", "$defs.mode")]
    [InlineData("plan", "phases[1].sessions[0].allowed[0].day", "$defs.window.properties.day")]
    [InlineData("plan", "goals[0].status", "$defs.goalStatus")]
    [InlineData("plan", "certifications[0].kind", "$defs.certification.properties.kind")]
    [InlineData("plan", "sessions[0].attendance", "$defs.attendance")]
    [InlineData("plan", "priorEvents[0].kind", "$defs.priorEvent.properties.kind")]
    public void Words_of_the_schema_are_the_reader_s_words(string format, string place, string definition)
    {
        var allowed = Read(format, Data.With(Text(format), place, "\"?\""))[0].Allowed.Split(", ");
        var words = definition.Split('.').Aggregate((JsonNode)Schema.Of(format).Root, static (at, name) => at[name]!)["enum"]!.AsArray();

        Assert.Equal(allowed, words.Select(word => word!.GetValue<string>()));
    }

    [Theory]
    [InlineData("levels", "setting", "levels[0].setting")]
    [InlineData("levels", "management", "levels[0].management")]
    [InlineData("levels", "population", "levels[0].population")]
    [InlineData("levels", "evidence", "levels[0].evidence")]
    [InlineData("levels", "rung", "levels[0].rung")]
    [InlineData("crosswalk", "certainty", "pairs[0].certainty")]
    [InlineData("crosswalk", "evidence", "pairs[0].evidence")]
    [InlineData("rules", "basis", "rules[0].basis")]
    [InlineData("rules", "severity", "rules[0].severity")]
    [InlineData("rules", "evidence", "rules[0].evidence")]
    [InlineData("rules", "population", "rules[0].population")]
    [InlineData("rules", "week", "rules[0].week")]
    [InlineData("rules", "rung", "rules[2].rungs[0]")]
    [InlineData("rules", "measure", "rules[2].requirement.parts[0].measure")]
    [InlineData("rules", "per", "rules[2].requirement.parts[0].window.per")]
    [InlineData("rules", "mode", "rules[3].requirement.modes[0]")]
    [InlineData("rules", "priorEvent", "rules[6].requirement.after")]
    [InlineData("rules", "sameDay", "rules[6].requirement.sameDay")]
    [InlineData("rules", "planPart", "rules[9].requirement.parts[0]")]
    public void Words_of_a_definition_are_the_reader_s_words(string format, string definition, string place)
    {
        var allowed = Read(format, Data.With(Text(format), place, "\"?\""))[0].Allowed.Split(": ")[^1].Split(", ");

        Assert.Equal(allowed, Schema.Of(format).Definition(definition)["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    [Theory]
    [InlineData("start", "24:00")]
    [InlineData("end", "00:00")]
    public void Times_of_a_plan_are_those_of_its_schema(string bound, string never)
    {
        var schema = Schema.Of("plan");
        for (var minute = 0; minute <= 25 * 60; minute++)
        {
            var time = string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
            var window = bound == "start" ? $"{{\"day\":\"friday\",\"start\":\"{time}\",\"end\":\"24:00\"}}" : $"{{\"day\":\"friday\",\"start\":\"00:00\",\"end\":\"{time}\"}}";
            var always = "{\"day\":\"monday\",\"start\":\"00:00\",\"end\":\"24:00\"}";
            var json = Data.With(Plans.FullPlan.Text, "phases[1].sessions[0].allowed", $"[{window},{always}]");

            Assert.Equal(schema.Allows(json), PlanJson.Read(Data.Utf8(json)).IsSound);
            Assert.Equal(minute <= 24 * 60 && time != never, schema.Allows(json));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_samples_are_allowed(string format) => Assert.True(Schema.Of(format).Allows(Text(format)));

    [Theory]
    [InlineData("program", "sessions[0].capacity", "0")]
    [InlineData("program", "sessions[0].capacity", "1000000001")]
    [InlineData("program", "sessions[0].offer", "\"b\"")]
    [InlineData("program", "sessions[0].id", "\" \"")]
    [InlineData("program", "patients[0].priority", "0")]
    [InlineData("program", "patients[0].pinned", "[\"s1\", \"s1\"]")]
    [InlineData("program", "patients[0].requirement.modalities.group", "1")]
    [InlineData("program", "rooms[0].name", "null")]
    [InlineData("program", "owner", "1")]
    [InlineData("schedule", "seconds", "-1")]
    [InlineData("schedule", "objective", "9007199254740992")]
    [InlineData("schedule", "unserved[0].reasons", "")]
    [InlineData("plan", "phases[0].sessions[0].minutes", "1441")]
    [InlineData("plan", "phases[0].sessions[0].timesPerWeek", "100")]
    [InlineData("plan", "phases[0].start", "\"5.1.2026\"")]
    [InlineData("levels", "id", "\"a:b\"")]
    [InlineData("levels", "id", "\" a\"")]
    [InlineData("levels", "levels", "[]")]
    [InlineData("levels", "levels[0].code", "\"a \"")]
    [InlineData("levels", "levels[0].code", "\":\"")]
    [InlineData("levels", "levels[0].rung", "\"ladder:op\"")]
    [InlineData("levels", "levels[2].directlyBelow[1]", "\"A\"")]
    [InlineData("levels", "levels[1].minutesPerWeek[0].atLeast", "10081")]
    [InlineData("levels", "levels[1].minutesPerWeek[1].below", "0")]
    [InlineData("levels", "levels[1].citation.title", "")]
    [InlineData("crosswalk", "pairs[0].certainty", "\"sure\"")]
    [InlineData("crosswalk", "pairs[0].why", "\" \"")]
    [InlineData("crosswalk", "notes[0].to", "null")]
    [InlineData("instrument", "id", "\"a b\"")]
    [InlineData("instrument", "items[0].values", "[]")]
    [InlineData("instrument", "items[0].values", "[1, 1]")]
    [InlineData("instrument", "items[0].values", "[64]")]
    [InlineData("instrument", "citations", "[]")]
    [InlineData("instrument", "safetyTriggers[0].values", "")]
    [InlineData("instrument", "safetyTriggers[0].scale", "\"total\"")]
    [InlineData("instrument", "recall.length", "\"PT7H\"")]
    [InlineData("assessment", "scores[0].total", "null")]
    [InlineData("assessment", "dimensions.d1", "5")]
    [InlineData("assessment", "dimensions.d7", "0")]
    [InlineData("assessment", "circumstances.has-diagnosis", "\"yes\"")]
    [InlineData("assessment", "circumstances.hasDiagnosis", "true")]
    [InlineData("placement-policy", "levels.d3", "")]
    [InlineData("placement-policy", "levels.d3", "[\"op\"]")]
    [InlineData("placement-policy", "levels.d3[2]", "2")]
    [InlineData("placement-policy", "levels.d3[2]", "\" \"")]
    [InlineData("episode", "facts.screens[0].result", "\"clean\"")]
    [InlineData("episode", "facts.preferences[0].accepts", "1")]
    [InlineData("episode", "facts.assessments[0].patient", "\"pt-42\"")]
    [InlineData("episode", "facts.sessions[0].minutes", "0")]
    [InlineData("episode", "facts", "[]")]
    [InlineData("transitions", "transitions", "[]")]
    [InlineData("transitions", "transitions[0].kind", "\"move\"")]
    [InlineData("transitions", "transitions[1].when.type", "\"most\"")]
    [InlineData("transitions", "transitions[1].when.parts", "[]")]
    [InlineData("transitions", "transitions[1].when.parts[0].comparison", "\"below\"")]
    [InlineData("transitions", "transitions[1].when.parts[1].percent", "101")]
    [InlineData("transitions", "transitions[1].when.parts[2].days", "3")]
    [InlineData("placement", "accepted", "null")]
    [InlineData("placement", "reason", "\"because\"")]
    [InlineData("plan", "jurisdiction", "\"us-md\"")]
    [InlineData("plan", "diagnoses[0]", "\"F1\"")]
    [InlineData("plan", "diagnoses[0]", "\"F10.\"")]
    [InlineData("plan", "diagnoses[0]", "\"F10.20111\"")]
    [InlineData("plan", "admission", "\"2026-01-05T24:00\"")]
    [InlineData("plan", "admission", "\"2026-01-05T09:30:00\"")]
    [InlineData("plan", "admission", "\"2026-01-05 09:30\"")]
    [InlineData("plan", "phases[1].sessions[0].services", "100")]
    [InlineData("plan", "phases[1].sessions[0].goals", "[\"g1\", \"g1\"]")]
    [InlineData("plan", "goals[0].statement", "\"text\"")]
    [InlineData("plan", "goals[0].objectives[0].measure.max", "1000000001")]
    [InlineData("plan", "sessions[0].groupSize", "0")]
    [InlineData("plan", "sessions[0].deliveredMinutes", "0")]
    [InlineData("plan", "caseloads[0].patients", "-1")]
    [InlineData("plan", "caseloads[0].fullTimeStaff", "\"5/0\"")]
    [InlineData("plan", "caseloads[0].fullTimeStaff", "\"2.5\"")]
    [InlineData("plan", "revisions[0].number", "2")]
    [InlineData("rules", "rules[0].id", "\"acme-.x\"")]
    [InlineData("rules", "rules[0].jurisdiction", "\"US-mary\"")]
    [InlineData("rules", "rules[0].rungs", "[\"iop\"]")]
    [InlineData("rules", "rules[0].levels", "[]")]
    [InlineData("rules", "rules[0].requirement", "{ \"type\": \"hours\" }")]
    [InlineData("rules", "rules[0].requirement", "{ \"type\": \"session\" }")]
    [InlineData("rules", "rules[0].requirement.minutes", "{}")]
    [InlineData("rules", "rules[0].requirement.minutes.moreThan", "1")]
    [InlineData("rules", "rules[0].requirement.minutes.below", "10081")]
    [InlineData("rules", "rules[2].requirement.parts", "[{ \"type\": \"gap\", \"mostDays\": 4 }]")]
    [InlineData("rules", "rules[2].requirement.parts[0].scope", "{}")]
    [InlineData("rules", "rules[2].requirement.parts[0].scope.allBut", "[\"peer\"]")]
    [InlineData("rules", "rules[4].requirement.what", "\"assessment: \"")]
    [InlineData("rules", "rules[4].requirement.what", "\"admissions\"")]
    [InlineData("rules", "rules[4].requirement.within.days", "1")]
    [InlineData("rules", "rules[4].requirement.within", "{ \"months\": 1201 }")]
    [InlineData("rules", "rules[4].requirement.within", "{ \"hours\": 876001 }")]
    [InlineData("rules", "rules[5].requirement.first", "{ \"daysWithSession\": 0 }")]
    public void Both_refuse(string format, string place, string value)
    {
        var json = Data.With(Text(format), place, value);

        Assert.False(Schema.Of(format).Allows(json));
        Assert.NotEmpty(Read(format, json));
    }

    [Fact]
    public void What_the_writers_write_is_allowed()
    {
        var (programs, schedules, plans, levels, crosswalks) = (Schema.Of("program"), Schema.Of("schedule"), Schema.Of("plan"), Schema.Of("levels"), Schema.Of("crosswalk"));
        Props.Holds(RandomValues.Programs, week => Assert.True(programs.Allows(Encoding.UTF8.GetString(ProgramJson.Write(week)))), tests: 100);
        Props.Holds(RandomValues.Schedules, schedule => Assert.True(schedules.Allows(Encoding.UTF8.GetString(ScheduleJson.Write(schedule)))), tests: 100);
        Props.Holds(Plans.RandomPlans.All, plan => Assert.True(plans.Allows(Encoding.UTF8.GetString(PlanJson.Write(plan)))), tests: 100);
        Props.Holds(RandomLevels.Systems, system => Assert.True(levels.Allows(Encoding.UTF8.GetString(LevelSystemJson.Write(system)))), tests: 100);
        Props.Holds(
            RandomLevels.Crosswalks, crosswalk => Assert.True(crosswalks.Allows(Encoding.UTF8.GetString(CrosswalkJson.Write(crosswalk, LevelFiles.Catalog)))), tests: 100);
        var rules = Schema.Of("rules");
        Props.Holds(RandomRules.Sets, set => Assert.True(rules.Allows(Encoding.UTF8.GetString(RuleSetJson.Write(set, LevelFiles.Catalog)))), tests: 100);
        Assert.All(Iop.Domain.Rules.RuleCatalog.Sets, set => Assert.True(rules.Allows(Encoding.UTF8.GetString(RuleSetJson.Write(set)))));
        Assert.All(Care.LevelSystem.All, system => Assert.True(levels.Allows(Encoding.UTF8.GetString(LevelSystemJson.Write(system)))));
        Assert.True(crosswalks.Allows(Encoding.UTF8.GetString(CrosswalkJson.Write(Care.Crosswalk.Standard))));
    }

    [Fact]
    public void The_samples_in_the_pages_are_sound()
    {
        foreach (var format in (string[])["program", "schedule", "plan", "levels", "crosswalk", "rules", "episode", "transitions", .. AssessmentFormats.Names])
        {
            var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"iop-{format}-1.md"));
            var sample = page.Split("```json\n")[1].Split("```")[0];

            Assert.Empty(Read(format, sample));
            Assert.True(Schema.Of(format).Allows(sample));
        }
    }

    private static bool Matches(string pattern, string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Text(string format) => format switch
    {
        "program" => Data.Program,
        "schedule" => Data.Schedule,
        "plan" => Plans.FullPlan.Text,
        "levels" => LevelFiles.Acme,
        "crosswalk" => LevelFiles.Pairs,
        "rules" => RuleFiles.Acme,
        _ => AssessmentFormats.Text(format),
    };

    private static Foundation.ValueList<FormatProblem> Read(string format, string json) => format switch
    {
        "program" => ProgramJson.Read(Data.Utf8(json)).Problems,
        "schedule" => ScheduleJson.Read(Data.Utf8(json)).Problems,
        "levels" => LevelSystemJson.Read(Data.Utf8(json)).Problems,
        "crosswalk" => CrosswalkJson.Read(Data.Utf8(json)).Problems,
        "rules" => RuleSetJson.Read(Data.Utf8(json)).Problems,
        "plan" => PlanJson.Read(Data.Utf8(json)).Problems,
        "episode" => EpisodeJson.Read(Data.Utf8(json)).Problems,
        "transitions" => TransitionTableJson.Read(Data.Utf8(json)).Problems,
        _ => AssessmentFormats.Problems(format, json),
    };

    private static IEnumerable<JsonNode> Nodes(JsonNode root) => new[] { root }.Concat(root switch
    {
        JsonObject item => item.Select(property => property.Value).OfType<JsonNode>().SelectMany(Nodes),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    });
}

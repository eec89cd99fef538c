using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Episodes;
using Iop.Domain.Json.Tests.Plans;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Json.Tests.Episodes;

public class FactsJsonTests
{
    private static readonly LocalDate On = new(2026, 2, 24);

    private static string Sample { get; } = AssessmentFormats.Text("episode");

    [Fact]
    public void The_sample_alone_is_enough_to_decide()
    {
        var record = EpisodeJson.Read(Data.Utf8(Sample)).Require();

        var decision = StepDown.Standard.Decide(record.Episode, record.Facts, On);

        Assert.Equal((DecisionOutcome.Move, "ladder:op"), (decision.Outcome, decision.Recommended!.To!.Id));
        Assert.Equal(DecisionOutcome.NotDecidable, StepDown.Standard.Decide(record.Episode, PatientFacts.None, On).Outcome);
    }

    [Theory]
    [InlineData("dimensions", "assessments[0].dimensions.d4", "3", DecisionOutcome.Move, "ladder:php")]
    [InlineData("safety", "safety[0].state", "\"raised\"", DecisionOutcome.Move, "ladder:php")]
    [InlineData("safety unknown", "safety[0].state", "\"unknown\"", DecisionOutcome.NotDecidable, null)]
    [InlineData("preference", "preferences[0].accepts", "false", DecisionOutcome.Stay, null)]
    [InlineData("preference missing", "preferences", "[]", DecisionOutcome.NotDecidable, null)]
    [InlineData("sessions", "sessions[0].attendance", "\"noShow\"", DecisionOutcome.Stay, null)]
    [InlineData("sessions missing", "sessions", "[]", DecisionOutcome.NotDecidable, null)]
    [InlineData("arrangement", "arrangements", "[]", DecisionOutcome.NotDecidable, null)]
    [InlineData("appointment", "arrangements[0].starts", "\"2026-02-23\"", DecisionOutcome.Stay, null)]
    public void Every_fact_that_the_policy_asks_for_comes_from_the_file(string what, string place, string value, DecisionOutcome outcome, string? to)
    {
        var record = EpisodeJson.Read(Data.Utf8(Data.With(Sample, $"facts.{place}", value))).Require();

        var decision = StepDown.Standard.Decide(record.Episode, record.Facts, On);

        Assert.True((outcome, to) == (decision.Outcome, decision.Outcome == DecisionOutcome.Move ? decision.Recommended!.To!.Id : null), $"{what}: {decision.Text}");
    }

    [Theory]
    [InlineData("mood", "[]", "$.facts.mood: found an unknown property; allowed: assessments, screens, objectives, sessions, certifications, preferences, safety, arrangements, statements")]
    [InlineData("screens[0].result", "\"clean\"", "$.facts.screens[0].result: found the string \"clean\"; allowed: negative, pending, missed, positive")]
    [InlineData("screens[0].on", "", "$.facts.screens[0].on: found no such property; allowed: this property, which is required")]
    [InlineData("safety[0].state", "\"fine\"", "$.facts.safety[0].state: found the string \"fine\"; allowed: none, unknown, raised")]
    [InlineData("preferences[0].level", "\"asam4:9\"", "$.facts.preferences[0].level: found the string \"asam4:9\"; allowed: ")]
    [InlineData("preferences[0].accepts", "\"yes\"", "$.facts.preferences[0].accepts: found the string \"yes\"; allowed: true or false")]
    [InlineData("arrangements[0].starts", "\"2026-02-22\"", "$.facts.arrangements[0].starts: found the string \"2026-02-22\"; allowed: 2026-02-23, the day on which it was arranged, or a later one")]
    [InlineData("statements[0].code", "\" \"", "$.facts.statements[0].code: found the string \" \"; allowed: a text that is not empty")]
    [InlineData("objectives[0].status", "\"done\"", "$.facts.objectives[0].status: found the string \"done\"; allowed: proposed, active, onHold, met, partlyMet, notMet, dropped")]
    [InlineData("sessions[1].id", "\"s1\"", "$.facts.sessions[1].id: found \"s1\" a second time; allowed: ")]
    [InlineData("sessions[0].minutes", "0", "$.facts.sessions[0].minutes: found the number 0; allowed: an integer from 1 to 1440, without fraction or exponent")]
    [InlineData("certifications[0].covers.end", "\"2026-01-20\"", "$.facts.certifications[0].covers.end: found the string \"2026-01-20\"; allowed: the start, 2026-01-21, or a later date")]
    [InlineData("assessments[0].patient", "\"pt-42\"", "$.facts.assessments[0].patient: found an unknown property; allowed: date, population, livingArrangement, scores, dimensions, locus, circumstances")]
    [InlineData("assessments[0].scores[0].date", "\"2026-02-24\"", "$.facts.assessments[0].scores[0].date: found the string \"2026-02-24\"; allowed: the date of the assessment, 2026-02-23, or an earlier one")]
    [InlineData("assessments[0].scores[0].total", "28", "$.facts.assessments[0].scores[0].total: found the number 28; allowed: an integer from 0 to 27, without fraction or exponent")]
    [InlineData("assessments[0].date", "7", "$.facts.assessments[0].date: found the number 7; allowed: a string")]
    public void Each_fault_is_reported_at_its_place(string place, string value, string problem)
    {
        var found = EpisodeJson.Read(Data.Utf8(Data.With(Sample, $"facts.{place}", value)), "f").Problems;

        Assert.StartsWith($"f: {problem}", Assert.Single(found).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_facts_and_events_are_reported_together()
    {
        var spoilt = Data.With(Data.With(Data.With(Sample, "facts.safety[0].state", "1"), "events[6].on", "\"2026-01-05\""), "patient", "7");

        Assert.Equal(["$.patient", "$.events[6]", "$.facts.safety[0].state"], EpisodeJson.Read(Data.Utf8(spoilt)).Problems.Paths());
    }

    [Fact]
    public void Random_facts_come_back_with_the_same_bytes_and_fit_the_schema()
    {
        var schema = Schema.Of("episode");
        var full = 0;
        Props.Holds(RandomPlans.All, plan =>
        {
            var record = new CareRecord(CareEpisode.Of(plan.Patient), PatientFacts.From(plan, On) + Random(new Random(plan.GetHashCode()), plan.Patient));
            var bytes = EpisodeJson.Write(record);
            var again = EpisodeJson.Read(bytes).Require();

            Assert.Equal(record, again);
            Assert.Equal(record.GetHashCode(), again.GetHashCode());
            Assert.Equal(bytes, EpisodeJson.Write(again));
            Assert.True(schema.Allows(Encoding.UTF8.GetString(bytes)));
            full += again.Facts.Sessions.Count > 0 && again.Facts.Certifications.Count > 0 && again.Facts.Assessments.Count > 0 ? 1 : 0;
        });
        Assert.NotEqual(0, full);
    }

    [Fact]
    public void The_order_of_a_file_s_facts_changes_nothing()
    {
        var facts = Random(new Random(7), new("p"));
        var sound = Encoding.UTF8.GetString(EpisodeJson.Write(new CareRecord(CareEpisode.Of(new("p")), facts)));
        var reversed = JsonNode.Parse(sound)!;
        foreach (var (name, list) in reversed["facts"]!.AsObject().ToArray())
        {
            reversed["facts"]![name] = new JsonArray([.. list!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        }

        Assert.NotEqual(sound, reversed.ToJsonString());
        Assert.Equal(sound, Encoding.UTF8.GetString(EpisodeJson.Write(EpisodeJson.Read(Data.Utf8(reversed.ToJsonString())).Require())));
    }

    [Fact]
    public void An_empty_object_of_facts_is_none_at_all()
    {
        var record = EpisodeJson.Read(Data.Utf8(Data.With(Sample, "facts", "{}"))).Require();

        Assert.Equal(PatientFacts.None, record.Facts);
        Assert.DoesNotContain("facts", Encoding.UTF8.GetString(EpisodeJson.Write(record)), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_about_another_patient_make_no_record()
    {
        var facts = new PatientFacts(assessments: [new(new("other"), On)]);

        Assert.Throws<ArgumentException>(() => new CareRecord(CareEpisode.Of(new("p")), facts));
    }

    [Fact]
    public void The_schema_means_the_same_by_what_other_formats_have_too()
    {
        var (own, assessment, plan) = (Schema.Of("episode"), Schema.Of("assessment"), Schema.Of("plan"));
        foreach (var name in (string[])["score", "response", "scaleValue", "dimensions", "locus", "circumstances"])
        {
            Assert.True(JsonNode.DeepEquals(assessment.Definition(name), own.Definition(name)), name);
        }

        foreach (var name in (string[])["session", "certification", "period", "codedText", "moment", "role", "mode", "attendance", "services", "goalStatus"])
        {
            Assert.True(JsonNode.DeepEquals(plan.Definition(name), own.Definition(name)), name);
        }
    }

    [Fact]
    public void Every_word_and_property_stands_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-episode-1.md"));
        Assert.All(EpisodeShapes.Facts.Names, name => Assert.Contains($"`{name}[]`", page, StringComparison.Ordinal));
        Assert.All(
            new[] { EpisodeShapes.Assessment, EpisodeShapes.Screen, EpisodeShapes.Progress, EpisodeShapes.Preference, EpisodeShapes.Safety, EpisodeShapes.Arrangement, EpisodeShapes.Statement }
                .SelectMany(shape => shape.Names.ToArray()).Concat(EpisodeShapes.ScreenResults.Select(word => word.Word)).Concat(EpisodeShapes.SafetyStates.Select(word => word.Word)),
            name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ScreenResult>(), EpisodeShapes.ScreenResults.Select(word => word.Value));
        Assert.Equal(Enum.GetValues<SafetyState>().Order(), EpisodeShapes.SafetyStates.Select(word => word.Value).Order());
    }

    private static PatientFacts Random(Random dice, PatientId patient)
    {
        LevelOfCare[] levels = [LevelSystem.Ladder["op"], LevelSystem.Asam4["2.1"], LevelSystem.Asam3["3.5"]];
        return new(
            assessments: Some(() => new PatientAssessment(
                patient, On.PlusDays(dice.Next(2)), Some(() => Score.FromTotal(Instrument.Phq9, Day(), dice.Next(28))),
                dice.Next(2) == 0 ? null : DimensionalAssessment.InOrder(DimensionSet.Asam4, Day(), [.. Enumerable.Range(0, 6).Select(_ => dice.Next(6) is < 5 and var severity ? severity : (int?)null)]))),
            screens: Some(() => new DrugScreen(Day(), (ScreenResult)dice.Next(4))),
            objectives: Some(() => new ObjectiveProgress(Word(), Day(), (GoalStatus)dice.Next(7))),
            preferences: Some(() => new CarePreference(Day(), dice.Next(3) == 0 ? null : levels[dice.Next(3)], dice.Next(2) == 0)),
            safety: Some(() => new SafetyStatement(Day(), (SafetyState)dice.Next(3))),
            arrangements: Some(() => Day() is var on && dice.Next(2) == 0 ? new Arrangement(on, levels[dice.Next(3)]) : new Arrangement(on, levels[dice.Next(3)], on.PlusDays(dice.Next(9)))),
            statements: Some(() => new CriterionStatement(Word(), Day(), dice.Next(2) == 0)));

        LocalDate Day() => On.PlusDays(-dice.Next(5));
        string Word() => string.Create(CultureInfo.InvariantCulture, $"ı\u2028\"{dice.Next(4)}");
        T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, dice.Next(5)).Select(_ => make())];
    }
}

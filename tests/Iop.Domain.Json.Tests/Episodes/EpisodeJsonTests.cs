using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Json.Episodes;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Json.Tests.Episodes;

public class EpisodeJsonTests
{
    private static string Sample { get; } = AssessmentFormats.Text("episode");

    [Fact]
    public void The_sample_comes_back_in_the_order_of_the_page()
    {
        var episode = EpisodeJson.Read(Data.Utf8(Sample)).Require();

        Assert.Equal(9, episode.Episode.Events.Count);
        Assert.Equal(
            System.Text.Json.Nodes.JsonNode.Parse(Sample)!.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(EpisodeJson.Write(episode))!.ToJsonString());
    }

    [Fact]
    public void Random_episodes_come_back_with_the_same_bytes_and_fit_the_schema()
    {
        var schema = Schema.Of("episode");
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var episode = Walk(new Random(seed));
            var bytes = EpisodeJson.Write(episode);
            var again = EpisodeJson.Read(bytes).Require();

            Assert.Equal(episode, again.Episode);
            Assert.Equal(episode.Stays, again.Episode.Stays);
            Assert.Equal(PatientFacts.None, again.Facts);
            Assert.Equal(bytes, EpisodeJson.Write(again));
            Assert.True(schema.Allows(Encoding.UTF8.GetString(bytes)));
        }
    }

    [Fact]
    public void The_order_of_a_file_s_events_changes_nothing()
    {
        var reversed = System.Text.Json.Nodes.JsonNode.Parse(Sample)!;
        var events = reversed["events"]!.AsArray().Reverse().Select(told => told!.DeepClone()).ToArray();
        reversed["events"] = new System.Text.Json.Nodes.JsonArray(events);

        Assert.Equal(EpisodeJson.Read(Data.Utf8(Sample)).Require(), EpisodeJson.Read(Data.Utf8(reversed.ToJsonString())).Require());
    }

    [Theory]
    [InlineData("format", "\"iop-plan/1\"", "$.format: found the string \"iop-plan/1\"; allowed: \"iop-episode/1\"")]
    [InlineData("patient", "\" \"", "$.patient: found the string \" \"; allowed: a text that is not empty")]
    [InlineData("events[0].kind", "\"visit\"", "$.events[0].kind: found the string \"visit\"; allowed: emergencyVisit, diagnosis, discharge, admission, handover, referral, appointmentMade, appointmentKept, appointmentExcused, appointmentMissed, death")]
    [InlineData("events[1].level", "\"asam4:2.1\"", "$.events[1].level: found the string \"asam4:2.1\"; allowed: no such property: an event of the kind diagnosis does not have it")]
    [InlineData("events[6].reason", "", "$.events[6].reason: found no such property; allowed: this property, which an event of the kind discharge has")]
    [InlineData("events[5].dueOn", "\"2026-01-17\"", "$.events[5].dueOn: found the string \"2026-01-17\"; allowed: 2026-01-18, the day of the event, or a later one")]
    [InlineData("events[3].contact", "\"warm\"", "$.events[3].contact: found the string \"warm\"; allowed: none, papersSent, cliniciansSpoke, metTogether, accompanied")]
    [InlineData("events[6].on", "\"2026-01-05\"", "$.events[6]: found a discharge from asam4:3.7 on 2026-01-05; allowed: a discharge from a level that the patient is at")]
    [InlineData("events[7].level", "\"asam4:3.7\"", "")]
    [InlineData("events[6].level", "\"asam4:2.1\"", "$.events[6]: found a discharge from asam4:2.1 on 2026-01-19; allowed: a discharge from a level that the patient is at")]
    public void Each_fault_is_reported_at_its_place(string place, string value, string problem) => Assert.Equal(
        problem.Length == 0 ? [] : [problem], EpisodeJson.Read(Data.Utf8(Data.With(Sample, place, value)), "f").Problems.Select(found => found.ToString()["f: ".Length..]));

    [Theory]
    [InlineData(9_999, 0)]
    [InlineData(10_000, 0)]
    [InlineData(10_001, 1)]
    public void A_file_has_ten_thousand_events_at_most(int events, int problems)
    {
        var text = $$"""{ "format": "iop-episode/1", "patient": "p", "events": [ {{string.Join(',', Enumerable.Repeat("""{ "on": "2026-01-05", "kind": "diagnosis" }""", events))}} ] }""";

        Assert.Equal(problems, EpisodeJson.Read(Data.Utf8(text)).Problems.Count);
    }

    [Fact]
    public void Every_choice_has_one_word_and_the_page_has_it()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-episode-1.md"));
        Whole(EpisodeShapes.Kinds);
        Whole(EpisodeShapes.Reasons);
        Whole(EpisodeShapes.Conditions);
        Whole(EpisodeShapes.Contacts);

        void Whole<T>((string Word, T Value)[] words)
            where T : struct, Enum
        {
            Assert.Equal(Enum.GetValues<T>().Order(), words.Select(word => word.Value).Order());
            Assert.All(words, word => Assert.Contains($"`{word.Word}`", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Levels_of_one_s_own_need_their_catalog()
    {
        var own = LevelSystem.Define("acme", "Acme", "1", "ours", new LevelDefinition("a", "A", CareSetting.Outpatient, "iop"));
        var episode = CareEpisode.Of(new("p"), CareEvent.Admission(new LocalDate(2026, 1, 5), own["a"]));

        Assert.Throws<ArgumentException>(() => EpisodeJson.Write(episode));
        Assert.Equal(episode, EpisodeJson.Read(EpisodeJson.Write(episode, LevelCatalog.Standard.With(own)), levels: LevelCatalog.Standard.With(own)).Require().Episode);
    }

    private static CareEpisode Walk(Random random)
    {
        string[] levels = ["ladder:iop", "asam4:2.5", "asam3:3.5", "ladder:wm", "narr:II"];
        var episode = CareEpisode.Of(new(string.Create(CultureInfo.InvariantCulture, $"p{random.Next(99)}")));
        for (var steps = random.Next(25); steps > 0; steps--)
        {
            var (on, level) = (new LocalDate(2026, 1, 1).PlusDays(random.Next(90)), LevelOfCare.Parse(levels[random.Next(levels.Length)]));
            CareEvent[] choice =
            [
                CareEvent.Admission(on, level, (TreatedCondition)random.Next(4)), CareEvent.Discharge(on, level, (DischargeReason)random.Next(11)), CareEvent.Referral(on, level),
                CareEvent.AppointmentMade(on, on.PlusDays(random.Next(9)), level), CareEvent.AppointmentKept(on, null, Modality.Of("yoga")), CareEvent.AppointmentExcused(on),
                CareEvent.AppointmentMissed(on, level), CareEvent.Handover(on, level, (HandoverContact)random.Next(5)), CareEvent.EmergencyVisit(on, (TreatedCondition)random.Next(4)), CareEvent.Diagnosis(on),
            ];
            var next = choice[random.Next(choice.Length)];
            episode = CareEpisode.FindProblems([.. episode.Events, next]).Count == 0 ? episode.With(next) : episode;
        }

        return episode;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

/// <summary>Continuity beside a plain reference, on episodes dense with discharges, readmissions, same-day visits, overlaps, deaths and open windows.</summary>
public class HedisReferenceTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly LevelOfCare[] Levels =
        [.. new[] { "op", "iop", "php", "res", "inp", "wm" }.Select(code => LevelSystem.Ladder[code]), LevelSystem.Asam4["3.7"], LevelSystem.Asam4["4"], LevelSystem.Narr["II"]];

    private static readonly ContinuityMeasures Measures = ContinuityMeasures.Of(
        RuleCatalog.Rules.Where(rule => rule.Id.StartsWith("hedis.", StringComparison.Ordinal) && rule.Requirement is FollowUpRequirement));

    [Fact]
    public void Every_measure_answers_as_its_definition_read_day_by_day()
    {
        var seen = new HashSet<(string, ContinuityAnswer)>();
        Props.Holds(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var (episode, asOf) = (Episode(random), Start.PlusDays(random.Next(30, 160)));
                var known = Continuity.Of(episode, asOf, Measures);
                var reference = new HedisReference(episode, asOf);
                foreach (var measure in Measures.FollowUps)
                {
                    var answers = known.FollowUps.Where(told => told.Measure == measure).Select(told => (told.After, told.Answer, told.MetOn)).ToList();
                    Assert.Equal(Shown(reference.Of(measure.Rule.Id)), Shown(answers));
                    seen.UnionWith(answers.Select(told => (measure.Rule.Id, told.Answer)));
                }
            },
            tests: 1500);

        if (Props.RunsAllCases)
        {
            var never = from measure in Measures.FollowUps
                        from answer in Enum.GetValues<ContinuityAnswer>()
                        where !seen.Contains((measure.Rule.Id, answer)) && (measure.Rule.Id != "hedis.iet.initiation" || answer != ContinuityAnswer.Unknown)
                        select $"{measure} {answer}";
            Assert.Empty(never);
        }
    }

    private static IEnumerable<string> Shown(IEnumerable<(LocalDate After, ContinuityAnswer Answer, LocalDate? MetOn)> answers) =>
        answers.Select(told => $"{Day(told.After)} {told.Answer} {(told.MetOn is { } day ? Day(day) : "-")}");

    private static int Day(LocalDate day) => Period.DaysBetween(Start, day);

    private static CareEpisode Episode(Random random)
    {
        var events = new List<CareEvent>();
        foreach (var level in Levels.Where(_ => random.Next(3) == 0))
        {
            for (var day = random.Next(50); day < 90; day += random.Next(3) == 0 ? random.Next(2) : random.Next(45))
            {
                events.Add(CareEvent.Admission(Start.PlusDays(day), level, (TreatedCondition)random.Next(4)));
                day += random.Next(4) == 0 ? 0 : random.Next(20);
                if (random.Next(8) == 0)
                {
                    break;
                }

                events.Add(CareEvent.Discharge(Start.PlusDays(day), level, (DischargeReason)random.Next(9)));
            }
        }

        for (var more = random.Next(10); more > 0; more--)
        {
            var on = Start.PlusDays(events.Count > 0 && random.Next(2) == 0 ? Day(events[random.Next(events.Count)].On) + random.Next(-1, 3) : random.Next(110));
            var modality = random.Next(3) switch { 0 => null, 1 => Modality.Group, _ => Modality.Of("mutualHelp") };
            events.Add(random.Next(5) switch
            {
                0 => CareEvent.EmergencyVisit(on, (TreatedCondition)random.Next(4)),
                1 => CareEvent.Diagnosis(on),
                _ => CareEvent.AppointmentKept(on, random.Next(2) == 0 ? null : Levels[random.Next(Levels.Length)], modality),
            });
        }

        if (random.Next(5) == 0)
        {
            var last = Start.PlusDays(random.Next(20, 120));
            events.RemoveAll(told => told.On > last);
            events.Add(CareEvent.Death(last));
        }

        var sound = new List<CareEvent>();
        foreach (var told in events.OrderBy(told => told))
        {
            sound.Add(told);
            if (CareEpisode.FindProblems(sound).Count > 0)
            {
                sound.RemoveAt(sound.Count - 1);
            }
        }

        return CareEpisode.Of(new("p"), sound);
    }
}

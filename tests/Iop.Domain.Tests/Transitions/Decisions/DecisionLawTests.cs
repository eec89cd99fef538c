using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;
using static Iop.Domain.Tests.Transitions.Decisions.Given;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Tests.Transitions.Decisions;

/// <summary>Laws of decisions on random dated facts and episodes, each case made from a seed; every law says which classes of cases it saw.</summary>
public class DecisionLawTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void The_day_of_change_is_the_first_on_which_the_answer_is_another()
    {
        var (never, later) = (0, 0);
        Props.Holds(
            Seeds,
            seed =>
            {
                var random = new Random(seed);
                var (table, facts, episode) = (Table(random, Mixed), Facts(random, random.Next(3, 14)), Stay(random));
                var today = table.Decide(episode, facts, Day);
                var expected = (LocalDate?)null;
                for (var ahead = 1; ahead <= 400 && expected is null; ahead++)
                {
                    var then = table.Decide(episode, facts, Day.PlusDays(ahead));
                    expected = (then.Outcome, then.Recommended) == (today.Outcome, today.Recommended) ? null : Day.PlusDays(ahead);
                }

                Assert.Equal(expected, today.ChangesOn);
                _ = expected is null ? never++ : later++;
            },
            tests: 400);
        Occurs(never, later);
    }

    [Fact]
    public void A_criterion_never_changes_before_the_day_that_it_tells() => Props.Holds(
        Seeds,
        seed =>
        {
            var random = new Random(seed);
            var (criterion, facts) = (Leaf(random), Facts(random, random.Next(1, 12)));
            var episode = At(Intensive);
            var move = new Transition(Intensive, Op, TransitionKind.StepDown);
            var today = criterion.Answer(episode, facts, Day, move);
            for (var ahead = 1; ahead <= 120 && !(today.ChangesOn <= Day.PlusDays(ahead)) && !(facts.NextAfter(Day) <= Day.PlusDays(ahead)); ahead++)
            {
                Assert.Equal(today.Answer, criterion.Answer(episode, facts, Day.PlusDays(ahead), move).Answer);
            }
        },
        tests: 1500);

    [Fact]
    public void One_more_favorable_fact_never_blocks_what_was_allowed()
    {
        var (allowed, refused) = (0, 0);
        Props.Holds(
            Seeds,
            seed =>
            {
                var random = new Random(seed);
                var (table, facts, episode) = (Table(random, Favorable), Facts(random, random.Next(3, 14)) + Cleared, Stay(random));
                var before = table.Decide(episode, facts, Day);
                var (more, also) = Better(random, facts, episode);
                var after = table.Decide(also, facts + more, Day);
                foreach (var (was, now) in before.Options.Zip(after.Options).Where(pair => !pair.First.IsProposedBySafety))
                {
                    Assert.False(was.Status == TransitionStatus.Allowed && now.Status != TransitionStatus.Allowed, $"{was.Text} {now.Text}");
                    _ = was.Status == TransitionStatus.Allowed && was.Criteria is not null ? allowed++ : refused++;
                }
            },
            tests: 1500);
        Occurs(allowed, refused);
    }

    [Fact]
    public void Decisions_are_of_every_kind()
    {
        var seen = new Dictionary<DecisionOutcome, int>();
        Props.Holds(
            Seeds,
            seed =>
            {
                var random = new Random(seed);
                var facts = random.Next(2) == 0 ? Facts(random, random.Next(3, 14)) : Facts(random, 9) + Complete(random);
                var decision = Table(random, Mixed).Decide(Stay(random), facts, Day);
                seen[decision.Outcome] = seen.GetValueOrDefault(decision.Outcome) + 1;
                Assert.Equal(decision.Outcome == DecisionOutcome.NotDecidable, decision.Missing.Count > 0);
            },
            tests: 400);
        Occurs(seen.GetValueOrDefault(DecisionOutcome.Move), seen.GetValueOrDefault(DecisionOutcome.NotDecidable), seen.GetValueOrDefault(DecisionOutcome.Stay));
    }

    [Fact]
    public void A_concern_blocks_every_way_to_less_care_and_proposes_the_first_to_more_in_any_table() => Props.Holds(
        Seeds,
        seed =>
        {
            var random = new Random(seed);
            var (table, facts, episode) = (Table(random, Mixed), Facts(random, random.Next(12)), At(Intensive));
            var raised = table.Decide(episode, facts + Concern, Day);
            foreach (var kind in new[] { TransitionKind.StepDown, PlannedDischarge, AdministrativeDischarge })
            {
                Assert.Equal(TransitionStatus.Blocked, raised.Ask(kind).Status);
            }

            Assert.Equal((StepUp, Php), (raised.Recommended!.Kind, raised.Recommended.To));
            Assert.Equal(TransitionStatus.Allowed, raised.Ask(DischargeAgainstAdvice).Status);

            // nobody has said anything, or what was said leaves it open
            foreach (var open in new[] { new PatientFacts(), new PatientFacts(safety: [new(Day, SafetyState.Unknown)]) })
            {
                var unknown = table.Decide(episode, Without(facts) + open, Day);
                Assert.NotEqual(TransitionStatus.Allowed, unknown.Ask(TransitionKind.StepDown).Status);
                Assert.Equal(TransitionStatus.Allowed, unknown.Ask(DischargeAgainstAdvice).Status);
            }

            var resolved = table.Decide(episode, Without(facts) + new PatientFacts(safety: [new(Day.PlusDays(-1), SafetyState.Raised), new(Day, SafetyState.None)]), Day);
            Assert.DoesNotContain(resolved.Options, option => option.IsBlockedBySafety || option.IsProposedBySafety);
        },
        tests: 200);

    private static PatientFacts Without(PatientFacts facts) => new(
        facts.Assessments.Select(one => new PatientAssessment(one.Patient, one.On, null, one.Dimensions, circumstances: one.Circumstances)),
        facts.Screens, facts.Objectives, facts.Sessions, facts.Certifications, facts.Preferences, arrangements: facts.Arrangements, statements: facts.Statements);

    private static void Occurs(params int[] classes)
    {
        if (Props.RunsAllCases)
        {
            Assert.All(classes, count => Assert.True(count >= 20, $"{count} of a class"));
        }
    }

    /// <summary>Two targets up, one down, every kind of leaving, and staying.</summary>
    private static TransitionTable Table(Random random, Func<Random, int, Criterion> criterion)
    {
        Criterion When() => criterion(random, 2) is var when && when.DaysAlone.Met ? Criterion.All(when, Criterion.PatientAccepts) : when;
        return TransitionTable.Of(
        [
            new(null, Intensive, Admission), new(Intensive, Php, StepUp, when: When()), new(Intensive, LevelSystem.Ladder["res"], StepUp, priority: 1, when: When()),
            new(Intensive, Op, TransitionKind.StepDown, when: When()), new(Intensive, null, PlannedDischarge, when: When()), new(Intensive, null, AdministrativeDischarge),
            new(Intensive, null, DischargeAgainstAdvice), new(Intensive, null, TransferOut), new(Intensive, Intensive, ContinuedStay, when: criterion(random, 1)),
            new(LevelSystem.Ladder["res"], null, TransferOut), new(Op, null, TransferOut), new(Php, null, TransferOut),
        ]);
    }

    private static Criterion Mixed(Random random, int depth) => Tree(random, depth, Leaf, withNot: true);

    private static Criterion Favorable(Random random, int depth) => Tree(random, depth, Good, withNot: false);

    private static Criterion Tree(Random random, int depth, Func<Random, Criterion> leaf, bool withNot)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            return leaf(random);
        }

        Criterion[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tree(random, depth - 1, leaf, withNot))];
        return random.Next(withNot ? 4 : 3) switch
        {
            0 => Criterion.All(parts),
            1 => Criterion.Any(parts),
            2 => Criterion.AtLeast(random.Next(1, parts.Length + 1), parts),
            _ => Criterion.Not(parts[0]),
        };
    }

    private static Criterion Leaf(Random random) => random.Next(6) switch
    {
        0 => Criterion.ScoreAtLeast(Instrument.Phq9, random.Next(28), withinDays: 25),
        1 => Criterion.PositiveScreens(random.Next(1, 3), 20),
        2 => Criterion.DaysAtLevelAtMost(random.Next(60)),
        3 => Criterion.CertificationRunsOut(random.Next(20)),
        _ => Good(random),
    };

    private static Criterion Good(Random random) => random.Next(10) switch
    {
        0 => Criterion.ScoreAtMost(Instrument.Phq9, random.Next(28), withinDays: 20),
        1 => Criterion.SeverityAtMost(DimensionSet.Asam4[1], random.Next(5), withinDays: 30),
        2 => Criterion.HoursAtLeast(random.Next(1, 8), 9),
        3 => Criterion.AttendanceAtLeast(random.Next(20, 100), 14),
        4 => Criterion.NegativeScreens(random.Next(1, 4), days: random.Next(9), withinDays: 30),
        5 => Criterion.That(Circumstance.HasStableHome),
        6 => Criterion.PatientAccepts,
        7 => Criterion.DaysAtLevelAtLeast(random.Next(60)),
        8 => Criterion.ObjectivesMet,
        _ => Criterion.NextLevelArranged,
    };

    private static PatientFacts Facts(Random random, int count)
    {
        var facts = PatientFacts.None;
        for (var at = 0; at < count; at++)
        {
            var ago = random.Next(-15, 30);
            var on = Day.PlusDays(-ago);
            facts += random.Next(11) switch
            {
                0 => Scores(Score.FromTotal(Instrument.Phq9, on, random.Next(28))),
                1 => Rated(ago, random.Next(5), null, null, null, null, null),
                2 => new(sessions: [new($"s{at}", on, Modality.Group, Duration.FromHours(2), (Attendance)random.Next(4))]),
                3 => new(screens: [new(on, (ScreenResult)random.Next(4))]),
                4 when on.PlusDays(random.Next(25)) is var from => new(certifications: [new(CertificationKind.Initial, on, new(from, from.PlusDays(random.Next(30))))]),
                5 => Circumstanced(new(hasStableHome: random.Next(3) > 0), ago),
                6 => new(preferences: [new(on, random.Next(2) == 0 ? Op : null, random.Next(3) > 0)]),
                7 => new(arrangements: [new(on, Op, random.Next(3) == 0 ? null : on.PlusDays(random.Next(12)))]),
                8 => new(safety: [new(on, (SafetyState)random.Next(3))]),
                9 => new(objectives: [new($"o{random.Next(2)}", on, random.Next(2) == 0 ? GoalStatus.Met : GoalStatus.Active)]),
                _ => new(safety: [new(on, SafetyState.None)]),
            };
        }

        return facts;
    }

    /// <summary>A fact of every kind that is asked for, for every target.</summary>
    private static PatientFacts Complete(Random random)
    {
        LevelOfCare[] levels = [Op, Php, LevelSystem.Ladder["res"]];
        return Scores(Phq9(random.Next(28), 1)) + Rated(1, random.Next(5), null, null, null, null, null) + Circumstanced(new(hasStableHome: random.Next(2) == 0), 1) + new PatientFacts(
            screens: [new(Day, random.Next(2) == 0 ? ScreenResult.Negative : ScreenResult.Positive)],
            objectives: [new("o0", Day, random.Next(2) == 0 ? GoalStatus.Met : GoalStatus.Active)],
            sessions: Enumerable.Range(1, 4).Select(at => Session($"c{at}", at, random.Next(2) == 0 ? Attendance.Attended : Attendance.NoShow)),
            certifications: [new(CertificationKind.Initial, Day.PlusDays(-9), new(Day.PlusDays(-9), Day.PlusDays(random.Next(30))))],
            preferences: levels.Append(null).Select(level => new CarePreference(Day, level, random.Next(2) == 0)),
            safety: [new(Day, SafetyState.None)],
            arrangements: levels.Select(level => new Arrangement(Day.PlusDays(-3), level, Day.PlusDays(random.Next(-2, 3)))));
    }

    private static CareEpisode Stay(Random random)
    {
        var episode = At(Intensive, random.Next(40));
        for (var more = random.Next(6); more > 0; more--)
        {
            var on = episode.Stays[0].Admitted.PlusDays(random.Next(45));
            episode = episode.With(random.Next(8) switch
            {
                <= 3 => CareEvent.AppointmentMade(on, on.PlusDays(random.Next(12)), Op),
                4 => CareEvent.AppointmentMissed(on, Op),
                5 => CareEvent.Handover(on, Op, (HandoverContact)random.Next(5)),
                6 => CareEvent.AppointmentKept(on, Op),
                _ => CareEvent.Referral(on, Op),
            });
        }

        return episode;
    }

    /// <summary>A fact of the day that speaks for less care, or an event that does.</summary>
    private static (PatientFacts More, CareEpisode Also) Better(Random random, PatientFacts facts, CareEpisode episode) => random.Next(12) switch
    {
        0 when !facts.Assessments.Any(one => one.Scores.Any(score => score.On >= Day)) => (Scores(Score.FromItems(Instrument.Phq9, Day, [.. Enumerable.Range(1, 9).Select(item => new ItemResponse(item, 0))])), episode),
        1 => (new(sessions: [new("more", Day.PlusDays(-1), Modality.Group, Duration.FromHours(2), Attendance.Attended)]), episode),
        2 => (new(screens: [new(Day, ScreenResult.Negative)]), episode),
        3 => (new(preferences: [new(Day, Op, true)]), episode),
        4 => (new(arrangements: [new(Day, Op, Day.PlusDays(3))]), episode),
        5 => (new(objectives: [new("o2", Day, GoalStatus.Met)]), episode),
        6 => (PatientFacts.None, episode.With(CareEvent.AppointmentMade(Day, Day.PlusDays(2), Op))),
        7 => (PatientFacts.None, episode.With(CareEvent.AppointmentKept(Day, Op))),
        8 => (PatientFacts.None, episode.With(CareEvent.Handover(Day, Op, HandoverContact.MetTogether))),
        9 => (PatientFacts.None, episode.With(CareEvent.Referral(Day, Op))),
        10 => (Rated(0, 0, null, null, null, null, null), episode),
        _ => (new(safety: [new(Day, SafetyState.None)]), episode),
    };
}

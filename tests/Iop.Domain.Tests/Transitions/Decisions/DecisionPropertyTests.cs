using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;
using Iop.Domain.Transitions.Facts;
using NodaTime;
using static Iop.Domain.Tests.Transitions.Decisions.Given;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Tests.Transitions.Decisions;

/// <summary>Laws of decisions, on random criteria over five statements and over dated facts.</summary>
public class DecisionPropertyTests
{
    private const int Statements = 5;

    private static readonly Gen<Criterion> Leaf = Gen.Choose(0, Statements - 1).Select(at => Criterion.Stated($"s{at}"));

    private static readonly Gen<Criterion> Positive = Tree(2, Leaf, withNot: false);

    private static readonly Gen<Criterion> Any = Tree(2, Leaf, withNot: true);

    // null: not known
    private static readonly Gen<bool?[]> Known = Gen.Elements<bool?>(null, true, false).ArrayOf(Statements);

    private static readonly Gen<SafetyState?> Safety = Gen.Elements<SafetyState?>(null, SafetyState.None, SafetyState.Raised);

    private static readonly Gen<Criterion> DatedLeaf = Gen.OneOf(
        Gen.Choose(0, 27).Select(value => Criterion.ScoreAtMost(Instrument.Phq9, value, withinDays: 20)),
        Gen.Choose(0, 4).Select(value => Criterion.SeverityAtMost(DimensionSet.Asam4[1], value, withinDays: 12)),
        Gen.Choose(1, 60).Select(days => Criterion.DaysAtLevelAtLeast(days)),
        Gen.Choose(1, 60).Select(days => Criterion.DaysAtLevelAtMost(days)),
        Gen.Choose(1, 12).Select(hours => Criterion.HoursAtLeast(hours, 7)),
        Gen.Choose(1, 99).Select(percent => Criterion.AttendanceAtLeast(percent, 10, 2)),
        Gen.Choose(1, 3).Select(count => Criterion.NegativeScreens(count, days: 5, withinDays: 9)),
        Gen.Choose(1, 3).Select(count => Criterion.PositiveScreens(count, 15)),
        Gen.Choose(0, 20).Select(days => Criterion.CertificationRunsOut(days)),
        Gen.Constant(Criterion.That(Circumstance.HasStableHome, withinDays: 11)),
        Gen.Constant(Criterion.PatientAccepts),
        Gen.Constant(Criterion.NextLevelArranged));

    private static readonly Gen<Criterion> Dated = Tree(2, DatedLeaf, withNot: true);

    private static readonly Gen<LocalDate> Days = Gen.Choose(-45, 10).Select(Day.PlusDays);

    private static readonly Gen<PatientFacts> SomeFacts = Gen.OneOf(
        from day in Days from total in Gen.Choose(0, 27) select Scores(Score.FromTotal(Instrument.Phq9, day, total)),
        from day in Days from severity in Gen.Choose(0, 4) select Rated(Period.DaysBetween(day, Day), severity, null, null, null, null, null),
        from day in Days from id in Gen.Choose(0, 1_000_000) from what in Gen.Elements(Enum.GetValues<Attendance>()) select new PatientFacts(sessions: [new($"s{id}", day, Modality.Group, Duration.FromHours(2), what)]),
        from day in Days from result in Gen.Elements(Enum.GetValues<ScreenResult>()) select new PatientFacts(screens: [new(day, result)]),
        from day in Days from length in Gen.Choose(0, 40) select new PatientFacts(certifications: [new(CertificationKind.Initial, day, new(day, day.PlusDays(length)))]),
        from day in Days from holds in Gen.Elements(true, false) select Circumstanced(new(hasStableHome: holds), Period.DaysBetween(day, Day)),
        from day in Days from level in Gen.Elements(Op, Php) from accepts in Gen.Elements(true, false) select new PatientFacts(preferences: [new(day, level, accepts)]),
        from day in Days from ahead in Gen.Choose(0, 9) select new PatientFacts(arrangements: [new(day, Op, day.PlusDays(ahead))]),
        from day in Days from state in Gen.Elements(Enum.GetValues<SafetyState>()) select new PatientFacts(safety: [new(day, state)]));

    [Fact]
    public void What_is_decided_holds_whatever_the_unknown_turns_out_to_be() => Props.Holds(
        Prop.ForAll(Tables(Any).ToArbitrary(), Known.Zip(Safety).ToArbitrary(), (table, known) =>
        {
            var decision = Decide(table, known.Item1, known.Item2);
            var outcomes = Completions(known.Item1, known.Item2).Select(full => Reference(table, full.Known, full.Safety)).Distinct().ToList();
            foreach (var full in Completions(known.Item1, known.Item2))
            {
                var complete = Decide(table, [.. full.Known.Select(holds => (bool?)holds)], full.Safety);
                Assert.Equal(Reference(table, full.Known, full.Safety), Kind(complete));
            }

            Assert.True(decision.Outcome == DecisionOutcome.NotDecidable || outcomes.SequenceEqual([Kind(decision)]));
            Assert.Equal(decision.Outcome == DecisionOutcome.NotDecidable, decision.Missing.Count > 0);
        }),
        tests: 300);

    [Fact]
    public void What_is_missing_settles_it() => Props.Holds(
        Prop.ForAll(Tables(Any).ToArbitrary(), Known.Zip(Safety).ToArbitrary(), (table, known) =>
        {
            var missing = Decide(table, known.Item1, known.Item2).Missing;
            var asked = missing.Select(fact => fact.Subject).ToHashSet();
            var safety = missing.Any(fact => fact.Kind == MissingFactKind.Safety) ? SafetyState.None : known.Item2;
            foreach (var holds in new[] { true, false })
            {
                var settled = known.Item1.Select((fact, at) => asked.Contains($"s{at}") ? holds : fact).ToArray();
                var further = Decide(table, settled, safety);

                // what was asked is answered: whatever is missing now was not needed for the former question
                Assert.DoesNotContain(further.Missing, fact => asked.Contains(fact.Subject) && fact.Kind == MissingFactKind.Statement);
            }
        }),
        tests: 300);

    [Fact]
    public void A_met_fact_never_blocks_what_was_allowed() => Props.Holds(
        Prop.ForAll(Positive.ToArbitrary(), Known.ToArbitrary(), Gen.Choose(0, Statements - 1).ToArbitrary(), (criterion, known, at) =>
        {
            var table = Of(criterion, criterion, criterion);
            var before = Decide(table, known, SafetyState.None).Options;
            var after = Decide(table, [.. known.Select((fact, index) => index == at ? true : fact)], SafetyState.None).Options;

            return before.Zip(after).All(pair => pair.First.Status != TransitionStatus.Allowed || pair.Second.Status == TransitionStatus.Allowed);
        }));

    [Fact]
    public void The_order_of_facts_and_saying_them_twice_change_nothing() => Props.Holds(
        Prop.ForAll(Tables(Dated).ToArbitrary(), SomeFacts.ListOf(12).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (table, list, seed) =>
        {
            var one = Sum(list);
            var other = Sum(list.OrderBy(facts => HashCode.Combine(seed, list.IndexOf(facts))).Concat(list.Take(3)));

            Assert.Equal(one, other);
            Assert.Equal(Shown(table.Decide(At(Intensive), one, Day)), Shown(table.Decide(At(Intensive), other, Day)));
        }),
        tests: 100);

    [Fact]
    public void Nothing_changes_before_the_day_that_is_told() => Props.Holds(
        Prop.ForAll(Tables(Dated).ToArbitrary(), SomeFacts.ListOf(10).ToArbitrary(), (table, list) =>
        {
            var (facts, episode) = (Sum(list), At(Intensive));
            var today = table.Decide(episode, facts, Day);
            var options = today.Options;
            for (var ahead = 1; ahead <= 30; ahead++)
            {
                var then = table.Decide(episode, facts, Day.PlusDays(ahead));
                if (!(today.ChangesOn <= Day.PlusDays(ahead)))
                {
                    Assert.Equal((today.Outcome, today.Recommended), (then.Outcome, then.Recommended));
                }

                foreach (var (was, now) in options.Zip(then.Options).Where(pair => !(pair.First.ChangesOn <= then.On) && !(facts.NextAfter(Day) <= then.On)))
                {
                    Assert.Equal(was.Status, now.Status);
                }
            }
        }),
        tests: 200);

    private static Gen<TransitionTable> Tables(Gen<Criterion> criteria) => from up in criteria from down in criteria from stay in criteria select Of(up, down, stay);

    /// <summary>Step up, step down, discharge and stay, with days beside another reason where the criteria name days.</summary>
    private static TransitionTable Of(Criterion up, Criterion down, Criterion stay)
    {
        Criterion Beside(Criterion when) => when.DaysAlone.Met ? Criterion.All(when, Criterion.Stated("s0")) : when;
        return TransitionTable.Of(
        [
            new(null, Intensive, Admission), new(Intensive, Php, StepUp, when: Beside(up)), new(Intensive, Op, TransitionKind.StepDown, when: Beside(down)), new(Intensive, Intensive, ContinuedStay, when: stay),
            new(Intensive, null, PlannedDischarge, when: Beside(Criterion.All(up, down))), new(Op, null, TransferOut), new(Php, null, TransferOut),
        ]);
    }

    private static Gen<Criterion> Tree(int depth, Gen<Criterion> leaf, bool withNot)
    {
        if (depth == 0)
        {
            return leaf;
        }

        var part = Tree(depth - 1, leaf, withNot);
        var parts = Gen.Choose(1, 3).SelectMany(count => part.ArrayOf(count));
        var kinds = new List<Gen<Criterion>>
        {
            leaf, parts.Select(list => Criterion.All(list)), parts.Select(list => Criterion.Any(list)),
            from list in parts from count in Gen.Choose(1, list.Length) select Criterion.AtLeast(count, list),
        };
        if (withNot)
        {
            kinds.Add(part.Select(Criterion.Not));
        }

        return Gen.OneOf(kinds);
    }

    private static PatientFacts Sum(IEnumerable<PatientFacts> list) => list.Aggregate(PatientFacts.None, (sum, facts) =>
        facts.Sessions.Any(session => sum.Sessions.Any(other => other.Id == session.Id && other != session)) ? sum : sum + facts);

    private static TransitionDecision Decide(TransitionTable table, bool?[] known, SafetyState? safety)
    {
        var facts = Says([.. known.Index().Where(fact => fact.Item is not null).Select(fact => ($"s{fact.Index}", fact.Item!.Value))]);
        return table.Decide(At(Intensive), safety is { } state ? facts + new PatientFacts(safety: [new(Day, state)]) : facts, Day);
    }

    private static IEnumerable<(bool[] Known, SafetyState Safety)> Completions(bool?[] known, SafetyState? safety) =>
        from state in safety is { } stated ? [stated] : new[] { SafetyState.None, SafetyState.Raised }
        from bits in Enumerable.Range(0, 1 << Statements)
        let full = Enumerable.Range(0, Statements).Select(at => (bits >> at & 1) == 1).ToArray()
        where known.Index().All(fact => fact.Item is null || fact.Item == full[fact.Index])
        select (full, state);

    private static string Kind(TransitionDecision decision) => decision.Outcome == DecisionOutcome.Move ? decision.Recommended!.Kind.ToString() : decision.Outcome.ToString();

    /// <summary>The policy in plain ifs, on patients of whom everything is known.</summary>
    private static string Reference(TransitionTable table, bool[] known, SafetyState safety)
    {
        bool Is(TransitionKind kind) => Holds(table.Find(Intensive, kind).Single().When!, known);
        return safety == SafetyState.Raised || Is(StepUp) ? nameof(StepUp)
            : Is(TransitionKind.StepDown) ? nameof(TransitionKind.StepDown)
            : Is(PlannedDischarge) ? nameof(PlannedDischarge)
            : nameof(DecisionOutcome.Stay);
    }

    private static bool Holds(Criterion criterion, bool[] known) => criterion switch
    {
        StatedCriterion stated => known[stated.Statement[1] - '0'],
        AllCriterion all => all.Parts.All(part => Holds(part, known)),
        AnyCriterion any => any.Parts.Any(part => Holds(part, known)),
        AtLeastCriterion some => some.Parts.Count(part => Holds(part, known)) >= some.Count,
        NotCriterion not => !Holds(not.Part, known),
        _ => throw new NotSupportedException(),
    };

    private static string Shown(TransitionDecision decision) => string.Join('\n', [
        decision.Text, decision.ChangesOn is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "never", .. decision.Options.Select(option => option.Text), .. decision.Criteria.Select(outcome => outcome.Text), .. decision.Missing.Select(fact => fact.Text)]);
}

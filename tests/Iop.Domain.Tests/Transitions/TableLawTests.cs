using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using static Iop.Domain.Tests.Transitions.Decisions.Given;

namespace Iop.Domain.Tests.Transitions;

/// <summary>Laws of random tables: what is accepted can be walked to an end, what is refused cannot, or moves somebody by days alone.</summary>
public class TableLawTests
{
    private static readonly LevelOfCare[] Levels = [.. new[] { "op", "iop", "php", "res", "inp" }.Select(code => LevelSystem.Ladder[code])];

    [Fact]
    public void Every_path_through_a_table_ends_and_a_table_without_an_end_is_none()
    {
        var (accepted, refused) = (0, 0);
        Props.Holds(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                Transition[] moves = [.. Moves(new Random(seed))];
                var sound = moves.Length > 0 && Touched(moves).All(level => IsEntered(moves, level, Levels.Length) && IsLeft(moves, level, Levels.Length));
                var failure = Record.Exception(() => TransitionTable.Of(moves));
                Assert.Equal(sound, failure is null);
                _ = sound ? accepted++ : refused++;

                // wherever random moves lead, a discharge is still ahead
                if (sound)
                {
                    var (table, random) = (TransitionTable.Of(moves), new Random(seed));
                    for (var (here, step) = (table.Find(null, TransitionKind.Admission)[0].To, 0); here is not null && step < 50; step++)
                    {
                        Assert.True(IsLeft([.. table.Transitions], here, Levels.Length));
                        var next = table.From(here);
                        here = next[random.Next(next.Count)].To;
                    }
                }
            },
            tests: 600);

        if (Props.RunsAllCases)
        {
            Assert.InRange(accepted, 60, 540);
            Assert.InRange(refused, 60, 540);
        }
    }

    [Fact]
    public void Whatever_days_alone_would_meet_is_refused_in_every_way_to_make_a_table()
    {
        var (refused, accepted) = (0, 0);
        var rest = TransitionTable.Of([new(null, Intensive, TransitionKind.Admission), new(Intensive, Op, TransitionKind.StepDown), new(Intensive, null, TransitionKind.TransferOut), new(Op, null, TransitionKind.TransferOut)]);
        Props.Holds(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed =>
            {
                var criterion = Tree(new Random(seed), 3);
                var moves = Enumerable.Range(0, 45).Any(days => criterion.Answer(At(Intensive, days), PatientFacts.None, Day).Answer == CriterionAnswer.Met);
                var down = new Transition(Intensive, Op, TransitionKind.StepDown, when: criterion);
                Assert.True(criterion.DaysAlone.Met || !moves);
                foreach (var make in new Func<TransitionTable>[]
                {
                    () => rest.With(down), () => rest.Replace(down), () => TransitionTable.Of([.. rest.Transitions.Where(own => own.Kind != TransitionKind.StepDown), down]),
                    () => rest.Without(Intensive, TransitionKind.TransferOut).With(down, new(Intensive, null, TransitionKind.TransferOut)),
                })
                {
                    Assert.Equal(criterion.DaysAlone.Met, Record.Exception(make) is ArgumentException);
                }

                _ = moves ? refused++ : accepted++;
            },
            tests: 400);

        if (Props.RunsAllCases)
        {
            Assert.InRange(refused, 40, 360);
            Assert.InRange(accepted, 40, 360);
        }
    }

    private static Criterion Tree(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return random.Next(4) switch
            {
                0 => Criterion.DaysAtLevelAtLeast(random.Next(40)),
                1 => Criterion.DaysAtLevelAtMost(random.Next(40)),
                _ => Criterion.Stated($"s{random.Next(3)}"),
            };
        }

        Criterion[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tree(random, depth - 1))];
        return random.Next(4) switch
        {
            0 => Criterion.All(parts),
            1 => Criterion.Any(parts),
            2 => Criterion.AtLeast(random.Next(1, parts.Length + 1), parts),
            _ => Criterion.Not(parts[0]),
        };
    }

    private static IEnumerable<Transition> Moves(Random random)
    {
        var count = random.Next(1, Levels.Length + 1);
        foreach (var (at, level) in Levels[..count].Index())
        {
            if (at == 0 || random.Next(3) == 0)
            {
                yield return new(null, level, TransitionKind.Admission, at);
            }

            if (at == 0 || random.Next(3) == 0)
            {
                yield return new(level, null, random.Next(2) == 0 ? TransitionKind.PlannedDischarge : TransitionKind.TransferOut);
            }

            foreach (var (to, other) in Levels[..count].Index().Where(other => other.Index != at && random.Next(3) == 0))
            {
                yield return new(level, other, to < at ? TransitionKind.StepDown : TransitionKind.StepUp, to);
            }
        }
    }

    private static IEnumerable<LevelOfCare> Touched(Transition[] moves) => moves.SelectMany(move => new[] { move.From, move.To }).OfType<LevelOfCare>().Distinct();

    private static bool IsEntered(Transition[] moves, LevelOfCare level, int steps) =>
        moves.Any(move => move.To == level && (move.From is null || (steps > 0 && move.From != level && IsEntered(moves, move.From, steps - 1))));

    private static bool IsLeft(Transition[] moves, LevelOfCare level, int steps) =>
        moves.Any(move => move.From == level && (move.To is null || (steps > 0 && move.To != level && IsLeft(moves, move.To, steps - 1))));
}

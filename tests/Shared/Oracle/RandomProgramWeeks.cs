using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Small program weeks in which every limit and cost of the contract comes up, at its bounds more often than not.</summary>
internal static class RandomProgramWeeks
{
    private static readonly string[] Levels = ["asam4:2.1", "asam4:2.5"];
    private static readonly string[] Traits = ["women", "trauma"];
    private static readonly string[] Modalities = ["group", "individual", "family", "yoga"];

    /// <summary>Weeks with up to so many sessions and patients, shrunk part by part.</summary>
    public static Arbitrary<WeekCase> Arbitrary(int sessions = 8, int patients = 3) => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(1, sessions)
        from asking in Gen.Choose(1, patients)
        select new WeekCase(Make((ulong)seed, count, asking)),
        week => ShrinkProgramWeek.Smaller(week.Week).Select(smaller => new WeekCase(smaller)));

    /// <summary>The same week for the same numbers, always.</summary>
    public static ProgramWeek Make(ulong seed, int sessions, int patients)
    {
        var dice = new Dice(seed);
        List<Clinician> clinicians = [.. Enumerable.Range(1, dice.Roll(0, 2)).Select(i => new Clinician($"c{i}", maxMinutesPerWeek: dice.Chance(40) ? dice.Roll(0, 60) * 5 : null))];
        List<Room> rooms = [.. Enumerable.Range(1, dice.Roll(0, 2)).Select(i => new Room($"r{i}"))];
        var offered = RandomSessions.Make(dice, sessions, [.. clinicians.Select(c => c.Id)], [.. rooms.Select(r => r.Id)], Modalities, Levels, Traits);
        List<ProgramPatient> asking = [.. Enumerable.Range(1, patients).Select(i => Patient(dice, $"p{i}", offered, clinicians, patients))];
        return ProgramWeek.Create($"week {seed}", DateTimeZone.Utc, new LocalDate(2026, 1, 5), offered, asking, clinicians, rooms, Weights(dice));
    }

    private static ObjectiveWeights Weights(Dice dice) => dice.Roll(0, 3) switch
    {
        0 => ObjectiveWeights.Default,
        1 => new ObjectiveWeights(run: dice.Roll(1, 100)),
        2 => new ObjectiveWeights(
            dice.Pick([0, 50, 200, 1_000]), dice.Pick([0, 30, 100]), dice.Pick([0, 1, 3]), dice.Pick([0, 25, 500]), dice.Pick([0, 40, 200]), dice.Pick([0, 10, 300])),
        _ => new ObjectiveWeights(unserved: 10_000, day: 0, idleMinute: 0, otherClinician: 0, change: 0),
    };

    private static ProgramPatient Patient(Dice dice, string id, List<Session> offered, List<Clinician> clinicians, int patients)
    {
        var level = dice.Pick(Levels);
        var traits = dice.Some(Traits, 75);
        List<Obligation> busy = [.. Windows(dice, dice.Pick([0, 0, 1, 2]), offered).Select(when => new Obligation(when, dice.Chance(50) ? "work" : null))];
        var travel = dice.Pick([0, 0, 5, 15, 60]);
        List<Dislike> dislikes = [.. Windows(dice, dice.Pick([0, 0, 1, 3]), offered).Select(when => new Dislike(when, dice.Pick([0, 7, 20, 150])))];
        var life = new ProgramPatient(new PatientId(id), level, new WeekRequirement(), traits, unavailable: busy, travelMinutes: travel);
        var wanted = Wanted(dice, life, offered);
        string[] ids = [.. offered.Select(session => session.Id)];
        string[] wantedIds = [.. wanted.Select(session => session.Id)];
        return new ProgramPatient(
            life.Id,
            level,
            RandomRequirements.Around(dice, wanted, Modalities),
            traits,
            dice.Pick([1, 1, 2, 5]),
            busy,
            travel,
            dislikes,
            dice.PickOrNull([.. clinicians.Select(clinician => clinician.Id)], 60),
            dice.Roll(0, 9) switch { 0 or 1 => dice.Some(wantedIds, 50), 2 => dice.Some(ids, 25), _ => [] },
            Enumerable.Range(1, patients).Select(i => new PatientId($"p{i}")).Where(other => other != life.Id && dice.Chance(12)),
            dice.Roll(0, 4) switch { 0 => [], 1 => dice.Some(ids, 30), 2 => wantedIds, _ => null });
    }

    /// <summary>A week around which the requirement is made, so that many patients can be served.</summary>
    private static List<Session> Wanted(Dice dice, ProgramPatient life, List<Session> offered)
    {
        var wanted = new List<Session>();
        foreach (var session in offered.Where(_ => dice.Chance(60)))
        {
            List<Session> block = session.Series is { } series ? [.. offered.Where(other => other.Series == series)] : [session];
            if (!wanted.Contains(session) && block.TrueForAll(part =>
                !PatientWeek.Barred(life, part).Any() && !wanted.Concat(block).Any(other => other != part && PatientWeek.Clash(other, part))))
            {
                wanted.AddRange(block);
            }
        }

        return wanted;
    }

    /// <summary>Windows at, inside, beside or near sessions: the places where a bound is missed.</summary>
    private static IEnumerable<WeekInterval> Windows(Dice dice, int count, List<Session> offered)
    {
        for (var i = 0; i < count; i++)
        {
            var near = dice.Pick(offered).When;
            var length = dice.Pick([5, 15, 30, 90, 240]);
            var start = dice.Roll(0, 4) switch
            {
                0 => near.EndMinute,
                1 => near.StartMinute - length,
                2 => near.EndMinute + dice.Pick([0, 5, 15, 60]),
                3 => near.StartMinute - length - dice.Pick([5, 15, 60]),
                _ => near.StartMinute + 5,
            };
            start = Math.Clamp(start, 0, WeekTime.MinutesPerDay - 5);
            yield return new WeekInterval(near.Day, start, Math.Min(start + length, WeekTime.MinutesPerDay));
        }
    }
}

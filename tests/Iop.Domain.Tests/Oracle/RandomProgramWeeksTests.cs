using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

public sealed class RandomProgramWeeksTests
{
    [Fact]
    public void The_best_schedule_by_brute_force_is_sound() => Props.Holds(RandomProgramWeeks.Arbitrary(), week =>
    {
        var judgement = Referee.Judge(week.Week, BruteForceProgram.Best(week.Week));
        Assert.True(judgement.IsSound, judgement.ToString());
    });

    [Fact]
    public void The_same_numbers_make_the_same_week() => Props.Holds(RandomProgramWeeks.Arbitrary(), week =>
    {
        var (sessions, patients) = (week.Week.Sessions.Count, week.Week.Patients.Count);
        var seed = ulong.Parse(week.Week.Name.AsSpan("week ".Length), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(week.Week, RandomProgramWeeks.Make(seed, sessions, patients));
    });

    [Fact]
    public void A_price_on_a_session_raises_the_cheapest_week_by_no_more_than_the_price() => Props.Holds(RandomProgramWeeks.Arbitrary(), week =>
    {
        foreach (var patient in week.Week.Patients)
        {
            var free = BruteForceWeek.Cheapest(week.Week, patient);
            var prices = new long[week.Week.Sessions.Count];
            prices[0] = 50;
            var dear = BruteForceWeek.Cheapest(week.Week, patient, prices);
            Assert.Equal(free is null, dear is null);
            Assert.InRange((dear?.Cost - free?.Cost) ?? 0, 0, 50);
        }
    });

    [Fact]
    public void No_week_attends_a_closed_session() => Props.Holds(RandomProgramWeeks.Arbitrary(), week =>
    {
        var closed = new bool[week.Week.Sessions.Count];
        closed[0] = true;
        foreach (var patient in week.Week.Patients)
        {
            var all = BruteForceWeek.All(week.Week, patient).Where(option => !option.Sessions.Contains(0)).Select(option => string.Join(',', option.Sessions));
            Assert.Equal(all, BruteForceWeek.All(week.Week, patient, closed: closed).Select(option => string.Join(',', option.Sessions)));
        }
    });

    [Fact]
    public void Every_rule_of_a_patients_week_and_every_kind_of_week_comes_up()
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0UL; seed < 400; seed++)
        {
            var week = RandomProgramWeeks.Make(seed, 8, 3);
            foreach (var rule in week.Patients.SelectMany(patient => Enumerable.Range(0, 64).SelectMany(pick =>
                PatientWeek.Faults(week, patient, [.. week.Sessions.Where((_, i) => (pick * 37 >> (i % 6) & 1) == 1)])).Select(fault => fault.Rule)))
            {
                seen[rule] = seen.GetValueOrDefault(rule) + 1;
            }

            foreach (var rule in week.Sessions.SelectMany(one => week.Sessions.Where(other => other != one).SelectMany(other => Referee.Conflicts(one, other))))
            {
                seen[rule] = seen.GetValueOrDefault(rule) + 1;
            }

            Count(seen, "served", week.Patients.Count(patient => BruteForceWeek.All(week, patient).Any(option => option.Sessions.Count > 0)));
            Count(seen, "cannot be served", week.Patients.Count(patient => BruteForceWeek.Cheapest(week, patient) is null));
            Count(seen, "kept apart", week.Patients.Count(patient => patient.Avoid.Count > 0));
            Count(seen, "current is empty", week.Patients.Count(patient => patient.Current is { Count: 0 }));
            Count(seen, "current is given", week.Patients.Count(patient => patient.Current is { Count: > 0 }));
            Count(seen, "ends at midnight", week.Sessions.Count(session => session.When.EndMinute == 1440));
            Count(seen, "weekend", week.Sessions.Count(session => session.When.Day >= NodaTime.IsoDayOfWeek.Saturday));
        }

        string[] expected =
        [
            "level", "trait", "unavailable", "travel", "overlap", "pinned", "series", "minutesPerWeek", "daysPerWeek", "minutesPerDay", "sessionsPerDay", "spanPerDay",
            "modality-sessions", "modality-minutes", "clinician", "room", "offer", "served", "cannot be served", "kept apart", "current is empty", "current is given",
            "ends at midnight", "weekend",
        ];
        Assert.All(expected, what => Assert.True(seen.GetValueOrDefault(what) >= 40, FormattableString.Invariant($"{what}: {seen.GetValueOrDefault(what)}")));
    }

    private static void Count(SortedDictionary<string, int> seen, string what, int times) => seen[what] = seen.GetValueOrDefault(what) + times;
}

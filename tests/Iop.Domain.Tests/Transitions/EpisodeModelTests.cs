using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

/// <summary>Random events, played by a plain machine that tries every order of a day's moves, beside the episode.</summary>
public class EpisodeModelTests
{
    private static int sound;

    [Fact]
    public void Events_make_an_episode_exactly_where_some_order_of_each_day_is_possible()
    {
        sound = 0;
        Props.Holds(Small, static events => Assert.Equal(Machine.CanHappen(events), CareEpisode.FindProblems(events).Count == 0), tests: 2000);
        if (Props.RunsAllCases)
        {
            Assert.InRange(sound, 200, 1800);
        }
    }

    [Fact]
    public void Stays_are_those_that_the_machine_opens_and_closes() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        foreach (var day in Enumerable.Range(-1, 120).Select(RandomEpisodes.Start.PlusDays))
        {
            var expected = RandomEpisodes.Levels.Where(level => Machine.IsAt(episode.Events, level, day)).OrderBy(level => level.Id, StringComparer.Ordinal);
            Assert.Equal(expected, episode.On(day).Select(stay => stay.Level).OrderBy(level => level.Id, StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Replaying_the_events_in_any_order_gives_the_same_episode() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        CareEvent[] shuffled = [.. episode.Events];
        new Random(1).Shuffle(shuffled);
        foreach (var again in new[] { CareEpisode.Of(episode.Patient, episode.Events), CareEpisode.Of(episode.Patient, shuffled) })
        {
            Assert.Equal(episode, again);
            Assert.Equal(episode.GetHashCode(), again.GetHashCode());
            Assert.Equal(episode.Stays, again.Stays);
            Assert.Equal(episode.Gaps, again.Gaps);
            Assert.Equal(episode.Overlaps, again.Overlaps);
        }
    });

    [Fact]
    public void Gaps_and_overlaps_are_what_the_days_show() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        var days = Enumerable.Range(0, 700).Select(RandomEpisodes.Start.PlusDays).Select(day => episode.Treatment.Count(stay => stay.IsOn(day))).ToArray();
        var (first, last) = (Array.FindIndex(days, count => count > 0), Array.FindLastIndex(days, count => count > 0));
        var pairs = days.Sum(count => (long)count * (count - 1) / 2);
        var end = RandomEpisodes.Start.PlusDays(700);

        Assert.Equal(pairs, episode.Overlaps.Sum(overlap => overlap.Days ?? Period.DaysBetween(overlap.From, end)));
        if (first >= 0 && episode.Treatment.All(stay => stay.Length != 0))
        {
            Assert.Equal(days[first..last].Count(count => count == 0), episode.Gaps.Sum(gap => gap.Days));
        }
    });

    private static Arbitrary<CareEvent[]> Small { get; } = RandomEpisodes.Events.Filter(events => events.Length <= 7);

    private static class Machine
    {
        public static bool CanHappen(CareEvent[] events)
        {
            var states = new List<HashSet<LevelOfCare>> { new() };
            var dead = false;
            foreach (var day in events.GroupBy(told => told.On).OrderBy(day => day.Key))
            {
                if (dead)
                {
                    return false;
                }

                CareEvent[] moves = [.. day.Where(told => told.Kind is CareEventKind.Admission or CareEventKind.Discharge)];
                states = [.. states.SelectMany(state => Ends(state, moves)).DistinctBy(state => string.Join(' ', state.Select(level => level.Id).Order(StringComparer.Ordinal)))];
                if (states.Count == 0)
                {
                    return false;
                }

                dead = day.Any(told => told.Kind == CareEventKind.Death || told.Reason == DischargeReason.Deceased);
            }

            sound++;
            return true;
        }

        public static bool IsAt(IEnumerable<CareEvent> events, LevelOfCare level, LocalDate day)
        {
            var until = events.Where(told => told.On <= day).ToList();
            var died = until.Exists(told => told.Kind == CareEventKind.Death || told.Reason == DischargeReason.Deceased);
            return !died && until.Count(told => told.Kind == CareEventKind.Admission && told.Level == level) > until.Count(told => told.Kind == CareEventKind.Discharge && told.Level == level);
        }

        private static IEnumerable<HashSet<LevelOfCare>> Ends(HashSet<LevelOfCare> state, CareEvent[] moves)
        {
            if (moves.Length == 0)
            {
                return [state];
            }

            return moves.Index().Where(move => Allows(state, move.Item)).SelectMany(move =>
                Ends(After(state, move.Item), [.. moves[..move.Index], .. moves[(move.Index + 1)..]]));
        }

        private static bool Allows(HashSet<LevelOfCare> state, CareEvent move) => move.Kind == CareEventKind.Discharge
            ? state.Contains(move.Level!)
            : !state.Contains(move.Level!) && (move.Level!.Track == CareTrack.Treatment || state.All(level => level.Track != move.Level.Track));

        private static HashSet<LevelOfCare> After(HashSet<LevelOfCare> state, CareEvent move)
        {
            HashSet<LevelOfCare> after = [.. state];
            _ = move.Kind == CareEventKind.Discharge ? after.Remove(move.Level!) : after.Add(move.Level!);
            return after;
        }
    }
}

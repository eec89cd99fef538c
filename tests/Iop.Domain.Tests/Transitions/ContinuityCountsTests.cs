using Iop.Domain.Foundation;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

public class ContinuityCountsTests
{
    private static readonly LocalDate AsOf = RandomEpisodes.Start.PlusDays(100);

    [Fact]
    public void Counts_are_the_answers_counted() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        var (one, counts) = (Continuity.Of(episode, AsOf), ContinuityCounts.Of([episode], AsOf));

        Assert.Equal(one.Seams.Count, counts.Seams);
        Assert.Equal(one.Seams.Sum(seam => seam.Days), counts.TotalDaysBetween);
        Assert.Equal(one.Seams.Count(seam => seam.IsOverlapping), counts.OverlappingSeams);
        Assert.Equal(Enumerable.Range(0, 92).Select(days => (long)one.Seams.Count(seam => Math.Min(seam.Days, 91) == days)), counts.DaysBetween);
        Same(one.Seams.Select(seam => seam.HandedOverWarmly), counts.WarmHandovers);
        Same(one.FirstAppointments.Select(told => told.Missed), counts.MissedFirstAppointments);
        Same(one.Readmissions.Select(told => told.Within30Days), counts.ReadmittedWithin30Days);
        Same(one.Readmissions.Select(told => told.Within60Days), counts.ReadmittedWithin60Days);
        Same(one.Readmissions.Select(told => told.Within90Days), counts.ReadmittedWithin90Days);
        foreach (var (index, measure) in counts.Measures.FollowUps.Index())
        {
            Same(one.FollowUps.Where(told => told.Measure == measure).Select(told => told.Answer), counts.FollowUps[index]);
        }

        Assert.Equal(one.RefusedOverlaps.Count, counts.RefusedOverlaps.Sum());
    });

    [Fact]
    public void However_episodes_are_split_the_sum_is_the_same()
    {
        CareEpisode[] episodes = [.. Enumerable.Range(0, 300).Select(seed => RandomEpisodes.Walk(new Random(seed)))];
        var (a, b, c) = (Of(episodes[..50]), Of(episodes[50..180]), Of(episodes[180..]));
        var whole = Of([.. episodes.Reverse()]);

        Assert.Equal(whole, a.Merge(b).Merge(c));
        Assert.Equal(whole, a.Merge(b.Merge(c)));
        Assert.Equal(whole, c.Merge(a).Merge(b));
        Assert.Equal(whole, whole.Merge(Of([])));
        Assert.Equal(300, whole.Episodes);
        Assert.NotEqual(0, whole.TotalDaysBetween);

        static ContinuityCounts Of(CareEpisode[] some) => ContinuityCounts.Of(some, AsOf);
    }

    [Fact]
    public void Counts_of_other_days_or_measures_do_not_add_up()
    {
        var counts = ContinuityCounts.Of([], AsOf);

        Assert.Throws<ArgumentException>("other", () => counts.Merge(ContinuityCounts.Of([], AsOf.PlusDays(1))));
        Assert.Throws<ArgumentException>("other", () => counts.Merge(ContinuityCounts.Of([], AsOf, ContinuityMeasures.Of([]))));
    }

    [Fact]
    public void A_rate_is_what_is_known()
    {
        var counts = default(AnswerCounts).And(ContinuityAnswer.Yes).And(ContinuityAnswer.No).And(ContinuityAnswer.No).And(ContinuityAnswer.Unknown).And(ContinuityAnswer.NotYetKnown).And(ContinuityAnswer.NotApplicable);

        Assert.Equal(Ratio.Of(1, 3), counts.Rate);
        Assert.Null(default(AnswerCounts).Rate);
        Assert.Equal("1 of 3, 1 open, 1 unknown, 1 not applicable", counts.ToString());
    }

    [Fact]
    public void Counting_allocates_nothing_for_an_episode()
    {
        CareEpisode[] episodes = [.. Enumerable.Range(0, 200).Select(seed => RandomEpisodes.Walk(new Random(seed)))];
        var counter = new ContinuityCounter(AsOf, ContinuityMeasures.Standard);
        Count(counter, episodes);
        Assert.Equal(0, Allocated.Least(() => Count(counter, episodes)));
    }

    private static void Count(ContinuityCounter counter, CareEpisode[] episodes)
    {
        foreach (var episode in episodes)
        {
            counter.Add(episode);
        }
    }

    private static void Same(IEnumerable<ContinuityAnswer> answers, AnswerCounts counts)
    {
        var each = answers.CountBy(answer => answer).ToDictionary();
        Assert.Equal(
            (each.GetValueOrDefault(ContinuityAnswer.Yes), each.GetValueOrDefault(ContinuityAnswer.No), each.GetValueOrDefault(ContinuityAnswer.NotYetKnown), each.GetValueOrDefault(ContinuityAnswer.Unknown), each.GetValueOrDefault(ContinuityAnswer.NotApplicable)),
            (counts.Yes, counts.No, counts.NotYetKnown, counts.Unknown, counts.NotApplicable));
    }
}

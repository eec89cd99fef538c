using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

public class SeamTests
{
    [Theory]
    [InlineData("wm 0-5, iop 5-30", "wm>iop 0")]
    [InlineData("wm 0-5, iop 6-30", "wm>iop 1")]
    [InlineData("wm 0-5, iop 7-30", "wm>iop 2")]
    [InlineData("wm 0-5, iop 12-", "wm>iop 7")]
    [InlineData("wm 5-5, iop 5-30", "wm>iop 0")]
    [InlineData("wm 0-5", "")]
    [InlineData("wm 0-, iop 7-", "")]
    public void After_detox_the_days_to_treatment_are_counted(string stays, string seams) => Assert.Equal(seams, Seams(stays));

    [Theory]
    [InlineData("res 0-30, wm 0-5, iop 32-", "res>iop 2")]
    [InlineData("res 0-30, wm 3-30, iop 32-", "res>iop 2")]
    [InlineData("res 0-30, wm 30-30, iop 32-", "res>iop 2")]
    [InlineData("res 0-30, wm 3-, iop 30-", "res>iop 0")]
    [InlineData("wm 0-9, res 5-30, iop 30-", "res>iop 0")]
    [InlineData("wm 0-60, iop 5-30, op 31-70", "iop>op 1")]
    [InlineData("wm 0-, iop 5-30, op 31-", "iop>op 1")]
    [InlineData("iop 0-3, wm 5-9, res 7-30", "iop>res 4")]
    public void Detox_that_ends_beside_treatment_makes_no_seam(string stays, string seams) => Assert.Equal(seams, Seams(stays));

    [Theory]
    [InlineData("php 0-10, wm 12-15, iop 19-", "php>wm 2, wm>iop 4")]
    [InlineData("php 0-10, wm 10-15, iop 15-", "php>wm 0, wm>iop 0")]
    [InlineData("php 0-10, wm 9-15, iop 17-", "wm>iop 2")]
    [InlineData("php 0-10, wm 0-11, iop 17-", "wm>iop 6")]
    [InlineData("php 0-10, wm 12-", "php>wm 2")]
    [InlineData("wm 0-5, wm 20-25, res 25-, iop 40-", "wm>wm 15, wm>res 0")]
    [InlineData("wm 0-5, php 5-20, iop 10-30", "wm>php 0, php>iop 0 overlapping")]
    public void Detox_between_levels_is_a_step_of_its_own(string stays, string seams) => Assert.Equal(seams, Seams(stays));

    [Fact]
    public void A_recovery_residence_is_no_step() => Assert.Equal("wm>iop 3", Seams("wm 0-5, rr 5-60, iop 8-"));

    [Fact]
    public void A_handover_out_of_detox_is_warm_where_the_patient_took_part()
    {
        var stays = Episode("wm 0-5, iop 7-");

        Assert.Equal(ContinuityAnswer.Unknown, Assert.Single(Continuity.Of(stays, Day(90)).Seams).HandedOverWarmly);
        stays = stays.With(CareEvent.Handover(Day(5), LevelSystem.Ladder["iop"], HandoverContact.MetTogether));
        Assert.Equal(ContinuityAnswer.Yes, Assert.Single(Continuity.Of(stays, Day(90)).Seams).HandedOverWarmly);
        Assert.Equal(1, ContinuityCounts.Of([stays], Day(90)).WarmHandovers.Yes);
    }

    [Theory]
    [InlineData("ladder:iop", ContinuityAnswer.Yes)]
    [InlineData("asam3:2.1", ContinuityAnswer.Yes)]
    [InlineData("asam4:2.1", ContinuityAnswer.Yes)]
    [InlineData("ladder:php", ContinuityAnswer.Unknown)]
    [InlineData("asam4:2.5", ContinuityAnswer.Unknown)]
    public void A_handover_may_name_the_level_in_another_system(string level, ContinuityAnswer expected)
    {
        Assert.True(LevelCatalog.Standard.TryFind(level, out var to));
        var stays = Episode("wm 0-5").With(CareEvent.Admission(Day(7), LevelSystem.Asam4["2.1"])).With(CareEvent.Handover(Day(5), to, HandoverContact.Accompanied));

        Assert.Equal(expected, Assert.Single(Continuity.Of(stays, Day(90)).Seams).HandedOverWarmly);
    }

    [Fact]
    public void They_are_those_that_one_finds_day_by_day() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        foreach (var asOf in new[] { 3, 40, 200 }.Select(RandomEpisodes.Start.PlusDays))
        {
            Assert.Equal(DayByDay(episode, asOf), Continuity.Of(episode, asOf).Seams.Select(seam => (seam.From, seam.To, seam.Days, seam.IsOverlapping)));
        }
    });

    [Fact]
    public void No_stay_is_entered_twice_and_no_detox_left_twice() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        var seams = Continuity.Of(episode, RandomEpisodes.Start.PlusDays(200)).Seams;

        Assert.Equal(seams.Count, seams.Select(seam => Place(episode, seam.To)).Distinct().Count());
        Assert.Equal(seams.Count, seams.Select(seam => Place(episode, seam.From)).Distinct().Count());
    });

    // walks the calendar: who left detox that day with no treatment the night before, then who was admitted to treatment
    private static List<(CareStay From, CareStay To, int Days, bool Overlaps)> DayByDay(CareEpisode episode, LocalDate asOf)
    {
        var (seams, last) = (new List<(CareStay, CareStay, int, bool)>(), (CareStay?)null);
        for (var day = RandomEpisodes.Start; day <= asOf; day = day.PlusDays(1))
        {
            foreach (var left in episode.Stays.Where(stay => stay.Track == CareTrack.WithdrawalManagement && stay.Discharged == day))
            {
                Leave(left, day);
            }

            foreach (var stay in episode.Treatment.Where(stay => stay.Admitted == day))
            {
                if (last is null || (End(last) is { } end && (end <= day || !(End(stay) <= end))))
                {
                    Step(stay);
                }
            }
        }

        foreach (var open in episode.Stays.Where(stay => stay.Track == CareTrack.WithdrawalManagement && stay.Admitted <= asOf && End(stay) is null))
        {
            Leave(open, asOf.PlusDays(1));
        }

        return seams;

        LocalDate? End(CareStay stay) => stay.Discharged <= asOf ? stay.Discharged : null;

        void Leave(CareStay left, LocalDate day)
        {
            if (!episode.Treatment.Any(stay => stay.IsOn(day.PlusDays(-1)) || (day > asOf && stay.Admitted <= asOf && End(stay) is null)))
            {
                if (last is not null && End(last) > left.Admitted)
                {
                    last = left;
                }

                Step(left);
            }
        }

        void Step(CareStay stay)
        {
            if (last is not null && !ReferenceEquals(last, stay))
            {
                seams.Add((last, stay, Math.Max(0, Period.DaysBetween(End(last)!.Value, stay.Admitted)), stay.Admitted < End(last)));
            }

            last = stay;
        }
    }

    private static int Place(CareEpisode episode, CareStay stay) => episode.Stays.TakeWhile(other => !ReferenceEquals(other, stay)).Count();

    private static string Seams(string stays) => string.Join(", ", Continuity.Of(Episode(stays), Day(90)).Seams.Select(seam =>
        $"{seam.From.Level.Code}>{seam.To.Level.Code} {seam.Days}{(seam.IsOverlapping ? " overlapping" : "")}"));

    // "wm 0-5, iop 7-": at a level from a day to a day, or open
    private static CareEpisode Episode(string stays) => CareEpisode.Of(new("p"), stays.Split(", ").SelectMany(Events));

    private static IEnumerable<CareEvent> Events(string stay)
    {
        var (level, days) = (LevelSystem.Ladder[stay.Split(' ')[0]], stay.Split(' ')[1].Split('-'));
        yield return CareEvent.Admission(Day(int.Parse(days[0], CultureInfo.InvariantCulture)), level);
        if (days[1] != "")
        {
            yield return CareEvent.Discharge(Day(int.Parse(days[1], CultureInfo.InvariantCulture)), level, DischargeReason.Completed);
        }
    }

    private static LocalDate Day(int day) => new LocalDate(1969, 12, 1).PlusDays(day);
}

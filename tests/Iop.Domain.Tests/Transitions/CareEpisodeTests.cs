using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

public class CareEpisodeTests
{
    private static readonly LevelOfCare Iop = LevelSystem.Ladder["iop"];
    private static readonly LevelOfCare Php = LevelSystem.Ladder["php"];
    private static readonly LevelOfCare Wm = LevelSystem.Ladder["wm"];
    private static readonly LevelOfCare Rr = LevelSystem.Ladder["rr"];

    [Fact]
    public void Stays_gaps_and_tracks_come_from_events_in_any_order()
    {
        var episode = Of(
            CareEvent.Admission(Day(20), Iop), CareEvent.Discharge(Day(17), Php, DischargeReason.SteppedDown), CareEvent.Admission(Day(3), Php),
            CareEvent.Admission(Day(1), Wm), CareEvent.Discharge(Day(3), Wm, DischargeReason.Completed), CareEvent.Admission(Day(2), Rr));

        Assert.Equal([Wm, Rr, Php, Iop], episode.Stays.Select(stay => stay.Level));
        Assert.Equal([Php, Iop], episode.Treatment.Select(stay => stay.Level));
        Assert.Equal([Rr, Iop], episode.Current.Select(stay => stay.Level));
        Assert.Equal(3, Assert.Single(episode.Gaps).Days);
        Assert.Equal(14, episode.Treatment[0].Length);
        Assert.Equal([0, 0, 1, 14, 14], new[] { 1, 3, 4, 17, 30 }.Select(day => episode.Treatment[0].LengthOn(Day(day))));
        Assert.Null(episode.Treatment[1].Length);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 0)]
    public void The_day_of_admission_is_in_and_that_of_discharge_is_not(int day, int stays) => Assert.Equal(
        stays, Of(CareEvent.Admission(Day(3), Iop), CareEvent.Discharge(Day(10), Iop, DischargeReason.Completed)).On(Day(day)).Count);

    [Fact]
    public void A_patient_may_leave_and_come_back_on_one_day_and_stay_less_than_a_day()
    {
        var back = Of(
            CareEvent.Admission(Day(1), Iop), CareEvent.Admission(Day(5), Iop), CareEvent.Discharge(Day(5), Iop, DischargeReason.Administrative),
            CareEvent.Discharge(Day(5), Iop, DischargeReason.AgainstAdvice));

        Assert.Equal([4, 0], back.Stays.Select(stay => stay.Length));
        Assert.Empty(back.Current);
        Assert.Empty(back.Gaps);
    }

    [Fact]
    public void Different_levels_of_treatment_may_overlap()
    {
        var episode = Of(CareEvent.Admission(Day(1), Php), CareEvent.Admission(Day(5), Iop), CareEvent.Discharge(Day(6), Php, DischargeReason.SteppedDown));

        Assert.Equal(1, Assert.Single(episode.Overlaps).Days);
        Assert.Empty(episode.Gaps);
        Assert.Null(Assert.Single(Of(CareEvent.Admission(Day(1), Php), CareEvent.Admission(Day(5), Iop)).Overlaps).Days);
        Assert.Empty(Of(CareEvent.Admission(Day(1), Php), CareEvent.Admission(Day(6), Iop), CareEvent.Discharge(Day(6), Php, DischargeReason.SteppedDown)).Overlaps);
    }

    [Fact]
    public void Death_ends_every_open_stay()
    {
        var episode = Of(CareEvent.Admission(Day(1), Php), CareEvent.Admission(Day(1), Rr), CareEvent.Discharge(Day(9), Php, DischargeReason.Deceased));

        Assert.Equal(Day(9), episode.DiedOn);
        Assert.All(episode.Stays, stay => Assert.Equal((Day(9), DischargeReason.Deceased), (stay.Discharged!.Value, stay.Reason!.Value)));
        Assert.Equal(episode.Stays, Of(CareEvent.Admission(Day(1), Php), CareEvent.Admission(Day(1), Rr), CareEvent.Death(Day(9))).Stays);
    }

    [Fact]
    public void All_impossible_events_are_told_at_once_where_they_stand()
    {
        CareEvent[] events =
        [
            CareEvent.Death(Day(20)), CareEvent.Discharge(Day(2), Iop, DischargeReason.Completed), CareEvent.Admission(Day(3), Iop), CareEvent.Admission(Day(4), Iop),
            CareEvent.Admission(Day(5), Wm), CareEvent.Admission(Day(6), LevelSystem.Asam3["2-WM"]), CareEvent.Referral(Day(21), Php),
        ];

        Assert.Equal(
            ["episode.discharge-without-stay at events[1]", "episode.already-there at events[3]", "episode.two-on-one-track at events[5]", "episode.after-death at events[6]"],
            CareEpisode.FindProblems(events).Select(problem => problem.ToString()));
        var thrown = Assert.Throws<ArgumentException>("events", () => CareEpisode.Of(new("p"), events));
        Assert.All(CareEpisode.FindProblems(events), problem => Assert.Contains($"{problem.Path}: found {problem.Found}", thrown.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_more_event_makes_another_episode_or_is_refused()
    {
        var before = Of(CareEvent.Admission(Day(3), Iop));

        Assert.Empty(before.With(CareEvent.Discharge(Day(4), Iop, DischargeReason.Completed)).Current);
        Assert.Single(before.Current);
        Assert.Throws<ArgumentException>(() => before.With(CareEvent.Admission(Day(4), Iop)));
    }

    [Fact]
    public void Text_says_nothing_clinical()
    {
        var episode = Of(CareEvent.Admission(Day(3), Iop, TreatedCondition.SubstanceUse), CareEvent.Discharge(Day(4), Iop, DischargeReason.AgainstAdvice));

        Assert.Equal("2 event(s), 1 stay(s)", episode.ToString());
        Assert.Equal("care event", episode.Events[0].ToString());
        Assert.Equal("ladder:iop 2026-01-03/2026-01-04", episode.Stays[0].ToString());
    }

    [Fact]
    public void An_appointment_is_made_for_the_day_itself_or_later()
    {
        Assert.Throws<ArgumentException>("dueOn", () => CareEvent.AppointmentMade(Day(3), Day(2)));
        Assert.Equal(Day(3), CareEvent.AppointmentMade(Day(3), Day(3)).DueOn);
    }

    [Fact]
    public void Ten_thousand_events_are_played_in_no_time()
    {
        var events = Enumerable.Range(0, 5_000).SelectMany(i => new[] { CareEvent.Admission(Day(1).PlusDays(i), Iop), CareEvent.Discharge(Day(1).PlusDays(i), Iop, DischargeReason.Other) });
        var oneDay = Enumerable.Repeat(CareEvent.Admission(Day(1), Iop), 5_000).Concat(Enumerable.Repeat(CareEvent.Discharge(Day(1), Iop, DischargeReason.Other), 5_000));

        Assert.Equal(5_000, Of([.. events]).Stays.Count);
        Assert.Equal(5_000, Of([.. oneDay]).Stays.Count);
    }

    private static CareEpisode Of(params CareEvent[] events) => CareEpisode.Of(new("p"), events);

    private static LocalDate Day(int day) => new LocalDate(2025, 12, 31).PlusDays(day);
}

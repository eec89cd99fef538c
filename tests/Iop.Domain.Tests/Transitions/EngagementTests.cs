using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

public class EngagementTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    [Theory]
    [InlineData("", 0, null)]
    [InlineData("M", 1, null)]
    [InlineData("AM", 1, 0)]
    [InlineData("AMM", 2, 0)]
    [InlineData("AMXM", 2, 0)]
    [InlineData("AMCM", 2, 0)]
    [InlineData("AMSM", 2, 0)]
    [InlineData("AMMA", 0, 3)]
    [InlineData("MMAX", 0, 2)]
    public void No_shows_in_a_row_are_counted_back_to_the_last_attended_session(string course, int row, int? contact)
    {
        var known = Engagement.Of(Sessions(course), First.PlusDays(30), First, 30);

        Assert.Equal(row, known.NoShowsInARow);
        Assert.Equal(contact is { } day ? First.PlusDays(day) : null, known.LastContact);
        Assert.Equal(30 - (contact ?? 0), known.DaysSinceContact);
    }

    [Fact]
    public void Attendance_is_that_of_the_last_days_and_of_no_day_before_the_first()
    {
        var sessions = Sessions("AAMMAX");

        Assert.Equal(Ratio.Of(1, 3), Engagement.Of(sessions, First.PlusDays(5), First, 4).Attendance.Rate);
        Assert.Equal(Ratio.Of(3, 5), Engagement.Of(sessions, First.PlusDays(5), First, 365).Attendance.Rate);
        Assert.Equal(Ratio.Of(1, 3), Engagement.Of(sessions, First.PlusDays(5), First.PlusDays(2), 365).Attendance.Rate);
        Assert.Null(Engagement.Of(sessions, First.PlusDays(5), First, 1).Attendance.Rate);
        Assert.Equal(1, Engagement.Of(sessions, First.PlusDays(5), First, 1).Attendance.Excused);
        Assert.Null(Engagement.Of(sessions, First.PlusDays(-1), First, 7).DaysSinceContact);
    }

    [Fact]
    public void Weeks_follow_a_definition_of_a_week()
    {
        var weeks = Engagement.ByWeek(Sessions("AAMMAXAA"), WeekDefinition.IsoMonday, First, First.PlusDays(8));

        Assert.Equal([(4, 2, 1), (1, 0, 0)], weeks.Select(week => (week.Attended, week.NoShow, week.Excused)));
    }

    [Theory]
    [InlineData("AM", false)]
    [InlineData("AMM", true)]
    [InlineData("AMMM", true)]
    [InlineData("AMMA", false)]
    public void Missed_sessions_in_a_row_reach_the_limit(string course, bool expected)
    {
        var answer = new AdministrativeDischargePolicy(noShowsInARow: 2).Ask(Sessions(course), First.PlusDays(9), First);

        Assert.Equal((expected, expected, false, false), (answer.IsReached, answer.IsReachedByNoShows, answer.IsReachedByRate, answer.IsReachedBySilence));
    }

    [Theory]
    [InlineData("AAM", false)]
    [InlineData("AM", false)]
    [InlineData("AMM", true)]
    [InlineData("X", false)]
    [InlineData("M", false)]
    public void A_share_below_the_limit_reaches_it_and_the_limit_itself_does_not(string course, bool expected) => Assert.Equal(
        expected, new AdministrativeDischargePolicy(leastRate: Ratio.Of(1, 2), rateDays: 30, leastSessions: 2).Ask(Sessions(course), First.PlusDays(9), First).IsReached);

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(15, true)]
    public void Days_without_contact_reach_the_limit(int days, bool expected) => Assert.Equal(
        expected, new AdministrativeDischargePolicy(daysWithoutContact: 14).Ask(Sessions("XA"), First.PlusDays(1 + days), First).IsReachedBySilence);

    [Fact]
    public void There_is_no_policy_without_a_limit()
    {
        Assert.Throws<ArgumentException>(() => new AdministrativeDischargePolicy());
        Assert.Throws<ArgumentException>("rateDays", () => new AdministrativeDischargePolicy(leastRate: Ratio.Of(1, 2)));
        Assert.Throws<ArgumentException>("rateDays", () => new AdministrativeDischargePolicy(2, rateDays: 30));
        Assert.Throws<ArgumentOutOfRangeException>("leastRate", () => new AdministrativeDischargePolicy(leastRate: Ratio.Zero, rateDays: 30));
        Assert.Throws<ArgumentOutOfRangeException>("leastRate", () => new AdministrativeDischargePolicy(leastRate: Ratio.Of(4, 3), rateDays: 30));
        Assert.Throws<ArgumentOutOfRangeException>("noShowsInARow", () => new AdministrativeDischargePolicy(0));
        Assert.Throws<ArgumentOutOfRangeException>("daysWithoutContact", () => new AdministrativeDischargePolicy(daysWithoutContact: 0));
        Assert.Equal("2 missed in a row; below 1/2 in 30 days", new AdministrativeDischargePolicy(2, Ratio.Of(1, 2), 30).ToString());
    }

    // a session a day: A attended, M missed, X excused, C called off, S still open
    private static SessionCalendar Sessions(string course) => TreatmentPlan
        .Create(new("plan"), new("p"), DateTimeZone.Utc, new PlanPhase(LevelSystem.Ladder["iop"], new CarePeriod(First, null), []))
        .WithSessions(course.Index().Select(told => new PlanSession(
            $"s{told.Index}", First.PlusDays(told.Index), Modality.Group, Duration.FromHours(1),
            told.Item switch { 'A' => Attendance.Attended, 'M' => Attendance.NoShow, 'X' => Attendance.Excused, 'C' => Attendance.Cancelled, _ => Attendance.Scheduled }))).Sessions;
}

using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Scheduling.Calendars;

public sealed class ScheduleCalendarTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 2, 27, 8, 30);
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    [Theory]
    [InlineData("America/New_York", "2026-03-02")]
    [InlineData("America/New_York", "2026-03-09")]
    [InlineData("America/New_York", "2026-10-26")]
    [InlineData("Europe/Dublin", "2026-03-23")]
    [InlineData("Australia/Lord_Howe", "2026-04-06")]
    [InlineData("Asia/Kathmandu", "2026-03-02")]
    [InlineData("America/Phoenix", "2026-07-06")]
    [InlineData("Africa/Casablanca", "2026-02-16")]
    [InlineData("UTC", "2026-03-02")]
    public void Read_back_every_event_is_at_the_moment_of_its_session(string zone, string monday)
    {
        var program = Week(zone, monday);
        var text = ScheduleCalendar.Write(program, new("p1"), program.Sessions.Select(session => session.Id), Stamp);
        var read = ReadCalendar.Of(text);

        Assert.Equal(program.Sessions.Count, read.Events.Count);
        foreach (var session in program.Sessions)
        {
            var date = program.WeekOf.PlusDays((int)session.When.Day - 1);
            var start = date.AtMidnight().PlusMinutes(session.When.StartMinute);
            var found = Assert.Single(read.Events, item => item["DTSTART"] == Local.Format(start));
            Assert.Equal(Local.Format(date.AtMidnight().PlusMinutes(session.When.EndMinute)), found["DTEND"]);
            Assert.Equal(program.Zone.AtLeniently(start).Offset, read.OffsetAt(start));
        }
    }

    [Fact]
    public void Both_offsets_of_a_year_are_in_the_zone_and_each_begins_by_the_clock_before_it()
    {
        var text = ScheduleCalendar.Write(Week("America/New_York", "2026-03-02"), new("p1"), ["s1"], Stamp);
        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nTZNAME:EDT\r\nEND:DAYLIGHT\r\n", text);
        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nTZNAME:EST\r\nEND:STANDARD\r\n", text);
        Assert.Contains("\r\nDTSTART;TZID=America/New_York:20260302T090000\r\n", text);
    }

    [Fact]
    public void Nothing_tells_what_the_appointments_are_or_whose()
    {
        var text = ScheduleCalendar.Write(Week("America/New_York", "2026-03-02"), new("pt-secret"), ["s1", "s2"], Stamp);
        Assert.All(["secret", "Evening", "group", "individual", "s1", "room", "c9"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, ReadCalendar.Of(text).Events.Count(item => item is { } found && found["SUMMARY"] == "Appointment" && found["CLASS"] == "PRIVATE"));
    }

    [Fact]
    public void The_same_session_has_the_same_uid_every_time_and_no_other_has_it()
    {
        var program = Week("America/New_York", "2026-03-02");
        List<string> Uids(ProgramWeek week, string patient, Instant at) => [.. ReadCalendar.Of(ScheduleCalendar.Write(week, new(patient), ["s1", "s2", "s3"], at)).Events.Select(item => item["UID"])];

        var uids = Uids(program, "p1", Stamp);
        Assert.Equal(uids, Uids(program, "p1", Stamp + Duration.FromDays(1)));
        Assert.Equal(9, uids.Concat(Uids(program, "p2", Stamp)).Concat(Uids(Week("America/New_York", "2026-03-09"), "p1", Stamp)).Distinct().Count());
    }

    [Fact]
    public void A_patient_without_a_week_has_a_calendar_without_events()
    {
        var text = ScheduleCalendar.Write(Week("UTC", "2026-03-02"), new("p1"), [], Stamp);
        Assert.Empty(ReadCalendar.Of(text).Events);
        Assert.EndsWith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ScheduleCalendar.Write(Week("UTC", "2026-03-02"), new("p1"), ["s9"], Stamp));
    }

    [Theory]
    [InlineData(75)]
    [InlineData(76)]
    [InlineData(300)]
    public void Lines_are_folded_at_75_octets_and_no_character_is_torn(int length)
    {
        foreach (var letter in (string[])["x", "é", "漢", "😀"])
        {
            var value = string.Concat(Enumerable.Repeat(letter, length));
            var text = new CalendarText();
            text.Line("N", value);
            var lines = text.ToString().Split("\r\n");

            Assert.Equal("", lines[^1]);
            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.Equal($"N:{value}", string.Concat(lines.Select((line, i) => i == 0 || line.Length == 0 ? line : line[1..])));
            Assert.DoesNotContain('\uFFFD', text.ToString());
        }
    }

    [Fact]
    public void What_means_something_in_a_text_is_escaped() => Assert.Equal("a\\\\b\\;c\\,d\\ne", CalendarText.Escaped("a\\b;c,d\r\ne"));

    private static ProgramWeek Week(string zone, string monday) => ProgramWeek.Create(
        "Evening", DateTimeZoneProviders.Tzdb[zone], LocalDatePattern.Iso.Parse(monday).Value,
        [
            new("s1", Modality.Group, new(IsoDayOfWeek.Monday, 540, 630), 8, clinician: "c9", room: "room"),
            new("s2", Modality.Individual, new(IsoDayOfWeek.Friday, 1380, 1440), 1),
            new("s3", Modality.Group, new(IsoDayOfWeek.Sunday, 600, 660), 1),
            new("s4", Modality.Group, new(IsoDayOfWeek.Sunday, 0, 60), 1),
        ],
        [new(new("p1"), "asam4:2.1", new())],
        [new("c9")],
        [new("room")]);
}

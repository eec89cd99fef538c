namespace Iop.Domain.Json.Tests;

public class ProgramFaultTests
{
    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(Data.ProgramProblems(Data.Program));

    [Theory]
    [InlineData("format", "\"iop-plan/1\"", "format")]
    [InlineData("format", "", "format")]
    [InlineData("name", "\"\"", "name")]
    [InlineData("name", "5", "name")]
    [InlineData("timeZone", "\"Mars/Olympus\"", "timeZone")]
    [InlineData("timeZone", "\"UTC+05\"", "timeZone")]
    [InlineData("timeZone", "\"america/new_york\"", "timeZone")]
    [InlineData("weekOf", "\"2026-03-03\"", "weekOf")] // a Tuesday
    [InlineData("weekOf", "\"2026-02-30\"", "weekOf")]
    [InlineData("weekOf", "\"2.3.2026\"", "weekOf")]
    [InlineData("weekOf", "20260302", "weekOf")]
    [InlineData("sessionz", "[]", "sessionz")]
    [InlineData("patients[0].requirement.hours", "9", "patients[0].requirement.hours")]
    [InlineData("patients[0].requirement.minutesPerWeek.average", "9", "patients[0].requirement.minutesPerWeek.average")]
    [InlineData("clinicians[1].id", "\"c1\"", "clinicians[1].id", "sessions[1].clinician", "patients[0].primaryClinician")]
    [InlineData("clinicians[0].maxMinutesPerWeek", "-1", "clinicians[0].maxMinutesPerWeek")]
    [InlineData("clinicians[0].name", "null", "clinicians[0].name")]
    [InlineData("rooms", "null", "rooms")]
    [InlineData("rooms[0]", "\"r1\"", "rooms[0]", "sessions[0].room")]
    [InlineData("rooms[0].id", "\" \"", "rooms[0].id", "sessions[0].room")]
    [InlineData("sessions[0].id", "\"s2\"", "sessions[1].id", "patients[0].pinned[0]", "patients[0].current[0]")]
    [InlineData("sessions[0].modality", "", "sessions[0].modality")]
    [InlineData("sessions[0].day", "\"Monday\"", "sessions[0].day")]
    [InlineData("sessions[0].end", "\"09:00\"", "sessions[0].end")]
    [InlineData("sessions[0].capacity", "0", "sessions[0].capacity")]
    [InlineData("sessions[0].capacity", "8.0", "sessions[0].capacity")]
    [InlineData("sessions[0].capacity", "8e0", "sessions[0].capacity")]
    [InlineData("sessions[0].capacity", "1000000001", "sessions[0].capacity")]
    [InlineData("sessions[0].capacity", "99999999999999999999", "sessions[0].capacity")]
    [InlineData("sessions[0].capacity", "\"8\"", "sessions[0].capacity")]
    [InlineData("sessions[0].minimumToRun", "0", "sessions[0].minimumToRun")]
    [InlineData("sessions[0].clinician", "\"c9\"", "sessions[0].clinician")]
    [InlineData("sessions[0].clinician", "null", "sessions[0].clinician")]
    [InlineData("sessions[0].room", "\"r9\"", "sessions[0].room")]
    [InlineData("sessions[0].telehealth", "\"no\"", "sessions[0].telehealth")]
    [InlineData("sessions[0].levels", "\"asam4:2.1\"", "sessions[0].levels")]
    [InlineData("sessions[0].levels[0]", "2.1", "sessions[0].levels[0]")]
    [InlineData("sessions[0].offer", "\"b\"", "sessions[0].offer")]
    [InlineData("sessions[1]", "[]", "sessions[1]", "patients[0].current[1]")]
    [InlineData("patients[0].id", "", "patients[0].id")]
    [InlineData("patients[1].id", "\"p1\"", "patients[1].id", "patients[0].avoid[0]")]
    [InlineData("patients[0].priority", "0", "patients[0].priority")]
    [InlineData("patients[0].unavailable[0].end", "\"00:00\"", "patients[0].unavailable[0].end")]
    [InlineData("patients[0].unavailable[0].reason", "\"work\"", "patients[0].unavailable[0].reason")]
    [InlineData("patients[0].dislikes[0].penalty", "", "patients[0].dislikes[0].penalty")]
    [InlineData("patients[0].dislikes[0].penalty", "-1", "patients[0].dislikes[0].penalty")]
    [InlineData("patients[0].primaryClinician", "\"c9\"", "patients[0].primaryClinician")]
    [InlineData("patients[0].pinned", "[\"s1\", \"s9\"]", "patients[0].pinned[1]")]
    [InlineData("patients[0].pinned", "[\"s1\", \"s1\"]", "patients[0].pinned[1]")]
    [InlineData("patients[0].avoid", "[\"p1\"]", "patients[0].avoid[0]")]
    [InlineData("patients[0].avoid", "[\"p9\"]", "patients[0].avoid[0]")]
    [InlineData("patients[0].current", "[\"s9\"]", "patients[0].current[0]")]
    [InlineData("patients[0].current", "{}", "patients[0].current")]
    [InlineData("patients[0].requirement", "null", "patients[0].requirement")]
    [InlineData("patients[0].requirement", "", "patients[0].requirement")]
    [InlineData("patients[0].requirement.minutesPerWeek.min", "121", "patients[0].requirement.minutesPerWeek.min")]
    [InlineData("patients[0].requirement.minutesPerWeek.min", "-1", "patients[0].requirement.minutesPerWeek.min")]
    [InlineData("patients[0].requirement.modalities.group.hours", "1", "patients[0].requirement.modalities.group.hours")]
    [InlineData("patients[0].requirement.modalities.art therapy.sessions.max", "1.5", "patients[0].requirement.modalities['art therapy'].sessions.max")]
    [InlineData("patients[0].requirement.modalities.it's", "3", "patients[0].requirement.modalities['it\\'s']")]
    [InlineData("weights.unserved", "-1", "weights.unserved")]
    [InlineData("weights.idle", "1", "weights.idle")]
    [InlineData("weights", "[1]", "weights")]
    public void Each_fault_is_reported_at_its_place(string place, string value, params string[] reported) =>
        Assert.Equal(reported.Select(path => $"$.{path}"), Data.ProgramProblems(Data.With(Data.Program, place, value)).Paths());

    [Theory]
    [InlineData("08:00", true, true)]
    [InlineData("24:00", false, true)]
    [InlineData("00:00", true, false)]
    [InlineData("23:55", true, true)]
    [InlineData("8:00", false, false)]
    [InlineData("08:03", false, false)]
    [InlineData("08:60", false, false)]
    [InlineData("24:05", false, false)]
    [InlineData("25:00", false, false)]
    [InlineData("08:00:00", false, false)]
    [InlineData("08.00", false, false)]
    [InlineData("٠٨:٠٠", false, false)]
    [InlineData("", false, false)]
    public void Times_are_two_digits_each_on_the_grid(string time, bool mayStart, bool mayEnd)
    {
        var asStart = Data.With(Data.With(Data.Program, "sessions[0].start", $"\"{time}\""), "sessions[0].end", "\"24:00\"");
        var asEnd = Data.With(Data.With(Data.Program, "sessions[0].start", "\"00:00\""), "sessions[0].end", $"\"{time}\"");

        Assert.Equal(mayStart ? [] : ["$.sessions[0].start"], Data.ProgramProblems(asStart).Paths());
        Assert.Equal(mayEnd ? [] : ["$.sessions[0].end"], Data.ProgramProblems(asEnd).Paths());
    }

    [Theory]
    [InlineData("sessions[0].capacity", "1.0", "the number 1.0", "an integer from 1 to 1000000000, without fraction or exponent")]
    [InlineData("sessions[0].capacity", "{\"a\": [1,\n2]}", "the object {\"a\":[1,2]}", "an integer from 1 to 1000000000, without fraction or exponent")]
    [InlineData("sessions[0].day", "\"mon\"", "the string \"mon\"", "monday, tuesday, wednesday, thursday, friday, saturday, sunday")]
    [InlineData("sessions[0].end", "\"08:00\"", "the string \"08:00\"", "a time after the start, 09:00")]
    [InlineData("sessions[0].room", "\"r9\"", "\"r9\"", "the id of a room of this file")]
    [InlineData("rooms[0].color", "1", "an unknown property", "id, name")]
    [InlineData("sessions[0].id", "", "no such property", "this property, which is required")]
    [InlineData("name", "null", "null", "a string")]
    [InlineData("patients[0].requirement.daysPerWeek.min", "6", "the number 6", "at most max, 5")]
    [InlineData("weekOf", "\"2026-03-03\"", "2026-03-03", "a Monday")]
    [InlineData("format", "\"iop-program/2\"", "the string \"iop-program/2\"", "\"iop-program/1\"")]
    public void A_problem_says_what_was_found_and_what_is_allowed(string place, string value, string found, string allowed)
    {
        var problem = Data.ProgramProblems(Data.With(Data.Program, place, value))[0];

        Assert.Equal((found, allowed), (problem.Found, problem.Allowed));
        Assert.Equal($"input: {problem.Path}: found {found}; allowed: {allowed}", problem.ToString());
    }

    [Fact]
    public void An_unknown_zone_names_the_version_of_the_database() =>
        Assert.Contains("TZDB: 20", Assert.Single(Data.ProgramProblems(Data.With(Data.Program, "timeZone", "\"Nowhere\""))).Allowed, StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var json = Data.Program;
        json = Data.With(json, "weekOf", "\"2026-03-03\"");
        json = Data.With(json, "owner", "\"x\"");
        json = Data.With(json, "sessions[0].capacity", "\"8\"");
        json = Data.With(json, "sessions[0].room", "\"r9\"");
        json = Data.With(json, "sessions[1].clinician", "\"c9\"");
        json = Data.With(json, "sessions[1].end", "\"23:02\"");
        json = Data.With(json, "patients[0].avoid", "[\"p9\"]");
        json = Data.With(json, "patients[1].id", "\"p1\"");
        json = Data.With(json, "weights.unserved", "1.5");

        Assert.Equal(
            [
                "$.owner", "$.sessions[0].capacity", "$.sessions[1].end", "$.weights.unserved",
                "$.weekOf", "$.patients[1].id", "$.sessions[0].room", "$.sessions[1].clinician", "$.patients[0].avoid[0]",
            ],
            Data.ProgramProblems(json).Paths());
    }

    [Fact]
    public void An_id_of_an_unsound_item_still_counts_as_known()
    {
        var json = Data.With(Data.With(Data.Program, "clinicians[0].color", "1"), "sessions[0].capacity", "0");

        Assert.Equal(["$.clinicians[0].color", "$.sessions[0].capacity"], Data.ProgramProblems(json).Paths());
    }

    [Fact]
    public void Nothing_dangles_where_the_list_itself_could_not_be_read() =>
        Assert.Equal(["$.sessions"], Data.ProgramProblems(Data.With(Data.Program, "sessions", "")).Paths());

    [Fact]
    public void The_largest_objective_is_bounded()
    {
        var json = Data.With(Data.With(Data.Program, "weights.unserved", "1000000000"), "patients[0].priority", "1000000");

        Assert.Equal(["$.weights.unserved"], Data.ProgramProblems(json).Paths());
        Assert.Empty(Data.ProgramProblems(Data.With(json, "patients[0].priority", "999998")));
    }

    [Fact]
    public void Weights_that_are_not_given_keep_their_defaults()
    {
        var weights = ProgramJson.Read(Data.Utf8(Data.Program)).Require().Weights;

        Assert.Equal(new Scheduling.ObjectiveWeights(day: 10), weights);
    }

    [Fact]
    public void No_current_schedule_is_not_the_same_as_an_empty_one()
    {
        var week = ProgramJson.Read(Data.Utf8(Data.With(Data.Program, "patients[0].current", "[]"))).Require();

        Assert.Empty(week.Patients[0].Current!);
        Assert.Null(week.Patients[1].Current);
    }
}

using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;
using Severity = FluentValidation.Severity;

namespace Iop.Domain.FluentValidation.Tests;

public sealed partial class ProgramWeekValidatorTests
{
    private static readonly ProgramPatient Anna = Patient("anna");

    [Fact]
    public void A_week_in_which_all_can_be_served_is_valid() => Assert.Empty(Failures([Session("s1"), Session("s2", day: 2)], [Anna, Patient("ben")]));

    [Fact]
    public void Nothing_to_plan_is_a_warning() =>
        Assert.Equal(["Warning program.no-patients Patients", "Warning program.no-sessions Sessions"], Failures([], []));

    [Theory]
    [InlineData(2, 1, 1, null)]
    [InlineData(2, 2, 2, null)]
    [InlineData(2, 3, 2, "Warning program.session.capacity-below-minimum Sessions[1].Capacity")]
    [InlineData(3, 2, 2, null)]
    [InlineData(3, 3, 2, "Warning program.session.too-few-may-attend Sessions[1].MinimumToRun")]
    [InlineData(3, 3, 3, null)]
    public void A_session_that_never_runs_is_a_warning(int capacity, int minimum, int patients, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Failures([Session("s1"), Session("s2", day: 2, capacity: capacity, minimum: minimum)], [.. Enumerable.Range(1, patients).Select(i => Patient($"p{i}"))]));

    [Fact]
    public void A_session_that_nobody_may_attend_is_a_warning() => Assert.Equal(
        [
            "Warning program.session.nobody-may-attend Sessions[1]", "Warning program.session.nobody-may-attend Sessions[2]",
            "Warning program.session.nobody-may-attend Sessions[3]", "Warning program.session.nobody-may-attend Sessions[4]",
        ],
        Failures(
            [
                Session("s1"), Session("s2", day: 2, levels: ["asam4:3.1"]), Session("s3", day: 2, requires: ["spanish"]),
                Session("s4", day: 3, series: "course"), Session("s5", day: 3, series: "course"),
            ],
            [Anna]));

    [Theory]
    [InlineData(119, "Warning program.session.longer-than-clinician-has Sessions[1].Clinician")]
    [InlineData(120, null)]
    [InlineData(121, null)]
    public void A_session_longer_than_its_clinicians_week_is_a_warning(int minutes, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Failures([Session("s1"), Session("s2", day: 2, clinician: "c1")], [Anna], [new Clinician("c1", maxMinutesPerWeek: minutes)]));

    [Theory]
    [InlineData(239, null)]
    [InlineData(240, null)]
    [InlineData(241, "Error program.patient.no-week Patients[1].Requirement")]
    public void A_requirement_that_no_week_meets_is_an_error(int minutes, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Failures([Session("s1"), Session("s2", day: 2)], [Anna, Patient("ben", new(new Limit(minutes)))]));

    [Fact]
    public void Busy_all_day_is_nothing_to_attend() => Assert.Equal(
        ["Error program.patient.nothing-to-attend Patients[1]"],
        Failures([Session("s1")], [Anna, Patient("ben", unavailable: [new Obligation(At(1, 8, 20))])]));

    [Fact]
    public void A_session_that_never_runs_is_none_to_attend() => Assert.Equal(
        ["Warning program.session.too-few-may-attend Sessions[0].MinimumToRun", "Error program.patient.nothing-to-attend Patients[0]"],
        Failures([Session("s1", minimum: 2)], [Anna]));

    [Fact]
    public void A_pin_out_of_reach_is_an_error_and_the_only_one_of_its_patient() => Assert.Equal(
        [
            "Warning program.session.nobody-may-attend Sessions[1]", "Warning program.session.capacity-below-minimum Sessions[2].Capacity",
            "Error program.patient.pin-out-of-reach Patients[1].Pinned[1]", "Error program.patient.pin-out-of-reach Patients[1].Pinned[2]",
        ],
        Failures(
            [Session("s1"), Session("s2", day: 2, requires: ["spanish"]), Session("s3", day: 3, capacity: 1, minimum: 2)],
            [Anna, Patient("ben", pinned: ["s1", "s2", "s3"])]));

    [Theory]
    [InlineData(0, "Warning program.patient.empty-week-will-do Patients[0].Requirement")]
    [InlineData(1, null)]
    public void A_requirement_without_lower_limit_is_a_warning_because_nothing_would_serve(int days, string? expected)
    {
        var week = Week([Session("s1")], [Patient("anna", new(daysPerWeek: new Limit(days)))]);

        Assert.Equal(expected is null ? [] : [expected], Failures(week));
        var solved = WeekSolver.Solve(Offering.Of(week), week.Patients[0]);
        Assert.Equal((WeekStatus.Optimal, days), (solved.Status, solved.Sessions.Count));
    }

    [Fact]
    public void Pinned_beside_somebody_avoided_is_a_warning() => Assert.Equal(
        ["Warning program.patient.pinned-beside-avoided Patients[1].Avoid[1]"],
        Failures([Session("s1")], [Patient("anna", pinned: ["s1"]), Patient("ben", pinned: ["s1"], avoid: ["cleo", "anna"]), Patient("cleo")]));

    [Theory]
    [InlineData(1, "Warning program.seats-short Sessions")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    public void Too_few_seats_for_all_is_a_warning(int capacity, string? expected) => Assert.Equal(
        expected is null ? [] : [expected], Failures([Session("s1", capacity: capacity)], [Anna, Patient("ben")]));

    [Fact]
    public void The_part_concerned_is_the_custom_state()
    {
        var week = Week([Session("s1"), Session("s2", day: 2, requires: ["spanish"])], [Anna, Patient("ben", new(new Limit(600)))]);
        var failures = new ProgramWeekValidator().Validate(week).Errors;

        Assert.Equal([week.Sessions[1], week.Patients[1]], failures.Select(failure => failure.CustomState));
        Assert.All(failures, failure => Assert.Null(failure.AttemptedValue));
        Assert.All(failures, failure => Assert.DoesNotContain("600", failure.ErrorMessage));
        var seats = new ProgramWeekValidator().Validate(Week([Session("s1", capacity: 1)], [Anna, Patient("ben", new(new Limit(115)))])).Errors;
        Assert.All(seats, failure => Assert.Equal((ProgramWeekCodes.SeatsShort, false), (failure.ErrorCode, failure.ErrorMessage.Contains("115", StringComparison.Ordinal))));
        var none = new ProgramWeekValidator().Validate(Week([], [])).Errors;
        Assert.All(none, failure => Assert.IsType<ProgramWeek>(failure.CustomState));
    }

    [Fact]
    public void Failures_are_the_same_under_every_culture()
    {
        var week = Week([Session("s1", capacity: 1), Session("s2", minimum: 9)], [.. Enumerable.Range(1, 3).Select(i => Patient($"p{i}", new(new Limit(10_000 * i))))]);
        var usual = Texts();

        Assert.NotEmpty(usual);
        Cultures.Each(() => Assert.Equal(usual, Texts()));

        string[] Texts() => [.. new ProgramWeekValidator().Validate(week).Errors.Select(error => $"{error} {error.ErrorCode} {error.PropertyName} {error.Severity}")];
    }

    [Fact]
    public void Codes_differ_and_stand_in_the_packages_readme()
    {
        string[] codes = [.. typeof(ProgramWeekCodes).GetFields().Select(field => (string)field.GetValue(null)!)];

        Assert.Equal(codes.Length, codes.Distinct().Count());
        var readme = File.ReadAllText(Repository.At("src/Iop.Domain.FluentValidation/README.md"));
        Assert.All(codes, code => Assert.Contains($"`{code}`", readme));
        Assert.All(codes, code => Assert.Matches("^program(\\.[a-z]+(-[a-z]+)*)+$", code));
    }

    [Fact]
    public void What_is_said_of_random_weeks_is_what_the_solver_finds() => Props.Holds(RandomProgramWeeks.Arbitrary(), drawn =>
    {
        var failures = new ProgramWeekValidator().Validate(drawn.Week).Errors;
        var schedule = ProgramSolver.Solve(drawn.Week, new() { Iterations = 20, PriceRounds = 4, Threads = 1 }).Schedule;
        var attended = schedule.Assignments.SelectMany(assignment => assignment.Sessions).ToHashSet();

        // errors are the patients of whom the solver says so too, no more and no fewer
        Assert.Equal(
            schedule.Unserved.Where(patient => patient.Reasons[0].Code == "no-week").Select(patient => patient.Patient.Value).Order(StringComparer.Ordinal),
            failures.Where(failure => failure.Severity == Severity.Error).Select(failure => ((ProgramPatient)failure.CustomState).Id.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(failures, failure => failure.CustomState is Session session && attended.Contains(session.Id));
        Assert.True(schedule.Unserved.Count > 0 || failures.All(failure => failure.ErrorCode is not (ProgramWeekCodes.SeatsShort or ProgramWeekCodes.PinnedBesideAvoided)));
        Assert.All(failures, failure => Assert.NotNull(Resolve(drawn.Week, failure.PropertyName)));
    });

    private static object? Resolve(object part, string path)
    {
        foreach (Match step in Step().Matches(path))
        {
            part = step.Groups["index"].Success
                ? ((IEnumerable)part).Cast<object>().ElementAt(int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture))
                : part.GetType().GetProperty(step.Groups["name"].Value)!.GetValue(part)!;
        }

        return part;
    }

    private static string[] Failures(Session[] sessions, ProgramPatient[] patients, Clinician[]? clinicians = null) => Failures(Week(sessions, patients, clinicians));

    private static string[] Failures(ProgramWeek week) =>
        [.. new ProgramWeekValidator().Validate(week).Errors.Select(failure => $"{failure.Severity} {failure.ErrorCode} {failure.PropertyName}")];

    private static ProgramWeek Week(Session[] sessions, ProgramPatient[] patients, Clinician[]? clinicians = null) =>
        ProgramWeek.Create("test", DateTimeZone.Utc, new(2026, 1, 5), sessions, patients, clinicians);

    private static Session Session(
        string id, int day = 1, int capacity = 8, int minimum = 1, string? clinician = null, string[]? levels = null, string[]? requires = null, string? series = null) =>
        new(id, Modality.Group, At(day, 9, 11), capacity, minimum, clinician, levels: levels, requires: requires, series: series);

    private static ProgramPatient Patient(
        string id, WeekRequirement? requirement = null, Obligation[]? unavailable = null, string[]? pinned = null, string[]? avoid = null) => new(
        new PatientId(id), "asam4:2.1", requirement ?? new(new Limit(120)), unavailable: unavailable, pinned: pinned,
        avoid: avoid?.Select(other => new PatientId(other)));

    private static WeekInterval At(int day, int from, int to) => new((IsoDayOfWeek)day, from * 60, to * 60);

    [GeneratedRegex(@"(?<name>[A-Za-z]+)|\[(?<index>\d+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}

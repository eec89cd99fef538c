using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

public sealed class RefereeTests
{
    private static readonly Claim Sound = new("program", ScheduleStatus.Optimal, 90, 90, [("p1", ["mon", "tue"])], ["p2"]);

    [Fact]
    public void A_sound_schedule_has_no_fault_and_its_objective_is_computed_anew()
    {
        var judgement = Referee.Judge(Week(), Sound with { Objective = 100_060, LowerBound = 100_060 });
        Assert.True(judgement.IsSound, judgement.ToString());
        Assert.Equal((100_060, 1, 1), (judgement.Objective, judgement.Served, judgement.Unserved));
    }

    [Fact]
    public void A_schedule_is_judged_like_what_it_claims()
    {
        var schedule = new Schedule(
            "program", ScheduleStatus.Feasible, 100_060, 0, [new(new PatientId("p1"), ["mon", "tue"])], [new(new PatientId("p2"), [new("full", "No seat is left.")])]);
        Assert.True(Referee.Judge(Week(), schedule).IsSound);
    }

    [Theory]
    [InlineData(99_999, "objective")]
    [InlineData(100_060, "")]
    [InlineData(100_061, "objective")]
    public void The_objective_is_exact(long objective, string rule) => Breaks(rule, Week(), claim => claim with { Objective = objective, LowerBound = objective });

    [Theory]
    [InlineData(100_059, ScheduleStatus.Feasible, "")]
    [InlineData(100_059, ScheduleStatus.Optimal, "status")]
    [InlineData(100_060, ScheduleStatus.Optimal, "")]
    [InlineData(100_060, ScheduleStatus.Feasible, "status")]
    [InlineData(100_061, ScheduleStatus.Feasible, "bound")]
    [InlineData(0, ScheduleStatus.Infeasible, "status")]
    public void The_bound_is_not_above_the_objective_and_equals_it_exactly_where_optimal(long bound, ScheduleStatus status, string rule) =>
        Breaks(rule, Week(), claim => claim with { Objective = 100_060, LowerBound = bound, Status = status });

    [Fact]
    public void The_schedule_names_its_program() => Breaks("program", Week(), claim => claim with { Program = "another" });

    [Fact]
    public void Every_patient_stands_in_exactly_one_list()
    {
        Breaks("patients", Week(), claim => Right(claim with { Unserved = [] }, 60));
        Breaks("patients", Week(), claim => claim with { Unserved = ["p2", "p1"], Objective = 200_060, LowerBound = 200_060 });
        Breaks("patients", Week(), claim => claim with { Unserved = ["p2", "p2"] });
        Breaks("patients", Week(), claim => claim with { Unserved = ["p2", "p3"] });
        Breaks("patients", Week(), claim => claim with { Served = [.. claim.Served, ("p3", [])] });
    }

    [Fact]
    public void Sessions_are_known_and_stand_once()
    {
        Breaks("session", Week(), claim => claim with { Served = [("p1", ["mon", "tue", "nowhere"])] });
        Breaks("session", Week(), claim => claim with { Served = [("p1", ["mon", "tue", "mon"])] });
    }

    [Theory]
    [InlineData("asam4:2.1", "")]
    [InlineData("asam4:2.5", "level")]
    public void A_session_takes_its_levels_alone(string level, string rule) => Breaks(rule, Week(Mon(levels: ["asam3:2.1", level])));

    [Theory]
    [InlineData("women", "")]
    [InlineData("Women", "trait")]
    public void A_session_asks_for_traits(string trait, string rule) => Breaks(rule, Week(Mon(requires: [trait])));

    [Theory]
    [InlineData(IsoDayOfWeek.Monday, 500, 540, 0, false, "")]
    [InlineData(IsoDayOfWeek.Monday, 500, 545, 0, false, "unavailable")]
    [InlineData(IsoDayOfWeek.Monday, 600, 700, 0, false, "")]
    [InlineData(IsoDayOfWeek.Monday, 595, 700, 0, false, "unavailable")]
    [InlineData(IsoDayOfWeek.Monday, 550, 560, 0, false, "unavailable")]
    [InlineData(IsoDayOfWeek.Wednesday, 0, 1440, 600, false, "")]
    [InlineData(IsoDayOfWeek.Monday, 500, 520, 20, false, "")]
    [InlineData(IsoDayOfWeek.Monday, 500, 520, 21, false, "travel")]
    [InlineData(IsoDayOfWeek.Monday, 630, 700, 30, false, "")]
    [InlineData(IsoDayOfWeek.Monday, 630, 700, 31, false, "travel")]
    [InlineData(IsoDayOfWeek.Monday, 500, 520, 60, true, "")]
    [InlineData(IsoDayOfWeek.Monday, 500, 545, 60, true, "unavailable")]
    public void A_session_keeps_its_distance_from_obligations_unless_it_is_telehealth(
        IsoDayOfWeek day, int start, int end, int travel, bool telehealth, string rule) =>
        Breaks(rule, Week(Mon(telehealth: telehealth), patient: P1(unavailable: [new(new(day, start, end))], travel: travel)));

    [Theory]
    [InlineData(480, 540, "")]
    [InlineData(480, 545, "overlap")]
    [InlineData(540, 600, "overlap")]
    [InlineData(595, 660, "overlap")]
    [InlineData(600, 660, "")]
    public void A_patient_is_in_one_place_at_a_time(int start, int end, string rule) => Breaks(
        rule,
        Week(more: [new Session("more", Modality.Group, new(IsoDayOfWeek.Monday, start, end), 9)], weights: new(day: 30, idleMinute: 0)),
        claim => claim with { Served = [("p1", ["mon", "tue", "more"])] });

    public static TheoryData<string, int, WeekRequirement[]> Limits => new()
    {
        { "minutesPerWeek", 120, [new(new(119)), new(new(120)), new(new(121)), new(new(0, 119)), new(new(0, 120)), new(new(0, 121))] },
        { "daysPerWeek", 2, [.. Around(2, limit => new(daysPerWeek: limit))] },
        { "minutesPerDay", 60, [.. Around(60, limit => new(minutesPerDay: limit))] },
        { "sessionsPerDay", 1, [.. Around(1, limit => new(sessionsPerDay: limit))] },
        { "spanPerDay", 60, [.. Around(60, limit => new(spanPerDay: limit))] },
        { "modality-sessions", 2, [.. Around(2, limit => new(modalities: [new(Modality.Group, sessions: limit)]))] },
        { "modality-minutes", 120, [.. Around(120, limit => new(modalities: [new(Modality.Group, minutes: limit)]))] },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_inclusive_on_both_sides(string rule, int value, WeekRequirement[] around)
    {
        Assert.True(value > 0);
        string[] expected = ["", "", rule, rule, "", ""];
        foreach (var (requirement, verdict) in around.Zip(expected))
        {
            Breaks(verdict, Week(patient: P1(requirement)));
        }
    }

    [Fact]
    public void A_modality_that_is_not_attended_counts_as_none_and_one_that_is_not_named_is_not_limited()
    {
        Breaks("modality-sessions", Week(patient: P1(new(modalities: [new(Modality.Family, sessions: new(1))]))));
        Breaks("", Week(patient: P1(new(modalities: [new(Modality.Family, sessions: new(max: 0))]))));
    }

    [Fact]
    public void Limits_of_a_day_hold_on_each_attended_day_and_on_no_other()
    {
        Session[] more = [new("late", Modality.Group, new(IsoDayOfWeek.Tuesday, 660, 720), 9)];
        Claim Late(Claim claim) => Right(claim with { Served = [("p1", ["mon", "tue", "late"])] }, 100_120);
        Breaks("", Week(patient: P1(new(sessionsPerDay: new(1, 2), spanPerDay: new(60, 180), minutesPerDay: new(60, 120))), more: more), Late);
        Breaks("sessionsPerDay", Week(patient: P1(new(sessionsPerDay: new(2))), more: more), Late);
        Breaks("sessionsPerDay", Week(patient: P1(new(sessionsPerDay: new(max: 1))), more: more), Late);
        Breaks("spanPerDay", Week(patient: P1(new(spanPerDay: new(max: 179))), more: more), Late);
        Breaks("minutesPerDay", Week(patient: P1(new(minutesPerDay: new(max: 119))), more: more), Late);
    }

    [Fact]
    public void A_series_is_attended_whole_or_not_at_all()
    {
        Session[] more = [new("wed", Modality.Group, new(IsoDayOfWeek.Wednesday, 540, 600), 9, series: "closed")];
        Breaks("series", Week(Mon(series: "closed"), more: more));
        Breaks("", Week(Mon(series: "closed"), more: more), claim => Right(claim with { Served = [("p1", ["mon", "tue", "wed"])] }, 100_090));
        Breaks("", Week(Mon(series: "another"), more: more));
    }

    [Fact]
    public void A_pinned_session_is_attended_if_the_patient_is_served()
    {
        Session[] more = [new("wed", Modality.Group, new(IsoDayOfWeek.Wednesday, 540, 600), 9)];
        Breaks("", Week(patient: P1(pinned: ["tue", "mon"]), more: more));
        Breaks("pinned", Week(patient: P1(pinned: ["wed"]), more: more));
        Breaks("", Week(patient: P1(pinned: ["wed"]), more: more), claim => Right(claim with { Served = [], Unserved = ["p1", "p2"] }, 200_000));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Patients_kept_apart_share_no_session_whoever_says_so(bool first, bool second)
    {
        var week = Week(patient: P1(avoid: first ? ["p2"] : []), other: P2(avoid: second ? ["p1"] : []));
        Breaks("avoid", week, claim => Right(claim with { Served = [("p1", ["mon", "tue"]), ("p2", ["tue"])], Unserved = [] }, 90));
        Breaks("", week, claim => Right(claim with { Served = [("p1", ["mon"]), ("p2", ["tue"])], Unserved = [] }, 60));
    }

    [Theory]
    [InlineData(1, 1, "capacity")]
    [InlineData(2, 1, "")]
    [InlineData(3, 1, "")]
    [InlineData(3, 2, "")]
    [InlineData(3, 3, "minimumToRun")]
    public void Attendance_lies_between_the_minimum_and_the_seats(int seats, int minimum, string rule) =>
        Breaks(rule, Week(Mon(seats, minimum)), claim => Right(claim with { Served = [("p1", ["mon", "tue"]), ("p2", ["mon"])], Unserved = [] }, 90));

    [Fact]
    public void A_session_that_nobody_attends_needs_no_minimum() => Breaks("", Week(more: [new("more", Modality.Group, new(IsoDayOfWeek.Friday, 0, 60), 9, 5)]));

    [Theory]
    [InlineData(600, "c1", "r1", null, "")]
    [InlineData(595, "c1", null, null, "clinician")]
    [InlineData(595, null, "r1", null, "room")]
    [InlineData(595, "c2", "r2", null, "")]
    [InlineData(900, null, null, "either", "offer")]
    [InlineData(900, null, null, "or", "")]
    public void Running_sessions_that_share_something_do_not_collide(int start, string? clinician, string? room, string? offer, string rule)
    {
        var week = Week(
            Mon(clinician: "c1", room: "r1", offer: "either"),
            more: [new("more", Modality.Group, new(IsoDayOfWeek.Monday, start, start + 60), 9, clinician: clinician, room: room, offer: offer)]);
        Breaks(rule, week, claim => Right(claim with { Served = [("p1", ["mon", "tue"]), ("p2", ["more"])], Unserved = [] }, 90));
        Breaks("", week);
    }

    [Theory]
    [InlineData(59, "clinicianMinutes")]
    [InlineData(60, "")]
    [InlineData(61, "")]
    public void A_clinician_leads_no_more_than_the_most_minutes_of_running_sessions(int most, string rule) => Breaks(
        rule,
        Week(Mon(clinician: "c1"), more: [new("idle", Modality.Group, new(IsoDayOfWeek.Friday, 0, 60), 9, clinician: "c1")], clinicianMost: most));

    internal static Claim Right(Claim claim, long objective) => claim with { Objective = objective, LowerBound = objective };

    internal static Session Mon(
        int capacity = 9, int minimum = 1, string? clinician = null, string? room = null, bool telehealth = false, string[]? levels = null, string[]? requires = null, string? series = null, string? offer = null) =>
        new("mon", Modality.Group, new(IsoDayOfWeek.Monday, 540, 600), capacity, minimum, clinician, room, telehealth, levels, requires, series, offer);

    internal static ProgramPatient P1(
        WeekRequirement? requirement = null, Obligation[]? unavailable = null, int travel = 0, Dislike[]? dislikes = null, string? primary = null, string[]? pinned = null, string[]? avoid = null, string[]? current = null) =>
        new(new("p1"), "asam4:2.1", requirement ?? new(), ["women"], 1, unavailable, travel, dislikes, primary, pinned, avoid?.Select(id => new PatientId(id)), current);

    internal static ProgramPatient P2(string[] avoid) => new(new("p2"), "asam4:2.5", new(), avoid: avoid.Select(id => new PatientId(id)));

    internal static ProgramWeek Week(
        Session? mon = null, ProgramPatient? patient = null, ProgramPatient? other = null, Session[]? more = null, ObjectiveWeights? weights = null, int? clinicianMost = null) =>
        ProgramWeek.Create(
            "program",
            DateTimeZone.Utc,
            new LocalDate(2026, 1, 5),
            [mon ?? Mon(), new("tue", Modality.Group, new(IsoDayOfWeek.Tuesday, 540, 600), 9), .. more ?? []],
            [patient ?? P1(), other ?? P2([])],
            [new("c1", maxMinutesPerWeek: clinicianMost), new("c2")],
            [new("r1"), new("r2")],
            weights);

    private static IEnumerable<WeekRequirement> Around(int value, Func<Limit, WeekRequirement> make) =>
        new Limit[] { new(value - 1), new(value), new(value + 1), new(0, value - 1), new(0, value), new(0, value + 1) }.Select(make);

    /// <summary>Holds that the rule alone is broken, or none where it is empty; a wrong objective beside another broken rule does not count.</summary>
    internal static void Breaks(string rule, ProgramWeek week, Func<Claim, Claim>? change = null)
    {
        var claim = Sound with { Objective = 100_060, LowerBound = 100_060 };
        var judgement = Referee.Judge(week, (change ?? (same => same))(claim));
        Assert.Equal(rule.Length == 0 ? [] : [rule], judgement.Rules.Where(broken => broken != "objective" || rule is "" or "objective"));
    }
}

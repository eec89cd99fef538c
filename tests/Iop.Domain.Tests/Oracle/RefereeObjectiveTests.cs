using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

public sealed class RefereeObjectiveTests
{
    private static readonly ObjectiveWeights Weights = new(unserved: 1_000_000, day: 100_000, idleMinute: 10, otherClinician: 3_000, change: 7, run: 20_000);

    [Fact]
    public void An_unserved_patient_costs_its_priority_times_the_weight() =>
        Assert.Equal(5_000_000, Objective(Patient(priority: 5), served: false));

    [Fact]
    public void A_patient_served_with_nothing_costs_nothing() => Assert.Equal(0, Objective(Patient()));

    [Fact]
    public void Each_day_and_each_running_session_costs_once() => Assert.Equal(2 * 120_000, Objective(Patient(), "mon", "tue"));

    [Theory]
    [InlineData("touching", 0)]
    [InlineData("later", 300)]
    public void Minutes_between_sessions_of_a_day_are_idle(string second, int idle) => Assert.Equal(140_000 + idle, Objective(Patient(), "mon", second));

    [Fact]
    public void Time_between_days_is_not_idle() => Assert.Equal(240_000, Objective(Patient(), "touching", "tue"));

    [Theory]
    [InlineData(480, 540, 0)]
    [InlineData(480, 545, 11)]
    [InlineData(570, 575, 11)]
    [InlineData(595, 660, 11)]
    [InlineData(600, 660, 0)]
    public void A_disliked_window_costs_once_for_each_session_that_overlaps_it(int start, int end, int penalty)
    {
        Assert.Equal(120_000 + penalty, Objective(Patient(dislikes: [new(new(IsoDayOfWeek.Monday, start, end), 11)]), "mon"));
        Assert.Equal(120_000, Objective(Patient(dislikes: [new(new(IsoDayOfWeek.Tuesday, start, end), 11)]), "mon"));
    }

    [Fact]
    public void Windows_and_sessions_add_up()
    {
        Dislike[] twice = [new(new(IsoDayOfWeek.Monday, 540, 1440), 11), new(new(IsoDayOfWeek.Monday, 0, 1440), 100)];
        Assert.Equal(140_000 + (2 * 111), Objective(Patient(dislikes: twice), "mon", "touching"));
    }

    [Theory]
    [InlineData(null, "mine", 0)]
    [InlineData("c1", "mine", 0)]
    [InlineData("c2", "mine", 3_000)]
    [InlineData("c1", "nobodys", 3_000)]
    [InlineData("c2", "tue", 0)]
    public void An_individual_session_with_another_than_the_primary_clinician_costs_extra(string? primary, string session, int extra) =>
        Assert.Equal(120_000 + extra, Objective(Patient(primary: primary), session));

    [Fact]
    public void Each_session_added_to_or_dropped_from_the_current_schedule_costs()
    {
        Assert.Equal(240_000, Objective(Patient(current: ["tue", "mon"]), "mon", "tue"));
        Assert.Equal(240_000 + (2 * 7), Objective(Patient(current: ["mon", "later"]), "mon", "tue"));
        Assert.Equal(240_000 + (2 * 7), Objective(Patient(current: []), "mon", "tue"));
        Assert.Equal(240_000, Objective(Patient(current: null), "mon", "tue"));
        Assert.Equal(2 * 7, Objective(Patient(current: ["mon", "tue"])));
        Assert.Equal(1_000_000, Objective(Patient(current: ["mon", "tue"]), served: false));
    }

    private static ProgramPatient Patient(
        int priority = 1, Dislike[]? dislikes = null, string? primary = null, string[]? current = null) =>
        new(new("p1"), "asam4:2.1", new(), priority: priority, dislikes: dislikes, primaryClinician: primary, current: current);

    private static long Objective(ProgramPatient patient, params string[] sessions) => Objective(patient, true, sessions);

    private static long Objective(ProgramPatient patient, bool served, params string[] sessions)
    {
        var week = ProgramWeek.Create("program", DateTimeZone.Utc, new LocalDate(2026, 1, 5), Sessions(), [patient], [new("c1"), new("c2")], weights: Weights);
        var judgement = Referee.Judge(week, new Claim("program", ScheduleStatus.Feasible, 0, -1, served ? [("p1", sessions)] : [], served ? [] : ["p1"]));
        Assert.All(judgement.Rules, rule => Assert.Equal("objective", rule));
        return judgement.Objective;
    }

    private static Session[] Sessions() =>
    [
        new("mon", Modality.Group, new(IsoDayOfWeek.Monday, 540, 600), 9),
        new("touching", Modality.Group, new(IsoDayOfWeek.Monday, 600, 660), 9),
        new("later", Modality.Group, new(IsoDayOfWeek.Monday, 630, 690), 9),
        new("tue", Modality.Group, new(IsoDayOfWeek.Tuesday, 0, 60), 9, clinician: "c1"),
        new("mine", Modality.Individual, new(IsoDayOfWeek.Wednesday, 540, 600), 9, clinician: "c1"),
        new("nobodys", Modality.Individual, new(IsoDayOfWeek.Wednesday, 540, 600), 9),
    ];
}

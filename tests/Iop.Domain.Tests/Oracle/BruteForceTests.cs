using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

public sealed class BruteForceTests
{
    [Fact]
    public void The_cheapest_week_is_the_one_that_a_person_finds()
    {
        var patient = Patient("p1", new(minutesPerWeek: new(120)));
        var week = Week([patient]);
        Assert.Equal([0, 1], BruteForceWeek.Cheapest(week, patient)!.Sessions);
        Assert.Equal(30, BruteForceWeek.Cheapest(week, patient)!.Cost);
        Assert.Equal([1, 2], BruteForceWeek.Cheapest(week, patient, [31, 0, 0])!.Sessions);
        Assert.Equal([0, 2], BruteForceWeek.Cheapest(week, patient, closed: [false, true, false])!.Sessions);
        Assert.Equal(30 + 30 - 100, BruteForceWeek.Cheapest(week, patient, [0, 0, -100])!.Cost);
        Assert.Null(BruteForceWeek.Cheapest(week, patient, closed: [true, true, false]));
        Assert.Equal(4, BruteForceWeek.All(week, patient).Count);
    }

    [Fact]
    public void Patients_who_compete_for_a_seat_are_weighed()
    {
        var need = new WeekRequirement(new(60), modalities: [new(Modality.Family, sessions: new(1))]);
        var best = BruteForceProgram.Best(Week([Patient("p1", need), Patient("p2", need, 3), Patient("p3", new(new(60)))]));
        Assert.Equal(["p2", "p3"], best.Assignments.Select(row => row.Patient.Value));
        Assert.Equal(100_000 + 30 + 30, best.Objective);
    }

    [Fact]
    public void A_session_short_of_its_minimum_draws_others_in_or_does_not_run()
    {
        Session few = new("few", Modality.Peer, new(IsoDayOfWeek.Friday, 540, 600), 9, 2);
        var need = new WeekRequirement(modalities: [new(Modality.Peer, sessions: new(1))]);
        Assert.Equal(60, BruteForceProgram.Optimum(Week([Patient("p1", need), Patient("p2", new(new(60)))], few)));
        Assert.Equal(100_030, BruteForceProgram.Optimum(Week([Patient("p1", need), Patient("p2", new(new(60), modalities: [new(Modality.Peer, sessions: new(max: 0))]))], few)));
    }

    private static ProgramPatient Patient(string id, WeekRequirement need, int priority = 1) => new(new(id), "asam4:2.1", need, priority: priority);

    private static ProgramWeek Week(ProgramPatient[] patients, params Session[] more) => ProgramWeek.Create(
        "program",
        DateTimeZone.Utc,
        new LocalDate(2026, 1, 5),
        [
            new("mon", Modality.Group, new(IsoDayOfWeek.Monday, 540, 600), 9),
            new("next", Modality.Group, new(IsoDayOfWeek.Monday, 600, 660), 9),
            new("tue", Modality.Family, new(IsoDayOfWeek.Tuesday, 540, 600), 1),
            .. more,
        ],
        patients);
}

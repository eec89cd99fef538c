using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Weeks;

/// <summary>Weeks made to be hard: at a small work limit there is still a week, and a bound that it does not fall below.</summary>
public sealed class HostileWeeksTests
{
    private const long Limit = 1_000_000;

    [Theory]
    [InlineData("five-minute sessions", WeekStatus.Optimal)]
    [InlineData("closed series", WeekStatus.Unknown)]
    [InlineData("an exact sum", WeekStatus.Unknown)]
    [InlineData("many kinds", WeekStatus.Unknown)]
    [InlineData("offers", WeekStatus.Optimal)]
    public void A_hostile_week_is_proven_or_meets_its_limit_with_a_week_and_a_bound(string name, WeekStatus status)
    {
        var program = Program(name);
        var patient = program.Patients[0];
        var offering = Offering.Of(program);
        var week = WeekSolver.Solve(offering, patient, Limit);
        Assert.Equal(status, week.Status);
        Assert.NotEmpty(week.Sessions);
        List<Session> attended = [.. week.Sessions.Select(id => program.Sessions.Single(session => session.Id == id))];
        Assert.Empty(PatientWeek.Faults(program, patient, attended));
        Assert.Equal(PatientWeek.Cost(program.Weights, patient, attended), week.Cost);
        Assert.InRange(week.LowerBound, 1, week.Cost);
        var kernel = new WeekKernel();
        kernel.Solve(new CompiledPatient(offering, patient), new WeekState(offering), long.MaxValue, Limit);
        Assert.InRange(kernel.Work, 1, Limit + (Limit / 8) + 500_000);
        Assert.Equal(week.Cost, kernel.Cost);
    }

    private static ProgramWeek Program(string name)
    {
        var dice = new Dice(7);
        var (sessions, need) = name switch
        {
            "five-minute sessions" => (
                Enumerable.Range(0, 2016).Select(s => Meeting(s, s / 288, s % 288 * 5, 5, $"m{s * 7 % 5}")),
                new WeekRequirement(new Limit(200), modalities: Enumerable.Range(0, 5).Select(m => Kind($"m{m}", new(8, 9), new(5, 200))))),
            "closed series" => (
                Enumerable.Range(0, 180).Select(s => Meeting(s, s * 3 % 7, 480 + (dice.Roll(0, 130) * 5), 50 + (dice.Roll(0, 3) * 5), "group", series: $"t{s / 3}")),
                new WeekRequirement(new Limit(900, 1060), modalities: [Kind("group", new(17, 18), default)])),
            "an exact sum" => (
                Enumerable.Range(0, 280).Select(s => Meeting(s, s % 7, dice.Roll(0, 250) * 5, 25 + (dice.Roll(0, 12) * 5), $"m{s % 4}")),
                new WeekRequirement(new Limit(1000, 1000), modalities: Enumerable.Range(0, 4).Select(m => Kind($"m{m}", new(3, 6), new(245, 255))))),
            "many kinds" => (
                Enumerable.Range(0, 600).Select(s => Meeting(s, s % 7, dice.Roll(0, 270) * 5, 30, $"m{s % 24}")),
                new WeekRequirement(new Limit(600), modalities: Enumerable.Range(0, 24).Select(m => Kind($"m{m}", new(m < 20 ? 1 : 0, 2), default)))),
            _ => (
                Enumerable.Range(0, 300).Select(s => Meeting(s, s % 7, 480 + (dice.Roll(0, 140) * 5), 60, "group", offer: $"o{s % 17}")),
                new WeekRequirement(new Limit(900, 960), new Limit(5))),
        };
        return ProgramWeek.Create(
            "hostile",
            DateTimeZone.Utc,
            new LocalDate(2026, 3, 2),
            sessions,
            [new ProgramPatient(
                new PatientId("p"),
                "asam4:2.1",
                need,
                dislikes: Enumerable.Range(0, 84).Select(i => new Dislike(new((IsoDayOfWeek)((i % 7) + 1), i / 7 * 120, (i / 7 * 120) + 60), (i * 31 % 11) + 1)))]);
    }

    private static ModalityLimit Kind(string word, Limit sessions, Limit minutes) => new(Modality.Of(word), sessions, minutes);

    private static Session Meeting(int number, int day, int start, int minutes, string modality, string? series = null, string? offer = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"s{number}"),
        Modality.Of(modality),
        new((IsoDayOfWeek)(day + 1), start, start + minutes),
        5,
        series: series,
        offer: offer);
}

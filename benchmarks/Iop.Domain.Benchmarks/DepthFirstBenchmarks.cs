using System.Globalization;
using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>One patient's week beside a plain depth-first search, on offerings small enough for the latter to end.</summary>
[MemoryDiagnoser]
public class DepthFirstBenchmarks
{
    private ProgramWeek program = null!;
    private Offering offering = null!;

    [Params(12, 15, 18)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        program = AWeek(Sessions);
        offering = Offering.Of(program);
        if (DepthFirst() != Exact())
        {
            throw new InvalidOperationException("The two searches disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public long DepthFirst() => DepthFirstWeek.CheapestCost(program, program.Patients[0]) ?? -1;

    [Benchmark]
    public long Exact() => WeekSolver.Solve(offering, program.Patients[0]) is { Status: WeekStatus.Optimal } week ? week.Cost : -1;

    // three sessions an evening, the second of another kind and with a wait before it; evenings go on into the weekend as sessions are added
    private static ProgramWeek AWeek(int sessions)
    {
        var offered = Enumerable.Range(0, sessions).Select(i =>
        {
            var start = 900 + (i % 3 * 110) + (i / 3 % 2 * 15);
            return new Session(
                string.Create(CultureInfo.InvariantCulture, $"s{i}"),
                i % 3 == 1 ? Modality.Education : Modality.Group,
                new WeekInterval((IsoDayOfWeek)((i / 3) + 1), start, start + (i % 2 == 0 ? 90 : 60)),
                capacity: 8);
        });
        var need = new WeekRequirement(
            new Limit(540, 900),
            new Limit(3, 5),
            minutesPerDay: new Limit(max: 240),
            modalities: [new ModalityLimit(Modality.Group, minutes: new Limit(300)), new ModalityLimit(Modality.Education, sessions: new Limit(1))]);
        return ProgramWeek.Create(
            "small",
            DateTimeZoneProviders.Tzdb["America/New_York"],
            new LocalDate(2026, 3, 2),
            offered,
            [new ProgramPatient(new PatientId("p"), "asam4:2.1", need, dislikes: [new Dislike(new WeekInterval(IsoDayOfWeek.Monday, 900, 1440), 20)])]);
    }
}

using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>The continuity of many episodes in counts, beside LINQ that asks the same; both must agree before anything is measured.</summary>
/// <remarks>Ten thousand different episodes of three stays and some twenty events each are counted over and over; a million additions are what a region's year may be.</remarks>
[MemoryDiagnoser]
public class ContinuityBenchmarks
{
    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly LocalDate AsOf = new(2026, 12, 31);

    private CareEpisode[] episodes = null!;

    [Params(10_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var random = new Random(1);
        episodes = [.. Enumerable.Range(0, 10_000).Select(_ => Episode(random))];
        var measures = ContinuityMeasures.Standard;
        var counts = ContinuityCounts.Of(episodes, AsOf, measures);
        long[] ours = [counts.TotalDaysBetween, counts.ReadmittedWithin30Days.Yes, counts.ReadmittedWithin90Days.Yes, .. counts.FollowUps.Select(told => told.Yes)];
        var naive = LinqContinuity.Count(episodes, AsOf, measures);
        if (!ours.SequenceEqual(naive))
        {
            throw new InvalidOperationException($"The counts differ: {string.Join(' ', ours)} and {string.Join(' ', naive)}.");
        }
    }

    [Benchmark(Baseline = true)]
    public long Linq() => LinqContinuity.Count(Given(), AsOf, ContinuityMeasures.Standard)[0];

    [Benchmark]
    public long Counter()
    {
        var counter = new ContinuityCounter(AsOf, ContinuityMeasures.Standard);
        for (var i = 0; i < Count; i++)
        {
            counter.Add(episodes[i % episodes.Length]);
        }

        return counter.ToCounts().TotalDaysBetween;
    }

    private IEnumerable<CareEpisode> Given()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return episodes[i % episodes.Length];
        }
    }

    private static CareEpisode Episode(Random random)
    {
        var day = Start.PlusDays(random.Next(300));
        List<CareEvent> events = [CareEvent.Diagnosis(day), CareEvent.EmergencyVisit(day, random.Next(2) == 0 ? TreatedCondition.SubstanceUse : TreatedCondition.MentalIllness)];
        foreach (var (code, days) in new[] { ("res", 28), (random.Next(5) == 0 ? "res" : "php", 14), ("iop", 56) })
        {
            day = day.PlusDays(random.Next(40));
            events.Add(CareEvent.Admission(day, LevelSystem.Ladder[code], TreatedCondition.SubstanceUse));
            for (var visit = 0; code == "iop" && visit < 12; visit++)
            {
                events.Add(CareEvent.AppointmentKept(day.PlusDays(visit * 4), LevelSystem.Ladder[code], Modality.Group));
            }

            day = day.PlusDays(days);
            events.Add(CareEvent.Discharge(day, LevelSystem.Ladder[code], DischargeReason.Completed));
            day = day.PlusDays(2);
        }

        return CareEpisode.Of(new("p"), events);
    }
}

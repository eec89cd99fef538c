using System.Numerics;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients one at a time in continuous time, each under all strategies.</summary>
internal sealed class EventWorker : PatientWorker
{
    private readonly EventEngine engine;
    private readonly ulong seed;
    private readonly PatientDraw patients;
    private readonly EventWalk[] walks;
    private readonly long[] totals;

    public EventWorker(EventEngine engine, ulong seed)
    {
        this.engine = engine;
        this.seed = seed;
        patients = new(engine.Model);
        walks = [.. engine.Strategies.Select(strategy => new EventWalk(engine.Model, strategy))];
        totals = new long[engine.Strategies.Count * PhiloxLanes.Count * Measures.Count];
    }

    /// <inheritdoc/>
    public override void Run(long from, long end, RunTotals totals)
    {
        foreach (var (first, valid) in PatientGroups.Of(from, end))
        {
            for (var lanes = valid; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                var patient = patients.Draw(seed, first + lane);
                for (var strategy = 0; strategy < walks.Length; strategy++)
                {
                    Walk(patient, first + lane, strategy, totals.Counts[strategy], null);
                }
            }

            for (var strategy = 0; strategy < walks.Length; strategy++)
            {
                totals.Add(strategy, this.totals, valid);
            }
        }

        totals.Patients += end - from;
    }

    /// <summary>Adds up the changes in those present from point to point.</summary>
    public override void Finish(RunTotals totals)
    {
        foreach (var counts in totals.Counts)
        {
            for (var i = counts.States; i < counts.Present.Length; i++)
            {
                counts.Present[i] += counts.Present[i - counts.States];
            }
        }
    }

    /// <inheritdoc/>
    public override PatientTrajectory Replay(long patient, int strategy)
    {
        List<PatientStay> stays = [];
        Walk(patients.Draw(seed, patient), patient, strategy, null, stays);
        var row = Row(strategy, patient);
        return new(
            patient,
            engine.Strategies[strategy].Id,
            stays.ToValueList(),
            engine.Units.Outcome(row[0], row[1], row[2]),
            engine.Units.Outcome(row[3], row[4], row[5]));
    }

    private void Walk(PatientStratum patient, long number, int strategy, StateCounts? counts, List<PatientStay>? stays)
    {
        Span<double> sums = stackalloc double[Measures.Count];
        sums.Clear();
        walks[strategy].Run(seed, patient, number, sums, counts, stays);
        var row = Row(strategy, number);
        for (var measure = 0; measure < row.Length; measure++)
        {
            row[measure] = engine.Units.Units(measure, sums[measure]);
        }
    }

    private Span<long> Row(int strategy, long patient) =>
        totals.AsSpan(((strategy * PhiloxLanes.Count) + (int)(patient % PhiloxLanes.Count)) * Measures.Count, Measures.Count);
}

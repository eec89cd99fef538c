using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs batches of patients in continuous time, each under all strategies.</summary>
internal sealed class EventWorker : PatientWorker
{
    private const int Groups = EventLanes.Capacity / PhiloxLanes.Count;
    private readonly EventEngine engine;
    private readonly ulong seed;
    private readonly PatientDraw patients;
    private readonly EventWalk[] walks;
    private readonly PatientTotals[] groups;
    private readonly PatientStratum[] batch = new PatientStratum[EventLanes.Capacity];

    public EventWorker(EventEngine engine, ulong seed)
    {
        this.engine = engine;
        this.seed = seed;
        patients = new(engine.Model);
        walks = [.. engine.Strategies.Select(strategy => new EventWalk(engine.Model, strategy, engine.Path, engine.HasTables))];
        groups = [.. Enumerable.Range(0, Groups).Select(_ => new PatientTotals(engine.Units, walks.Length))];
    }

    /// <inheritdoc/>
    public override void Run(long from, long end, RunTotals totals)
    {
        for (var first = from & -EventLanes.Capacity; first < end; first += EventLanes.Capacity)
        {
            var (low, high) = ((int)Math.Max(0, from - first), (int)Math.Min(EventLanes.Capacity, end - first));
            Draw(first, low, high);
            for (var strategy = 0; strategy < walks.Length; strategy++)
            {
                Keep(strategy, low, high, walks[strategy].Run(seed, first, low, high - low, patients.Alike, batch, totals.Counts[strategy], null));
            }

            foreach (var (group, valid) in PatientGroups.Of(first + low, first + high))
            {
                groups[(int)(group - first) / PhiloxLanes.Count].AddTo(totals, valid);
            }
        }

        totals.Patients += end - from;
    }

    /// <summary>Adds up who came and who left from point to point.</summary>
    public override void Finish(RunTotals totals)
    {
        foreach (var (counts, walk) in totals.Counts.Zip(walks))
        {
            walk.Finish(counts);
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
        var place = (int)(patient % EventLanes.Capacity);
        Draw(patient - place, place, place + 1);
        Keep(strategy, place, place + 1, walks[strategy].Run(seed, patient - place, place, 1, patients.Alike, batch, null, stays));
        return groups[place / PhiloxLanes.Count].Trajectory(engine, patient, strategy, stays);
    }

    private void Draw(long first, int low, int high)
    {
        for (var place = low; place < high && patients.Alike is null; place++)
        {
            batch[place] = patients.Draw(seed, first + place);
        }
    }

    private void Keep(int strategy, int low, int high, ReadOnlySpan<double> totals)
    {
        for (var place = low; place < high; place++)
        {
            groups[place / PhiloxLanes.Count].Set(strategy, place % PhiloxLanes.Count, totals.Slice(place * EventLanes.Measured, Measures.Count));
        }
    }
}

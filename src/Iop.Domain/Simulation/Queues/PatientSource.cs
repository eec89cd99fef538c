using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Queues;

/// <summary>The patients of one source in one replication, in the order of their arrival.</summary>
/// <remarks>
/// A patient's number has the replication above 40 bits, the place of the source among all ids of sources above 32, and the number within the source below.
/// </remarks>
internal sealed class PatientSource
{
    private const int ReplicationShift = 40;
    private const int SourceShift = 32;
    private readonly ArrivalProcess process;
    private readonly QueueClock clock;
    private readonly long place;
    private readonly double perUnit;
    private readonly double perArrival;
    private readonly (double End, double Rate)[] pieces;
    private readonly double period;
    private readonly long[] times;
    private readonly long[] upTo;
    private readonly int[] states;
    private readonly long[] elapsed;
    private readonly Threshold[] thresholds;
    private readonly uint[] words = new uint[PhiloxLanes.WordsPerBlock];
    private readonly double[] gaps = new double[PhiloxLanes.Count];
    private readonly double[] stays = new double[PhiloxLanes.Count];
    private readonly double[]? patience;
    private ulong seed;
    private long first;
    private long count;
    private int batch;

    public PatientSource(PatientArrivals arrivals, int place, StrategyReading reading, QueueClock clock, ReadOnlySpan<int> ranks, bool hasPatience)
    {
        patience = hasPatience ? new double[PhiloxLanes.Count] : null;
        this.clock = clock;
        this.place = place;
        process = arrivals.Process;
        Rank = ranks.IndexOf(arrivals.Rank);
        perUnit = clock.Scaled(PathwayTime.YearsOf(process.Unit, reading.Model.CycleLength));
        perArrival = process is { Family: ArrivalFamily.Poisson, Pieces.Count: 0 } ? perUnit / process.Rate : 0;
        pieces = [.. process.Pieces.Select(piece => (piece.Time * perUnit, piece.Value / perUnit)), (double.PositiveInfinity, process.Rate / perUnit)];
        period = process.Period is { } length ? length * perUnit : double.PositiveInfinity;
        times = [.. process.Batches.Select(given => QueueClock.Whole(given.Time * perUnit))];
        var sum = 0L;
        upTo = [.. process.Batches.Select(given => sum += given.Patients)];
        var shares = (arrivals.Start.Count > 0 ? arrivals.Start : reading.Start).Where(static share => share.Share > 0).ToArray();
        states = [.. shares.Select(share => reading.Index(share.State))];
        elapsed = [.. shares.Select(share => clock.Ticks(share.Elapsed.Years(reading.Model.CycleLength)))];
        var (whole, part) = (shares.Sum(static share => share.Share), 0.0);
        thresholds = [.. shares.SkipLast(1).Select(share => Threshold.Of(Math.Min(1, (part += share.Share) / whole)))];
    }

    /// <summary>The place of the rank of its patients among all ranks.</summary>
    public int Rank { get; }

    /// <summary>The states in which its patients begin.</summary>
    public ReadOnlySpan<int> States => states;

    /// <summary>Whether nobody has been in the state before.</summary>
    public bool IsFresh => Array.TrueForAll(elapsed, static ticks => ticks == 0);

    /// <summary>When the next patient arrives; never where nobody comes before the horizon.</summary>
    public long Next { get; private set; }

    /// <summary>The number of the next patient.</summary>
    public long Number => first + count;

    /// <summary>The first number that the stay of the next patient in a first state takes, as <see cref="QueueStays"/> draws it: numbers of patients who follow each other are drawn together.</summary>
    public double FirstHazard => stays[count % PhiloxLanes.Count];

    /// <summary>The number that the first patience of the next patient takes; 0 where no level asks for it.</summary>
    public double FirstPatience => patience is null ? 0 : patience[count % PhiloxLanes.Count];

    /// <summary>Goes to the first patient of a replication.</summary>
    public void Begin(ulong seed, long replication)
    {
        this.seed = seed;
        first = (replication << ReplicationShift) | (place << SourceShift);
        (count, batch, Next) = (-1, 0, 0);
        Advance();
    }

    /// <summary>Goes to the patient after the next.</summary>
    public void Advance()
    {
        if (++count > uint.MaxValue)
        {
            throw new InvalidOperationException("More than four billion patients of one source arrive in one replication.");
        }

        if (count % PhiloxLanes.Count == 0)
        {
            Draw();
        }

        var next = process.Family switch
        {
            ArrivalFamily.Given => Given(),
            ArrivalFamily.Renewal => Next + QueueClock.Whole(process.Gap!.TimeOf(Hazard()) * perUnit),
            _ when pieces.Length > 1 => InPieces(Hazard()),
            _ => Next + QueueClock.Whole(Hazard() * perArrival),
        };
        Next = next < clock.Horizon ? next : QueueClock.Never;
    }

    /// <summary>Where a patient begins.</summary>
    public int Entry(long number)
    {
        if (thresholds.Length == 0)
        {
            return 0;
        }

        var drawn = Philox.Words(seed, number, 0, DrawPurpose.Start).Upper;
        var entry = 0;
        while (entry < thresholds.Length && thresholds[entry].IsAtMost((int)(drawn >> 48), drawn & ((1UL << 48) - 1)))
        {
            entry++;
        }

        return entry;
    }

    /// <summary>How long those of an entry have been in its state already.</summary>
    public long Elapsed(int entry) => elapsed[entry];

    private double Hazard() => gaps[count % PhiloxLanes.Count];

    private void Draw()
    {
        PhiloxLanes.Fill(SimdPaths.Best, seed, Number, 0, DrawPurpose.Arrival, words);
        HazardLanes.Fill(words, gaps);
        PhiloxLanes.Fill(SimdPaths.Best, seed, Number, 0, DrawPurpose.SlotStay, words);
        HazardLanes.Fill(words, stays);
        if (patience is not null)
        {
            PhiloxLanes.Fill(SimdPaths.Best, seed, Number, 0, DrawPurpose.Patience, words);
            HazardLanes.Fill(words, patience);
        }
    }

    private long Given()
    {
        while (batch < upTo.Length && upTo[batch] <= count)
        {
            batch++;
        }

        return batch < upTo.Length ? times[batch] : QueueClock.Never;
    }

    /// <summary>The time by which a hazard has added up since the last arrival, piece by piece.</summary>
    private long InPieces(double hazard)
    {
        if (Next >= QueueClock.Never)
        {
            return Next;
        }

        var (round, now) = double.IsFinite(period) ? (Math.Floor(Next / period), 0.0) : (0, (double)Next);
        now = double.IsFinite(period) ? Math.Max(0, Next - (round * period)) : now;
        while (double.IsInfinity(period) || round * period < clock.Horizon)
        {
            foreach (var (end, rate) in pieces)
            {
                var until = Math.Min(end, period);
                if (until <= now)
                {
                    continue;
                }

                var passing = rate == 0 ? 0 : rate * (until - now);
                if (hazard < passing)
                {
                    return Math.Max(Next, QueueClock.Whole((double.IsFinite(period) ? round * period : 0) + now + (hazard / rate)));
                }

                hazard -= passing;
                now = until;
            }

            if (double.IsInfinity(period))
            {
                break;
            }

            (round, now) = (round + 1, 0);
        }

        return QueueClock.Never;
    }
}

using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Queues;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Queues;

/// <summary>One level the slow way: at each moment at which anything happens, everybody is looked at; lengths of queues are summed over time.</summary>
internal sealed class NaiveLevel
{
    private readonly QueueNetwork network;
    private readonly QueueLevel level;
    private readonly List<Patient> patients = [];
    private readonly ulong seed;

    public NaiveLevel(PathwayModel model, ulong seed, long replication)
    {
        (network, this.seed) = (new(model, model.Strategies[0]), seed);
        level = network.Levels[0];
        foreach (var (place, source) in network.Sources.Index())
        {
            for (source.Begin(seed, replication); source.Next < QueueClock.Never; source.Advance())
            {
                patients.Add(new(source.Number, source.Next, source.Rank, place, source.FirstHazard));
            }
        }

        patients.Sort(static (one, other) => (one.Arrival, one.Source, one.Number).CompareTo((other.Arrival, other.Source, other.Number)));
    }

    public Int128 Waiting { get; private set; }

    public Int128 Occupied { get; private set; }

    public Int128 Wait { get; private set; }

    public long[] Lost { get; } = new long[4];

    public long Admitted { get; private set; }

    public long MostWaiting { get; private set; }

    public void Run()
    {
        var (now, horizon) = (0L, network.Clock.Horizon);
        while (true)
        {
            var next = patients.SelectMany(Times).Where(time => time >= now).DefaultIfEmpty(horizon).Min();
            var (queue, busy) = (patients.Count(patient => patient.Waits), patients.Count(patient => patient.Stays));
            Waiting += network.Clock.Counted(now, next) * queue;
            Occupied += network.Clock.Counted(now, next) * busy;
            now = Math.Min(next, horizon);
            if (now == horizon)
            {
                return;
            }

            for (var end = patients.Find(patient => patient.Stays && patient.End == now); end is not null; end = patients.Find(patient => patient.Stays && patient.End == now))
            {
                end.Stays = false;
                end.End = -1;
                Admit(now);
            }

            foreach (var patient in patients.Where(patient => !patient.HasCome && patient.Arrival == now).Take(1))
            {
                Arrive(patient, now);
            }

            if (patients.Exists(patient => !patient.HasCome && patient.Arrival == now) || patients.Exists(patient => patient.Stays && patient.End == now))
            {
                continue;
            }

            foreach (var patient in patients.Where(patient => patient.Waits && patient.GiveUp == now))
            {
                patient.Waits = false;
                patient.GiveUp = -1;
                Lost[(int)LossCause.Reneged]++;
            }
        }
    }

    private static IEnumerable<long> Times(Patient patient) =>
        !patient.HasCome ? [patient.Arrival] : patient.Stays ? [patient.End] : patient.Waits ? [patient.GiveUp] : [];

    private void Arrive(Patient patient, long now)
    {
        patient.HasCome = true;
        patient.Waits = true;
        patient.GiveUp = QueueClock.Never;
        if (patients.Count(static other => other.Stays) < level.Slots)
        {
            Admit(now);
            return;
        }

        var others = patients.Count(static other => other.Waits) - 1;
        var drawn = Philox.Words(seed, patient.Number, 0, DrawPurpose.Patience);
        if (others >= level.Of.MostWaiting)
        {
            (patient.Waits, Lost[(int)LossCause.Full]) = (false, Lost[(int)LossCause.Full] + 1);
        }
        else if (level.Of.Balking is { } balking && ValueSampling.Share(drawn.Lower) < balking.At(others))
        {
            (patient.Waits, Lost[(int)LossCause.Balked]) = (false, Lost[(int)LossCause.Balked] + 1);
        }
        else if (level.Of.Patience is { } patience)
        {
            patient.GiveUp = now + QueueClock.Whole(patience.TimeOf(-PortableMath.Log(ValueSampling.Share(drawn.Upper))) * level.TicksOfPatience);
        }

        MostWaiting = Math.Max(MostWaiting, patients.Count(static other => other.Waits));
    }

    private void Admit(long now)
    {
        if (patients.Where(static patient => patient.Waits).OrderBy(static patient => patient.Rank).FirstOrDefault() is { } next && patients.Count(static patient => patient.Stays) < level.Slots)
        {
            next.Waits = false;
            next.Stays = true;
            Admitted++;
            Wait += now - next.Arrival;
            next.End = now + network.Stays[level.State].Draw(seed, next.Number, 0, now - next.Arrival, 0, network.Clock.Horizon - now, network.Draw.Alike!, next.FirstHazard, out _);
        }
    }

    private sealed class Patient(long number, long arrival, int rank, int source, double firstHazard)
    {
        public long Number => number;

        public double FirstHazard => firstHazard;

        public long Arrival => arrival;

        public int Rank => rank;

        public int Source => source;

        public bool HasCome { get; set; }

        public bool Waits { get; set; }

        public bool Stays { get; set; }

        public long End { get; set; } = -1;

        public long GiveUp { get; set; } = -1;
    }
}

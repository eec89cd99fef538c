namespace Iop.Domain.Simulation.Queues;

/// <summary>Who waits for a level: by rank, and then in the order of coming.</summary>
internal sealed class WaitingLine(int ranks)
{
    private readonly int[] first = Filled(ranks);
    private readonly int[] last = Filled(ranks);

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them wait outside, without a slot.</summary>
    public int Outside { get; set; }

    /// <summary>Who is next; -1 where nobody waits.</summary>
    public int First
    {
        get
        {
            for (var rank = 0; rank < first.Length && Count > 0; rank++)
            {
                if (first[rank] >= 0)
                {
                    return first[rank];
                }
            }

            return -1;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Fill(first, -1);
        Array.Fill(last, -1);
        (Count, Outside) = (0, 0);
    }

    /// <summary>The one behind another; -1 behind the last.</summary>
    public int After(QueuePatient[] patients, int index)
    {
        if (patients[index].Next >= 0)
        {
            return patients[index].Next;
        }

        for (var rank = patients[index].Rank + 1; rank < first.Length; rank++)
        {
            if (first[rank] >= 0)
            {
                return first[rank];
            }
        }

        return -1;
    }

    /// <summary>Puts a patient behind all of the same rank, or before them.</summary>
    public void Add(QueuePatient[] patients, int index, bool inFront)
    {
        ref var patient = ref patients[index];
        var (ahead, behind) = inFront ? (-1, first[patient.Rank]) : (last[patient.Rank], -1);
        (patient.Previous, patient.Next) = (ahead, behind);
        (ahead >= 0 ? ref patients[ahead].Next : ref first[patient.Rank]) = index;
        (behind >= 0 ? ref patients[behind].Previous : ref last[patient.Rank]) = index;
        Count++;
        Outside += patient.Status == QueueStatus.Outside ? 1 : 0;
    }

    /// <summary>Takes a patient out.</summary>
    public void Remove(QueuePatient[] patients, int index)
    {
        ref var patient = ref patients[index];
        (patient.Previous >= 0 ? ref patients[patient.Previous].Next : ref first[patient.Rank]) = patient.Next;
        (patient.Next >= 0 ? ref patients[patient.Next].Previous : ref last[patient.Rank]) = patient.Previous;
        Count--;
        Outside -= patient.Status == QueueStatus.Outside ? 1 : 0;
    }

    private static int[] Filled(int ranks)
    {
        var places = new int[ranks];
        Array.Fill(places, -1);
        return places;
    }
}

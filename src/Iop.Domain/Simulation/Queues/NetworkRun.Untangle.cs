namespace Iop.Domain.Simulation.Queues;

internal sealed partial class NetworkRun
{
    /// <summary>Where levels wait for each other in a circle, and nobody there can move before another does, those who wait longest in the circle change places at once.</summary>
    private void Untangle(long time)
    {
        for (isStuck = false; Circle() is { Count: > 0 } circle;)
        {
            tally.Exchanges++;
            foreach (var index in circle)
            {
                lines[patients[index].WaitsFor].Remove(patients, index);
                Leave(index, time);
            }

            foreach (var index in circle)
            {
                Admit(index, patients[index].WaitsFor, time);
            }
        }

        isStuck = false;
    }

    /// <summary>The patients of one circle; none where nobody is caught.</summary>
    private List<int> Circle()
    {
        var caught = Caught();
        var ahead = new int[lines.Length];
        Array.Fill(ahead, -1);
        for (var level = 0; level < lines.Length; level++)
        {
            for (var index = caught[level] ? lines[level].First : -1; index >= 0; index = lines[level].After(patients, index))
            {
                if (patients[index].Status == QueueStatus.Holding && network.LevelOf[patients[index].State] is var from && caught[from]
                    && (ahead[from] < 0 || IsLonger(index, ahead[from])))
                {
                    ahead[from] = index;
                }
            }
        }

        var steps = new int[lines.Length];
        List<int> way = [];
        for (var at = Array.IndexOf(caught, true); at >= 0; at = patients[ahead[at]].WaitsFor)
        {
            if (steps[at] > 0)
            {
                return way[(steps[at] - 1)..];
            }

            way.Add(ahead[at]);
            steps[at] = way.Count;
        }

        return [];
    }

    private bool IsLonger(int index, int than)
    {
        ref readonly var one = ref patients[index];
        ref readonly var other = ref patients[than];
        return (one.Rank, one.Asked, one.Number).CompareTo((other.Rank, other.Asked, other.Number)) < 0;
    }

    /// <summary>The levels without a free slot of which all patients hold their slots and wait for such levels alone.</summary>
    private bool[] Caught()
    {
        var caught = new bool[lines.Length];
        for (var level = 0; level < caught.Length; level++)
        {
            caught[level] = busy[level] > 0 && holding[level] == busy[level] && free[level] <= 0;
        }

        for (var isSettled = false; !isSettled;)
        {
            isSettled = true;
            for (var level = 0; level < lines.Length; level++)
            {
                for (var index = caught[level] ? -1 : lines[level].First; index >= 0; index = lines[level].After(patients, index))
                {
                    if (patients[index].Status == QueueStatus.Holding && network.LevelOf[patients[index].State] is var from && caught[from])
                    {
                        caught[from] = isSettled = false;
                    }
                }
            }
        }

        return caught;
    }
}

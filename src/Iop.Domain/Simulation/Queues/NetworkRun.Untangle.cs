namespace Iop.Domain.Simulation.Queues;

internal sealed partial class NetworkRun
{
    private readonly bool[] caught;
    private readonly int[] ahead;
    private readonly int[] places;
    private readonly List<int> way = [];

    /// <summary>Where levels wait for each other in a circle, and nobody there can move before another does, those who wait longest in the circle change places at once.</summary>
    private void Untangle(long time)
    {
        while (FindCaught() && FindCircle() is >= 0 and var first)
        {
            tally.Exchanges++;
            for (var i = first; i < way.Count; i++)
            {
                lines[patients[way[i]].WaitsFor].Remove(patients, way[i]);
                Leave(way[i], time);
            }

            for (var i = first; i < way.Count; i++)
            {
                Admit(way[i], patients[way[i]].WaitsFor, time);
            }
        }

        isStuck = false;
    }

    /// <summary>Follows those who wait longest from level to level until a level comes again.</summary>
    /// <returns>From which place of the way on it is a circle; -1 where nobody is caught.</returns>
    private int FindCircle()
    {
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

        way.Clear();
        Array.Fill(places, -1);
        for (var at = Array.IndexOf(caught, true); at >= 0; at = patients[ahead[at]].WaitsFor)
        {
            if (places[at] >= 0)
            {
                return places[at];
            }

            places[at] = way.Count;
            way.Add(ahead[at]);
        }

        return -1;
    }

    private bool IsLonger(int index, int than)
    {
        ref readonly var one = ref patients[index];
        ref readonly var other = ref patients[than];
        return (one.Rank, one.Asked, one.Number).CompareTo((other.Rank, other.Asked, other.Number)) < 0;
    }

    /// <summary>Finds the levels without a free slot of which all patients hold their slots and wait for such levels alone.</summary>
    private bool FindCaught()
    {
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

        return caught.Contains(true);
    }
}

namespace Iop.Domain.Simulation.Queues;

internal sealed partial class NetworkRun
{
    /// <summary>Admits those who are next as long as there are free slots, at a level and at those that are left for it.</summary>
    private void Fill(int level, long time)
    {
        if (level < 0 || free[level] <= 0 || lines[level].Count == 0)
        {
            return;
        }

        toFill.Add(level);
        while (toFill.Count > 0)
        {
            var next = toFill[^1];
            if (free[next] <= 0 || lines[next].First is not (>= 0 and var index))
            {
                toFill.RemoveAt(toFill.Count - 1);
                continue;
            }

            lines[next].Remove(patients, index);
            var from = Admit(index, next, time);
            if (from >= 0)
            {
                toFill.Add(from);
            }
        }
    }

    /// <summary>Loses one who waits outside.</summary>
    private void Lose(int index, int level, LossCause cause, long time)
    {
        ref readonly var patient = ref patients[index];
        lines[level].Remove(patients, index);
        tally.Levels[level].Waiting += network.Clock.Counted(patient.Asked, time);
        if (patient.State < 0)
        {
            CountWait(index, time);
        }

        Turn(index, level, cause, time, time - patient.Asked);
    }

    /// <summary>Turns a patient away, who goes to where the level's lost patients go.</summary>
    private void Turn(int index, int level, LossCause cause, long time, long wait)
    {
        ref var patient = ref patients[index];
        if (time >= network.Clock.WarmUp)
        {
            tally.Levels[level].Lose(cause, wait);
        }

        var from = patient.State >= 0 ? Leave(index, time) : -1;
        (patient.NextInState, patient.Rest, patient.Move) = (0, -1, 0);
        if (network.Levels[level].LostTo is >= 0 and var state)
        {
            patient.Move = network.Rewards.EntryOfLost(state);
            Enter(index, state, time);
        }
        else
        {
            tally.Lost++;
            Free(index);
        }

        Fill(from, time);
    }

    /// <summary>Opens and closes slots.</summary>
    /// <returns>The place of the first change at a later time.</returns>
    private int Change(int place, long time)
    {
        var end = place;
        for (; end < changes.Length && changes[end].Time == time; end++)
        {
            var (_, level, slots) = changes[end];
            free[level] = slots - busy[level];
        }

        for (var i = place; i < end; i++)
        {
            var level = changes[i].Level;
            if (free[level] < 0 && network.Levels[level].Of.Cut != SlotCut.Finish)
            {
                Interrupt(level, -free[level], time);
            }
        }

        for (var i = place; i < end; i++)
        {
            Fill(changes[i].Level, time);
        }

        return end;
    }

    /// <summary>Sends those away who came last.</summary>
    private void Interrupt(int level, int count, long time)
    {
        var (state, cut) = (network.Levels[level].State, network.Levels[level].Of.Cut);
        var there = Enumerable.Range(0, used).Where(index => patients[index] is { Status: QueueStatus.Staying or QueueStatus.Holding } patient && patient.State == state)
            .OrderByDescending(index => patients[index].OwnRank).ThenByDescending(index => patients[index].Since).ThenByDescending(index => patients[index].Number)
            .Take(count).ToArray();
        foreach (var index in there)
        {
            ref var patient = ref patients[index];
            if (patient.Status == QueueStatus.Holding)
            {
                // the stay is over: the patient waits on for the other level, in the same place, without a slot
                var line = lines[patient.WaitsFor];
                Leave(index, time);
                Outside(index, time);
                line.Outside++;
                continue;
            }

            tally.Levels[level].Interrupted += time >= network.Clock.WarmUp ? 1 : 0;
            var rest = Math.Max(0, patient.Due - time);
            patient.NextInState = patient.InState + time - patient.Since;
            Leave(index, time, isInterrupted: true);
            if (cut == SlotCut.Discharge)
            {
                Turn(index, level, LossCause.Cut, time, wait: 0);
                continue;
            }

            var isCounted = time >= network.Clock.WarmUp;
            tally.Levels[level].Asked += isCounted ? 1 : 0;
            tally.Levels[level].Delayed += isCounted ? 1 : 0;
            (patient.WaitsFor, patient.Asked, patient.Rest, patient.Rank) = (level, time, rest, patient.OwnRank);
            WaitOutside(index, time, inFront: true);
        }
    }
}

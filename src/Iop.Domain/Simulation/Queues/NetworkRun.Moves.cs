using System.Globalization;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Queues;

internal sealed partial class NetworkRun
{
    /// <summary>A patient who moves more often is caught in a circle of stays that take no time.</summary>
    private const uint MostMoves = 1_000_000;

    private void Arrive(int place, long time)
    {
        var source = network.Sources[place];
        var index = Place();
        var number = source.Number;
        ref var patient = ref patients[index];
        patient = new() { Number = number, Arrived = time, Rest = -1, State = -1, Source = place, OwnRank = source.Rank, FirstHazard = source.FirstHazard, FirstPatience = source.FirstPatience };
        if (network.Draw.Alike is null)
        {
            who[index] = network.Draw.Draw(seed, number);
        }

        var entry = source.Entry(number);
        var state = source.States[entry];
        patient.NextInState = source.Elapsed(entry);
        tally.Arrived++;
        tally.Events++;
        source.Advance();
        if (network.LevelOf[state] is >= 0 and var level)
        {
            Ask(index, level, time, isTransfer: false);
        }
        else
        {
            Enter(index, state, time);
        }
    }

    /// <summary>A stay ends.</summary>
    private void Move(int index, long time)
    {
        ref var patient = ref patients[index];
        var stays = network.Stays[patient.State];
        var to = stays.To(patient.Exit);
        patient.NextInState = stays.KeepsClock(patient.Exit) ? patient.InState + time - patient.Since : 0;
        patient.Move = network.Rewards.MoveBy(patient.State, patient.Exit);
        if (network.LevelOf[to] is >= 0 and var level)
        {
            Ask(index, level, time, isTransfer: true);
            return;
        }

        var from = Leave(index, time);
        Enter(index, to, time);
        Fill(from, time);
    }

    /// <summary>A patient asks for a slot: is admitted, waits, or is lost.</summary>
    private void Ask(int index, int level, long time, bool isTransfer)
    {
        ref var patient = ref patients[index];
        var (of, counts, line) = (network.Levels[level], tally.Levels[level], lines[level]);
        var isCounted = time >= network.Clock.WarmUp;
        counts.Asked += isCounted ? 1 : 0;
        patient.Asked = time;
        if (free[level] > 0)
        {
            Fill(Admit(index, level, time), time);
            return;
        }

        counts.Delayed += isCounted ? 1 : 0;
        patient.WaitsFor = level;
        patient.Rank = isTransfer && of.TransferRank >= 0 ? of.TransferRank : patient.OwnRank;
        var from = patient.State < 0 ? -1 : network.LevelOf[patient.State];
        if (from >= 0 && of.Of.Transfers == TransferWait.HoldSlot)
        {
            patient.Status = QueueStatus.Holding;
            Join(index, time);
            holding[from]++;
            isStuck |= holding[from] == busy[from] && holding[level] == busy[level];
            return;
        }

        if (line.Outside >= of.Of.MostWaiting || Balks(patient, of, line))
        {
            Turn(index, level, line.Outside >= of.Of.MostWaiting ? LossCause.Full : LossCause.Balked, time, wait: 0);
            return;
        }

        if (from >= 0)
        {
            Leave(index, time);
        }

        WaitOutside(index, time, inFront: false);
        Fill(from, time);
    }

    private bool Balks(in QueuePatient patient, QueueLevel level, WaitingLine line)
    {
        var share = level.Of.Balking?.At(line.Count) ?? 0;
        return share > 0 && ValueSampling.Share(Philox.Words(seed, patient.Number, patient.Moves, DrawPurpose.Patience, patient.Waits).Lower) < share;
    }

    /// <summary>Joins the line without a slot, with a new patience.</summary>
    private void WaitOutside(int index, long time, bool inFront)
    {
        ref var patient = ref patients[index];
        var level = network.Levels[patient.WaitsFor];
        Outside(index, time);
        if (level.Of.Patience is { } patience)
        {
            var hazard = patient.Moves + patient.Waits == 0
                ? patient.FirstPatience
                : -PortableMath.Log(ValueSampling.Share(Philox.Words(seed, patient.Number, patient.Moves, DrawPurpose.Patience, patient.Waits).Upper));
            patient.Due = Math.Min(QueueClock.Never, time + QueueClock.Whole(patience.TimeOf(hazard) * level.TicksOfPatience));
            Plan(patient.Due, PatienceEnds, index);
        }

        patient.Waits++;
        Join(index, time, inFront);
    }

    private void Outside(int index, long time)
    {
        ref var patient = ref patients[index];
        patient.Status = QueueStatus.Outside;
        patient.Due = -1;
        if (patient.State < 0)
        {
            patient.Since = time;
            meter.BeginWait(patient.WaitsFor, time);
        }
    }

    private void Join(int index, long time, bool inFront = false)
    {
        var level = patients[index].WaitsFor;
        lines[level].Add(patients, index, inFront);
        if (time >= network.Clock.WarmUp)
        {
            tally.Levels[level].MostWaiting = Math.Max(tally.Levels[level].MostWaiting, lines[level].Count);
        }
    }

    /// <summary>Begins a stay at a level.</summary>
    /// <returns>The level that the patient left, of which a slot is free now; -1 where there is none.</returns>
    private int Admit(int index, int level, long time)
    {
        ref var patient = ref patients[index];
        var wait = time - patient.Asked;
        if (time >= network.Clock.WarmUp)
        {
            tally.Levels[level].Admit(wait, patient.Source);
            tally.Levels[level].Waiting += network.Clock.Counted(patient.Asked, time);
        }

        if (patient.State < 0 && patient.Status == QueueStatus.Outside)
        {
            CountWait(index, time);
        }

        var from = patient.State >= 0 ? Leave(index, time) : -1;
        busy[level]++;
        free[level]--;
        Begin(index, network.Levels[level].State, time);
        return from;
    }

    /// <summary>Begins a stay where there is room for all.</summary>
    private void Enter(int index, int state, long time)
    {
        if (!network.Stays[state].IsFinal)
        {
            Begin(index, state, time);
            return;
        }

        present[state]++;
        tally.Final[state]++;
        tally.StateTime[state] += network.Clock.Counted(time, network.Clock.Horizon);
        CountMove(index, time);
        meter.Remain(state, time, patients[index].Arrived, patients[index].NextInState, Who(index));
        Free(index);
    }

    private void Begin(int index, int state, long time)
    {
        ref var patient = ref patients[index];
        (patient.State, patient.Since, patient.InState, patient.Status) = (state, time, patient.NextInState, QueueStatus.Staying);
        present[state]++;
        tally.Events++;
        CountMove(index, time);
        meter.Come(state, time);
        if (patient.Rest >= 0)
        {
            (patient.Due, patient.Rest) = (time + patient.Rest, -1);
        }
        else
        {
            if (patient.Moves == MostMoves)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"A patient moves more than {MostMoves} times; stays in a circle of states take no time."));
            }

            var stay = network.Stays[state].Draw(
                seed, patient.Number, patient.Moves++, time - patient.Arrived, patient.InState, network.Clock.Horizon - time, Who(index), patient.FirstHazard, out patient.Exit);
            patient.Due = Math.Min(QueueClock.Never, time + stay);
        }

        Plan(patient.Due, StayEnds, index);
    }

    /// <summary>Leaves a state.</summary>
    /// <returns>The level of which a slot is free now, or closed; -1 where the state has none.</returns>
    private int Leave(int index, long time, bool isInterrupted = false)
    {
        ref var patient = ref patients[index];
        CountStay(index, time);
        var level = network.LevelOf[patient.State];
        if (level >= 0)
        {
            if (time >= network.Clock.WarmUp && !isInterrupted)
            {
                tally.Levels[level].End(time - patient.Since);
            }

            busy[level]--;
            free[level]++;
            holding[level] -= patient.Status == QueueStatus.Holding ? 1 : 0;
            isStuck |= holding[level] > 0 && holding[level] == busy[level];
        }

        present[patient.State]--;
        patient.State = -1;
        return level;
    }

    /// <summary>Counts the time in a state.</summary>
    private void CountStay(int index, long until)
    {
        ref readonly var patient = ref patients[index];
        var counted = network.Clock.Counted(patient.Since, until);
        tally.StateTime[patient.State] += counted;
        if (network.LevelOf[patient.State] is >= 0 and var level)
        {
            tally.Levels[level].Occupied += counted;
            tally.Levels[level].Held += patient.Status == QueueStatus.Holding ? network.Clock.Counted(patient.Asked, until) : 0;
        }

        meter.Go(patient.State, patient.Since, until, patient.Arrived, patient.InState, Who(index));
    }

    /// <summary>Counts the time of waiting in no state.</summary>
    private void CountWait(int index, long until)
    {
        ref readonly var patient = ref patients[index];
        meter.EndWait(patient.WaitsFor, network.Clock.Counted(patient.Since, until), patient.Since, until, patient.Arrived, Who(index));
    }

    private void CountMove(int index, long time)
    {
        ref var patient = ref patients[index];
        if (patient.Move > 0)
        {
            meter.Move(patient.Move, time, patient.Arrived);
            patient.Move = 0;
        }
    }

    private void Plan(long due, long kind, int index)
    {
        if (due < network.Clock.Horizon)
        {
            heap.Push((due << KindBits) | kind, index);
        }
    }

    private int Place()
    {
        if (freePlace >= 0)
        {
            var place = freePlace;
            freePlace = patients[place].Next;
            return place;
        }

        if (used == PathwayLimits.MostPresent)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"More than {PathwayLimits.MostPresent} patients are present at the same time; a queue grows without end."));
        }

        if (used == patients.Length)
        {
            Array.Resize(ref patients, 2 * patients.Length);
        }

        if (network.Draw.Alike is null && who.Length < patients.Length)
        {
            Array.Resize(ref who, patients.Length);
        }

        return used++;
    }

    private void Free(int index)
    {
        patients[index].Status = QueueStatus.None;
        patients[index].Next = freePlace;
        freePlace = index;
    }
}

namespace Iop.Domain.Scheduling.Programs.Master;

/// <content>Whole weeks made of the mixture, where a program is too large for an exact linear program.</content>
internal sealed partial class ProximalMaster
{
    private const double Whole = 0.95;
    private const int SettledShare = 20;
    private const double DivingReach = 40;
    private const int DivingSweeps = 6;

    /// <summary>Settles the patients nearest to one week, moves the shares of the others, and so on; afterwards the mixture is again as it was.</summary>
    /// <param name="cancel">Stops early: the weeks settled so far.</param>
    /// <returns>Weeks that fit together, at most one for each patient.</returns>
    public List<(int Patient, Column Week, double Share)> Dive(CancellationToken cancel)
    {
        double[][] shares = [.. patients.Select(patient => patient.Share.ToArray())];
        double[] running = [.. runs];
        double[] centerBefore = [.. center];
        double[] penaltyBefore = [.. penalty];
        var reachBefore = reach;
        var schedule = new ScheduleState(program);
        var open = Enumerable.Range(0, patients.Length).ToList();
        closed = new bool[program.Offering.Count];
        reach = DivingReach;
        while (open.Count > 0 && !cancel.IsCancellationRequested)
        {
            var settled = Settle(open, schedule);
            open.RemoveAll(p => schedule.WeekOf(p) is not null);
            if (settled == 0)
            {
                break;
            }

            Close(schedule);
            for (var slot = 0; slot < center.Length; slot++)
            {
                center[slot] = price[slot];
            }

            for (var row = 0; row < penalty.Length; row++)
            {
                penalty[row] = reach / scale[row];
            }

            Reprice();

            for (var sweep = 0; sweep < DivingSweeps; sweep++)
            {
                foreach (var p in open)
                {
                    Move(patients[p]);
                }

                MoveAllRunning();
            }
        }

        closed = null;
        reach = reachBefore;
        running.CopyTo(runs, 0);
        centerBefore.CopyTo(center, 0);
        penaltyBefore.CopyTo(penalty, 0);
        foreach (var (patient, share) in patients.Zip(shares))
        {
            patient.Restore(share);
        }

        CountUse();
        return [.. Enumerable.Range(0, patients.Length).Where(p => schedule.WeekOf(p) is not null).Select(p => (p, schedule.WeekOf(p)!, 1.0))];
    }

    private int Settle(List<int> open, ScheduleState schedule)
    {
        var settled = 0;
        var most = Math.Max(1, open.Count / SettledShare);
        foreach (var (p, j, share) in open.Select(p => (Patient: p, Week: patients[p].Largest(), Share: patients[p].Share[patients[p].Largest()]))
            .Where(item => item.Week > 0).OrderByDescending(item => Math.Round(item.Share, 6)).ThenBy(item => item.Patient))
        {
            if (settled >= most && share < Whole)
            {
                break;
            }

            var patient = patients[p];
            if (schedule.Fits(p, patient.Week(j)))
            {
                schedule.Place(p, patient.Week(j));
                Gather(patient, j);
                settled++;
            }
            else
            {
                Use(patient, j, -share);
                patient.Share[0] += share;
                patient.Share[j] = 0;
            }
        }

        return settled;
    }

    private void Gather(MixedWeeks patient, int j)
    {
        for (var i = 0; i <= patient.Count; i++)
        {
            if (patient.Share[i] > 0)
            {
                Use(patient, i, -patient.Share[i]);
                patient.Share[i] = 0;
            }
        }

        patient.Share[j] = 1;
        Use(patient, j, 1);
    }

    private void Close(ScheduleState schedule)
    {
        for (var s = 0; s < closed!.Length; s++)
        {
            closed[s] = schedule.Roster(s).Count >= program.Offering.Capacity[s] || (!schedule.Runs(s) && schedule.IsShutOut(s));
        }
    }
}

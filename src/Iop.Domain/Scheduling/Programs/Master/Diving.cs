namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Makes whole weeks of a mixture: settles the patient who is nearest to one week, or to none, solves again, and so on until no patient is divided.</summary>
internal sealed class Diving(CompiledProgram program, MasterModel model)
{
    private const double Whole = 0.999;
    private const int MostPivots = 5_000;
    private const int Noise = 30;

    /// <summary>Dives once.</summary>
    /// <param name="start">A schedule at which to begin.</param>
    /// <param name="cheapest">The weeks of a patient that take part.</param>
    /// <param name="random">Varies the order of settling; null for the plain order.</param>
    /// <param name="cancel">Stops between two patients.</param>
    /// <returns>The mixture at the end, with hardly a patient divided.</returns>
    public List<(int Patient, Column Week, double Share)> Dive(ScheduleState start, Func<int, IEnumerable<Column>> cheapest, SearchRandom? random, CancellationToken cancel)
    {
        var master = new RestrictedMaster(program, model);
        for (var p = 0; p < program.Patients.Length; p++)
        {
            foreach (var week in cheapest(p))
            {
                master.Add(p, week);
            }
        }

        master.BeginAt(start);
        master.Solve(MostPivots, cancel);
        var mixture = master.Mixture();
        for (var settled = 0; settled < program.Patients.Length && !cancel.IsCancellationRequested; settled++)
        {
            if (Next(mixture, random) is not { } next)
            {
                break;
            }

            master.Settle(next.Patient, next.Week);
            master.Solve(MostPivots, cancel);
            mixture = master.Mixture();
        }

        return mixture;
    }

    private static (int Patient, Column? Week)? Next(List<(int Patient, Column Week, double Share)> mixture, SearchRandom? random)
    {
        (int, Column?)? best = null;
        var most = double.NegativeInfinity;
        void Consider(int patient, Column? week, double share)
        {
            var merit = share + ((random?.Below(Noise) ?? 0) / 100.0);
            if (merit > most)
            {
                most = merit;
                best = (patient, week);
            }
        }

        foreach (var weeks in mixture.GroupBy(item => item.Patient))
        {
            var served = weeks.Sum(item => item.Share);
            if (weeks.First().Share >= Whole)
            {
                continue;
            }

            foreach (var (patient, week, share) in weeks)
            {
                Consider(patient, week, share);
            }

            if (served < Whole)
            {
                Consider(weeks.Key, null, 1 - served);
            }
        }

        return best;
    }
}

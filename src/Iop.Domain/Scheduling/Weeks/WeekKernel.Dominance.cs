namespace Iop.Domain.Scheduling.Weeks;

/// <content>Dominance between closed series: of those at the same times only the cheapest is of interest, and none where single sessions at these times cost no more.</content>
internal sealed partial class WeekKernel
{
    /// <summary>Of a class whose single sessions have not been looked at.</summary>
    private const long Unknown = long.MinValue;

    private int[] cheapestAlike = [];
    private long[] seriesCost = [];
    private long[] singleCost = [];

    /// <summary>Leaves out every free series in place of which each week may as well attend other sessions of the same classes.</summary>
    private void CloseDominatedSeries(sbyte[] root)
    {
        var series = patient.Series;
        if (singleCost.Length < patient.Classes.Count)
        {
            singleCost = new long[patient.Classes.Count * 2];
        }

        singleCost.AsSpan(0, patient.Classes.Count).Fill(Unknown);
        if (seriesCost.Length < series.Length)
        {
            seriesCost = new long[series.Length * 2];
            cheapestAlike = new int[series.Length * 2];
        }

        for (var i = 0; i < series.Length; i++)
        {
            cheapestAlike[i] = -1;
            if (root[series[i][0]] != 0)
            {
                continue;
            }

            seriesCost[i] = CostOf(series[i]);
            if (SinglesInPlaceOf(series[i], root) <= seriesCost[i])
            {
                Close(series[i], root);
                continue;
            }

            ref var other = ref cheapestAlike[patient.SeriesAlike[i]];
            if (other < 0)
            {
                other = MayReplace(series[i]) ? i : -1;
            }
            else if (seriesCost[other] <= seriesCost[i])
            {
                Close(series[i], root);
            }
            else if (MayReplace(series[i]))
            {
                Close(series[other], root);
                other = i;
            }
        }
    }

    private long CostOf(int[] positions)
    {
        long total = 0;
        foreach (var at in positions)
        {
            total += cost[at];
        }

        return total;
    }

    /// <summary>What the cheapest single sessions cost that a week may attend in place of a series; the largest number where it may not.</summary>
    private long SinglesInPlaceOf(int[] series, sbyte[] root)
    {
        long total = 0;
        foreach (var at in series)
        {
            ref var least = ref singleCost[patient.Classes.Of[at]];
            least = least == Unknown ? CheapestSingle(patient.Classes.Of[at], root) : least;
            if (least == long.MaxValue)
            {
                return long.MaxValue;
            }

            total += least;
        }

        return total;
    }

    private long CheapestSingle(int number, sbyte[] root)
    {
        var (from, to) = (patient.Classes.First[number], patient.Classes.First[number + 1]);
        var least = long.MaxValue;
        for (var at = from; at < to; at++)
        {
            if (root[at] >= 0 && cost[at] < least && patient.SeriesAt[at] < 0 && MayReplace(at))
            {
                least = cost[at];
            }
        }

        return least;
    }

    private bool MayReplace(int[] series)
    {
        foreach (var at in series)
        {
            if (!MayReplace(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether attending a session asks no more than its time: no alternatives to leave out, no minutes of a clinician that a week could lack.</summary>
    private bool MayReplace(int at)
    {
        var session = patient.Sessions[at];
        var clinician = patient.Offering.Clinician[session];
        return patient.Offering.OfferOf[session] < 0
            && (clinician < 0 || state.Running[session] || state.ClinicianMinutes[clinician] >= (patient.Patient.Requirement.MinutesPerWeek.Max ?? int.MaxValue));
    }
}

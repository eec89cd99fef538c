namespace Iop.Domain.Scheduling.Weeks;

/// <content>What is prepared before a search: costs, classes, and what is settled about closed series.</content>
internal sealed partial class WeekKernel
{
    private void PrepareCosts()
    {
        if (cost.Length < patient.Sessions.Length)
        {
            cost = new long[patient.Sessions.Length * 2];
        }

        priced = false;
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            var price = state.Price[patient.Sessions[at]];
            priced |= price != 0;
            cost[at] = (patient.Cost[at] * state.Scale) + price;
        }

        foreach (var series in patient.Series)
        {
            long total = 0;
            foreach (var at in series)
            {
                total += cost[at];
            }

            for (var i = 0; i < series.Length; i++)
            {
                var share = total / (series.Length - i);
                cost[series[i]] = share;
                total -= share;
            }
        }
    }

    private void PrepareClasses(sbyte[] root, ref long[] least)
    {
        var classes = patient.Classes;
        if (least.Length < classes.Count)
        {
            least = new long[classes.Count * 2];
        }

        for (var i = 0; i < classes.Count; i++)
        {
            PrepareClass(i, root, least);
        }
    }

    private void PrepareClass(int number, sbyte[] choice, long[] least)
    {
        least[number] = long.MaxValue;
        for (var at = patient.Classes.First[number]; at < patient.Classes.First[number + 1]; at++)
        {
            least[number] = choice[at] < 0 ? least[number] : Math.Min(least[number], cost[at]);
        }
    }

    /// <summary>Forces the series of which a session is forced; false where another session of it is closed.</summary>
    private bool ForceSeries(sbyte[] root)
    {
        foreach (var series in patient.Series)
        {
            var forced = false;
            var closed = false;
            foreach (var at in series)
            {
                forced |= root[at] > 0;
                closed |= root[at] < 0;
            }

            foreach (var at in series)
            {
                root[at] = forced ? (sbyte)1 : root[at];
            }

            if (forced && closed)
            {
                return false;
            }
        }

        return true;
    }

    private void CloseBrokenSeries(sbyte[] choice)
    {
        foreach (var series in patient.Series)
        {
            var closed = false;
            foreach (var at in series)
            {
                closed |= choice[at] < 0;
            }

            if (closed)
            {
                foreach (var at in series)
                {
                    choice[at] = -1;
                }
            }
        }
    }
}

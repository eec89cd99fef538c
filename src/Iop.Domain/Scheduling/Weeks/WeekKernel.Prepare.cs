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

        var (sessions, own, prices, scale) = (patient.Sessions, patient.Cost, state.Price, state.Scale);
        var any = 0L;
        for (var at = 0; at < sessions.Length; at++)
        {
            var price = prices[sessions[at]];
            any |= price;
            cost[at] = (own[at] * scale) + price;
        }

        priced = any != 0;

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

    /// <summary>The costs of the classes without the series that are free: as they are with them but for the classes of their sessions.</summary>
    private void PrepareBareCost()
    {
        if (bareCost.Length < patient.Classes.Count)
        {
            bareCost = new long[patient.Classes.Count * 2];
        }

        classCost.AsSpan(0, patient.Classes.Count).CopyTo(bareCost);
        foreach (var series in free)
        {
            foreach (var at in patient.Series[series])
            {
                PrepareClass(patient.Classes.Of[at], leafChoice, bareCost);
            }
        }
    }

    private void PrepareClass(int number, sbyte[] choice, long[] least)
    {
        var (from, to) = (patient.Classes.First[number], patient.Classes.First[number + 1]);
        var costs = cost.AsSpan(from, to - from);
        var choices = choice.AsSpan(from, to - from);
        var cheapest = long.MaxValue;
        for (var i = 0; i < choices.Length; i++)
        {
            cheapest = choices[i] >= 0 && costs[i] < cheapest ? costs[i] : cheapest;
        }

        least[number] = cheapest;
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

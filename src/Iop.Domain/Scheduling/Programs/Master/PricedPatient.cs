using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>One patient's cheapest week at the prices asked last.</summary>
internal sealed class PricedPatient(CompiledProgram program, int number)
{
    private readonly CompiledPatient patient = program.Patients[number];
    private readonly long[] prices = new long[program.Patients[number].Sessions.Length];
    private bool asked;
    private long servingPrice;
    private long allowed;
    private Column? week;

    /// <summary>The least that serving the patient, or leaving the patient unserved, costs at the prices; in thousandths.</summary>
    public long Value { get; private set; }

    /// <summary>Whether the last search met its work limit, so that the value is only a bound.</summary>
    public bool Unfinished { get; private set; }

    /// <summary>Labels and comparisons so far.</summary>
    public long Work { get; private set; }

    /// <summary>Exact searches so far.</summary>
    public long Calls { get; private set; }

    /// <summary>The new week of the last search, once.</summary>
    public Column? Take()
    {
        var taken = week;
        week = null;
        return taken;
    }

    /// <summary>Finds the cheapest week, with the cheapest known one as what is to be beaten.</summary>
    public void Price(WeekKernel kernel, WeekState state, long serving, IReadOnlyList<Column> known, long work)
    {
        if (!IsNew(state.Price, serving) && (!Unfinished || work <= allowed))
        {
            return;
        }

        allowed = work;
        var cheapest = (program.UnservedCost[number] * state.Scale) - serving;
        foreach (var column in known)
        {
            cheapest = Math.Min(cheapest, column.CostAt(state.Price, state.Scale));
        }

        Unfinished = kernel.Solve(patient, state, cheapest, work) == WeekOutcome.Unknown;
        Value = Math.Min(kernel.Bound, cheapest) + serving;
        Work += kernel.Work;
        Calls++;
        week = kernel.HasWeek ? Column.Of(kernel, patient, state) : null;
    }

    private bool IsNew(long[] price, long serving)
    {
        var isNew = !asked || serving != servingPrice;
        servingPrice = serving;
        asked = true;
        for (var at = 0; at < prices.Length; at++)
        {
            var now = price[patient.Sessions[at]];
            isNew |= prices[at] != now;
            prices[at] = now;
        }

        return isNew;
    }
}

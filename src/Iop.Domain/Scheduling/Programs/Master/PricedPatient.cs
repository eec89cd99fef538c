using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>One patient's cheapest week at the prices asked last.</summary>
internal sealed class PricedPatient(CompiledProgram program, int number)
{
    private const long FirstWork = 250_000;
    private const long WorkGrowth = 4;
    private const long MostWork = 64_000_000;
    private const long WorkAlone = 16_000_000;

    private readonly CompiledPatient patient = program.Patients[number];
    private readonly long[] prices = new long[program.Patients[number].Sessions.Length];
    private bool asked;
    private long servingPrice;
    private long allowed = FirstWork;
    private bool retry;
    private Column? week;

    /// <summary>The least that serving the patient, or leaving the patient unserved, costs at the prices; in thousandths.</summary>
    public long Value { get; private set; }

    /// <summary>Whether the last search met its work limit, so that the value is only a bound.</summary>
    public bool Unfinished { get; private set; }

    /// <summary>Labels and comparisons so far.</summary>
    public long Work { get; private set; }

    /// <summary>Exact searches so far.</summary>
    public long Calls { get; private set; }

    /// <summary>Whether no compliant week exists, whatever the others get.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>Allows more work from now on, if the last search had too little and may have more.</summary>
    public bool AllowMore()
    {
        retry = Unfinished && allowed < MostWork;
        allowed *= retry ? WorkGrowth : 1;
        return retry;
    }

    /// <summary>Takes over what an earlier run proved at some prices, as if it had been asked here.</summary>
    public void Recall(long[] price, long serving, long value, bool isHopeless)
    {
        _ = IsNew(price, serving);
        Value = value;
        IsHopeless = isHopeless;
    }

    /// <summary>The new week of the last search, once.</summary>
    public Column? Take()
    {
        var taken = week;
        week = null;
        return taken;
    }

    /// <summary>Finds the cheapest week, with the cheapest known one as what is to be beaten.</summary>
    public void Price(WeekKernel kernel, WeekState state, long serving, IReadOnlyList<Column> known)
    {
        if (!asked)
        {
            IsHopeless = known.Count == 0 && HasNoWeek(kernel, state);
        }

        var isNew = IsNew(state.Price, serving);
        if (IsHopeless)
        {
            Value = program.UnservedCost[number] * state.Scale;
            return;
        }

        if (!isNew && !retry)
        {
            return;
        }

        retry = false;
        var cheapest = (program.UnservedCost[number] * state.Scale) - serving;
        foreach (var column in known)
        {
            cheapest = Math.Min(cheapest, column.CostAt(state.Price, state.Scale));
        }

        Unfinished = kernel.Solve(patient, state, cheapest, allowed) == WeekOutcome.Unknown;
        Value = Math.Min(kernel.Bound, cheapest) + serving;
        Work += kernel.Work;
        Calls++;
        week = kernel.HasWeek ? Column.Of(kernel, patient, state) : week;
    }

    private bool HasNoWeek(WeekKernel kernel, WeekState state)
    {
        Calls++;
        var none = kernel.Solve(patient, state, long.MaxValue, WorkAlone) == WeekOutcome.None;
        Work += kernel.Work;
        week = kernel.HasWeek ? Column.Of(kernel, patient, state) : null;
        return none;
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

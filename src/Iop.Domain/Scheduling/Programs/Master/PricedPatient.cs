using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>One patient's cheapest week at the prices asked last.</summary>
internal sealed class PricedPatient(CompiledProgram program, int number, long? firstWork = null)
{
    private const long FirstWork = 250_000;
    private const long WorkGrowth = 4;
    private const long MostWork = 64_000_000;
    private const long WorkAlone = 16_000_000;

    /// <summary>Weeks taken beside the cheapest, for each of its sessions.</summary>
    private const int Siblings = 1;

    private readonly CompiledPatient patient = program.Patients[number];
    private Multipliers? asked;
    private long allowed = firstWork ?? FirstWork;
    private bool retry;
    private readonly List<Column> weeks = [];

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

    /// <summary>By how much the value could be higher, had the last search not met its work limit; in thousandths.</summary>
    public long Loss { get; private set; }

    /// <summary>The work that the next search may take.</summary>
    public long Allowed => allowed;

    /// <summary>Whether more work may be allowed where the last search had too little.</summary>
    public bool CanHaveMore => Unfinished && allowed < MostWork;

    /// <summary>Allows more work from now on.</summary>
    public void AllowMore()
    {
        retry = true;
        allowed *= WorkGrowth;
    }

    /// <summary>Takes over what an earlier run proved at some prices, as if it had been asked here.</summary>
    public void Recall(Multipliers prices, long value, bool isHopeless)
    {
        asked = prices;
        Value = value;
        IsHopeless = isHopeless;
    }

    /// <summary>Whether the last search gained a week that was not known.</summary>
    public bool HasNews { get; private set; }

    /// <summary>The weeks met by the last search, once.</summary>
    public IReadOnlyList<Column> Take()
    {
        HasNews = false;
        Column[] taken = [.. weeks];
        weeks.Clear();
        return taken;
    }

    /// <summary>Finds the cheapest week, with the cheapest known one as what is to be beaten.</summary>
    /// <param name="kernel">Finds it.</param>
    /// <param name="state">What the patient pays at the prices for each session.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="known">The weeks known.</param>
    public void Price(WeekKernel kernel, WeekState state, Multipliers prices, IReadOnlyList<Column> known)
    {
        if (asked is null)
        {
            IsHopeless = known.Count == 0 && HasNoWeek(kernel, state);
        }

        var isNew = asked is null || !AreSame(asked, prices);
        asked = prices;
        var serving = prices.Serving[number];
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
        Column? best = null;
        foreach (var column in known)
        {
            var cost = column.CostAt(state.Price, state.Scale);
            if (cost < cheapest)
            {
                (cheapest, best) = (cost, column);
            }
        }

        Unfinished = kernel.Solve(patient, state, cheapest, allowed) == WeekOutcome.Unknown;
        Value = Math.Min(kernel.Bound, cheapest) + serving;
        Work += kernel.Work;
        Calls++;
        if (kernel.HasWeek)
        {
            best = Column.Of(kernel, patient, state);
            cheapest = kernel.Cost;
            weeks.Add(best);
            HasNews = true;
        }

        Loss = Math.Max(0, cheapest + serving - Value);
        if (best is not null)
        {
            weeks.AddRange(SiblingWeeks.Of(patient, state, best, Siblings));
            weeks.AddRange(new OtherTimes(patient, state, best).Weeks());
        }
    }

    private bool HasNoWeek(WeekKernel kernel, WeekState state)
    {
        Calls++;
        var none = kernel.Solve(patient, state, long.MaxValue, WorkAlone) == WeekOutcome.None;
        Work += kernel.Work;
        if (kernel.HasWeek)
        {
            weeks.Add(Column.Of(kernel, patient, state));
            HasNews = true;
        }

        return none;
    }

    /// <summary>Whether the patient pays the same at two sets of prices, which are kept once for all patients.</summary>
    private bool AreSame(Multipliers one, Multipliers other)
    {
        if (one.Serving[number] != other.Serving[number] || !one.Personal(number).SequenceEqual(other.Personal(number)))
        {
            return false;
        }

        foreach (var session in patient.Sessions)
        {
            if (one.Seat[session] != other.Seat[session])
            {
                return false;
            }
        }

        return true;
    }
}

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Prices of the master's rows, in whole thousandths of the objective, and what they make of a seat for each patient and of running a session.</summary>
internal sealed class Multipliers
{
    /// <summary>Price units in one unit of the objective.</summary>
    public const long Scale = 1000;

    /// <summary>A closed session costs so many times what it costs to be unserved.</summary>
    private const long ClosedPrice = 4;

    private readonly Dictionary<int, List<(int Session, long Price)>> personal = [];
    private readonly SessionBranch? part;
    private readonly long[] fixedPrice;

    /// <summary>Computes what prices of rows come to; none is below zero.</summary>
    /// <param name="program">The program.</param>
    /// <param name="model">The rows.</param>
    /// <param name="rowPrices">The price of each, zero or more.</param>
    /// <param name="part">The schedules to look at; null for all. A seat in a closed session costs more than it is worth to anybody.</param>
    public Multipliers(CompiledProgram program, MasterModel model, long[] rowPrices, SessionBranch? part = null)
    {
        this.part = part;
        RowPrices = rowPrices;
        Seat = new long[program.Offering.Count];
        fixedPrice = model.FixedPrice;
        Running = new long[program.Offering.Count];
        Serving = new long[program.Patients.Length];
        for (var s = 0; s < Seat.Length; s++)
        {
            Seat[s] = model.FixedPrice[s] * Scale;
            Running[s] = model.Runs[s] ? program.Offering.Weights.Run * Scale : 0;
        }

        for (var r = 0; r < rowPrices.Length; r++)
        {
            if (rowPrices[r] != 0)
            {
                Apply(model.Rows[r], rowPrices[r]);
            }
        }

        if (part is not null)
        {
            var price = ClosedPrice * Scale * program.UnservedCost.DefaultIfEmpty().Max();
            for (var s = 0; s < Seat.Length; s++)
            {
                Seat[s] += part.Closed[s] ? price : 0;
            }
        }
    }

    /// <summary>The price of each row, zero or more.</summary>
    public long[] RowPrices { get; }

    /// <summary>What everybody pays for a seat; may be negative where a session is short of its minimum.</summary>
    public long[] Seat { get; }

    /// <summary>The same without what running costs.</summary>
    public long[] SeatWorth => [.. Seat.Select((price, s) => price - (fixedPrice[s] * Scale))];

    /// <summary>What running each session costs at the prices.</summary>
    public long[] Running { get; }

    /// <summary>What each patient pays for being served.</summary>
    public long[] Serving { get; }

    /// <summary>What the right sides take off the bound.</summary>
    public Int128 Constant { get; private set; }

    /// <summary>What one patient pays beside the others, by session.</summary>
    public IReadOnlyList<(int Session, long Price)> Personal(int patient) => personal.TryGetValue(patient, out var list) ? list : [];

    /// <summary>Fills the price that a patient pays for each session.</summary>
    public void Fill(int patient, long[] price)
    {
        Seat.CopyTo(price, 0);
        foreach (var (session, extra) in Personal(patient))
        {
            price[session] += extra;
        }
    }

    /// <summary>Least that the choice of what runs adds to the bound.</summary>
    public Int128 LeastRunning()
    {
        var total = -Constant;
        for (var s = 0; s < Running.Length; s++)
        {
            total += part is not null && part.Closed[s] ? 0 : Math.Min(0, Running[s]);
        }

        foreach (var group in part?.Forced ?? [])
        {
            total += Math.Max(0, group.Min(s => Running[s]));
        }

        return total;
    }

    private void Apply(MasterRow row, long price)
    {
        Constant += (Int128)price * row.Right;
        foreach (var (session, amount) in row.Attendance)
        {
            Seat[session] += price * amount;
        }

        foreach (var (session, amount) in row.Running)
        {
            Running[session] += price * amount;
        }

        for (var p = 0; p < row.Serving.Length; p++)
        {
            Serving[p] += price * row.Serving[p];
        }

        foreach (var (patient, session, amount) in row.Personal)
        {
            if (!personal.TryGetValue(patient, out var list))
            {
                personal.Add(patient, list = []);
            }

            list.Add((session, price * amount));
        }
    }
}

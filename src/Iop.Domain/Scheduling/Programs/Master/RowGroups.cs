namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Rows of seats that are alike, as one row: while few weeks are known their prices hardly differ, and there are far fewer of them.</summary>
/// <remarks>At first alike may mean of the same modality, length and openness; then at the same time, too; in the end each row stands for itself.</remarks>
internal sealed class RowGroups
{
    private const int ByLength = 0;
    private const int ByTime = 1;
    private const int Apart = 2;

    private readonly CompiledProgram program;
    private readonly MasterModel model;
    private readonly bool isCoarse;
    private readonly Dictionary<(int Amount, int Day, int Start, int Length, int Modality, string Open), int> slotOfKind = [];
    private readonly List<int> slotOf = [];
    private int level;

    /// <summary>Groups rows.</summary>
    /// <param name="program">The program.</param>
    /// <param name="model">Its rows.</param>
    /// <param name="isCoarse">Whether to begin with one group for all times, and to take in sessions that run or not.</param>
    public RowGroups(CompiledProgram program, MasterModel model, bool isCoarse)
    {
        this.program = program;
        this.model = model;
        this.isCoarse = isCoarse;
        level = isCoarse ? ByLength : ByTime;
        Grow();
    }

    /// <summary>How many slots there are, each for one row or for a group.</summary>
    public int Slots { get; private set; }

    /// <summary>The slot of each row.</summary>
    public IReadOnlyList<int> SlotOf => slotOf;

    /// <summary>Whether any slot stands for several rows.</summary>
    public bool AnyTogether => Slots < slotOf.Count;

    /// <summary>Gives slots to the rows that are new.</summary>
    public void Grow()
    {
        for (var row = slotOf.Count; row < model.Rows.Count; row++)
        {
            if (level == Apart || KindOf(model.Rows[row]) is not { } kind)
            {
                slotOf.Add(Slots++);
            }
            else if (slotOfKind.TryGetValue(kind, out var slot))
            {
                slotOf.Add(slot);
            }
            else
            {
                slotOfKind.Add(kind, Slots);
                slotOf.Add(Slots++);
            }
        }
    }

    /// <summary>Tells apart what was alike: first by time, then each row.</summary>
    public void Split()
    {
        level++;
        slotOf.Clear();
        slotOfKind.Clear();
        Slots = 0;
        Grow();
    }

    private (int Amount, int Day, int Start, int Length, int Modality, string Open)? KindOf(MasterRow row)
    {
        if (row is not { Attendance: [var seat], Personal: [], Serving: [] } || (row.Running.Length > 0 && !isCoarse))
        {
            return null;
        }

        var (offering, s) = (program.Offering, seat.Session);
        if ((offering.SeriesOf[s] >= 0 || offering.OfferOf[s] >= 0) && level != ByLength)
        {
            return null;
        }

        var session = offering.Sessions[s];
        var open = string.Join('\n', [.. session.Levels, "", .. session.Requires]);
        return level == ByLength ? (Math.Sign(seat.Amount), -1, -1, offering.Minutes(s), offering.Modality[s], open)
            : (Math.Sign(seat.Amount), offering.Day[s], offering.Start[s], offering.End[s] - offering.Start[s], offering.Modality[s], open);
    }
}

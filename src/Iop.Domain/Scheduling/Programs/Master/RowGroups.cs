namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Seats at the same time, of the same modality and for the same patients, as one row: while few weeks are known their prices hardly differ, and there are far fewer of them.</summary>
internal sealed class RowGroups
{
    private readonly CompiledProgram program;
    private readonly MasterModel model;
    private readonly Dictionary<(int Day, int Start, int End, int Modality, string Open), int> slotOfKind = [];
    private readonly List<int> slotOf = [];
    private bool together = true;

    public RowGroups(CompiledProgram program, MasterModel model)
    {
        this.program = program;
        this.model = model;
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
            if (!together || KindOf(model.Rows[row]) is not { } kind)
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

    /// <summary>Gives each row a slot of its own.</summary>
    public void Split()
    {
        together = false;
        slotOf.Clear();
        Slots = 0;
        Grow();
    }

    private (int Day, int Start, int End, int Modality, string Open)? KindOf(MasterRow row)
    {
        if (row is not { Attendance: [{ Amount: 1 } seat], Running: [], Personal: [], Serving: [] })
        {
            return null;
        }

        var (offering, s) = (program.Offering, seat.Session);
        var session = offering.Sessions[s];
        return offering.SeriesOf[s] >= 0 || offering.OfferOf[s] >= 0 ? null
            : (offering.Day[s], offering.Start[s], offering.End[s], offering.Modality[s], string.Join('\n', [.. session.Levels, "", .. session.Requires]));
    }
}

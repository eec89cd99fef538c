namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>What patients share, as rows: seats, minimums, what excludes what, clinicians' minutes; and, as they turn out to be broken, who attends only what runs.</summary>
/// <remarks>
/// A session with one seat runs where its seat is taken, so its attendance stands for its running. Other sessions have a variable for running of their own where
/// running costs something, needs a minimum, or excludes others.
/// </remarks>
internal sealed class MasterModel
{
    private readonly CompiledProgram program;
    private readonly List<MasterRow> rows = [];
    private readonly List<(int Row, int Amount)>[] attendance;
    private readonly List<(int Row, int Amount)>[] running;
    private readonly Dictionary<(int Patient, int Session), List<(int Row, int Amount)>> personal = [];
    private readonly List<int> serving = [];
    private readonly SortedDictionary<int, int> sum = [];

    public MasterModel(CompiledProgram program)
    {
        this.program = program;
        var offering = program.Offering;
        attendance = [.. Enumerable.Range(0, offering.Count).Select(_ => new List<(int, int)>())];
        running = [.. Enumerable.Range(0, offering.Count).Select(_ => new List<(int, int)>())];
        var exclusions = new Exclusions(program);
        Runs = new bool[offering.Count];
        for (var s = 0; s < offering.Count; s++)
        {
            Runs[s] = program.Seats[s] > 1 && !program.NeverRuns[s]
                && (offering.Weights.Run > 0 || offering.Minimum[s] > 1 || exclusions.Binds(s));
        }

        FixedPrice = [.. Enumerable.Range(0, offering.Count).Select(s => Runs[s] ? 0L : offering.Weights.Run)];
        AddSeats();
        foreach (var row in exclusions.Rows(Runs))
        {
            Add(row);
        }

        for (var s = 0; s < offering.Count; s++)
        {
            if (Runs[s] && !exclusions.IsAlone(s))
            {
                Add(new(1, [], [(s, 1)]));
            }
        }
    }

    /// <summary>The rows so far; more may follow, none changes.</summary>
    public IReadOnlyList<MasterRow> Rows => rows;

    /// <summary>Sessions with a variable of their own for running.</summary>
    public bool[] Runs { get; }

    /// <summary>What an attendee of a session pays for its running, where the attendee is the only one.</summary>
    public long[] FixedPrice { get; }

    /// <summary>Adds the row that a patient attends a session only as far as it runs.</summary>
    public MasterRow Link(int patient, int session) => Add(new(0, [], [(session, -1)], [(patient, session, 1)], []));

    /// <summary>Adds the row that of two patients kept apart at most one attends a session.</summary>
    public MasterRow Apart(int patient, int other, int session) => Add(new(
        Runs[session] ? 0 : 1, [], Runs[session] ? [(session, -1)] : [], [(patient, session, 1), (other, session, 1)], []));

    /// <summary>Adds the row that at least so much weight, in priorities, is unserved.</summary>
    public void LimitServed(long unserved)
    {
        int[] priorities = [.. program.Program.Patients.Select(patient => patient.Priority)];
        serving.Add(rows.Count);
        Add(new(checked((int)(priorities.Sum(priority => (long)priority) - unserved)), [], [], [], priorities));
    }

    /// <summary>A week's cost with what it pays for running.</summary>
    public long CostOf(Column column)
    {
        var cost = column.Cost;
        foreach (var session in column.Sessions)
        {
            cost += FixedPrice[session];
        }

        return cost;
    }

    /// <summary>What a week takes of each row it stands in, in the order of rows.</summary>
    public IReadOnlyDictionary<int, int> EntriesOf(int patient, Column week)
    {
        sum.Clear();
        foreach (var session in week.Sessions)
        {
            foreach (var (row, amount) in attendance[session])
            {
                sum[row] = sum.GetValueOrDefault(row) + amount;
            }

            if (personal.TryGetValue((patient, session), out var own))
            {
                foreach (var (row, amount) in own)
                {
                    sum[row] = sum.GetValueOrDefault(row) + amount;
                }
            }
        }

        foreach (var row in serving)
        {
            sum[row] = rows[row].ServingOf(patient);
        }

        return sum;
    }

    /// <summary>What running a session takes of each row.</summary>
    public IReadOnlyList<(int Row, int Amount)> EntriesOf(int session) => running[session];

    private MasterRow Add(MasterRow row)
    {
        var at = rows.Count;
        rows.Add(row);
        foreach (var (session, amount) in row.Attendance)
        {
            attendance[session].Add((at, amount));
        }

        foreach (var (session, amount) in row.Running)
        {
            running[session].Add((at, amount));
        }

        foreach (var (patient, session, amount) in row.Personal)
        {
            if (!personal.TryGetValue((patient, session), out var list))
            {
                personal.Add((patient, session), list = []);
            }

            list.Add((at, amount));
        }

        return row;
    }

    private void AddSeats()
    {
        var offering = program.Offering;
        for (var s = 0; s < offering.Count; s++)
        {
            if (program.NeverRuns[s] || program.Seats[s] == 0)
            {
                continue;
            }

            if (Runs[s])
            {
                Add(new(0, [(s, 1)], [(s, -program.Seats[s])]));
                if (offering.Minimum[s] > 1)
                {
                    Add(new(0, [(s, -1)], [(s, offering.Minimum[s])]));
                }
            }
            else
            {
                Add(new(program.Seats[s], [(s, 1)], []));
            }
        }
    }
}

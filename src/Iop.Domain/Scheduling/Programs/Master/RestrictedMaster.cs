namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>The linear program over the weeks met so far: a mixture of weeks for each patient, as far as what is shared allows.</summary>
internal sealed class RestrictedMaster
{
    private const double Broken = 0.02;
    private const int MostCuts = 200;
    private const int SpareColumns = 60;

    private readonly CompiledProgram program;
    private readonly MasterModel model;
    private readonly LinearProgram linear = new();
    private readonly List<int> rowOf = [];
    private readonly int[] running;
    private readonly long dearest;
    private long reward;
    private readonly List<(int Variable, int Patient, Column Week)> weeks = [];
    private readonly Dictionary<Column, int>[] known;
    private readonly HashSet<(int Patient, int Session, int Other)> linked = [];

    public RestrictedMaster(CompiledProgram program, MasterModel model)
    {
        this.program = program;
        this.model = model;
        dearest = 4 * program.UnservedCost.DefaultIfEmpty().Max();
        known = [.. program.Patients.Select(_ => new Dictionary<Column, int>(ReferenceEqualityComparer.Instance))];
        running = new int[program.Offering.Count];
        Array.Fill(running, -1);
        foreach (var cost in program.UnservedCost)
        {
            linear.AddRow(1, cost);
        }

        var entriesOf = new SortedDictionary<int, (List<int> Rows, List<double> Values)>();
        foreach (var row in model.Rows)
        {
            var at = AddRow(row);
            foreach (var (session, amount) in row.Running)
            {
                if (!entriesOf.TryGetValue(session, out var lists))
                {
                    entriesOf.Add(session, lists = ([], []));
                }

                lists.Rows.Add(at);
                lists.Values.Add(amount);
            }
        }

        foreach (var (session, (rows, values)) in entriesOf)
        {
            running[session] = linear.AddColumn(new([.. rows], [.. values]), program.Offering.Weights.Run);
        }
    }

    /// <summary>Value of the mixture found last: the bound that better prices could reach on the weeks met so far.</summary>
    public double Objective => linear.Objective + reward;

    public long Pivots => linear.Pivots;

    public int Columns => linear.Columns;

    /// <summary>Adds a week; one that is there already is not added again.</summary>
    public void Add(int patient, Column week)
    {
        if (known[patient].ContainsKey(week))
        {
            return;
        }

        var entries = model.EntriesOf(patient, week);
        var variable = linear.AddColumn(new([patient, .. entries.Keys.Select(row => rowOf[row])], [1, .. entries.Values.Select(amount => (double)amount)]), model.CostOf(week), patient);
        weeks.Add((variable, patient, week));
        known[patient].Add(week, variable);
    }

    /// <summary>Begins at a schedule instead of at nobody served.</summary>
    public void BeginAt(ScheduleState schedule)
    {
        for (var p = 0; p < program.Patients.Length; p++)
        {
            if (schedule.WeekOf(p) is { } week)
            {
                Add(p, week);
                linear.MakeBasic(known[p][week], p);
            }
        }

        var taken = new HashSet<int>();
        for (var s = 0; s < running.Length; s++)
        {
            if (running[s] < 0 || !schedule.Runs(s))
            {
                continue;
            }

            foreach (var (row, _) in model.EntriesOf(s))
            {
                if (model.Rows[row].Right == 1 && taken.Add(row))
                {
                    linear.MakeBasic(running[s], rowOf[row]);
                    break;
                }
            }
        }
    }

    /// <summary>Solves it, leaving out weeks that are far too dear where there are very many.</summary>
    public bool Solve(int mostPivots, CancellationToken cancel)
    {
        var solved = linear.Solve(mostPivots, cancel);
        if (solved && weeks.Count > SpareColumns * program.Patients.Length)
        {
            Forget();
        }

        return solved;
    }

    /// <summary>Keeps to a part of all schedules: what is closed, and weeks that attend it, is far too dear, and what is forced to run pays as much; null for all.</summary>
    public void Restrict(SessionBranch? part)
    {
        foreach (var (variable, _, week) in weeks)
        {
            linear.SetCost(variable, model.CostOf(week) + (part is not null && Array.Exists(week.Sessions, session => part.Closed[session]) ? dearest : 0));
        }

        for (var s = 0; s < running.Length; s++)
        {
            if (running[s] >= 0)
            {
                var forced = part is not null && Array.Exists(part.Forced, group => group.Contains(s));
                linear.SetCost(running[s], program.Offering.Weights.Run + (part is not null && part.Closed[s] ? dearest : forced ? -dearest : 0));
            }
        }

        reward = dearest * (part?.Forced.Length ?? 0);
    }

    /// <summary>Takes in the rows that the model has grown by; a mixture that breaks one pays dearly for it.</summary>
    public void Grow()
    {
        for (var r = rowOf.Count; r < model.Rows.Count; r++)
        {
            var served = Mixture().Sum(item => item.Share * model.Rows[r].ServingOf(item.Patient));
            AddCut(model.Rows[r], served - model.Rows[r].Right);
        }
    }

    /// <summary>Lets a patient have one week only, or none at all where it is null.</summary>
    public void Settle(int patient, Column? week)
    {
        foreach (var (other, variable) in known[patient])
        {
            linear.SetCost(variable, other == week ? model.CostOf(other) : dearest);
        }

        linear.SetLogicalCost(patient, week is null ? program.UnservedCost[patient] : dearest);
    }

    /// <summary>What a patient's cheapest week costs in the mixture, at its prices.</summary>
    public double PatientPrice(int patient) => linear.Price(patient);

    /// <summary>Prices of the model's rows, zero or more.</summary>
    public double[] Prices() => [.. rowOf.Select(row => Math.Max(0, -linear.Price(row)))];

    /// <summary>The weeks of the mixture with their shares, by patient.</summary>
    public List<(int Patient, Column Week, double Share)> Mixture()
    {
        var mixture = new List<(int Patient, Column Week, double Share)>();
        var at = new Dictionary<int, int>(weeks.Count);
        for (var i = 0; i < weeks.Count; i++)
        {
            at[weeks[i].Variable] = i;
        }

        linear.ForEachBasic((variable, share) =>
        {
            if (share > 1e-6 && at.TryGetValue(variable, out var i))
            {
                mixture.Add((weeks[i].Patient, weeks[i].Week, share));
            }
        });
        mixture.Sort((a, b) => a.Patient != b.Patient ? a.Patient.CompareTo(b.Patient) : a.Share != b.Share ? b.Share.CompareTo(a.Share) : a.Week.Cost.CompareTo(b.Week.Cost));
        return mixture;
    }

    /// <summary>How far each session runs in the mixture; zero where it has no variable for it.</summary>
    public double[] Running()
    {
        var shares = new double[running.Length];
        var session = new Dictionary<int, int>();
        for (var s = 0; s < running.Length; s++)
        {
            if (running[s] >= 0)
            {
                session[running[s]] = s;
            }
        }

        linear.ForEachBasic((variable, share) =>
        {
            if (session.TryGetValue(variable, out var s))
            {
                shares[s] = share;
            }
        });
        return shares;
    }

    /// <summary>Adds the rows that the mixture breaks most; false where it breaks none.</summary>
    public bool Cut()
    {
        var runs = Running();
        var attends = new SortedDictionary<(int Session, int Patient), double>();
        foreach (var (patient, week, share) in Mixture())
        {
            foreach (var session in week.Sessions)
            {
                if (model.Runs[session] || program.Avoids[patient].Length > 0)
                {
                    attends[(session, patient)] = attends.GetValueOrDefault((session, patient)) + share;
                }
            }
        }

        var broken = new List<(double By, int Session, int Patient, int Other)>();
        foreach (var ((session, patient), share) in attends)
        {
            if (model.Runs[session] && share > runs[session] + Broken && !IsLinked(patient, session, -1))
            {
                broken.Add((share - runs[session], session, patient, -1));
            }

            foreach (var other in program.Avoids[patient])
            {
                var both = other > patient ? share + attends.GetValueOrDefault((session, other)) : 0;
                var most = model.Runs[session] ? runs[session] : 1;
                if (both > most + Broken && !IsLinked(patient, session, other))
                {
                    broken.Add((both - most, session, patient, other));
                }
            }
        }

        foreach (var (by, session, patient, other) in broken.OrderByDescending(item => Math.Round(item.By, 6)).ThenBy(item => item.Session).ThenBy(item => item.Patient).Take(MostCuts))
        {
            linked.Add((patient, session, other));
            AddCut(other < 0 ? model.Link(patient, session) : model.Apart(patient, other, session), by);
        }

        return broken.Count > 0;
    }

    private bool IsLinked(int patient, int session, int other) => linked.Contains((patient, session, other));

    private void AddCut(MasterRow row, double by)
    {
        var at = AddRow(row);
        foreach (var (session, amount) in row.Running)
        {
            linear.Extend(running[session], at, amount);
        }

        foreach (var (variable, patient, week) in weeks)
        {
            double total = row.ServingOf(patient);
            foreach (var (who, session, amount) in row.Personal)
            {
                total += who == patient && Array.IndexOf(week.Sessions, session) >= 0 ? amount : 0;
            }

            if (total > 0)
            {
                linear.Extend(variable, at, total);
            }
        }

        if (by > 0)
        {
            linear.MakeBasic(linear.AddColumn(new([at], [-1]), dearest), at);
        }
    }

    private int AddRow(MasterRow row)
    {
        var at = linear.AddRow(row.Right, 0);
        rowOf.Add(at);
        return at;
    }

    private void Forget()
    {
        var dear = weeks.Select(item => linear.ReducedCost(item.Variable)).Order().ElementAt(SpareColumns * program.Patients.Length / 2);
        var isWeek = weeks.ToDictionary(item => item.Variable, item => item);
        var kept = linear.Keep(variable => !isWeek.ContainsKey(variable) || linear.ReducedCost(variable) <= dear);
        weeks.Clear();
        foreach (var set in known)
        {
            set.Clear();
        }

        foreach (var (number, old) in kept.Index())
        {
            if (isWeek.TryGetValue(old, out var item))
            {
                weeks.Add((number, item.Patient, item.Week));
                known[item.Patient].Add(item.Week, number);
            }
        }

        foreach (ref var variable in running.AsSpan())
        {
            variable = variable < 0 ? -1 : kept.BinarySearch(variable);
        }
    }
}

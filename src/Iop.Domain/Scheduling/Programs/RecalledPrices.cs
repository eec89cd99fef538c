using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Prices of an earlier run carried over to the rows of a changed program. Any prices give a bound; these give a good one.</summary>
internal sealed class RecalledPrices
{
    private readonly SolvedProgram before;
    private readonly ProgramLinks links;
    private readonly Multipliers given;
    private readonly long[] values;
    private readonly long leastUnserved;

    public RecalledPrices(SolvedProgram before, ProgramLinks links)
    {
        this.before = before;
        this.links = links;
        leastUnserved = LeastUnserved();
        (given, values) = leastUnserved > 0 ? (before.Prices, before.Values) : (before.Worth, before.WorthValues);
    }

    private enum RowKind
    {
        Seats,
        Minimum,
        Runs,
        OneOf,
        Minutes,
        Link,
        Apart,
        Served,
    }

    /// <summary>A price for each row of the changed program; rows that only cut off mixtures are added anew where they had a price.</summary>
    public long[] Of(MasterModel model) => Of(model, given, isWithCuts: true);

    /// <summary>What things are worth, where that is not told by the prices themselves.</summary>
    public Multipliers? Worth(MasterModel model) => given == before.Worth ? null : new(links.Now, model, Of(model, before.Worth, isWithCuts: false));

    private long[] Of(MasterModel model, Multipliers prices, bool isWithCuts)
    {
        var rowOf = new Dictionary<(RowKind, string), int>();
        var sessionsOf = new List<(RowKind Kind, HashSet<int> Sessions, int Row)>();
        foreach (var (r, row) in model.Rows.Index())
        {
            rowOf.TryAdd((KindOf(row), Key(SessionsOf(row))), r);
            sessionsOf.Add((KindOf(row), [.. SessionsOf(row)], r));
        }

        var carried = new SortedDictionary<int, long>();
        foreach (var (r, price) in prices.RowPrices.Index().Where(item => item.Item > 0))
        {
            var row = before.Model.Rows[r];
            var kind = KindOf(row);
            int[] sessions = [.. SessionsOf(row).Select(session => links.SessionNow[session]).Where(session => session >= 0)];
            var to = kind switch
            {
                RowKind.Served or RowKind.Link or RowKind.Apart when !isWithCuts => -1,
                RowKind.Served => leastUnserved > 0 ? Added(model, () => model.LimitServed(leastUnserved)) : -1,
                RowKind.Link => sessions.Length == 1 && links.PatientNow[row.Personal[0].Patient] is var p && p >= 0 && model.Runs[sessions[0]]
                    ? Added(model, () => _ = model.Link(p, sessions[0])) : -1,
                RowKind.Apart => sessions.Length == 1 && links.PatientNow[row.Personal[0].Patient] is var p && links.PatientNow[row.Personal[1].Patient] is var q && p >= 0 && q >= 0
                    && links.Now.Avoids[p].Contains(q) ? Added(model, () => _ = model.Apart(p, q, sessions[0])) : -1,
                _ when sessions.Length == 0 => -1,
                _ => rowOf.TryGetValue((kind, Key(sessions)), out var same) ? same
                    : sessionsOf.Where(item => item.Kind == kind && item.Sessions.Overlaps(sessions)).Select(item => item.Row).DefaultIfEmpty(-1).First(),
            };
            if (to >= 0)
            {
                carried[to] = carried.GetValueOrDefault(to) + price;
            }
        }

        var all = new long[model.Rows.Count];
        foreach (var (row, price) in carried)
        {
            all[row] = price;
        }

        return all;
    }

    /// <summary>Tells the pricing what was proved of each patient for whom nothing became cheaper.</summary>
    public void Tell(Multipliers now, WeekPricing pricing)
    {
        var price = new long[links.Now.Offering.Count];
        var was = new long[links.Before.Offering.Count];
        for (var p = 0; p < links.Now.Patients.Length; p++)
        {
            var earlier = links.PatientBefore[p];
            if (!before.HasBound || !links.IsSamePatient[p] || now.Serving[p] < given.Serving[earlier])
            {
                continue;
            }

            now.Fill(p, price);
            given.Fill(earlier, was);
            if (Array.TrueForAll(links.Now.Patients[p].Sessions, session => links.IsKnown(session) && price[session] >= was[links.SessionBefore[session]]))
            {
                pricing.Recall(p, now, values[earlier], before.Hopeless[earlier]);
            }
        }
    }

    /// <summary>The weight that the changed program, too, must leave unserved, by what was proven of it before; zero where that does not hold any more.</summary>
    private long LeastUnserved()
    {
        var least = before.LeastUnservedWeight - links.Before.Patients.Where((_, p) => links.PatientNow[p] is var now && (now < 0 || !links.IsSamePatient[now]))
            .Sum(patient => (long)patient.Patient.Priority);

        // more seats may serve more; and others may bring a session to its minimum
        var isAlone = links.IsSamePatient.All(same => same) || Array.TrueForAll(links.Now.Offering.Minimum, minimum => minimum == 1);
        return isAlone && Enumerable.Range(0, links.Now.Offering.Count).All(links.IsNoBetter) ? Math.Max(0, least) : 0;
    }

    private static int Added(MasterModel model, Action add)
    {
        add();
        return model.Rows.Count - 1;
    }

    private static RowKind KindOf(MasterRow row) => row switch
    {
        { Serving.Length: > 0 } => RowKind.Served,
        { Personal.Length: 1 } => RowKind.Link,
        { Personal.Length: > 1 } => RowKind.Apart,
        { Attendance: [{ Amount: < 0 }] } => RowKind.Minimum,
        { Attendance: [{ Amount: 1 }], Running.Length: <= 1 } => RowKind.Seats,
        { Attendance: [], Running: [{ Amount: 1 }], Right: 1 } => RowKind.Runs,
        { Right: 1 } when Array.TrueForAll(row.Attendance, item => item.Amount == 1) && Array.TrueForAll(row.Running, item => item.Amount == 1) => RowKind.OneOf,
        _ => RowKind.Minutes,
    };

    private static IEnumerable<int> SessionsOf(MasterRow row) => row.Attendance.Select(item => item.Session)
        .Concat(row.Running.Select(item => item.Session)).Concat(row.Personal.Select(item => item.Session)).Distinct();

    private static string Key(IEnumerable<int> sessions) => string.Join(',', sessions.Order().Select(session => session.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

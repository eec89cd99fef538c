namespace Iop.Domain.Scheduling.Programs.Master;

/// <content>The mixture of weeks that the prices come from, and whole weeks made of it.</content>
internal sealed partial class ColumnGeneration
{
    /// <summary>Rows, with those of the patients, up to which it is an exact linear program that dives.</summary>
    private const int MostRowsInDive = 500;

    /// <summary>Weeks of a patient that take part in a dive.</summary>
    private const int MostInDive = 40;

    /// <summary>The mixture of weeks found last.</summary>
    public IEnumerable<(int Patient, Column Week, double Share)> Mixture() => began ? master.Mixture() : proximal.Mixture();

    /// <summary>The weight of the unserved in the mixture found last, in priorities.</summary>
    public double UnservedWeight
    {
        get
        {
            var weight = program.Program.Patients.Index().Sum(item => item.Item.Priority * (began ? 1 : proximal.Unserved(item.Index)));
            return began ? weight - Mixture().Sum(item => item.Share * program.Program.Patients[item.Patient].Priority) : weight;
        }
    }

    /// <summary>Makes whole weeks of the mixture, of those weeks alone that can stand in a schedule better than one of some objective.</summary>
    public List<(int Patient, Column Week, double Share)> Dive(ScheduleState incumbent, SearchRandom? random, CancellationToken cancel)
    {
        if (!began || program.Patients.Length + model.Rows.Count > MostRowsInDive)
        {
            if (began)
            {
                Near(center);
            }

            return proximal.Dive(cancel);
        }

        var room = ((Int128)incumbent.Objective * Multipliers.Scale) - exact;
        var prices = new long[program.Offering.Count];
        IEnumerable<Column> Cheapest(int patient)
        {
            Best.Fill(patient, prices);
            return pool.Of(patient)
                .Select(week => (Week: week, Cost: week.CostAt(prices, Multipliers.Scale) + Best.Serving[patient] - pricing.BestValue(patient)))
                .Where(item => item.Cost < room).OrderBy(item => item.Cost).Take(MostInDive).Select(item => item.Week);
        }

        return new Diving(program, model).Dive(incumbent, Cheapest, random, cancel);
    }

    /// <summary>Whether another dive can give other weeks than the last.</summary>
    public bool CanVary => began && program.Patients.Length + model.Rows.Count <= MostRowsInDive;
}

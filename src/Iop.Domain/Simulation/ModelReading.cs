namespace Iop.Domain.Simulation;

/// <summary>What laws and rewards of a model are read with: its tables and modifiers by id, and its cycle.</summary>
internal sealed class ModelReading(PathwayModel model)
{
    private readonly Dictionary<string, PathwayTable> tables = model.Options.Tables.ToDictionary(static table => table.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, int> modifiers = model.Options.Patients.Modifiers.Index().ToDictionary(static item => item.Item.Id, static item => item.Index, StringComparer.Ordinal);
    private readonly double startYear = model.Options.StartYear ?? 0;

    /// <summary>How long a cycle lasts.</summary>
    public CycleLength Cycle { get; } = model.CycleLength;

    /// <summary>The same in years.</summary>
    public double CycleYears { get; } = model.CycleLength.Years;

    /// <summary>The table with an id.</summary>
    public PathwayTable Table(string id) => tables[id];

    /// <summary>The place of a modifier among those of a patient.</summary>
    public int Modifier(string id) => modifiers[id];

    /// <summary>The value of a table at a moment.</summary>
    public double Read(PathwayTable table, in Moment at) => (at.Patients.IsFemale ? table.Female : table.Male).At(table.Axis switch
    {
        TableAxis.Age => at.Patients.Age + at.Years,
        TableAxis.Years => at.Years,
        TableAxis.CalendarYear => startYear + at.Years,
        TableAxis.Cycle => at.Cycle,
        TableAxis.YearsInState => at.YearsInState,
        _ => at.CyclesInState,
    });

    /// <summary>For how many years, from a moment on, a table keeps the value it has then.</summary>
    public double ConstantFor(PathwayTable table, in Moment at)
    {
        var place = table.Axis switch
        {
            TableAxis.Age => at.Patients.Age + at.Years,
            TableAxis.Years => at.Years,
            TableAxis.CalendarYear => startYear + at.Years,
            TableAxis.Cycle => at.Cycle,
            TableAxis.YearsInState => at.YearsInState,
            _ => at.CyclesInState,
        };
        foreach (var step in (at.Patients.IsFemale ? table.Female : table.Male).Steps)
        {
            if (step.Below > place)
            {
                return (step.Below - place) * (table.Axis is TableAxis.Cycle or TableAxis.CyclesInState ? CycleYears : 1);
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>The time in state in years from which on a table no longer changes with it.</summary>
    public double Memory(PathwayTable table)
    {
        var last = table.Female.Steps.Concat(table.Male.Steps).Select(static step => step.Below).DefaultIfEmpty(0).Max();
        return table.Axis switch
        {
            TableAxis.YearsInState => last,
            TableAxis.CyclesInState => last * CycleYears,
            _ => 0,
        };
    }

    /// <summary>Whether a table changes from cycle to cycle for those whose time in state is the same.</summary>
    public static bool ChangesWithTime(PathwayTable table) =>
        table.Axis is TableAxis.Age or TableAxis.Years or TableAxis.CalendarYear or TableAxis.Cycle && table.Female.Steps.Count + table.Male.Steps.Count > 0;
}

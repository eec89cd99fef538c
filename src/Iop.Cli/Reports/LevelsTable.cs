using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>Level systems for a person, a table each. A column that would be empty is left out.</summary>
internal static class LevelsTable
{
    public static void Write(Terminal terminal, IReadOnlyList<LevelSystem> systems)
    {
        foreach (var system in systems)
        {
            terminal.Out.WriteLine($"{terminal.Paint(Printable.Of(system.Id), Ink.Bold)}  {Printable.Of($"{system.Name}; {system.Edition}")}");
            Write(terminal, system);
        }

        terminal.Out.WriteLine("iop levels show LEVEL tells all of one level.");
        if (systems.Any(system => system.Levels.Any(level => level.NominalHours.Count > 0)))
        {
            terminal.Out.WriteLine("Hours a week are those of the level's own source: <20 is below 20, 20+ is 20 or more.");
        }
    }

    private static void Write(Terminal terminal, LevelSystem system)
    {
        Column[] columns =
        [
            new("Level", level => Printable.Cell(level.Id)) { Wraps = false },
            new("Name", level => Printable.Cell(level.Name)),
            new("Setting", Setting) { Width = "residential,".Length },
            .. Hours(system),
            new("Rung", level => Printable.Cell(level.Rung.Code)) { Wraps = false },
            new("One step\ndown", level => Printable.Cell(string.Join(", ", level.OneStepDown.Select(lower => lower.Code)))),
        ];
        var shown = columns.Where(column => system.Levels.Any(level => column.Cell(level).Length > 0)).ToList();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in shown)
        {
            table.AddColumn(new TableColumn(column.Head) { NoWrap = !column.Wraps, Width = column.Width });
        }

        foreach (var level in system.Levels)
        {
            table.AddRow(shown.Select(column => column.Cell(level)).ToArray());
        }

        terminal.Draw(table);
    }

    private static string Setting(LevelOfCare level)
    {
        var setting = LevelsWords.Plain(LevelsWords.Of(level.Setting));
        return level.Management == MedicalManagement.NotStated ? setting : $"{setting},\n{LevelsWords.Plain(LevelsWords.Of(level.Management))}";
    }

    /// <summary>One column where all hours are for everyone, else one for each population.</summary>
    private static IEnumerable<Column> Hours(LevelSystem system)
    {
        var populations = system.Levels.SelectMany(level => level.NominalHours).Select(hours => hours.Population).OfType<Population>().Distinct().Order().ToArray();
        return populations.Length == 0
            ? [Of("Hours\na week", Population.Adult)]
            : populations.Select(population => Of($"Hours,\n{LevelsWords.Of(population)}", population));

        static Column Of(string head, Population population) =>
            new(head, level => level.NominalHoursFor(population) is { } hours ? LevelsWords.Short(hours) : "") { Wraps = false };
    }

    private sealed record Column(string Head, Func<LevelOfCare, string> Cell)
    {
        public bool Wraps { get; init; } = true;

        public int? Width { get; init; }
    }
}

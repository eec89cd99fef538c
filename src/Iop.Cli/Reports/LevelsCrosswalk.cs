using System.Text;
using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A crosswalk for a person: what answers one level, or all of it; the latter as a file in <c>iop-crosswalk/1</c> too.</summary>
internal static class LevelsCrosswalk
{
    /// <summary>What answers one level.</summary>
    public static void Write(Terminal terminal, LevelOfCare level, IReadOnlyList<CrosswalkAnswer> answers)
    {
        terminal.Out.WriteLine($"{terminal.Paint(Printable.Of(level.Id), Ink.Bold)}  {Printable.Of(level.Name)} (rung {level.Rung.Code})");
        var table = ATable("In", "Level", "Name", "Certainty", "Why");
        foreach (var answer in answers)
        {
            foreach (var (index, member) in answer.Members.Index())
            {
                table.AddRow(
                    index == 0 ? Printable.Cell(answer.To.Id) : "", Printable.Cell(member.Level.Id), Printable.Cell(member.Level.Name), LevelsWords.Of(member.Certainty),
                    Printable.Cell(member.Citation is { } citation ? $"{member.Why}; read in: {citation.Title}" : member.Why));
            }

            if (answer.Members.Count == 0)
            {
                table.AddRow(Printable.Cell(answer.To.Id), "none", "", "", Printable.Cell(answer.Note ?? ""));
            }
            else if (answer.Note is not null)
            {
                table.AddRow("", "", "", "note", Printable.Cell(answer.Note));
            }
        }

        terminal.Draw(table);
        Legend(terminal);
    }

    /// <summary>All pairs and notes, or those of some systems.</summary>
    public static void WriteAll(Terminal terminal, Crosswalk crosswalk, LevelCatalog catalog, LevelSystem[] systems, bool asJson)
    {
        var pairs = crosswalk.Pairs.Where(pair => IsAsked(pair.First.System) || IsAsked(pair.Second.System)).ToArray();
        var notes = crosswalk.Notes.Where(note => IsAsked(note.Level.System) || IsAsked(note.To)).ToArray();
        if (asJson)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(CrosswalkJson.Write(new Crosswalk(pairs, notes), catalog)));
            return;
        }

        var sorted =
            from pair in pairs
            let isTurned = Place(pair.First) > Place(pair.Second)
            let row = (Left: isTurned ? pair.Second : pair.First, Right: isTurned ? pair.First : pair.Second, Pair: pair)
            orderby Place(row.Left), Place(row.Right)
            group row by (Left: row.Left.System, Right: row.Right.System);
        foreach (var group in sorted)
        {
            terminal.Out.WriteLine(terminal.Paint(Printable.Of($"{group.Key.Left.Id} and {group.Key.Right.Id}"), Ink.Bold));
            var table = ATable("Level", "Level", "Certainty", "Why");
            foreach (var (left, right, pair) in group.OrderBy(row => Position(row.Left)).ThenBy(row => Position(row.Right)))
            {
                table.AddRow(Printable.Cell(left.Id), Printable.Cell(right.Id), LevelsWords.Of(pair.Certainty), Printable.Cell(pair.Why));
            }

            terminal.Draw(table);
        }

        if (notes.Length > 0)
        {
            terminal.Out.WriteLine(terminal.Paint("Notes", Ink.Bold));
            var table = ATable("Level", "In", "Note");
            foreach (var note in notes)
            {
                table.AddRow(Printable.Cell(note.Level.Id), Printable.Cell(note.To.Id), Printable.Cell(note.Text));
            }

            terminal.Draw(table);
        }

        Legend(terminal);

        bool IsAsked(LevelSystem system) => systems.Length == 0 || systems.Contains(system);

        int Place(LevelOfCare level) => catalog.Systems.Index().First(known => known.Item == level.System).Index;

        static int Position(LevelOfCare level) => level.System.Levels.Index().First(known => known.Item == level).Index;
    }

    private static Table ATable(params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
        {
            var column = new TableColumn(head);
            table.AddColumn(head is "Name" or "Why" or "Note" ? column : column.NoWrap());
        }

        return table;
    }

    private static void Legend(Terminal terminal)
    {
        terminal.Out.WriteLine("stated: a source that was read names the two as one; judged: a reading of the two lists;");
        terminal.Out.WriteLine("partial: they overlap, or it depends on the patient's need.");
        terminal.Out.WriteLine("It converts no placement: where several levels answer, a person chooses.");
    }
}

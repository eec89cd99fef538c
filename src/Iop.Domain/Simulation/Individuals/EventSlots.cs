namespace Iop.Domain.Simulation.Individuals;

/// <summary>The slots of all rows numbered alike: the destination-first exits of a row from 0, no exit at all after them, and racing ones from one number on that is the same for all rows.</summary>
internal sealed class EventSlots
{
    /// <summary>How far a word is moved down for its cell of the guide.</summary>
    public const int CellShift = 26;

    /// <summary>Cells of the guide for each row.</summary>
    public const int Cells = 1 << (32 - CellShift);

    public EventSlots(EventRow[] rows, EventExit[][] exitsOf, EventRewards rewards)
    {
        // vectors want sixteen rows
        Stride = Math.Max(16, rows.Length);
        Thresholds = rows.Max(static row => row.Shared);
        Highs = new uint[(Thresholds + 1) * Stride];
        Guide = new int[rows.Length * Cells];
        Limits = new uint[EventRow.OwnRaces * Stride];
        AloneLimits = new uint[Stride];
        Ways = new EventWay[(Thresholds + 1 + rows.Max(static row => Math.Max(row.Races, EventRow.OwnRaces))) * Stride];
        Array.Fill(Highs, uint.MaxValue);
        Array.Fill(Limits, uint.MaxValue);
        int[] firstMoves = [0, .. exitsOf.Select(static of => of.Length)];
        for (var state = 1; state < firstMoves.Length; state++)
        {
            firstMoves[state] += firstMoves[state - 1];
        }

        foreach (var (place, row) in rows.Index())
        {
            for (var slot = 0; slot < row.Shared + row.Races; slot++)
            {
                var exit = row.ExitOf(slot);
                Ways[(Of(row, slot) * Stride) + place] = new(
                    Math.Max(0, row.TableOf(slot)) * StayTables.Pieces, exitsOf[row.State][exit].To, firstMoves[row.State] + exit, exit, rewards.HasMove(row.State, exit));
            }

            for (var slot = 0; slot < row.Shared; slot++)
            {
                Highs[(slot * Stride) + place] = row.Highs[slot];
            }

            for (var race = 0; race < Math.Min(row.Races, EventRow.OwnRaces); race++)
            {
                Limits[(race * Stride) + place] = row.RaceLimits[race];
            }

            if (row is { Shared: 0, Races: > 0 })
            {
                // a word of zero is left to those who read no tables, as all words of the tails are
                AloneLimits[place] = Math.Max(1, Limits[place]);
                Limits[place] = uint.MaxValue;
                Ways[place] = Ways[(Of(row, 0) * Stride) + place];
            }

            for (var cell = 0; cell < Cells; cell++)
            {
                var (low, high) = ((uint)cell << CellShift, ((uint)cell << CellShift) | ((1u << CellShift) - 1));
                var within = row.Highs.ToArray().Count(bound => bound >= low && bound <= high && bound < uint.MaxValue);
                Guide[(place * Cells) + cell] = within > 1 ? -1 : Passed(place, low);
            }
        }
    }

    /// <summary>The most destination-first exits of a row.</summary>
    public int Thresholds { get; }

    /// <summary>Places of one slot.</summary>
    public int Stride { get; }

    /// <summary>By slot and row; a slot that a row lacks is a stay that never ends. Where no exit of a row is destination-first, its first race stands in the first slot, too.</summary>
    public EventWay[] Ways { get; }

    /// <summary>By threshold and row: words above it lead to a later slot. After the last, one that no word is above.</summary>
    public uint[] Highs { get; }

    /// <summary>By row and by a word's upper bits: the place among <see cref="Highs"/>, less the row, of the one threshold that is left to be asked; less than zero where there are several.</summary>
    public int[] Guide { get; }

    /// <summary>By race and row, for the first two races: words below it are not taken before the horizon; none is where the race stands in the first slot.</summary>
    public uint[] Limits { get; }

    /// <summary>By row, where the first race stands in the first slot, its limit, more than zero; zero elsewhere.</summary>
    public uint[] AloneLimits { get; }

    /// <summary>The place among <see cref="Highs"/>, less the row, of the first threshold of a row that a word is not above.</summary>
    public int Passed(int row, uint word)
    {
        var place = 0;
        while (word > Highs[place + row])
        {
            place += Stride;
        }

        return place;
    }

    /// <summary>The number of a slot of a row.</summary>
    public int Of(EventRow row, int slot) => slot < row.Shared ? slot : Thresholds + 1 + slot - row.Shared;
}

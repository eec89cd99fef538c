namespace Iop.Domain.Simulation.Individuals;

/// <summary>The slots of all rows numbered alike: the destination-first exits of a row from 0, no exit at all after them, and racing ones from one number on that is the same for all rows.</summary>
internal sealed class EventSlots
{
    public EventSlots(EventRow[] rows, EventExit[][] exitsOf, EventRewards rewards)
    {
        // vectors want sixteen rows
        Stride = Math.Max(16, rows.Length);
        Thresholds = rows.Max(static row => row.Shared);
        Highs = new uint[Thresholds * Stride];
        Limits = new uint[EventRow.OwnRaces * Stride];
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
        }
    }

    /// <summary>The most destination-first exits of a row.</summary>
    public int Thresholds { get; }

    /// <summary>Places of one slot.</summary>
    public int Stride { get; }

    /// <summary>By slot and row; a slot that a row lacks is a stay that never ends.</summary>
    public EventWay[] Ways { get; }

    /// <summary>By threshold and row: words above it lead to a later slot.</summary>
    public uint[] Highs { get; }

    /// <summary>By race and row, for the first two races: words below it are not taken before the horizon.</summary>
    public uint[] Limits { get; }

    /// <summary>The number of a slot of a row.</summary>
    public int Of(EventRow row, int slot) => slot < row.Shared ? slot : Thresholds + 1 + slot - row.Shared;
}

using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Whose event it is, and which: all that its random numbers depend on.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Patient">The patient's number.</param>
/// <param name="Move">The number of the event, counted from 0.</param>
internal readonly record struct EventDraw(ulong Seed, long Patient, uint Move)
{
    /// <summary>The place of the first word of a race.</summary>
    public const uint FirstRace = 2;

    /// <summary>The words of the event.</summary>
    public PhiloxWords Words => Philox.Words(Seed, Patient, Move, DrawPurpose.Event);

    /// <summary>The bits that follow a word.</summary>
    public ulong Detail(uint place) => Philox.Words(Seed, Patient, Move, DrawPurpose.EventDetail, place).Upper;

    /// <summary>The word of an exit that races, of those that have none in the event's own block.</summary>
    /// <param name="race">Its place among the racing exits, 2 or more.</param>
    public uint Race(int race)
    {
        var further = race - EventRow.OwnRaces;
        var (first, second, third, fourth) = Philox.Words(Seed, Patient, Move, DrawPurpose.Race, (uint)(further >> 2));
        return (further & 3) switch
        {
            0 => first,
            1 => second,
            2 => third,
            _ => fourth,
        };
    }
}

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What is read of a slot of a row on the way of one patient at a time.</summary>
/// <param name="FirstPiece">The first piece of its table of stays.</param>
/// <param name="Way">Where it leads and what it does, as one number.</param>
/// <param name="High">In the slots of destination-first exits: words above it lead to a later slot.</param>
/// <param name="Limit">In those of races: words below it are not taken before the horizon. In the first slot, the same of a race that stands there, and zero where none does.</param>
internal readonly record struct EventStep(int FirstPiece, int Way, uint High, uint Limit)
{
    /// <summary>Whether nobody leaves the state to which a way leads.</summary>
    public const int EndBit = 1;

    /// <summary>Whether a way adds anything by itself.</summary>
    public const int RewardBit = 2;

    /// <summary>Whether nobody leaves the state to which a way leads, and time spent there adds anything.</summary>
    public const int RestBit = 4;

    private const int MoveShift = 3;
    private const int MoveBits = 11;
    private const int StateShift = MoveShift + MoveBits;

    /// <summary>A way as one number.</summary>
    public static int WayOf(in EventWay way, bool isEnd, bool isRest) =>
        (way.State << StateShift) | (way.Move << MoveShift) | (isRest ? RestBit : 0) | (way.HasRewards ? RewardBit : 0) | (isEnd ? EndBit : 0);

    /// <summary>The state to which a way leads.</summary>
    public static int StateOf(int way) => way >> StateShift;

    /// <summary>Twice the place of a way among the exits of all states.</summary>
    public static int TwiceMoveOf(int way) => way >> (MoveShift - 1) & (((1 << MoveBits) - 1) << 1);
}

using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The slots of a level of care, and what those do who find none free. A state without it takes everybody at once.</summary>
public sealed record LevelCapacity
{
    /// <summary>Says how many slots a state has.</summary>
    /// <param name="state">The id of the state.</param>
    /// <param name="slots">How many patients it takes at a time, 0 to 1,000,000; may change from cycle to cycle.</param>
    /// <param name="cut">What becomes of patients when slots that are taken are closed.</param>
    /// <param name="mostWaiting">How many may wait outside, 0 or more; any number where null. Those who hold a slot elsewhere are not among them.</param>
    /// <param name="balking">The probability that one from outside does not join, by the number who wait for the level (a table over that number); nobody balks where null.</param>
    /// <param name="patience">How long patients wait outside before they give up; for ever where null.</param>
    /// <param name="transfers">Where those wait who come from another state.</param>
    /// <param name="transferRank">The rank of those who come from another state, 1 to <see cref="PatientArrivals.MostRank"/>; the patient's own where null.</param>
    /// <param name="lostTo">The id of the state, one without slots, that lost patients enter; they leave the pathway where null.</param>
    /// <param name="waitsAs">The id of the state, not a dead one, as which those count who wait for the level in no state: its cost, utility and life years. Nothing counts for them where null.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException">An id is blank, or lost patients would go to the state itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public LevelCapacity(
        string state,
        CycleSchedule<int> slots,
        SlotCut cut = SlotCut.Finish,
        int? mostWaiting = null,
        TableColumn? balking = null,
        Sojourn? patience = null,
        TransferWait transfers = TransferWait.HoldSlot,
        int? transferRank = null,
        string? lostTo = null,
        string? waitsAs = null,
        string? source = null,
        string? note = null)
    {
        State = Guard.Against.NullOrWhiteSpace(state);
        Slots = Guard.Against.Null(slots);
        foreach (var count in slots.Values)
        {
            Guard.Against.OutOfRange(count, 0, PathwayLimits.MostSlots, nameof(slots));
        }

        Cut = Guard.Against.Undefined(cut);
        MostWaiting = mostWaiting is { } most ? Guard.Against.OutOfRange(most, 0, PathwayLimits.MostPresent, nameof(mostWaiting)) : null;
        foreach (var share in balking?.Values ?? [])
        {
            Guard.Against.OutOfRange(share, 0, 1, nameof(balking));
        }

        Balking = balking;
        Patience = patience;
        Transfers = Guard.Against.Undefined(transfers);
        TransferRank = transferRank is { } rank ? Guard.Against.OutOfRange(rank, 1, PatientArrivals.MostRank, nameof(transferRank)) : null;
        LostTo = lostTo is null ? null : Guard.Against.NullOrWhiteSpace(lostTo);
        WaitsAs = waitsAs is null ? null : Guard.Against.NullOrWhiteSpace(waitsAs);
        Source = source;
        Note = note;
        if (lostTo == state)
        {
            throw new ArgumentException("Those who find no slot cannot go to the state that has none.", nameof(lostTo));
        }
    }

    /// <summary>The id of the state.</summary>
    public string State { get; }

    /// <summary>How many patients it takes at a time.</summary>
    public CycleSchedule<int> Slots { get; }

    /// <summary>What becomes of patients when slots that are taken are closed.</summary>
    public SlotCut Cut { get; }

    /// <summary>How many may wait outside; null for any number.</summary>
    public int? MostWaiting { get; }

    /// <summary>The probability of not joining, by the number who wait; null where nobody balks.</summary>
    public TableColumn? Balking { get; }

    /// <summary>How long patients wait outside before they give up; null for ever.</summary>
    public Sojourn? Patience { get; }

    /// <summary>Where those wait who come from another state.</summary>
    public TransferWait Transfers { get; }

    /// <summary>The rank of those who come from another state; null for the patient's own.</summary>
    public int? TransferRank { get; }

    /// <summary>The id of the state that lost patients enter; null where they leave the pathway.</summary>
    public string? LostTo { get; }

    /// <summary>The id of the state as which those count who wait in no state; null where nothing counts for them.</summary>
    public string? WaitsAs { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop: 12 slot(s)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Slots} slot(s)");
}

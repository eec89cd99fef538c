namespace Iop.Domain.Simulation.Randomness;

/// <summary>What a random number decides: the last word of the counter, so that a draw that one strategy adds shifts no other.</summary>
/// <remarks>The numbers are contract: another number gives other patients. Where one purpose has several parts, the part stands in the bits above the lowest eight.</remarks>
internal enum DrawPurpose : uint
{
    /// <summary>The state in which the patient begins: block 0, the first two words as 64 bits.</summary>
    Start = 0,

    /// <summary>The move of a cycle: eight cycles a block, 16 bits a cycle, low half of a word first.</summary>
    Move = 1,

    /// <summary>The 48 bits that follow the 16 of a move, wherever those alone do not decide it: a block a cycle.</summary>
    MoveDetail = 2,

    /// <summary>An event: a block an event, of which the first word says where destination-first exits lead and the second after how long, and the other two are those of the first two exits that race.</summary>
    Event = 3,

    /// <summary>Further exits that race: a block an event for each four of them, which are the part.</summary>
    Race = 4,

    /// <summary>The patient's age at the start.</summary>
    Age = 5,

    /// <summary>The patient's sex.</summary>
    Sex = 6,

    /// <summary>A modifier of the patient, the part being its number.</summary>
    Modifier = 7,

    /// <summary>A parameter in one draw of a probabilistic sensitivity analysis: the draw stands in the place of the patient, the part is the number of the parameter.</summary>
    Parameter = 8,

    /// <summary>Arrivals at a level with slots.</summary>
    Arrival = 9,

    /// <summary>Patience of one who waits: a block a wait, the first two words the patience and the others whether the patient balks; the part is how often the patient waited before.</summary>
    Patience = 10,

    /// <summary>The bits that follow a word of an event wherever it alone does not decide: a block an event, the part being the place of the word, 0 for the destination, 1 for the stay, and on for those that race.</summary>
    EventDetail = 11,

    /// <summary>Where destination-first exits lead, and after how long, in a run with slots: a block a stay, two words each.</summary>
    SlotDestination = 12,

    /// <summary>When exits that race are taken in a run with slots: a block a stay for each two exits, which are the part.</summary>
    SlotStay = 13,
}

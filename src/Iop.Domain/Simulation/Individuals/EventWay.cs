namespace Iop.Domain.Simulation.Individuals;

/// <summary>A way out of a row.</summary>
/// <param name="FirstPiece">The first piece of its table of stays.</param>
/// <param name="State">The state to which it leads.</param>
/// <param name="Move">Its place among the exits of all states.</param>
/// <param name="Exit">Its place among those of its state, in the model's order.</param>
/// <param name="HasRewards">Whether it adds anything by itself.</param>
internal readonly record struct EventWay(int FirstPiece, int State, int Move, int Exit, bool HasRewards);

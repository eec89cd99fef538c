using Iop.Domain.Care;

namespace Iop.Domain.Transitions;

/// <summary>One thing that makes a set of transitions no sound table.</summary>
/// <param name="Text">The problem as a sentence.</param>
/// <param name="Transition">A move that it is about; null where it is about a level or the whole.</param>
/// <param name="Level">The level that it is about; null where it is about a move or the whole.</param>
internal sealed record TransitionProblem(string Text, Transition? Transition = null, LevelOfCare? Level = null);

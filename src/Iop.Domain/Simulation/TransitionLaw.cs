namespace Iop.Domain.Simulation;

/// <summary>What decides when a way is taken: one of <see cref="ProbabilityLaw"/>, <see cref="RateLaw"/>, <see cref="TableLaw"/>, <see cref="HazardRatioLaw"/>, <see cref="SojournLaw"/>, <see cref="ExitShareLaw"/>.</summary>
public abstract record TransitionLaw
{
    private protected TransitionLaw()
    {
    }

    /// <summary>Whether anybody can take the way in some cycle.</summary>
    internal abstract bool IsOpen { get; }
}

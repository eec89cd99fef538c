using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>A drug screen of a day.</summary>
public sealed record DrugScreen
{
    /// <summary>States a screen.</summary>
    /// <param name="on">The day on which it was taken, or was due.</param>
    /// <param name="result">What it showed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such result.</exception>
    public DrugScreen(LocalDate on, ScreenResult result)
    {
        On = on.InIso();
        Result = Guard.Against.Undefined(result);
    }

    /// <summary>The day on which it was taken, or was due.</summary>
    public LocalDate On { get; }

    /// <summary>What it showed.</summary>
    public ScreenResult Result { get; }

    /// <summary>The same for every screen.</summary>
    public override string ToString() => "drug screen";
}

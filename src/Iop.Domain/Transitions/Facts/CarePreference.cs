using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>What a patient said on a day about going to a level, or about leaving care.</summary>
public sealed record CarePreference
{
    /// <summary>States a preference.</summary>
    /// <param name="on">The day on which the patient said so.</param>
    /// <param name="level">The level it is about; null: leaving care.</param>
    /// <param name="accepts">Whether the patient accepts it.</param>
    public CarePreference(LocalDate on, LevelOfCare? level, bool accepts)
    {
        On = on.InIso();
        Level = level;
        Accepts = accepts;
    }

    /// <summary>The day on which the patient said so.</summary>
    public LocalDate On { get; }

    /// <summary>The level it is about; null: leaving care.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>Whether the patient accepts it.</summary>
    public bool Accepts { get; }

    /// <summary>The same for every preference.</summary>
    public override string ToString() => "preference";
}

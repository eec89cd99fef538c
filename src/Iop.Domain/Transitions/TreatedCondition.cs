namespace Iop.Domain.Transitions;

/// <summary>What a stay or an emergency visit was for, as far as measures tell the two apart.</summary>
public enum TreatedCondition
{
    /// <summary>The record does not say: measures that ask are open, never refused.</summary>
    NotStated,

    /// <summary>Substance use.</summary>
    SubstanceUse,

    /// <summary>Mental illness.</summary>
    MentalIllness,

    /// <summary>Both.</summary>
    Both,
}

namespace Iop.Domain.Assessment;

/// <summary>Whether a patient may enter an intensive outpatient program, as public pages tell it; short for <see cref="EligibilityCriteria.Iop"/>.</summary>
public static class IopEligibility
{
    /// <summary>Asks every criterion of <see cref="EligibilityCriteria.Iop"/>.</summary>
    public static EligibilityResult Check(Circumstances circumstances) => EligibilityCriteria.Iop.Check(circumstances);
}

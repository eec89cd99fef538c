using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Assessment;

/// <summary>The level a patient accepted beside the level that was recommended, with the reason where they differ. Both are always kept.</summary>
public sealed record PlacementDecision
{
    /// <summary>Records a decision.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="recommended">What was recommended; null where nothing was, or several levels were and none of them chosen.</param>
    /// <param name="accepted">What was accepted, a level of the same system.</param>
    /// <param name="reason">Why the two differ; required exactly where they do, so also where nothing was recommended.</param>
    /// <param name="policy">The id of the policy that recommended; null where none did.</param>
    /// <exception cref="ArgumentException">
    /// The two levels are of different systems; a reason is missing where they differ or given where they do not; the reason says the patient wanted
    /// more or less and the levels say the opposite; the reason is no known one; or the policy is blank.
    /// </exception>
    public PlacementDecision(PatientId patient, LocalDate on, LevelOfCare? recommended, LevelOfCare accepted, VarianceReason? reason = null, string? policy = null)
    {
        Patient = Guard.Against.Null(patient);
        On = on.InIso();
        Recommended = recommended;
        Accepted = Guard.Against.Null(accepted);
        Reason = Guard.Against.Undefined(reason);
        Policy = policy is null ? null : Guard.Against.NullOrWhiteSpace(policy);
        var order = recommended is null || recommended.System == accepted.System
            ? recommended?.Compare(accepted)
            : throw new ArgumentException($"{accepted.Id} was accepted and {recommended.Id} recommended: levels of different systems.", nameof(accepted));
        if (reason is null != (recommended == accepted))
        {
            throw new ArgumentException(
                reason is null ? "The accepted level is not the recommended one: a reason is required." : "The accepted level is the recommended one: there is nothing to give a reason for.",
                nameof(reason));
        }

        if ((reason, order) is (VarianceReason.PatientDeclinesHigher, IntensityOrder.More) or (VarianceReason.PatientWantsHigher, IntensityOrder.Less))
        {
            throw new ArgumentException($"{reason} does not go with {accepted.Id} where {recommended!.Id} was recommended.", nameof(reason));
        }
    }

    /// <summary>Whose.</summary>
    public PatientId Patient { get; }

    /// <summary>The day of the decision.</summary>
    public LocalDate On { get; }

    /// <summary>What was recommended; null where nothing was, or several levels were.</summary>
    public LevelOfCare? Recommended { get; }

    /// <summary>What was accepted.</summary>
    public LevelOfCare Accepted { get; }

    /// <summary>Why the two differ; null exactly where they do not.</summary>
    public VarianceReason? Reason { get; }

    /// <summary>The id of the policy that recommended; null where none did.</summary>
    public string? Policy { get; }

    /// <summary>Whether the accepted level is not the recommended one.</summary>
    public bool Varies => Reason is not null;

    /// <summary>The patient's identifier; the levels are clinical content.</summary>
    public override string ToString() => Patient.Value;
}

namespace Iop.Domain.Scheduling;

/// <summary>The ids that a patient of a program bears and names, and what the patient may add to the objective; null for what is not named or could not be read.</summary>
internal sealed record PatientNames(
    string? Id = null,
    string? PrimaryClinician = null,
    IReadOnlyList<string?>? Pinned = null,
    IReadOnlyList<string?>? Avoid = null,
    IReadOnlyList<string?>? Current = null,
    int Priority = 0,
    long Penalties = 0)
{
    public static PatientNames Of(ProgramPatient? patient) => patient is null ? new() : new(
        patient.Id.Value,
        patient.PrimaryClinician,
        patient.Pinned,
        [.. patient.Avoid.Select(other => other.Value)],
        patient.Current,
        patient.Priority,
        patient.Dislikes.Sum(dislike => (long)dislike.Penalty));
}

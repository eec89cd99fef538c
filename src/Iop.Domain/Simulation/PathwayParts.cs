namespace Iop.Domain.Simulation;

/// <summary>What a pathway says beyond states, transitions and strategies, as far as a reader could read it: null in the place of a part that could not be read.</summary>
internal sealed record PathwayParts(
    PatientMix? Patients,
    IReadOnlyList<PatientModifier?> Modifiers,
    IReadOnlyList<PathwayTable?> Tables,
    IReadOnlyList<HazardRatio?> HazardRatios,
    IReadOnlyList<OneOffReward?> OneOffs,
    double? StartYear,
    IReadOnlyList<PathwayParameter?> Parameters,
    IReadOnlyList<ParameterCorrelation?> Correlations,
    CapacityPlan? Capacity = null,
    bool IsCapacityRead = true)
{
    /// <summary>All that a model says.</summary>
    public static PathwayParts Of(PathwayOptions options) => new(
        options.Patients, options.Patients.Modifiers, options.Tables, options.HazardRatios, options.OneOffs, options.StartYear, options.Parameters,
        options.Correlations, options.Capacity);
}

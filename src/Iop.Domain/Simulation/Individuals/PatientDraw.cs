using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Who each patient is: age, sex and modifiers, drawn from the model's mix; the same under every strategy.</summary>
internal sealed class PatientDraw
{
    private readonly PatientMix mix;
    private readonly bool[] isInLaws;
    private readonly PatientStratum? alike;

    public PatientDraw(PathwayModel model)
    {
        mix = model.Options.Patients;
        var laws = model.Options.HazardRatios.Concat(model.Strategies.SelectMany(strategy => strategy.HazardRatios)).Select(ratio => ratio.Modifier).ToHashSet();
        isInLaws = [.. mix.Modifiers.Select(modifier => laws.Contains(modifier.Id))];
        var tables = model.Options.Tables;
        var isAgeless = mix.Age is null or { Family: ValueFamily.Fixed } || tables.All(table => table.Axis != TableAxis.Age);
        var isSexless = mix.FemaleShare is null or 0 or 1 || tables.All(table => !table.IsBySex);
        alike = isAgeless && isSexless && mix.Modifiers.Count == 0 ? new(1, mix.Age?.Mean ?? 0, mix.FemaleShare != 0, []) : null;
    }

    /// <summary>The patient that all are alike to; null where they differ in anything that matters.</summary>
    public PatientStratum? Alike => alike;

    /// <summary>One patient.</summary>
    public PatientStratum Draw(ulong seed, long patient) => alike ?? new(
        1,
        mix.Age is null ? 0 : ValueSampling.Quantile(mix.Age, Share(seed, patient, DrawPurpose.Age, 0), isPositive: true),
        Share(seed, patient, DrawPurpose.Sex, 0) < (mix.FemaleShare ?? 1),
        [.. mix.Modifiers.Select((modifier, i) => ValueSampling.Quantile(modifier.Distribution, Share(seed, patient, DrawPurpose.Modifier, (uint)i), isInLaws[i]))]);

    private static double Share(ulong seed, long patient, DrawPurpose purpose, uint part) => ValueSampling.Share(Philox.Words(seed, patient, 0, purpose, part).Upper);
}

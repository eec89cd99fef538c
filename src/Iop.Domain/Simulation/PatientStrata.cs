using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The patients of a model in groups that are alike, with the share of each.</summary>
/// <remarks>
/// Attributes that nothing asks for are left at their mean. A modifier that only multiplies rewards is two groups, at its mean plus and minus its deviation: they have its
/// first two moments, and totals depend on it linearly, so that mean and variance of totals are exact. Any other continuous attribute becomes nodes of a quadrature.
/// </remarks>
internal static class PatientStrata
{
    private static readonly bool[] Both = [true, false];

    /// <summary>Groups at the ends of what attributes can be: the youngest and the oldest, women and men, the least and the largest modifiers together.</summary>
    public static IEnumerable<PatientStratum> Extremes(PathwayModel model)
    {
        var patients = model.Options.Patients;
        var ages = patients.Age is null ? [(0, 1)] : Quadrature.Points(patients.Age);
        var modifiers = patients.Modifiers.Select(static modifier => Quadrature.Points(modifier.Distribution)).ToList();
        return
            from age in new[] { ages.Min(static point => point.Value), ages.Max(static point => point.Value) }.Distinct()
            from isFemale in Both
            from isLargest in modifiers.Count == 0 ? Both.Take(1) : Both
            select new PatientStratum(1, age, isFemale, [.. modifiers.Select(points => isLargest ? points.Max(static point => point.Value) : points.Min(static point => point.Value))]);
    }

    /// <summary>The groups, at most <see cref="PathwayLimits.MostStrata"/>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isExact">Whether no quadrature stands for a continuous attribute.</param>
    /// <exception cref="ArgumentException">There are more groups.</exception>
    public static PatientStratum[] Of(PathwayModel model, out bool isExact)
    {
        var patients = model.Options.Patients;
        var tables = model.Options.Tables;
        var asksForAge = tables.Any(static table => table.Axis == TableAxis.Age);
        var inLaws = model.Options.HazardRatios.Concat(model.Strategies.SelectMany(static strategy => strategy.HazardRatios)).Select(static ratio => ratio.Modifier).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var women = patients.FemaleShare ?? 1;
        List<(double Value, double Share)> sexes = !tables.Any(static table => table.IsBySex) || women == 1 ? [(1, 1)] : women == 0 ? [(0, 1)] : [(1, women), (0, 1 - women)];
        var ages = patients.Age is null ? [(0, 1)] : asksForAge ? Quadrature.Points(patients.Age) : [(patients.Age.Mean, 1)];
        isExact = !asksForAge || patients.Age is null || Quadrature.IsExact(patients.Age);
        IEnumerable<PatientStratum> strata = ages.SelectMany(age => sexes.Select(sex => new PatientStratum(age.Share * sex.Share, age.Value, sex.Value == 1, [])));
        var count = (long)ages.Count * sexes.Count;
        foreach (var modifier in patients.Modifiers)
        {
            var isLaw = inLaws.Contains(modifier.Id);
            var points = isLaw ? Quadrature.Points(modifier.Distribution) : Quadrature.TwoMoments(modifier.Distribution);
            isExact &= !isLaw || Quadrature.IsExact(modifier.Distribution);
            strata = strata.SelectMany(stratum => points.Select(point => stratum with { Share = stratum.Share * point.Share, Modifiers = [.. stratum.Modifiers, point.Value] }));
            count *= points.Count;
            if (count > PathwayLimits.MostStrata)
            {
                break;
            }
        }

        return count <= PathwayLimits.MostStrata
            ? [.. strata]
            : throw new ArgumentException($"The attributes of patients make more than {PathwayLimits.MostStrata} groups; draw individuals instead.", nameof(model));
    }
}

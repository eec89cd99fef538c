using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A checked table, ready to be asked.</summary>
internal sealed class PlacementTable
{
    private readonly TablePlacement policy;
    private readonly UpperBounds bounds;
    private readonly PlacementAsk[] cells;

    public PlacementTable(TablePlacement policy)
    {
        this.policy = policy;
        bounds = new(policy.Levels);
        cells = [.. policy.Severities.Select(entry => PlacementAsk.Of(policy.Levels, entry.Level, entry.Beside))];
    }

    public PlacementRecommendation Recommend(PatientAssessment assessment)
    {
        ValueList<PlacementClaim> claims = [.. Dimensions(assessment), .. Facts(assessment), .. PlacementScores.Claims(policy, assessment)];
        return new PlacementAnswer(policy, bounds, assessment, claims).Recommendation();
    }

    private IEnumerable<PlacementClaim> Dimensions(PatientAssessment assessment)
    {
        foreach (var dimension in policy.Dimensions.Dimensions)
        {
            var severity = assessment.Dimensions?[dimension] ?? DimensionSeverity.Unrated;
            var words = $"{dimension.Name} ({dimension.Id}) is {(severity.Value is { } rating ? string.Create(CultureInfo.InvariantCulture, $"rated {rating}") : "not rated")}";
            yield return new(
                PlacementSubject.Dimension, dimension.Id, words, Cell(dimension, severity.Value ?? DimensionSeverity.Least), Cell(dimension, severity.Value ?? DimensionSeverity.Most),
                new(dimension, severity));
        }
    }

    private PlacementAsk Cell(Dimension dimension, int severity) => cells[(dimension.Number - 1) * (DimensionSeverity.Most + 1) + severity];

    private IEnumerable<PlacementClaim> Facts(PatientAssessment assessment) => policy.Circumstances.Select(entry =>
    {
        var ask = PlacementAsk.Of(policy.Levels, entry.Level, entry.Beside);
        return assessment.Circumstances[entry.Fact] is { } holds
            ? new PlacementClaim(
                PlacementSubject.Circumstance, entry.Fact.Code(), $"The patient {entry.Fact.Clause(holds)}", holds == entry.Holds ? ask : default, holds == entry.Holds ? ask : default)
            : new PlacementClaim(PlacementSubject.Circumstance, entry.Fact.Code(), $"Whether the patient {entry.Fact.Clause(holds: true)} is not known", default, ask);
    });
}

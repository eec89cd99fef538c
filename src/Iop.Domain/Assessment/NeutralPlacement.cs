using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>The library's own placement policies on the neutral ladder, one for each edition of the dimensions: deliberately simple, and nobody's criteria.</summary>
/// <remarks>
/// Severity 0 or 1 accepts outpatient care, 2 intensive outpatient, 3 partial hospitalization; 4 asks for inpatient care in dimensions 1 to 3 and residential care
/// in the others. A need of 24-hour supervision asks for residential care. Dimension 1 at 3 or 4, and a need of withdrawal management, set that beside the level.
/// Dimension 6 of the 4th edition never changes the level. It is not the logic of the ASAM Criteria and no clinical instrument; a program fills its own
/// <see cref="TablePlacement"/>.
/// </remarks>
public static class NeutralPlacement
{
    /// <summary>For ratings by the 3rd edition; id <c>neutral.asam3</c>.</summary>
    public static TablePlacement Asam3 { get; } = Of(DimensionSet.Asam3);

    /// <summary>For ratings by the 4th edition, adults; id <c>neutral.asam4</c>.</summary>
    public static TablePlacement Asam4 { get; } = Of(DimensionSet.Asam4);

    /// <summary>The policy for an edition.</summary>
    public static TablePlacement For(DimensionSet dimensions) => Guard.Against.Null(dimensions) == DimensionSet.Asam3 ? Asam3 : Asam4;

    private static TablePlacement Of(DimensionSet dimensions) => new(
        $"neutral.{dimensions.Id}",
        $"Neutral placement, by the dimensions of the {dimensions.Name}",
        LevelSystem.Ladder,
        dimensions,
        from dimension in dimensions.Dimensions
        from severity in Enumerable.Range(DimensionSeverity.Least, DimensionSeverity.Most + 1)
        select new SeverityEntry(
            dimension.Number, severity, dimension.WeighsOnOffer ? null : Least(dimension.Number, severity), dimension.Number == 1 && severity >= 3 ? "wm" : null),
        [
            new(Circumstance.NeedsWithdrawalManagement, holds: true, level: null, beside: "wm"),
            new(Circumstance.Needs24HourSupervision, holds: true, level: "res"),
        ]);

    private static string Least(int dimension, int severity) => severity switch
    {
        <= 1 => "op",
        2 => "iop",
        3 => "php",
        _ => dimension <= 3 ? "inp" : "res",
    };
}

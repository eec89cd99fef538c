namespace Iop.Domain.Assessment;

/// <summary>What kind of thing a part of a recommendation speaks of.</summary>
public enum PlacementSubject
{
    /// <summary>A dimension; named by its id, such as <c>asam3.d2</c>.</summary>
    Dimension,

    /// <summary>A fact of the circumstances; named by its code, such as <c>needs-24-hour-supervision</c>.</summary>
    Circumstance,

    /// <summary>A score; named by its instrument's id, such as <c>phq-9</c>.</summary>
    Score,

    /// <summary>A safety concern that a score raised; named by its instrument's id.</summary>
    Safety,
}

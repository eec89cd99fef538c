namespace Iop.Domain.Care;

/// <summary>How the intensity of one level of care stands to another of the same system.</summary>
public enum IntensityOrder
{
    /// <summary>The same level.</summary>
    Same,

    /// <summary>Less intensive: a move to it is a step down.</summary>
    Less,

    /// <summary>More intensive: a move to it is a step up.</summary>
    More,

    /// <summary>The system does not order the two, for example a medical level beside a psychosocial one.</summary>
    NotComparable,
}

namespace Iop.Domain.Plans;

/// <summary>Whether a certification opens care or continues it.</summary>
public enum CertificationKind
{
    /// <summary>It opens care.</summary>
    Initial,

    /// <summary>It continues care.</summary>
    Recertification,
}

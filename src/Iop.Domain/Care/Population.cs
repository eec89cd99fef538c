namespace Iop.Domain.Care;

/// <summary>Whom a threshold is written for. The age at which adulthood begins differs by jurisdiction and is not decided here.</summary>
public enum Population
{
    /// <summary>Adults.</summary>
    Adult,

    /// <summary>Adolescents.</summary>
    Adolescent,
}

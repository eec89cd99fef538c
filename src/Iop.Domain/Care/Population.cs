namespace Iop.Domain.Care;

/// <summary>Whom a threshold is written for. The ages differ by jurisdiction: <see cref="PopulationDefinition"/> decides them from a birth date.</summary>
public enum Population
{
    /// <summary>Adults.</summary>
    Adult,

    /// <summary>Adolescents.</summary>
    Adolescent,

    /// <summary>Children: below the age at which a jurisdiction's adolescence begins. What is written for adolescents does not speak of them.</summary>
    Child,
}

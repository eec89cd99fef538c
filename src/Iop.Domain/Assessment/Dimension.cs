using System.Globalization;

namespace Iop.Domain.Assessment;

/// <summary>One of the six dimensions of one edition of the ASAM Criteria. The same number means other things in the other edition.</summary>
/// <remarks>Made by <see cref="DimensionSet"/> alone; a dimension equals itself and nothing else.</remarks>
public sealed class Dimension
{
    internal Dimension(DimensionSet set, int number, string name, bool weighsOnOffer)
    {
        Set = set;
        Number = number;
        Name = name;
        WeighsOnOffer = weighsOnOffer;
        Id = string.Create(CultureInfo.InvariantCulture, $"{set.Id}.d{number}");
    }

    /// <summary>The edition that defines it.</summary>
    public DimensionSet Set { get; }

    /// <summary>1 to 6.</summary>
    public int Number { get; }

    /// <summary>A short English name in our words.</summary>
    public string Name { get; }

    /// <summary>Whether the edition lets it change what is offered once the clinical level is known, and not that level: barriers and preferences.</summary>
    public bool WeighsOnOffer { get; }

    /// <summary>Edition and number, such as <c>asam4.d6</c>.</summary>
    public string Id { get; }

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}

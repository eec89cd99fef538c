using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A room of a program.</summary>
public sealed record Room
{
    /// <summary>States a room.</summary>
    /// <param name="id">Unique among the program's rooms.</param>
    /// <param name="name">For display; null for none.</param>
    public Room(string id, string? name = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = name;
    }

    /// <summary>Unique among the program's rooms.</summary>
    public string Id { get; }

    /// <summary>For display; null for none.</summary>
    public string? Name { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

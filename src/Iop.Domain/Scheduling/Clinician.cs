using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A clinician of a program.</summary>
public sealed record Clinician
{
    /// <summary>States a clinician.</summary>
    /// <param name="id">Unique among the program's clinicians.</param>
    /// <param name="name">For display; null for none.</param>
    /// <param name="maxMinutesPerWeek">The most minutes a week of running sessions; null for no limit.</param>
    public Clinician(string id, string? name = null, int? maxMinutesPerWeek = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = name;
        MaxMinutesPerWeek = maxMinutesPerWeek is { } most ? Guard.Against.Negative(most, nameof(maxMinutesPerWeek)) : null;
    }

    /// <summary>Unique among the program's clinicians.</summary>
    public string Id { get; }

    /// <summary>For display; null for none.</summary>
    public string? Name { get; }

    /// <summary>The most minutes a week of running sessions; null for no limit.</summary>
    public int? MaxMinutesPerWeek { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

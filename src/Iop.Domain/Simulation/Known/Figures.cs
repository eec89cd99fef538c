namespace Iop.Domain.Simulation.Known;

/// <summary>The figures of a pathway in the making: each is stated where it is used, and kept for readers.</summary>
internal sealed class Figures
{
    private readonly List<PathwayEvidence> evidence = [];

    /// <summary>All that were stated, in their order.</summary>
    public IReadOnlyList<PathwayEvidence> All => evidence;

    /// <summary>A figure that was read.</summary>
    public double Read(string parameter, double value, string source, string? note = null) => Keep(parameter, value, EvidenceMark.Verified, source, note);

    /// <summary>A figure that was computed from what was read.</summary>
    public double Derive(string parameter, double value, string source, string note) => Keep(parameter, value, EvidenceMark.Derived, source, note);

    /// <summary>A figure that no source states.</summary>
    public double Assume(string parameter, double value, string note) => Keep(parameter, value, EvidenceMark.Unverified, null, note);

    private double Keep(string parameter, double value, EvidenceMark mark, string? source, string? note)
    {
        evidence.Add(new(parameter, value, mark, source, note));
        return value;
    }
}

using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>One of the levels that answer a level of another system.</summary>
public sealed record CrosswalkMember
{
    internal CrosswalkMember(LevelOfCare level, CrosswalkCertainty certainty, string why, EvidenceStatus evidence, Citation? citation)
    {
        Level = level;
        Certainty = certainty;
        Why = why;
        Evidence = evidence;
        Citation = citation;
    }

    /// <summary>The level, of the system asked for.</summary>
    public LevelOfCare Level { get; }

    /// <summary>How certain it is.</summary>
    public CrosswalkCertainty Certainty { get; }

    /// <summary>Why it answers, in a phrase.</summary>
    public string Why { get; }

    /// <summary>How that was read; unverified for a judgment.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where it was read; null where it was not.</summary>
    public Citation? Citation { get; }

    /// <summary>The level and the certainty, such as <c>asam4:2.1 (Judged)</c>.</summary>
    public override string ToString() => $"{Level.Id} ({Certainty})";
}

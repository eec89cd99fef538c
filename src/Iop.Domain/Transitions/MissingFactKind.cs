namespace Iop.Domain.Transitions;

/// <summary>What kind of fact is asked for.</summary>
public enum MissingFactKind
{
    /// <summary>A score of an instrument.</summary>
    Score,

    /// <summary>A rating of a dimension.</summary>
    Dimension,

    /// <summary>What became of sessions.</summary>
    Sessions,

    /// <summary>A drug screen.</summary>
    Screen,

    /// <summary>How far objectives have come.</summary>
    Objectives,

    /// <summary>Whether there is a safety concern.</summary>
    Safety,

    /// <summary>A certification with the days that it covers.</summary>
    Certification,

    /// <summary>A circumstance of the patient, such as a stable home.</summary>
    Circumstance,

    /// <summary>What the patient wants.</summary>
    Preference,

    /// <summary>An appointment, or another arrangement, at the level to which a move leads.</summary>
    Arrangement,

    /// <summary>When the patient was admitted to the level.</summary>
    Admission,

    /// <summary>A program's own statement.</summary>
    Statement,
}

namespace Iop.Domain.Assessment;

/// <summary>Which way a gate question sent the questionnaire.</summary>
public enum ScoreBranch
{
    /// <summary>The instrument has no gate.</summary>
    None,

    /// <summary>The items behind the gate were to be asked.</summary>
    Asked,

    /// <summary>The gate was closed: the items behind it were not asked, and a zero of theirs is no answer.</summary>
    NotAsked,

    /// <summary>Not known: the gate was not answered, or a total of zero was given without the items.</summary>
    Unknown,

    /// <summary>The gate is closed, and yet an item behind it scored.</summary>
    Contradicted,
}

namespace Iop.Domain.Transitions;

/// <summary>Whether a program's policy on administrative discharge is reached, limit by limit, with what was counted.</summary>
public sealed record AdministrativeDischargeAnswer
{
    internal AdministrativeDischargeAnswer(AdministrativeDischargePolicy policy, Engagement engagement, bool byRow, bool byRate, bool bySilence)
    {
        Policy = policy;
        Engagement = engagement;
        IsReachedByNoShows = byRow;
        IsReachedByRate = byRate;
        IsReachedBySilence = bySilence;
    }

    /// <summary>The policy.</summary>
    public AdministrativeDischargePolicy Policy { get; }

    /// <summary>What was counted.</summary>
    public Engagement Engagement { get; }

    /// <summary>Whether enough sessions in a row were missed without excuse.</summary>
    public bool IsReachedByNoShows { get; }

    /// <summary>Whether the share of sessions attended is below the limit.</summary>
    public bool IsReachedByRate { get; }

    /// <summary>Whether the last contact is long enough ago.</summary>
    public bool IsReachedBySilence { get; }

    /// <summary>Whether any limit is reached.</summary>
    public bool IsReached => IsReachedByNoShows || IsReachedByRate || IsReachedBySilence;

    /// <summary>The limits of the policy.</summary>
    public override string ToString() => Policy.ToString();
}

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What dropping or adding one session of a week comes to.</summary>
public sealed record WeekChange
{
    internal WeekChange(string session, WeekCost before, WeekResult week, Offering offering, ProgramPatient patient, WeekOptions options)
    {
        Session = session;
        Week = week;
        Comparison = week.Status == WeekStatus.Optimal
            ? WeekComparison.Of(before, WeekCost.Of(offering, patient, week.Sessions, options.Prices))
            : null;
    }

    /// <summary>Id of the session dropped or added.</summary>
    public string Session { get; }

    /// <summary>The cheapest week with the change.</summary>
    public WeekResult Week { get; }

    /// <summary>The week as it is beside the cheapest with the change; null where there is no such week, or none was proven.</summary>
    public WeekComparison? Comparison { get; }

    /// <summary>Status and difference, never of which session.</summary>
    public override string ToString() => Comparison?.ToString() ?? Week.Status.ToString();
}

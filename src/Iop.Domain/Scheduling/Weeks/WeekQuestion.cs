namespace Iop.Domain.Scheduling.Weeks;

/// <summary>One patient's question compiled: what is forced and closed at what prices, checked against the offering.</summary>
internal sealed class WeekQuestion
{
    private readonly Offering offering;
    private readonly ProgramPatient patient;
    private readonly WeekOptions options;

    public WeekQuestion(Offering offering, ProgramPatient patient, WeekOptions options, WeekState? beside = null)
    {
        this.offering = offering;
        this.patient = patient;
        this.options = options;
        foreach (var id in patient.Pinned.Concat(patient.Current ?? []))
        {
            Known(id, nameof(patient));
        }

        if (options.MostChanges is { } most)
        {
            Foundation.Guard.Against.Negative(most, nameof(options));
            if (patient.Current is null)
            {
                throw new ArgumentException("Changes are counted from current sessions, and the patient has none.", nameof(options));
            }
        }

        Foundation.Guard.Against.Negative(options.WorkLimit, nameof(options));
        State = beside ?? new WeekState(offering);
        foreach (var id in options.SeatsLeft.Where(seats => seats.Left == 0).Select(seats => seats.Session)
            .Concat(options.Without).Concat(options.ApartFrom.SelectMany(assignment => assignment.Sessions)))
        {
            State.Closed[Known(id, nameof(options))] = true;
        }

        foreach (var seats in options.SeatsLeft)
        {
            Known(seats.Session, nameof(options));
        }

        foreach (var price in options.Prices)
        {
            State.Price[Known(price.Session, nameof(options))] += price.Amount;
        }

        foreach (var id in options.With)
        {
            State.Forced[Known(id, nameof(options))] = true;
        }
    }

    public WeekState State { get; }

    /// <summary>The ways in which the changes can be split into dropped and added ones, so that each is a week with limits on both; one without limits where changes are not asked about.</summary>
    public IEnumerable<SessionLimits> Splits()
    {
        if (options.MostChanges is not { } most || most >= patient.Current!.Count + offering.Count)
        {
            yield return default;
            yield break;
        }

        var current = patient.Current!.Count;
        for (var dropped = 0; dropped <= Math.Min(most, current); dropped++)
        {
            yield return new SessionLimits(Kept: new Limit(current - dropped), Added: new Limit(max: most - dropped));
        }
    }

    /// <summary>Compiles the patient with further limits; null where a session that must be attended cannot be.</summary>
    public CompiledPatient? Compile(SessionLimits asked)
    {
        var compiled = new CompiledPatient(offering, patient, asked);
        return Enumerable.Range(0, offering.Count).Any(session => State.Forced[session] && !compiled.Sessions.Contains(session)) ? null : compiled;
    }

    private int Known(string id, string parameter) =>
        offering.IndexOf.TryGetValue(id, out var session) ? session : throw new ArgumentException($"The offering has no session {id}.", parameter);
}

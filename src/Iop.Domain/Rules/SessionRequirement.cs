using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>What each single session keeps: the size of the group, its length, the people who give it and their roles, the way of meeting.</summary>
/// <remarks>Sessions that were cancelled are not asked. A size or number that a session does not state is open.</remarks>
public sealed record SessionRequirement : Requirement
{
    /// <summary>Asks something of each session; at least one of the five.</summary>
    /// <param name="scope">Which sessions are asked.</param>
    /// <param name="groupSize">Patients in the room.</param>
    /// <param name="minutes">Minutes from start to end, net of breaks; on a delivered basis those in which the patient took part.</param>
    /// <param name="providers">People who give it.</param>
    /// <param name="modes">The ways of meeting that are allowed; null for all.</param>
    /// <param name="oneOf">Roles of which one at least gives each session; null where any will do.</param>
    /// <exception cref="ArgumentException">Nothing is asked.</exception>
    public SessionRequirement(
        SessionScope scope,
        Bounds<int>? groupSize = null,
        Bounds<int>? minutes = null,
        Bounds<int>? providers = null,
        IEnumerable<ContactMode>? modes = null,
        IEnumerable<ProviderRole>? oneOf = null)
    {
        Scope = Guard.Against.Null(scope);
        GroupSize = groupSize;
        Minutes = minutes;
        Providers = providers;
        Modes = modes?.ToValueList();
        OneOf = oneOf is null ? null : Guard.Against.NullItem(oneOf.ToValueList(), nameof(oneOf));
        foreach (var mode in Modes ?? [])
        {
            Guard.Against.Undefined(mode, nameof(modes));
        }

        if (groupSize is null && minutes is null && providers is null && modes is null && oneOf is null)
        {
            throw new ArgumentException("A requirement asks for something.", nameof(scope));
        }
    }

    /// <summary>Which sessions are asked.</summary>
    public SessionScope Scope { get; }

    /// <summary>Patients in the room; null where that is not asked.</summary>
    public Bounds<int>? GroupSize { get; }

    /// <summary>Minutes net of breaks, on a delivered basis those in which the patient took part; null where that is not asked.</summary>
    public Bounds<int>? Minutes { get; }

    /// <summary>People who give it; null where that is not asked.</summary>
    public Bounds<int>? Providers { get; }

    /// <summary>The ways of meeting that are allowed; null where that is not asked.</summary>
    public ValueList<ContactMode>? Modes { get; }

    /// <summary>Roles of which one at least gives each session; null where that is not asked.</summary>
    public ValueList<ProviderRole>? OneOf { get; }

    /// <inheritdoc/>
    public override string Text
    {
        get
        {
            var asked = new List<string>();
            if (GroupSize is not null)
            {
                asked.Add($"{GroupSize} patients");
            }

            if (Minutes is not null)
            {
                asked.Add(Amounts.Text(Measure.Minutes, Minutes));
            }

            if (Providers is not null)
            {
                asked.Add($"{Providers} providers");
            }

            if (OneOf is not null)
            {
                asked.Add($"one of them {RolesInWords}");
            }

            if (Modes is not null)
            {
                asked.Add(string.Join(" or ", Modes.Select(Words)));
            }

            var scope = Scope.ToString();
            return $"{string.Join(", ", asked)} in each {(scope.Length > 0 && !Scope.IsAllBut ? $"{scope} session" : scope.Length > 0 ? $"session ({scope})" : "session")}";
        }
    }

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var basis = rule.Basis == Basis.Delivered ? SessionBasis.Delivered : SessionBasis.Scheduled;
        var sessions = new DatedSessions(phase.Plan, phase.Phase, basis, Scope);
        var (from, to) = sessions.Calendar.Range(phase.Phase.Dates.Start, phase.Phase.Dates.End ?? NodaTime.LocalDate.MaxIsoValue);
        var (asked, silent, before) = (0, (string?)null, findings.Count);
        for (var at = from; at < to; at++)
        {
            if (!sessions.MayCount(at) || !sessions.Calendar[at].CountsAs(basis))
            {
                continue;
            }

            asked++;
            var session = sessions.Calendar[at];
            if (sessions.Open(at) is { } open)
            {
                silent ??= open;
                continue;
            }

            if (Wrong(session, basis) is { } wrong)
            {
                var path = DatedSessions.PathOf(at);
                findings.Add(new(rule, Verdict.Violated, phase.Index, path, wrong, $"The session of {session.Start.Date.ToIso()}: {wrong}. {rule.Asks()}")
                {
                    Window = new(session.Start.Date, session.Start.Date),
                    Counted = [path],
                });
            }
            else
            {
                silent ??= Silent(session);
            }
        }

        if (silent is not null || asked == 0)
        {
            Open(rule, phase, asked, silent, ref findings);
        }
        else if (findings.Count == before && findings.TakesSatisfied())
        {
            findings.Add(new(
                rule, Verdict.Satisfied, phase.Index, "sessions", null,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{asked} session(s) were looked at. {rule.Asks()}")));
        }
    }

    private static void Open(Rule rule, in PhaseInPlan phase, int asked, string? silent, ref FindingSink findings)
    {
        if (asked > 0 || phase.Plan.Sessions.Count == 0)
        {
            var what = asked > 0 ? $"Sessions do not state {silent}." : "The plan has no dated sessions.";
            findings.Add(Finding.Unknown(rule, phase, "sessions", silent ?? "sessions", $"{what} {rule.Asks()}"));
        }
        else if (findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, "sessions", null, $"The plan has no session of this kind. {rule.Asks()}"));
        }
    }

    private static string Words(ContactMode mode) => mode switch
    {
        ContactMode.InPerson => "in person",
        ContactMode.Video => "by video",
        _ => "by audio alone",
    };

    private string RolesInWords => string.Join(" or ", OneOf!.Select(role => role.Word));

    private string? Wrong(PlanSession session, SessionBasis basis) =>
        GroupSize is not null && session.GroupSize is { } size && !GroupSize.Contains(size) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size} patients")
        : Minutes is not null && !Minutes.Contains(session.MinutesAs(basis)) ? Amounts.Text(Measure.Minutes, session.MinutesAs(basis))
        : Providers is not null && session.Providers.Count > 0 && !Providers.Contains(session.Providers.Count) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{session.Providers.Count} provider(s)")
        : OneOf is not null && session.Providers.Count > 0 && !HasOneOf(session) ? $"no {RolesInWords}"
        : Modes is not null && session.Mode is { } mode && !Allows(mode) ? Words(mode)
        : null;

    private bool HasOneOf(PlanSession session)
    {
        foreach (var role in session.Providers)
        {
            foreach (var known in OneOf!)
            {
                if (known == role)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Allows(ContactMode mode)
    {
        foreach (var allowed in Modes!)
        {
            if (allowed == mode)
            {
                return true;
            }
        }

        return false;
    }

    private string? Silent(PlanSession session) =>
        GroupSize is not null && session.GroupSize is null ? "groupSize"
        : (Providers is not null || OneOf is not null) && session.Providers.Count == 0 ? "providers"
        : Modes is not null && session.Mode is null ? "mode"
        : null;
}

using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Fhir;

/// <content>Phases: the care plans that are part of the plan, or else the plan itself, cut where the days or levels of its activities change.</content>
internal sealed partial class FhirReader
{
    private static readonly string[] PlanStatuses = ["draft", "active", "on-hold", "revoked", "completed", EnteredInError, "unknown"];
    private readonly List<FhirResource> parts = [];
    private bool isLevelRefused;
    private bool isPeriodRefused;

    private List<PlanPhase> Phases(FhirResource root)
    {
        var period = PeriodOf(root);
        var level = LevelIn(root);
        var found = new List<(PlanPhase Phase, string At, List<string> Sessions)>();
        if (parts.Count == 0)
        {
            Phases(root, period, level, found);
        }
        else if (List(root.At, "activity").Count > 0)
        {
            root.At.Log.Add(root.At.Path.Property("activity"), "activities beside care plans that are part of this one", "activities in the parts alone, each of which is a phase");
        }

        foreach (var part in parts)
        {
            Phases(part, PeriodOf(part) ?? period, LevelIn(part) ?? level, found);
        }

        var ordered = found.OrderBy(one => one.Phase.Dates.Start).ToList();
        foreach (var (i, one) in ordered.Index())
        {
            var phase = PlanParts.At("phases", i);
            elements[phase] = one.At;
            foreach (var (j, session) in one.Sessions.Index())
            {
                elements[$"{phase}.{PlanParts.At("sessions", j)}"] = session;
            }
        }

        return [.. ordered.Select(one => one.Phase)];
    }

    /// <summary>Finds the care plans that are part of the plan, and refuses what is deeper in.</summary>
    private void FindParts(FhirResource root)
    {
        foreach (var plan in Of(CarePlan).Where(plan => plan != root && !replaced.Contains(plan) && Text(plan.At, "status") != EnteredInError))
        {
            var parents = Parents(plan).ToList();
            if (parents.Contains(root) && Text(plan.At, "status") == "revoked")
            {
                Note(plan.At, "a part of the plan that was revoked; it is not read");
            }
            else if (parents.Contains(root))
            {
                parts.Add(plan);
                Understand(plan);
                if (!IsOurs(Child(plan.At, "subject"), plan))
                {
                    plan.At.Log.Add(plan.At.Path.Property("subject"), "another patient than the plan's", "the patient of the plan of which this is a part");
                }
            }
            else if (parents.Exists(parent => Parents(parent).Contains(root)))
            {
                plan.At.Log.Add(plan.At.Path.Property("partOf"), "a part of a part", "the plan itself: its parts are its phases");
            }
        }
    }

    private void Phases(FhirResource plan, CarePeriod? period, LevelOfCare? level, List<(PlanPhase Phase, string At, List<string> Sessions)> found)
    {
        var before = plan.At.Log.Count;
        Status(plan.At, PlanStatuses);
        var activities = Activities(plan);
        var named = activities.Select(activity => activity.Level).OfType<LevelOfCare>().Distinct().ToList();
        level ??= named is [var only] ? only : options.Level;
        if (level is null && activities.TrueForAll(activity => activity.Level is not null))
        {
            level = named.FirstOrDefault();
        }

        if (level is null && !isLevelRefused)
        {
            plan.At.Log.Add(
                plan.At.Path.Property("category"), Quoted(List(plan.At, "category").SelectMany(Codes)),
                $"a code of a level of care, here or in the activities: {FhirCodes.Levels} with an id such as medicare:IOP; {options.Codes.Listed(static meaning => meaning.Level is not null || meaning.Rung is not null)}; {ByMap("level:medicare:IOP")}, or a level from the caller (iop check --level medicare:IOP)");
        }

        var isPeriodNeeded = period is null && (activities.Count == 0 || activities.Exists(activity => activity.Bounds is null));
        if (isPeriodNeeded && !isPeriodRefused)
        {
            plan.At.Log.Add(plan.At.Path.Property("period"), "no period", "the period of the plan, or bounds of each activity");
        }

        if (plan.At.Log.Count > before || level is null || isPeriodNeeded)
        {
            return;
        }

        var at = Shown(plan.At);
        var groups = activities.GroupBy(activity => activity.Level ?? level).ToList();
        foreach (var group in groups)
        {
            var span = groups.Count == 1 && period is not null ? period : Around(group.Select(activity => activity.Bounds ?? period!));
            found.AddRange(Cut(group.Key, span, [.. group]).Select(phase => (phase.Phase, at, phase.Sessions)));
        }

        if (groups.Count == 0)
        {
            found.Add((new PlanPhase(level, period!, []), at, []));
        }
    }

    private CarePeriod? PeriodOf(FhirResource plan)
    {
        var (stated, before) = (Child(plan.At, "period"), plan.At.Log.Count);
        var period = Period(stated);
        isPeriodRefused |= plan.At.Log.Count > before;
        return period;
    }

    private static CarePeriod Around(IEnumerable<CarePeriod> periods)
    {
        var list = periods.ToList();
        return new(list.Min(period => period.Start), list.Exists(period => period.End is null) ? null : list.Max(period => period.End));
    }

    /// <summary>Phases in a span at one level, one after the other: a new one begins where another set of activities holds.</summary>
    private List<(PlanPhase Phase, List<string> Sessions)> Cut(LevelOfCare level, CarePeriod span, List<FhirActivity> activities)
    {
        var starts = new SortedSet<LocalDate> { span.Start };
        foreach (var bounds in activities.Select(activity => activity.Bounds).OfType<CarePeriod>())
        {
            starts.UnionWith(((IEnumerable<LocalDate?>)[bounds.Start, bounds.End?.PlusDays(1)]).OfType<LocalDate>().Where(day => span.Contains(day)));
        }

        var phases = new List<(LocalDate Start, LocalDate? End, List<FhirActivity> Activities)>();
        LocalDate[] days = [.. starts];
        for (var i = 0; i < days.Length; i++)
        {
            var end = i + 1 < days.Length ? days[i + 1].PlusDays(-1) : span.End;
            var active = activities.FindAll(activity => activity.Bounds is not { } bounds || bounds.Contains(days[i]));
            if (phases.Count > 0 && phases[^1].Activities.SequenceEqual(active))
            {
                phases[^1] = phases[^1] with { End = end };
            }
            else
            {
                phases.Add((days[i], end, active));
            }
        }

        return [.. phases.Select(phase => Phase(level, new(phase.Start, phase.End), phase.Activities))];
    }

    private (PlanPhase Phase, List<string> Sessions) Phase(LevelOfCare level, CarePeriod dates, List<FhirActivity> activities)
    {
        if (activities.Find(activity => activity.IsUntimed) is { } silent)
        {
            // a part of a week would look like all of it
            Note(silent.At, $"length and frequency are not both stated, so the week of the phase {dates} is taken as not stated");
            return (new(level, dates, []), []);
        }

        var sessions = activities.FindAll(activity => activity.Session is not null);
        if (sessions.Exists(activity => !activity.IsProgram) && sessions.Find(activity => activity.IsProgram) is { } frame)
        {
            Note(frame.At, "a code of a program beside its sessions: they are counted, and it is not");
            sessions.RemoveAll(activity => activity.IsProgram);
        }
        else if (sessions.Find(activity => activity.IsProgram) is { } alone)
        {
            Note(alone.At, $"a code of a program names no kind of session; it is read as sessions of the kind {ProgramDay.Word}, and what rules ask of groups or individual sessions is not known");
        }

        return (new(level, dates, sessions.Select(activity => activity.Session!)), [.. sessions.Select(activity => Shown(activity.At))]);
    }

    /// <summary>The level that a plan's categories name.</summary>
    private LevelOfCare? LevelIn(FhirResource plan) => List(plan.At, "category").Select(concept => LevelOf(concept, Codes(concept))).FirstOrDefault(level => level is not null);

    private LevelOfCare? LevelOf(JsonCursor at, List<FhirCode> codes)
    {
        if (Own(codes, FhirCodes.Levels) is { } id)
        {
            if (!options.Levels.TryFind(id, out var known) && refused.Add(at.Place))
            {
                isLevelRefused = true;
                at.Log.Add(at.Path, $"\"{JsonQuote.Cut(id, JsonQuote.Length)}\"", options.Levels.WhyUnknown(JsonQuote.Cut(id, JsonQuote.Length)));
            }

            return known;
        }

        // a billing code names a rung, not the level of a system
        return Meant(codes, static meaning => meaning.Level) ?? (Meant(codes, static meaning => meaning.Rung) is { } rung
            && options.Levels.TryFind(payer == Payer.Medicare ? $"medicare:{rung.ToUpperInvariant()}" : $"ladder:{rung}", out var level) ? level : null);
    }

    private void Status(JsonCursor at, string[] words)
    {
        if (Text(at, "status") is { } status && !words.Contains(status, StringComparer.Ordinal))
        {
            at.Get("status").Refuse(string.Join(", ", words));
        }
        else if (at.IsObject && !at.Get("status").IsPresent)
        {
            at.Log.Add(at.Path.Property("status"), "no such property", "this property, which is required");
        }
    }
}

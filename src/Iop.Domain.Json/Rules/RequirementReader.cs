using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Rules;

/// <summary>Reads a requirement by its type; a combination reads its parts.</summary>
internal static class RequirementReader
{
    private const int MinutesPerWeek = 7 * WeekTime.MinutesPerDay;

    public static Requirement? Read(JsonCursor at, LevelCatalog levels, int depth = 1)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var before = at.Log.Count;
        if (depth > RuleSetJson.MostNested)
        {
            at.Log.Add(at.Path, "a requirement that stands deeper", string.Create(CultureInfo.InvariantCulture, $"at most {RuleSetJson.MostNested} requirements inside one another"));
            return null;
        }

        var type = at.TextOf("type");
        var kind = Array.Find(RequirementShapes.Kinds, known => known.Word == type) is { Word: not null } known ? known.Value : (RequirementKind?)null;
        if (at.Object(RequirementShapes.Of(kind)) is not { } item)
        {
            return null;
        }

        item["type"].OneOf(RequirementShapes.Kinds);
        var make = kind is { } sought ? Of(sought, item, levels, depth) : null;
        return at.Log.Count > before ? null : make!();
    }

    // reads all properties first; what is returned is called only where none of them has a problem
    private static Func<Requirement> Of(RequirementKind kind, JsonObjectCursor item, LevelCatalog levels, int depth) => kind switch
    {
        RequirementKind.WeeklyHours => WeeklyHours(item),
        RequirementKind.Amount => Amount(item),
        RequirementKind.Session => Session(item),
        RequirementKind.Gap => Gap(item),
        RequirementKind.Deadline => Deadline(item),
        RequirementKind.Interval => Interval(item),
        RequirementKind.FollowUp => FollowUp(item),
        RequirementKind.Exclusion => Exclusion(item, levels),
        RequirementKind.Caseload => Caseload(item),
        RequirementKind.Content => Content(item),
        RequirementKind.Population => Population(item),
        RequirementKind.Taper => Taper(item, levels),
        RequirementKind.Described => Described(item),
        _ => Combined(kind, item, levels, depth),
    };

    private static Func<Requirement> WeeklyHours(JsonObjectCursor item)
    {
        var minutes = item["minutes"].Bounds(MinutesPerWeek);
        return () => new WeeklyHoursRequirement(Hours(minutes!));
    }

    private static Func<Requirement> Amount(JsonObjectCursor item)
    {
        var measure = item["measure"].OneOf(RequirementWords.Measures);
        var window = item["window"].Window();
        var bounds = item["bounds"].Bounds();
        var scope = item["scope"].Scope();
        if (measure == Measure.Days && window?.Kind == WindowKind.Day)
        {
            item["measure"].Refuse("another measure than days where per is day: a day with a session is always one day");
        }

        return () => new AmountRequirement(measure!.Value, window!, bounds!, scope);
    }

    private static Func<Requirement> Session(JsonObjectCursor item)
    {
        var scope = item["scope"].Scope();
        var size = item["groupSize"].Bounds();
        var minutes = item["minutes"].Bounds();
        var providers = item["providers"].Bounds();
        var modes = item["modes"].SomeOf(Plans.PlanWords.Modes, "each way of meeting once");
        var oneOf = item["oneOf"].SomeWords("each role once");
        if (!((string[])["groupSize", "minutes", "providers", "modes", "oneOf"]).Any(name => item[name].IsPresent))
        {
            item.Log.Add(item.Path, "nothing that is asked for", "at least one of groupSize, minutes, providers, modes, oneOf");
        }

        return () => new SessionRequirement(scope!, size, minutes, providers, modes, oneOf?.Select(ProviderRole.Of));
    }

    private static Func<Requirement> Gap(JsonObjectCursor item)
    {
        var most = item["mostDays"].Integer(0, RequirementWords.MostDays);
        var scope = item["scope"].Scope();
        return () => new GapRequirement(most!.Value, scope);
    }

    private static Func<Requirement> Deadline(JsonObjectCursor item)
    {
        var what = item["what"].Event();
        var within = item["within"].Time();
        var after = item["after"].Event();
        var whileCare = item["whileCareGoesOn"].Flag();
        return () => new DeadlineRequirement(what!, within!, after!, whileCare ?? false);
    }

    private static Func<Requirement> Interval(JsonObjectCursor item)
    {
        var what = item["what"].Event();
        var every = item["every"].Time();
        var after = item["after"].Event();
        var first = item["first"].Time();
        return () => new IntervalRequirement(what!, every!, after!, first);
    }

    private static Func<Requirement> FollowUp(JsonObjectCursor item)
    {
        var after = item["after"].OneOf(Plans.PlanWords.PriorEventKinds);
        var last = item["lastDay"].Integer(0, RequirementWords.MostDays);
        var same = item["sameDay"].OneOf(RequirementWords.SameDays);
        var visits = item["visits"].Integer(1);
        var first = item["firstVisitBy"].Integer(0, RequirementWords.MostDays);
        var scope = item["scope"].Scope();
        var readmission = item["readmissionDays"].Integer(1, RequirementWords.MostDays);
        var begin = item["beginWith"].SomeOf(Plans.PlanWords.PriorEventKinds, "each kind of event once");
        return () => new FollowUpRequirement(after!.Value, last!.Value, same!.Value, visits ?? 1, first, scope, readmission, begin);
    }

    private static Func<Requirement> Exclusion(JsonObjectCursor item, LevelCatalog levels)
    {
        var days = item["daysBefore"].Integer(0, RequirementWords.MostDays);
        var other = item.Levels(levels);
        return () => new ExclusionRequirement(other!, days!.Value);
    }

    private static Func<Requirement> Caseload(JsonObjectCursor item)
    {
        var most = item["mostPatients"].Integer(1);
        var roles = item["roles"].SomeWords("each role once");
        var isAverage = item["average"].Flag() ?? false;
        return () => isAverage ? CaseloadRequirement.OnAverage(most!.Value, Of(roles)) : new CaseloadRequirement(most!.Value, Of(roles));

        static ProviderRole[] Of(List<string>? words) => [.. (words ?? []).Select(ProviderRole.Of)];
    }

    private static Func<Requirement> Content(JsonObjectCursor item)
    {
        var parts = item["parts"].SomeOf(RequirementWords.Parts, "each part once");
        var minutes = item["certifiedMinutes"].Bounds(MinutesPerWeek);
        if (item["certifiedMinutes"].IsPresent && parts?.Contains(PlanPart.CertifiedNeed) is false)
        {
            item["certifiedMinutes"].Refuse("minutes only where certifiedNeed is one of the parts");
        }

        return () => new ContentRequirement(minutes is null ? null : Hours(minutes), [.. parts!]);
    }

    private static Func<Requirement> Population(JsonObjectCursor item)
    {
        var only = item["only"].OneOf(LevelShapes.Populations);
        return () => new PopulationRequirement(only!.Value);
    }

    private static Func<Requirement> Taper(JsonObjectCursor item, LevelCatalog levels)
    {
        var level = item["level"].Level(levels);
        var next = item["next"].Level(levels);
        var days = item["mostDays"].Integer(1, RequirementWords.MostDays);
        var free = item["mostFreeDaysBetween"].Integer(0, RequirementWords.MostDays);
        return () => new TaperAllowance(level!, next!, days!.Value, free!.Value);
    }

    private static Func<Requirement> Described(JsonObjectCursor item)
    {
        var text = item["text"].Word();
        return () => new DescribedRequirement(text!);
    }

    private static Func<Requirement> Combined(RequirementKind kind, JsonObjectCursor item, LevelCatalog levels, int depth)
    {
        var parts = item["parts"].Items(part => Read(part, levels, depth + 1));
        if (parts is { Count: < 2 })
        {
            item["parts"].Refuse("two requirements or more");
        }

        return () => kind == RequirementKind.Any ? CombinedRequirement.Any([.. parts!.OfType<Requirement>()]) : CombinedRequirement.All([.. parts!.OfType<Requirement>()]);
    }

    private static Bounds<WeeklyHours> Hours(Bounds<int> minutes)
    {
        return new(Of(minutes.Least), minutes.IncludesLeast, Of(minutes.Most), minutes.IncludesMost);

        static WeeklyHours? Of(int? end) => end is { } given ? Calendar.WeeklyHours.FromMinutes(given) : null;
    }
}

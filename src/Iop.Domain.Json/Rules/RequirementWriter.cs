using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Rules;

internal static class RequirementWriter
{
    public static void Write(Utf8JsonWriter writer, Requirement requirement, LevelCatalog levels, int depth = 1)
    {
        if (depth > RuleSetJson.MostNested)
        {
            throw new ArgumentException("The value does not fit the format: more requirements stand inside one another than a file may hold.", nameof(requirement));
        }

        writer.WriteString("type", RequirementShapes.Kinds.Of(KindOf(requirement)));
        switch (requirement)
        {
            case WeeklyHoursRequirement asked:
                Bounds(writer, "minutes", Minutes(asked.Hours));
                break;
            case AmountRequirement asked:
                writer.WriteString("measure", RequirementWords.Measures.Of(asked.Measure));
                Window(writer, asked.Window);
                Bounds(writer, "bounds", asked.Bounds);
                Scope(writer, asked.Scope);
                break;
            case SessionRequirement asked:
                Scope(writer, asked.Scope);
                Bounds(writer, "groupSize", asked.GroupSize);
                Bounds(writer, "minutes", asked.Minutes);
                Bounds(writer, "providers", asked.Providers);
                if (asked.Modes is { } modes)
                {
                    writer.List("modes", modes, static (list, mode) => list.WriteStringValue(Plans.PlanWords.Modes.Of(mode)));
                }

                if (asked.OneOf is { } roles)
                {
                    writer.List("oneOf", roles, static (list, role) => list.WriteStringValue(role.Word));
                }

                break;
            case CombinedRequirement asked:
                writer.ObjectsEvenIfNone("parts", asked.Parts, (to, part) => Write(to, part, levels, depth + 1));
                break;
            default:
                Single(writer, requirement, levels);
                break;
        }
    }

    /// <summary>The levels or the rungs; neither for every level.</summary>
    public static void Levels(Utf8JsonWriter writer, LevelScope scope, LevelCatalog levels)
    {
        writer.Texts("levels", scope.IsByRung ? [] : [.. scope.Levels.Select(level => level.IdIn(levels))]);
        writer.Texts("rungs", scope.IsByRung ? [.. scope.Levels.Select(level => level.Code)] : []);
    }

    /// <summary>The word of a week; null for none.</summary>
    public static string? Word(WeekDefinition? week) => week is null ? null : RequirementWords.FirstDaysOfWeek.Of(week.FirstDayOfWeek ?? IsoDayOfWeek.None);

    private static RequirementKind KindOf(Requirement requirement) => requirement switch
    {
        WeeklyHoursRequirement => RequirementKind.WeeklyHours,
        AmountRequirement => RequirementKind.Amount,
        SessionRequirement => RequirementKind.Session,
        GapRequirement => RequirementKind.Gap,
        DeadlineRequirement => RequirementKind.Deadline,
        IntervalRequirement => RequirementKind.Interval,
        FollowUpRequirement => RequirementKind.FollowUp,
        ExclusionRequirement => RequirementKind.Exclusion,
        CaseloadRequirement => RequirementKind.Caseload,
        ContentRequirement => RequirementKind.Content,
        PopulationRequirement => RequirementKind.Population,
        TaperAllowance => RequirementKind.Taper,
        DescribedRequirement => RequirementKind.Described,
        CombinedRequirement { IsAny: true } => RequirementKind.Any,
        CombinedRequirement => RequirementKind.All,
        _ => throw new NotSupportedException($"The format has no word for {requirement.GetType().Name}."),
    };

    private static void Single(Utf8JsonWriter writer, Requirement requirement, LevelCatalog levels)
    {
        switch (requirement)
        {
            case GapRequirement asked:
                writer.WriteNumber("mostDays", asked.MostDays);
                Scope(writer, asked.Scope);
                break;
            case DeadlineRequirement asked:
                writer.WriteString("what", asked.What.Word);
                Time(writer, "within", asked.Within);
                writer.WriteString("after", asked.After.Word);
                Flag(writer, "whileCareGoesOn", asked.WhileCareGoesOn);
                break;
            case IntervalRequirement asked:
                writer.WriteString("what", asked.What.Word);
                Time(writer, "every", asked.Every);
                writer.WriteString("after", asked.After.Word);
                Time(writer, "first", asked.First == asked.Every ? null : asked.First);
                break;
            case FollowUpRequirement asked:
                writer.WriteString("after", Plans.PlanWords.PriorEventKinds.Of(asked.After));
                writer.WriteNumber("lastDay", asked.LastDay);
                writer.WriteString("sameDay", RequirementWords.SameDays.Of(asked.SameDay));
                writer.Integer("visits", asked.Visits, byDefault: 1);
                Number(writer, "firstVisitBy", asked.FirstVisitBy);
                Scope(writer, asked.Scope);
                Number(writer, "readmissionDays", asked.ReadmissionDays);
                writer.Texts("beginWith", [.. asked.BeginWith.Select(kind => Plans.PlanWords.PriorEventKinds.Of(kind))]);
                break;
            case ExclusionRequirement asked:
                writer.WriteNumber("daysBefore", asked.DaysBefore);
                Levels(writer, asked.Other, levels);
                break;
            case CaseloadRequirement asked:
                writer.WriteNumber("mostPatients", asked.MostPatients);
                writer.Texts("roles", [.. asked.Roles.Select(role => role.Word)]);
                Flag(writer, "average", asked.IsAverage);
                break;
            case ContentRequirement asked:
                writer.List("parts", asked.Parts, static (list, part) => list.WriteStringValue(RequirementWords.Parts.Of(part)));
                Bounds(writer, "certifiedMinutes", asked.CertifiedNeed is { } need ? Minutes(need) : null);
                break;
            case PopulationRequirement asked:
                writer.WriteString("only", LevelShapes.Populations.Of(asked.Only));
                break;
            case TaperAllowance asked:
                writer.WriteString("level", asked.Level.IdIn(levels));
                writer.WriteString("next", asked.Next.IdIn(levels));
                writer.WriteNumber("mostDays", asked.MostDays);
                writer.WriteNumber("mostFreeDaysBetween", asked.MostFreeDaysBetween);
                break;
            default:
                writer.WriteString("text", requirement.Text);
                break;
        }
    }

    private static Bounds<int> Minutes(Bounds<WeeklyHours> hours) => new(hours.Least?.Minutes, hours.IncludesLeast, hours.Most?.Minutes, hours.IncludesMost);

    private static void Bounds(Utf8JsonWriter writer, string name, Bounds<int>? bounds)
    {
        if (bounds is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        Number(writer, bounds.IncludesLeast ? "atLeast" : "moreThan", bounds.Least);
        Number(writer, bounds.IncludesMost ? "atMost" : "below", bounds.Most);
        writer.WriteEndObject();
    }

    private static void Window(Utf8JsonWriter writer, Window window)
    {
        writer.WriteStartObject("window");
        writer.WriteString("per", RequirementWords.Windows.Of(window.Kind));
        Number(writer, "days", window.Length);
        writer.Text("week", Word(window.Week));
        writer.Integer("firstDay", window.FirstDay, byDefault: 1);
        Number(writer, "lastDay", window.LastDay);
        Flag(writer, "ofStay", window.IsOfStay);
        Number(writer, "partsFrom", window.LeastDays);
        writer.WriteEndObject();
    }

    private static void Scope(Utf8JsonWriter writer, SessionScope scope)
    {
        if (scope.Modalities.Count > 0 || scope.LeastMinutes > 0)
        {
            writer.WriteStartObject("scope");
            writer.Texts(scope.IsAllBut ? "allBut" : "only", [.. scope.Modalities.Select(modality => modality.Word)]);
            Number(writer, "leastMinutes", scope.LeastMinutes > 0 ? scope.LeastMinutes : null);
            writer.WriteEndObject();
        }
    }

    private static void Time(Utf8JsonWriter writer, string name, TimeLimit? limit)
    {
        if (limit is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber(Array.Find(RequirementWords.Units, known => known.Value == limit.Unit).Word, limit.Amount);
            writer.WriteEndObject();
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, value);
        }
    }
}

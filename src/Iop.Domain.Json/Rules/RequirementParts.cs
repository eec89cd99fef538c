using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Rules;

/// <summary>Reads the parts that several requirements have.</summary>
internal static class RequirementParts
{
    /// <summary>Bounds of whole numbers: one end or both, each inclusive or exclusive.</summary>
    public static Bounds<int>? Bounds(this JsonCursor at, int most = FormatLimits.LargestNumber)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(RequirementShapes.Bounds) is not { } item)
        {
            return null;
        }

        var (lowEnd, low) = End(item, "atLeast", "moreThan", most);
        var (highEnd, high) = End(item, "atMost", "below", most);
        if (lowEnd is null && highEnd is null)
        {
            at.Refuse("at least one of atLeast, moreThan, atMost, below");
        }

        var mayMeet = lowEnd == "atLeast" && highEnd == "atMost";
        if (low is not null && (high < low || (high == low && !mayMeet)))
        {
            item[highEnd!].Refuse($"{(mayMeet ? "" : "more than ")}{lowEnd}, {((long)low.Value).Invariant()}{(mayMeet ? ", or more" : "")}");
        }

        return at.Log.Count > before ? null : new(low, lowEnd == "atLeast", high, highEnd == "atMost");
    }

    /// <summary>The windows in which an amount is counted.</summary>
    public static Window? Window(this JsonCursor at)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(RequirementShapes.Window) is not { } item)
        {
            return null;
        }

        var per = item["per"].OneOf(RequirementWords.Windows);
        var days = item["days"].Integer(1, RequirementWords.MostDays);
        var week = item["week"].Week();
        var first = item["firstDay"].Integer(1, RequirementWords.MostDays);
        var last = item["lastDay"].Integer(1, RequirementWords.MostDays);
        var isOfStay = item["ofStay"].Flag() ?? false;
        var parts = item["partsFrom"].Integer(1, Calendar.CalendarWeek.Days - 1);
        if (item["days"].IsPresent && per is not (null or WindowKind.Span))
        {
            item["days"].Refuse("days only where per is span");
        }
        else if (!item["days"].IsPresent && per == WindowKind.Span)
        {
            at.Log.Add(item.Path.Property("days"), "no such property", "this property, which is required where per is span");
        }

        if (item["week"].IsPresent && per is not (null or WindowKind.Week))
        {
            item["week"].Refuse("a week only where per is week");
        }

        if (item["partsFrom"].IsPresent && per is not (null or WindowKind.Week))
        {
            item["partsFrom"].Refuse("partsFrom only where per is week");
        }

        if (last < (first ?? 1))
        {
            item["lastDay"].Refuse($"firstDay, {((long)first!.Value).Invariant()}, or more");
        }

        if (at.Log.Count > before)
        {
            return null;
        }

        var window = Windows(per!.Value, week, days).Within(first ?? 1, last);
        window = parts is { } least ? window.AndPartsFrom(least) : window;
        return isOfStay ? window.OfStay() : window;
    }

    /// <summary>The sessions that count; all of them at an absent place.</summary>
    public static SessionScope? Scope(this JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return SessionScope.Everything;
        }

        var before = at.Log.Count;
        if (at.Object(RequirementShapes.Scope) is not { } item)
        {
            return null;
        }

        const string Once = "each modality once";
        var (only, allBut) = (item["only"].SomeWords(Once), item["allBut"].SomeWords(Once));
        var least = item["leastMinutes"].Integer(1, WeekTime.MinutesPerDay);
        if ((item["only"].IsPresent && item["allBut"].IsPresent) || !(item["only"].IsPresent || item["allBut"].IsPresent || item["leastMinutes"].IsPresent))
        {
            at.Refuse("only or allBut, and not both, or leastMinutes");
        }

        if (at.Log.Count > before)
        {
            return null;
        }

        var scope = only is not null ? SessionScope.Only([.. only.Select(Modality.Of)]) : SessionScope.AllBut([.. (allBut ?? []).Select(Modality.Of)]);
        return least is { } minutes ? scope.OfAtLeast(minutes) : scope;
    }

    /// <summary>A time limit: one unit with its amount.</summary>
    public static TimeLimit? Time(this JsonCursor at)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(RequirementShapes.Time) is not { } item)
        {
            return null;
        }

        var (limit, given) = ((TimeLimit?)null, 0);
        foreach (var (word, unit, least, most) in RequirementWords.Units)
        {
            given += item[word].IsPresent ? 1 : 0;
            limit = item[word].Integer(least, most) is { } amount ? Limit(unit, amount) : limit;
        }

        if (given != 1)
        {
            at.Refuse($"one of {string.Join(", ", RequirementWords.Units.Select(unit => unit.Word))}");
        }

        return at.Log.Count > before ? null : limit;
    }

    private static (string? End, int? Amount) End(JsonObjectCursor item, string inclusive, string exclusive, int most)
    {
        var (with, without) = (item[inclusive].Integer(0, most), item[exclusive].Integer(0, most));
        if (item[inclusive].IsPresent && item[exclusive].IsPresent)
        {
            item[exclusive].Refuse($"{inclusive} or {exclusive}, not both");
        }

        return item[inclusive].IsPresent ? (inclusive, with) : item[exclusive].IsPresent ? (exclusive, without) : (null, null);
    }

    private static Window Windows(WindowKind per, Calendar.WeekDefinition? week, int? days) => per switch
    {
        WindowKind.Day => Iop.Domain.Rules.Window.EachDay,
        WindowKind.DayOfCare => Iop.Domain.Rules.Window.EachDayOfCare,
        WindowKind.Week => week is null ? Iop.Domain.Rules.Window.EachWeek : Iop.Domain.Rules.Window.EachWeekOf(week),
        WindowKind.Month => Iop.Domain.Rules.Window.EachMonth,
        WindowKind.Span => Iop.Domain.Rules.Window.EachSpan(days!.Value),
        WindowKind.AverageWeek => Iop.Domain.Rules.Window.AverageWeek,
        _ => Iop.Domain.Rules.Window.Total,
    };

    private static TimeLimit Limit(TimeUnit unit, int amount) => unit switch
    {
        TimeUnit.Hours => TimeLimit.Hours(amount),
        TimeUnit.Days => TimeLimit.Days(amount),
        TimeUnit.WorkingDays => TimeLimit.WorkingDays(amount),
        TimeUnit.DaysWithSession => TimeLimit.DaysWithSession(amount),
        _ => TimeLimit.Months(amount),
    };
}

using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>What the sources leave open when a plan is checked, and how much is reported.</summary>
public sealed record CheckOptions
{
    /// <summary>Weeks from Monday, no holidays, and only what is violated or open is reported.</summary>
    public static CheckOptions Usual { get; } = new();

    /// <summary>As <see cref="Usual"/>, with the satisfied findings too.</summary>
    public static CheckOptions WithSatisfied { get; } = new() { IncludesSatisfied = true };

    /// <summary>Whether findings that are satisfied are reported; false by default.</summary>
    public bool IncludesSatisfied { get; init; }

    /// <summary>The week of rules whose source does not say what a week is; Monday to Sunday by default.</summary>
    public WeekDefinition Week { get; init; } = WeekDefinition.IsoMonday;

    /// <summary>The days that count as working days; Monday to Friday without holidays by default.</summary>
    public WorkingDays WorkingDays { get; init; } = WorkingDays.WithoutHolidays;

    /// <summary>What wall times mean on the days on which the clocks change.</summary>
    public ClockChangePolicy ClockChanges { get; init; } = ClockChangePolicy.Usual;

    /// <summary>The last day of which the plan tells, inclusive: weeks that end later are not held to a minimum, and a deadline that ended earlier has passed. Null by default: the last day with a dated session.</summary>
    public LocalDate? AsOf { get; init => field = value.InIso(); }

    /// <summary>Whether a state's rules that name levels by number speak of levels of other systems on the same rung too, as when sets are compared.</summary>
    internal bool ReadsLevelsByRung { get; init; }

    /// <summary>The choices, without clinical content; the same under every culture.</summary>
    public override string ToString() => $"weeks from {Week}, {WorkingDays}";
}

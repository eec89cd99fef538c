using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>An amount of time, days, sessions or services within bounds, counted over windows.</summary>
/// <remarks>
/// On a scheduled or delivered basis the dated sessions tell. On a needed or planned basis the prescriptions of the phase tell where a prescription can
/// (minutes, sessions and services of a week, a month or in all), and the scheduled sessions otherwise: a prescription does not say on how many days it falls,
/// and what comes once a month cannot be prescribed by the week.
/// Missed sessions the dated sessions tell on every basis. What is offered a plan cannot tell.
/// </remarks>
public sealed record AmountRequirement : Requirement
{
    /// <summary>Asks for an amount within bounds.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="window">Over which days.</param>
    /// <param name="bounds">The bounds, in the measure's unit: minutes, days, sessions, services.</param>
    /// <param name="scope">Which sessions count; all by default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Days are counted on each day, where there is always one.</exception>
    public AmountRequirement(Measure measure, Window window, Bounds<int> bounds, SessionScope? scope = null)
    {
        Measure = Guard.Against.Undefined(measure);
        Window = Guard.Against.Null(window);
        Bounds = Guard.Against.Null(bounds);
        Scope = scope ?? SessionScope.Everything;
        if (measure == Measure.Days && window.Kind is WindowKind.Day)
        {
            throw new ArgumentException("A day with a session is always one day.", nameof(window));
        }
    }

    /// <summary>What is counted.</summary>
    public Measure Measure { get; }

    /// <summary>Over which days.</summary>
    public Window Window { get; }

    /// <summary>The bounds, in the measure's unit.</summary>
    public Bounds<int> Bounds { get; }

    /// <summary>Which sessions count.</summary>
    public SessionScope Scope { get; }

    /// <inheritdoc/>
    public override string Text => $"{Amounts.Text(Measure, Bounds)}{(Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "")} {Window}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (rule.Basis is Basis.Needed or Basis.Planned && PlannedAmounts.CanTell(Measure, Window))
        {
            PlannedAmounts.Judge(rule, phase, this, ref findings);
        }
        else
        {
            DatedAmounts.Judge(rule, phase, Measure, Window, Bounds, Scope, ref findings);
        }
    }
}

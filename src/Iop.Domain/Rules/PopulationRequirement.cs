using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>That the levels of an edition are used for one population alone.</summary>
public sealed record PopulationRequirement : Requirement
{
    /// <summary>Allows one population.</summary>
    public PopulationRequirement(Population only) => Only = Guard.Against.Undefined(only);

    /// <summary>The population.</summary>
    public Population Only { get; }

    /// <inheritdoc/>
    public override string Text => $"{Rule.For(Only)} alone";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (phase.Plan.Population is not { } population)
        {
            findings.Add(Finding.Unknown(rule, phase, "population", "population", $"The plan does not say for whom it is. {rule.Asks()}"));
        }
        else if (population != Only || findings.TakesSatisfied())
        {
            findings.Add(new(
                rule, population == Only ? Verdict.Satisfied : Verdict.Violated, phase.Index, "population", Rule.For(population),
                $"The plan is for {Rule.For(population)}, at {phase.AtLevel}. {rule.Asks()}"));
        }
    }
}

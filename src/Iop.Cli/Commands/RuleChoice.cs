using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary>The rules of <c>iop check</c>: the sets that were named or read from files, or for each plan those that it calls for.</summary>
internal sealed class RuleChoice
{
    private readonly Dictionary<string, RuleSet> combined = new(StringComparer.Ordinal);
    private readonly bool isNamed;
    private readonly LocalDate? on;

    public RuleChoice(string[] ids, RuleSet[] own, LocalDate? on)
    {
        this.on = on;
        isNamed = ids.Length > 0 || own.Length > 0;
        RuleSet[] catalog = isNamed ? RuleOptions.Named("--rules", ids, RuleCatalog.Sets) : [.. RuleCatalog.Sets];
        All = Combine([.. catalog, .. own]);
    }

    /// <summary>Every rule that any plan may be asked.</summary>
    public RuleSet All { get; }

    /// <summary>The rules that a plan is asked.</summary>
    public RuleSet For(TreatmentPlan plan)
    {
        if (isNamed)
        {
            return All;
        }

        var key = $"{plan.Jurisdiction?.Code} {plan.Payer?.Word}";
        return combined.TryGetValue(key, out var known) ? known : Remember(key, Combine(RuleCatalog.SetsFor(plan)));
    }

    // plans name few states and payers; a file that names ever new ones must not fill the memory
    private RuleSet Remember(string key, RuleSet rules)
    {
        const int MostKnown = 1_000;
        if (combined.Count < MostKnown)
        {
            combined.Add(key, rules);
        }

        return rules;
    }

    private RuleSet Combine(IReadOnlyList<RuleSet> sets)
    {
        var all = RuleOptions.Joined(sets);
        return on is { } day ? all.On(day) : all;
    }
}

using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Rules that are asked together, in a stable order. Immutable; safe to share between threads.</summary>
/// <remarks>
/// A rule is asked of a phase when it is in force on the phase's first day. After <see cref="On"/> the rules of that one day are asked
/// whatever the phase's dates. Sets of both kinds combine with <c>+</c>.
/// </remarks>
public sealed record RuleSet
{
    private readonly ValueList<DatedRule> entries;
    private readonly ValueList<Asking> askings;

    /// <summary>Makes a set.</summary>
    /// <param name="id">Identifier, such as <c>medicare.iop</c>.</param>
    /// <param name="name">English name.</param>
    /// <param name="rules">The rules, in the order of their findings.</param>
    /// <exception cref="ArgumentException">Two different rules share an id.</exception>
    public RuleSet(string id, string name, IEnumerable<Rule> rules)
        : this(
            Guard.Against.NullOrWhiteSpace(id),
            Guard.Against.NullOrWhiteSpace(name),
            Guard.Against.Null(rules).Select(rule => new DatedRule(rule, Day: null)))
    {
    }

    private RuleSet(string id, string name, IEnumerable<DatedRule> rules)
    {
        Id = id;
        Name = name;
        entries = rules.Distinct().ToValueList();
        Rules = entries.Select(entry => entry.Rule).Distinct().ToValueList();
        if (Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two different rules share the id {twice.Key}.", nameof(rules));
        }

        askings = entries.GroupBy(entry => entry.Rule)
            .Select(same => new Asking(same.Key, same.Any(entry => entry.Day is null), same.Min(entry => entry.Day)))
            .ToValueList();
    }

    /// <summary>The identifier; of combined sets, theirs joined by <c>+</c>.</summary>
    public string Id { get; }

    /// <summary>The English name; of combined sets, theirs joined.</summary>
    public string Name { get; }

    /// <summary>The rules without duplicates, in the order of their findings.</summary>
    public ValueList<Rule> Rules { get; }

    /// <summary>The rules of both sets, each once, those of <paramref name="left"/> first.</summary>
    /// <exception cref="ArgumentException">Two different rules share an id.</exception>
    public static RuleSet operator +(RuleSet left, RuleSet right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return right.entries.All(left.entries.Contains)
            ? left
            : new($"{left.Id}+{right.Id}", $"{left.Name}, {right.Name}", left.entries.Concat(right.entries));
    }

    /// <summary>Only the rules in force on a day; they are then asked of every phase, whatever its dates.</summary>
    public RuleSet On(LocalDate date) =>
        new(Id, Name, entries.Where(entry => entry.Rule.InForce.Contains(date)).Select(entry => entry with { Day = date }));

    /// <summary>Asks every rule of every phase that it speaks of.</summary>
    /// <returns>All findings, satisfied ones too: by phase in the plan's order, then by rule in the set's order.</returns>
    public PlanReport Check(TreatmentPlan plan)
    {
        Guard.Against.Null(plan);
        var findings = new List<Finding>();
        for (var index = 0; index < plan.Phases.Count; index++)
        {
            foreach (var asking in askings)
            {
                if (asking.DayFor(plan.Phases[index]) is { } day && asking.Rule.Judge(new PhaseInPlan(plan, index, day)) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return new(plan.Id, findings);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private sealed record DatedRule(Rule Rule, LocalDate? Day);

    // A rule with all the days that combined sets ask it of, so that it is asked once.
    private sealed record Asking(Rule Rule, bool OfThePhase, LocalDate? FixedDay)
    {
        public LocalDate? DayFor(PlanPhase phase) =>
            OfThePhase && Rule.InForce.Contains(phase.Dates.Start) ? phase.Dates.Start : FixedDay;
    }
}

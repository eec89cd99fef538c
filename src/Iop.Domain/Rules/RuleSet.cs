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
    private readonly ValueList<DatedRule> off;
    private readonly ValueList<Asking> askings;

    /// <summary>Makes a set.</summary>
    /// <param name="id">Identifier, such as <c>medicare.iop</c>.</param>
    /// <param name="name">English name.</param>
    /// <param name="rules">The rules, in the order of their findings.</param>
    /// <param name="switchedOff">Rules that belong to the set and are not asked until <see cref="SwitchOn"/>, because their text was not read.</param>
    /// <exception cref="ArgumentException">Two different rules share an id, or a rule is null.</exception>
    public RuleSet(string id, string name, IEnumerable<Rule> rules, IEnumerable<Rule>? switchedOff = null)
        : this(
            Guard.Against.NullOrWhiteSpace(id),
            Guard.Against.NullOrWhiteSpace(name),
            Guard.Against.NullItem(Guard.Against.Null(rules).ToValueList(), nameof(rules)).Select(rule => new DatedRule(rule, Day: null)),
            Guard.Against.NullItem((switchedOff ?? []).ToValueList(), nameof(switchedOff)).Select(rule => new DatedRule(rule, Day: null)))
    {
    }

    private RuleSet(string id, string name, IEnumerable<DatedRule> rules, IEnumerable<DatedRule> switchedOff)
    {
        Id = id;
        Name = name;
        entries = rules.Distinct().ToValueList();
        Rules = entries.Select(entry => entry.Rule).Distinct().ToValueList();
        off = switchedOff.Where(entry => !Rules.Contains(entry.Rule)).Distinct().ToValueList();
        SwitchedOff = off.Select(entry => entry.Rule).Distinct().ToValueList();
        if (Rules.Concat(SwitchedOff).GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
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

    /// <summary>The rules that belong to the set and are not asked, because their text was not read; <see cref="SwitchOn"/> asks them.</summary>
    public ValueList<Rule> SwitchedOff { get; }

    /// <summary>The rules of both sets, each once, those of <paramref name="left"/> first.</summary>
    /// <exception cref="ArgumentException">Two different rules share an id.</exception>
    public static RuleSet operator +(RuleSet left, RuleSet right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return right.entries.All(left.entries.Contains) && right.off.All(entry => left.off.Contains(entry) || left.Rules.Contains(entry.Rule))
            ? left
            : new($"{left.Id}+{right.Id}", $"{left.Name}, {right.Name}", left.entries.Concat(right.entries), left.off.Concat(right.off));
    }

    /// <summary>Only the rules in force on a day; they are then asked of every phase, whatever its dates.</summary>
    public RuleSet On(LocalDate date) =>
        new(Id, Name, InForce(entries, date.InIso()), InForce(off, date.InIso()));

    /// <summary>The same set without some of its rules.</summary>
    /// <param name="ids">Ids of rules of the set, asked or switched off.</param>
    /// <exception cref="ArgumentException">The set has no such rule.</exception>
    public RuleSet Without(params ReadOnlySpan<string> ids)
    {
        var left = ids.ToArray();
        RequireKnown(left);
        return new(Id, Name, entries.Where(entry => !left.Contains(entry.Rule.Id)), off.Where(entry => !left.Contains(entry.Rule.Id)));
    }

    /// <summary>The same set with a rule more or less binding.</summary>
    /// <exception cref="ArgumentException">The set has no such rule.</exception>
    public RuleSet WithSeverity(string id, Severity severity)
    {
        RequireKnown([id]);
        return new(Id, Name, entries.Select(Changed), off.Select(Changed));

        DatedRule Changed(DatedRule entry) => entry.Rule.Id == id ? entry with { Rule = entry.Rule.WithSeverity(severity) } : entry;
    }

    /// <summary>The same set with rules asked that come switched off, because their text was not read.</summary>
    /// <param name="ids">Ids of rules of <see cref="SwitchedOff"/>; none for all of them.</param>
    /// <exception cref="ArgumentException">No such rule is switched off.</exception>
    public RuleSet SwitchOn(params ReadOnlySpan<string> ids)
    {
        var chosen = ids.IsEmpty ? [.. SwitchedOff.Select(rule => rule.Id)] : ids.ToArray();
        if (chosen.Except(SwitchedOff.Select(rule => rule.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"{Id} has no rule {unknown} that is switched off.", nameof(ids));
        }

        return new(Id, Name, entries.Concat(off.Where(entry => chosen.Contains(entry.Rule.Id))), off.Where(entry => !chosen.Contains(entry.Rule.Id)));
    }

    /// <summary>Asks every rule of every phase that it speaks of.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">What the sources leave open, and how much is reported; <see cref="CheckOptions.Usual"/> by default.</param>
    /// <returns>What is violated or open, and what is satisfied where that is asked for: by phase in the plan's order, then by rule in the set's order, then by day.</returns>
    public PlanReport Check(TreatmentPlan plan, CheckOptions? options = null)
    {
        Guard.Against.Null(plan);
        options ??= CheckOptions.Usual;
        var findings = new FindingSink(options.IncludesSatisfied, PlanReport.MostFindings);
        for (var index = 0; index < plan.Phases.Count; index++)
        {
            foreach (var asking in askings)
            {
                if (asking.DayFor(plan.Phases[index]) is { } day)
                {
                    asking.Rule.Judge(new PhaseInPlan(plan, index, day, options), ref findings);
                }
            }
        }

        return new(plan.Id, findings.ToValueList(), findings.Satisfied);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    /// <summary>Asks a plan what several sets say of it, side by side. The plan's own state and payer are set aside, so that each set is asked as if it were the one in force; a state's rules that name levels by number are asked of other systems' levels on the same rung too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sets">The sets, in the order of the rows.</param>
    /// <exception cref="ArgumentException">No set is given.</exception>
    public static RuleComparison Compare(TreatmentPlan plan, params ReadOnlySpan<RuleSet> sets) => Compare(plan, CheckOptions.Usual, sets);

    /// <summary>Asks a plan what several sets say of it, side by side, as <see cref="Compare(TreatmentPlan, ReadOnlySpan{RuleSet})"/> does, with what their sources leave open settled by the options.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">What the sources leave open, and how much is reported.</param>
    /// <param name="sets">The sets, in the order of the rows.</param>
    /// <exception cref="ArgumentException">No set is given.</exception>
    public static RuleComparison Compare(TreatmentPlan plan, CheckOptions options, params ReadOnlySpan<RuleSet> sets)
    {
        Guard.Against.Null(options);
        if (sets.IsEmpty)
        {
            throw new ArgumentException("At least one set is compared.", nameof(sets));
        }

        var anywhere = Guard.Against.Null(plan).WithJurisdiction(null).WithPayer(null);
        var byRung = options with { ReadsLevelsByRung = true };
        var (reports, asked) = (new List<PlanReport>(), new List<bool>());
        foreach (var set in sets)
        {
            reports.Add(set.Check(anywhere, byRung));
            asked.Add(Enumerable.Range(0, anywhere.Phases.Count).Any(index => set.AskedOf(anywhere, index, byRung).Any(phase => phase.Rule.IsDecidable)));
        }

        return new(plan.Id, [.. sets], reports.ToValueList(), asked.ToValueList());
    }

    /// <summary>The rules of the set that bound the same quantity of the same phase, with the strictest and the most specific of them.</summary>
    /// <returns>By phase, then by quantity; empty where no two rules speak of one thing.</returns>
    public ValueList<RuleOverlap> Overlaps(TreatmentPlan plan)
    {
        Guard.Against.Null(plan);
        var asked = new List<(int, Rule)>();
        for (var index = 0; index < plan.Phases.Count; index++)
        {
            foreach (var (rule, _) in AskedOf(plan, index))
            {
                asked.Add((index, rule));
            }
        }

        return RuleOverlaps.Of(asked);
    }

    /// <summary>The rules that are asked of a phase, in the set's order, each with the phase as of the day whose rules are asked.</summary>
    internal IEnumerable<(Rule Rule, PhaseInPlan Phase)> AskedOf(TreatmentPlan plan, int index, CheckOptions? options = null) =>
        from asking in askings
        let day = asking.DayFor(plan.Phases[index])
        where day is not null
        let phase = new PhaseInPlan(plan, index, day.Value, options ?? CheckOptions.Usual)
        where asking.Rule.SpeaksOf(phase)
        select (asking.Rule, phase);

    private static IEnumerable<DatedRule> InForce(ValueList<DatedRule> rules, LocalDate date) =>
        rules.Where(entry => entry.Rule.InForce.Contains(date)).Select(entry => entry with { Day = date });

    private void RequireKnown(string[] ids)
    {
        if (ids.Except(Rules.Concat(SwitchedOff).Select(rule => rule.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"{Id} has no rule {unknown}.", nameof(ids));
        }
    }

    private sealed record DatedRule(Rule Rule, LocalDate? Day);

    // A rule with all the days that combined sets ask it of, so that it is asked once.
    private sealed record Asking(Rule Rule, bool OfThePhase, LocalDate? FixedDay)
    {
        public LocalDate? DayFor(PlanPhase phase) =>
            OfThePhase && Rule.InForce.Contains(phase.Dates.Start) ? phase.Dates.Start : FixedDay;
    }
}

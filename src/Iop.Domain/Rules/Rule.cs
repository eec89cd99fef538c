using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>One requirement of one source, as data: what, of whom, at which levels, on which days, how binding, and where it was read.</summary>
/// <remarks>An app states its payer's or its own rules with the same type. The id is permanent: its meaning never changes, and a changed figure is a new rule with dates of its own.</remarks>
public sealed record Rule
{
    private readonly string asks;

    /// <summary>States a rule.</summary>
    /// <param name="id">Permanent id: lower-case words, digits and hyphens, joined by dots, such as <c>cms.iop.min-weekly-hours</c>.</param>
    /// <param name="title">The rule in one line.</param>
    /// <param name="basis">Which quantity the figure counts.</param>
    /// <param name="requirement">What is asked for.</param>
    /// <param name="levels">The levels of care it speaks of.</param>
    /// <param name="inForce">When it is in force.</param>
    /// <param name="severity">How binding it is.</param>
    /// <param name="evidence">How its figures were read.</param>
    /// <param name="citation">Where it was read.</param>
    /// <param name="population">Whom it is written for; null for everyone.</param>
    /// <param name="payer">Whose rule it is; null where it does not depend on who pays.</param>
    /// <param name="exceptions">Rules of the same source that excuse what this one forbids.</param>
    /// <param name="note">The trap in counting or reading it; null where there is none.</param>
    /// <param name="jurisdiction">The state whose rule it is; null where it does not depend on it.</param>
    /// <param name="program">The kind of program or legal track it is written for; null for every program.</param>
    /// <param name="week">What the source says a week is; null where it does not say.</param>
    /// <param name="furtherCitations">Where it was read besides <paramref name="citation"/>.</param>
    /// <param name="exceptPrograms">Kinds of program that have rules of their own instead.</param>
    /// <exception cref="ArgumentException">The id has another shape, a text is empty, a value is none of its kind, or an item of a list is null.</exception>
    public Rule(
        string id,
        string title,
        Basis basis,
        Requirement requirement,
        LevelScope levels,
        EffectiveDates inForce,
        Severity severity,
        EvidenceStatus evidence,
        Citation citation,
        Population? population = null,
        Payer? payer = null,
        IEnumerable<Rule>? exceptions = null,
        string? note = null,
        Jurisdiction? jurisdiction = null,
        ProgramKind? program = null,
        WeekDefinition? week = null,
        IEnumerable<Citation>? furtherCitations = null,
        IEnumerable<ProgramKind>? exceptPrograms = null)
    {
        Id = RuleIds.Checked(id);
        Title = Guard.Against.NullOrWhiteSpace(title);
        Basis = Guard.Against.Undefined(basis);
        Requirement = Guard.Against.Null(requirement);
        Levels = Guard.Against.Null(levels);
        InForce = Guard.Against.Null(inForce);
        Severity = Guard.Against.Undefined(severity);
        Evidence = Guard.Against.Undefined(evidence);
        Citation = Guard.Against.Null(citation);
        Population = Guard.Against.Undefined(population);
        Payer = payer;
        Exceptions = Guard.Against.NullItem((exceptions ?? []).ToValueList(), nameof(exceptions));
        Note = note;
        Jurisdiction = jurisdiction;
        Program = program;
        Week = week;
        FurtherCitations = Guard.Against.NullItem((furtherCitations ?? []).ToValueList(), nameof(furtherCitations));
        ExceptPrograms = Guard.Against.NullItem((exceptPrograms ?? []).ToValueList(), nameof(exceptPrograms));
        Required = requirement.Text;
        asks = Severity switch
        {
            Severity.Mandatory => $"Required: {Required}.",
            Severity.Expected => $"Expected: {Required}.",
            _ => $"Usual: {Required}.",
        };
    }

    /// <summary>The permanent id.</summary>
    public string Id { get; }

    /// <summary>The rule in one line.</summary>
    public string Title { get; }

    /// <summary>Which quantity the figure counts.</summary>
    public Basis Basis { get; }

    /// <summary>What is asked for.</summary>
    public Requirement Requirement { get; }

    /// <summary>The levels of care it speaks of.</summary>
    public LevelScope Levels { get; }

    /// <summary>When it is in force.</summary>
    public EffectiveDates InForce { get; }

    /// <summary>How binding it is.</summary>
    public Severity Severity { get; }

    /// <summary>How its figures were read.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where it was read.</summary>
    public Citation Citation { get; }

    /// <summary>Whom it is written for; null for everyone. Where a plan states no population, the verdict is indeterminate.</summary>
    public Population? Population { get; }

    /// <summary>Whose rule it is; null where it does not depend on who pays. It holds for plans of this payer and for plans that state none.</summary>
    public Payer? Payer { get; }

    /// <summary>The state whose rule it is; null where it does not depend on it. It holds for plans of this jurisdiction and for plans that state none.</summary>
    public Jurisdiction? Jurisdiction { get; }

    /// <summary>The kind of program or legal track it is written for; it is asked only of plans that name it. Null for every program.</summary>
    public ProgramKind? Program { get; }

    /// <summary>Kinds of program that have rules of their own instead: it is not asked of plans that name one of them.</summary>
    public ValueList<ProgramKind> ExceptPrograms { get; }

    /// <summary>What the source says a week is; null where it does not say.</summary>
    public WeekDefinition? Week { get; }

    /// <summary>Where it was read besides <see cref="Citation"/>.</summary>
    public ValueList<Citation> FurtherCitations { get; }

    /// <summary>Whether a plan can tell of it at all; where not, the rule is here as a description and finds nothing.</summary>
    public bool IsDecidable => Requirement is not DescribedRequirement && Basis != Basis.Offered;

    /// <summary>Rules of the same source that excuse what this one forbids; each counts while it is itself in force.</summary>
    public ValueList<Rule> Exceptions { get; }

    /// <summary>The trap in counting or reading it; null where there is none.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The same rule, more or less binding.</summary>
    public Rule WithSeverity(Severity severity) => new(
        Id, Title, Basis, Requirement, Levels, InForce, severity, Evidence, Citation, Population, Payer, Exceptions, Note,
        Jurisdiction, Program, Week, FurtherCitations, ExceptPrograms);

    /// <summary>Adds the findings on a phase; none where the rule does not speak of it.</summary>
    internal void Judge(in PhaseInPlan phase, ref FindingSink findings)
    {
        if (!SpeaksOf(phase))
        {
            return;
        }

        if (Population is not { } population || phase.Plan.Population is not null)
        {
            Requirement.Judge(this, phase, ref findings);
            return;
        }

        var ifItWere = new FindingSink(includesSatisfied: true);
        Requirement.Judge(this, phase, ref ifItWere);
        if (ifItWere.Count > 0)
        {
            findings.Add(Finding.Unknown(
                this, phase, "population", "population",
                $"The plan does not say whether the patient is an adult or an adolescent. For {For(population)}: {Asks()}", ifItWere.Found[0].Observed));
        }
    }

    /// <summary>What it asks for, in words; made once, because each finding says it.</summary>
    internal string Required { get; }

    internal string Asks() => asks;

    internal static string For(Population population) => population switch
    {
        Care.Population.Adult => "adults",
        Care.Population.Adolescent => "adolescents",
        _ => "children",
    };

    /// <summary>Whether the rule speaks of a phase of such a plan.</summary>
    internal bool SpeaksOf(in PhaseInPlan phase)
    {
        var plan = phase.Plan;
        return Basis != Basis.Offered
            && IsOfLevel(phase.Phase.Level, phase.Options)
            && (Payer is null || plan.Payer is null || plan.Payer == Payer)
            && (Jurisdiction is null || plan.Jurisdiction is null || plan.Jurisdiction == Jurisdiction)
            && (Population is null || plan.Population is null || plan.Population == Population)
            && (Program is null || Names(plan.Programs, Program))
            && !NamesAny(plan.Programs, ExceptPrograms);
    }

    /// <summary>Whether the rule is asked already of a phase that comes before in time; for what a plan holds once, whatever its phases.</summary>
    internal bool IsAskedEarlier(in PhaseInPlan phase)
    {
        const int Few = 8;
        var phases = phase.Plan.Phases;
        if (phases.Count > Few)
        {
            foreach (var earlier in phase.Plan.Sessions.Stays.InOrder)
            {
                if (earlier == phase.Index || IsAskedOf(phases[earlier], phase))
                {
                    return earlier != phase.Index;
                }
            }
        }

        for (var i = 0; i < phases.Count; i++)
        {
            if (phase.ComesAfter(i) && IsAskedOf(phases[i], phase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAskedOf(PlanPhase other, in PhaseInPlan phase) =>
        IsOfLevel(other.Level, phase.Options) && (phase.RulesOf != phase.Phase.Dates.Start || InForce.Contains(other.Dates.Start));

    /// <summary>Whether the rule is asked of a phase: it speaks of it and is in force on the day asked.</summary>
    internal bool IsAskedOf(in PhaseInPlan phase) => InForce.Contains(phase.RulesOf) && SpeaksOf(phase);

    private bool IsOfLevel(LevelOfCare level, CheckOptions options) =>
        Levels.Includes(level) || (options.ReadsLevelsByRung && Jurisdiction is not null && Levels.IncludesOnRung(level));

    private static bool NamesAny(ValueList<ProgramKind> programs, ValueList<ProgramKind> sought)
    {
        foreach (var program in sought)
        {
            if (Names(programs, program))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(ValueList<ProgramKind> programs, ProgramKind sought)
    {
        foreach (var program in programs)
        {
            if (program == sought)
            {
                return true;
            }
        }

        return false;
    }
}

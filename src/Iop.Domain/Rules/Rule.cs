using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>One requirement of one source, as data: what, of whom, at which levels, on which days, how binding, and where it was read.</summary>
/// <remarks>An app states its payer's or its own rules with the same type. The id is permanent: its meaning never changes, and a changed figure is a new rule with dates of its own.</remarks>
public sealed record Rule
{
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
    /// <exception cref="ArgumentException">The id has another shape, or a text is empty.</exception>
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
        string? note = null)
    {
        Id = RuleIds.Checked(id);
        Title = Guard.Against.NullOrWhiteSpace(title);
        Basis = basis;
        Requirement = Guard.Against.Null(requirement);
        Levels = Guard.Against.Null(levels);
        InForce = Guard.Against.Null(inForce);
        Severity = severity;
        Evidence = evidence;
        Citation = Guard.Against.Null(citation);
        Population = population;
        Payer = payer;
        Exceptions = (exceptions ?? []).ToValueList();
        Note = note;
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

    /// <summary>Rules of the same source that excuse what this one forbids; each counts while it is itself in force.</summary>
    public ValueList<Rule> Exceptions { get; }

    /// <summary>The trap in counting or reading it; null where there is none.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The finding on a phase; null where the rule does not speak of it.</summary>
    internal Finding? Judge(PhaseInPlan phase)
    {
        if (!SpeaksOf(phase) || Requirement.Judge(this, phase) is not { } finding)
        {
            return null;
        }

        return Population is { } population && phase.Plan.Population is null
            ? Finding.Unknown(
                this, phase, "population", "population",
                $"The plan does not say whether the patient is an adult, an adolescent or a child. For {For(population)}: {Asks()}", finding.Observed)
            : finding;
    }

    internal string Asks() => Severity switch
    {
        Severity.Mandatory => $"Required: {Requirement.Text}.",
        Severity.Expected => $"Expected: {Requirement.Text}.",
        Severity.Guidance => $"Usual: {Requirement.Text}.",
        _ => throw new InvalidOperationException("An unknown severity."),
    };

    internal static string For(Population population) => population switch
    {
        Care.Population.Adult => "adults",
        Care.Population.Adolescent => "adolescents",
        Care.Population.Child => "children",
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };

    private bool SpeaksOf(PhaseInPlan phase) =>
        Basis is Basis.Needed or Basis.Planned
        && Levels.Includes(phase.Phase.Level)
        && (Payer is null || phase.Plan.Payer is null || phase.Plan.Payer == Payer)
        && (Population is null || phase.Plan.Population is null || phase.Plan.Population == Population);
}

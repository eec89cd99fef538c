using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules.Catalog;

/// <summary>A text of a state, with what all rules read in it have in common.</summary>
/// <param name="State">Code of the state.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Dating">A sentence on when it is in force, as far as the copy read says; it closes the note of each rule.</param>
internal sealed record StateText(string State, Citation Source, string Dating)
{
    /// <summary>When its rules are in force; always where no date was given.</summary>
    public EffectiveDates InForce { get; init; } = EffectiveDates.Always;

    public Severity Severity { get; init; } = Severity.Mandatory;

    public EvidenceStatus Evidence { get; init; } = EvidenceStatus.Primary;

    public Payer? Payer { get; init; }

    public ProgramKind? Program { get; init; }

    public ProgramKind? ExceptProgram { get; init; }

    public WeekDefinition? Week { get; init; }

    public Citation? Further { get; init; }

    public Rule Asks(
        string id, string title, Basis basis, LevelScope levels, Requirement requirement, string note, Population? population = null) =>
        new(
            id, title, basis, requirement, levels, InForce, Severity, Evidence, Source, population, Payer, exceptions: null,
            string.Join(' ', new[] { note, StateLevels.NoteOn(levels), Dating }.Where(part => part.Length > 0)),
            Jurisdiction.Of($"US-{State}"), Program, Week, Further is null ? null : [Further], ExceptProgram is null ? null : [ExceptProgram]);

    /// <summary>A rule of which a plan can tell nothing.</summary>
    public Rule Describes(string id, string title, Basis basis, LevelScope levels, string text, string note, Population? population = null) =>
        Asks(id, title, basis, levels, new DescribedRequirement(text), note, population);
}

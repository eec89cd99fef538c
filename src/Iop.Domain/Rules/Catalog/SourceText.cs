using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules.Catalog;

/// <summary>What the rules read in one text have in common; a rule may say otherwise.</summary>
internal sealed record SourceText(Citation Citation, EvidenceStatus Evidence, LevelScope Levels)
{
    public EffectiveDates InForce { get; init; } = EffectiveDates.Always;

    public Severity Severity { get; init; } = Severity.Mandatory;

    public Jurisdiction? Jurisdiction { get; init; }

    public Payer? Payer { get; init; }

    public Population? Population { get; init; }

    public ProgramKind? Program { get; init; }

    public ValueList<Citation> Further { get; init; } = [];

    /// <summary>Said of the dates or levels of every rule of the text, after the rule's own note.</summary>
    public required string Remark { get; init; }

    /// <summary>The levels with a code in both editions of the ASAM Criteria, as states write them without an edition.</summary>
    public static LevelScope BothEditions(params ReadOnlySpan<string> codes)
    {
        var levels = new List<LevelOfCare>();
        foreach (var system in (ReadOnlySpan<LevelSystem>)[LevelSystem.Asam3, LevelSystem.Asam4])
        {
            foreach (var code in codes)
            {
                if (system.TryFind(code, out var level))
                {
                    levels.Add(level);
                }
            }
        }

        return LevelScope.Exactly([.. levels]);
    }

    /// <summary>A rule of the text.</summary>
    public Rule Rule(string id, string title, Basis basis, Requirement requirement, string note) => new(
        id, title, basis, requirement, Levels, InForce, Severity, Evidence, Citation, Population, Payer, note: $"{note} {Remark}",
        jurisdiction: Jurisdiction, program: Program, furtherCitations: Further);

    /// <summary>A rule of the text that a plan cannot decide.</summary>
    public Rule Described(string id, string title, Basis basis, string text, string note) => Rule(id, title, basis, new DescribedRequirement(text), note);
}

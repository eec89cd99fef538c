using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Several requirements of one rule: all of them, or any one.</summary>
public sealed record CombinedRequirement : Requirement
{
    private CombinedRequirement(bool isAny, ValueList<Requirement> parts)
    {
        IsAny = isAny;
        Parts = parts.Count > 1 ? parts : throw new ArgumentException("A combination has two parts or more.", nameof(parts));
    }

    /// <summary>Whether one part is enough.</summary>
    public bool IsAny { get; }

    /// <summary>The parts, in the order of their findings.</summary>
    public ValueList<Requirement> Parts { get; }

    /// <inheritdoc/>
    public override string Text => string.Join(IsAny ? ", or " : ", and ", Parts.Select(part => part.Text));

    /// <summary>All parts must hold; each has findings of its own.</summary>
    /// <exception cref="ArgumentException">Fewer than two are given.</exception>
    public static CombinedRequirement All(params ReadOnlySpan<Requirement> parts) => new(isAny: false, [.. parts]);

    /// <summary>One part is enough. A part that a plan cannot tell of leaves it open whether all the others being broken matters.</summary>
    /// <exception cref="ArgumentException">Fewer than two are given.</exception>
    public static CombinedRequirement Any(params ReadOnlySpan<Requirement> parts) => new(isAny: true, [.. parts]);

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (!IsAny)
        {
            foreach (var part in Parts)
            {
                part.Judge(rule, phase, ref findings);
            }

            return;
        }

        var all = new List<Finding>();
        foreach (var part in Parts)
        {
            if (part is DescribedRequirement)
            {
                all.Add(Finding.Unknown(rule, phase, phase.Path("level"), "level", $"A plan cannot tell: {part.Text}. {rule.Asks()}"));
                continue;
            }

            var own = new FindingSink(includesSatisfied: false);
            part.Judge(rule, phase, ref own);
            if (own.Count == 0)
            {
                if (findings.IncludesSatisfied)
                {
                    findings.Add(new(rule, Verdict.Satisfied, phase.Index, phase.Path("level"), null, $"One of them holds: {part.Text}. {rule.Asks()}"));
                }

                return;
            }

            all.AddRange(own.Found);
        }

        // where one part is open, so is the whole; otherwise every part is violated, and what several of them say of one thing is said once
        var isOpen = all.Exists(found => found.Verdict == Verdict.Indeterminate);
        foreach (var finding in all.Where(found => !isOpen || found.Verdict == Verdict.Indeterminate).DistinctBy(found => (found.Path, found.Observed, found.Missing)))
        {
            findings.Add(finding);
        }
    }
}

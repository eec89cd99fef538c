using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Several requirements of one rule: all of them, or any one.</summary>
/// <remarks>One that holds in every one of its windows is enough for any; parts that hold now and then in turn are not.</remarks>
public sealed record CombinedRequirement : Requirement
{
    private CombinedRequirement(bool isAny, ValueList<Requirement> parts)
    {
        IsAny = isAny;
        Parts = parts.Count > 1 ? Guard.Against.NullItem(parts) : throw new ArgumentException("A combination has two parts or more.", nameof(parts));
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
            JudgeAll(rule, phase, ref findings);
            return;
        }

        var (broken, open) = (new FindingSink(includesSatisfied: false), new FindingSink(includesSatisfied: false));
        foreach (var part in Parts)
        {
            if (part is DescribedRequirement)
            {
                open.Add(Finding.Unknown(rule, phase, phase.Path("level"), "level", $"A plan cannot tell: {part.Text}. {rule.Asks()}"));
                continue;
            }

            var own = new FindingSink(includesSatisfied: false);
            part.Judge(rule, phase, ref own);
            if (own.Count == 0)
            {
                if (findings.TakesSatisfied())
                {
                    findings.Add(new(rule, Verdict.Satisfied, phase.Index, phase.Path("level"), null, $"One of them holds: {part.Text}. {rule.Asks()}"));
                }

                return;
            }

            Sort(own.Found, ref broken, ref open);
        }

        // where one part is open, so is the whole; otherwise every part is broken, and what several of them say of one thing is said once
        foreach (var finding in (open.Count > 0 ? open : broken).Found.DistinctBy(found => (found.Path, found.Window?.Start, found.Observed, found.Missing)))
        {
            findings.Add(finding);
        }
    }

    // what several parts say of one thing is said once
    private void JudgeAll(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var own = new FindingSink(findings.IncludesSatisfied);
        foreach (var part in Parts)
        {
            part.Judge(rule, phase, ref own);
        }

        var satisfied = findings.Satisfied + own.Satisfied; // each part counts, so that the count is the same where they are not listed
        if (own.Count > 0)
        {
            foreach (var finding in own.Found.Distinct(SameThing.Comparer))
            {
                findings.Add(finding);
            }
        }

        findings.Satisfied = satisfied;
    }

    // a part that is broken anywhere is broken, whatever else of it is open
    private static void Sort(IReadOnlyList<Finding> own, ref FindingSink broken, ref FindingSink open)
    {
        var isBroken = own.Any(found => found.Verdict == Verdict.Violated);
        foreach (var finding in own.Where(found => !isBroken || found.Verdict == Verdict.Violated))
        {
            (isBroken ? ref broken : ref open).Add(finding);
        }
    }

    // by day and length of the sentence most findings differ already, so that nothing long is hashed
    private sealed class SameThing : IEqualityComparer<Finding>
    {
        public static SameThing Comparer { get; } = new();

        public bool Equals(Finding? x, Finding? y) =>
            x!.Path == y!.Path && x.Verdict == y.Verdict && x.Window?.Start == y.Window?.Start && x.Observed == y.Observed && x.Message == y.Message;

        public int GetHashCode(Finding obj) => HashCode.Combine(obj.Window?.Start, obj.Message.Length);
    }
}

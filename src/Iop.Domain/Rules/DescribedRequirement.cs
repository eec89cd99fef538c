using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>What a source asks for but a plan cannot tell, such as a mark on a claim or an accreditation: it is described so that nobody thinks it was checked.</summary>
public sealed record DescribedRequirement : Requirement
{
    /// <summary>Describes a requirement.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or white space.</exception>
    public DescribedRequirement(string text) => Text = Guard.Against.NullOrWhiteSpace(text);

    /// <inheritdoc/>
    public override string Text { get; }

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        // nothing can be told of it
    }
}

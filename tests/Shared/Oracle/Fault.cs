namespace Iop.Domain.Tests.Oracle;

/// <summary>One way in which a schedule breaks the contract: the word of the rule, and where.</summary>
internal sealed record Fault(string Rule, string Where)
{
    public override string ToString() => $"{Rule}: {Where}";
}

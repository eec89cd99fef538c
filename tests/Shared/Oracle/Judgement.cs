namespace Iop.Domain.Tests.Oracle;

/// <summary>What the referee found: every fault, and the objective computed anew.</summary>
internal sealed record Judgement(IReadOnlyList<Fault> Faults, long Objective, int Served, int Unserved)
{
    public bool IsSound => Faults.Count == 0;

    /// <summary>The broken rules in ordinal order, each once.</summary>
    public IReadOnlyList<string> Rules => [.. Faults.Select(fault => fault.Rule).Distinct().Order(StringComparer.Ordinal)];

    public override string ToString() =>
        string.Join('\n', Faults.Select(fault => fault.ToString()).Append(FormattableString.Invariant($"objective {Objective} served {Served} unserved {Unserved}")));
}

using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>The most patients for each full-time member of the staff, where the plan states a caseload.</summary>
public sealed record CaseloadRequirement : Requirement
{
    /// <summary>Asks for a caseload of so many at most.</summary>
    /// <param name="mostPatients">For each full-time member; 1 or more.</param>
    /// <param name="role">Whose caseload; null for any that the plan states.</param>
    public CaseloadRequirement(int mostPatients, ProviderRole? role = null)
    {
        MostPatients = Guard.Against.NegativeOrZero(mostPatients);
        Role = role;
    }

    /// <summary>The most patients for each full-time member.</summary>
    public int MostPatients { get; }

    /// <summary>Whose caseload; null for any.</summary>
    public ProviderRole? Role { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"at most {MostPatients} patients for each full-time {(Role is null ? "member of the staff" : Role.Word)}");

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var asked = 0;
        for (var i = 0; i < phase.Plan.Caseloads.Count; i++)
        {
            var caseload = phase.Plan.Caseloads[i];
            if (Role is not null && caseload.Role != Role)
            {
                continue;
            }

            asked++;
            var isKept = caseload.PatientsPerFullTime <= MostPatients;
            if (!isKept || findings.IncludesSatisfied)
            {
                var observed = caseload.PatientsPerFullTime.ToString();
                findings.Add(new(
                    rule, isKept ? Verdict.Satisfied : Verdict.Violated, phase.Index, string.Create(CultureInfo.InvariantCulture, $"caseloads[{i}]"), observed,
                    $"The plan states {observed} patients for each full-time {caseload.Role}. {rule.Asks()}"));
            }
        }

        if (asked == 0)
        {
            findings.Add(Finding.Unknown(rule, phase, "caseloads", "caseloads", $"The plan states no such caseload. {rule.Asks()}"));
        }
    }
}

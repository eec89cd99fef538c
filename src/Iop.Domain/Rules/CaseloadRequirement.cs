using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>The most patients for each full-time member of the staff, where the plan states caseloads: in each of them, or on average.</summary>
public sealed record CaseloadRequirement : Requirement
{
    /// <summary>Asks for so many at most in each caseload.</summary>
    /// <param name="mostPatients">For each full-time member; 1 or more.</param>
    /// <param name="roles">Whose caseloads; none for every one that the plan states.</param>
    public CaseloadRequirement(int mostPatients, params ReadOnlySpan<ProviderRole> roles)
        : this(mostPatients, isAverage: false, roles)
    {
    }

    private CaseloadRequirement(int mostPatients, bool isAverage, ReadOnlySpan<ProviderRole> roles)
    {
        MostPatients = Guard.Against.NegativeOrZero(mostPatients);
        IsAverage = isAverage;
        Roles = Guard.Against.NullItem<ProviderRole>([.. roles], nameof(roles));
    }

    /// <summary>The most patients for each full-time member.</summary>
    public int MostPatients { get; }

    /// <summary>Whether the caseloads are asked together, so that one of them may lie above; otherwise each is asked.</summary>
    public bool IsAverage { get; }

    /// <summary>Whose caseloads, in the order given; empty for every one.</summary>
    public ValueList<ProviderRole> Roles { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"at most {MostPatients} patients for each full-time {Whose}{(IsAverage ? " on average" : "")}");

    /// <summary>Asks for so many at most when all stated caseloads of the roles are put together.</summary>
    /// <param name="mostPatients">For each full-time member; 1 or more.</param>
    /// <param name="roles">Whose caseloads; none for every one that the plan states.</param>
    public static CaseloadRequirement OnAverage(int mostPatients, params ReadOnlySpan<ProviderRole> roles) => new(mostPatients, isAverage: true, roles);

    private string Whose => Roles.Count == 0 ? "member of the staff" : string.Join(" or ", Roles.Select(role => role.Word));

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        try
        {
            JudgeExactly(rule, phase, ref findings);
        }
        catch (OverflowException)
        {
            // fractions that are too fine to be added exactly decide nothing
            findings.Add(Finding.Unknown(rule, phase, "caseloads", "caseloads", $"The caseloads are stated in fractions too fine to be compared. {rule.Asks()}"));
        }
    }

    private void JudgeExactly(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var (asked, patients, staff) = (0, Ratio.Zero, Ratio.Zero);
        for (var i = 0; i < phase.Plan.Caseloads.Count; i++)
        {
            var caseload = phase.Plan.Caseloads[i];
            if (!Asks(caseload.Role))
            {
                continue;
            }

            asked++;
            if (IsAverage)
            {
                (patients, staff) = (patients + caseload.Patients, staff + caseload.FullTimeStaff);
            }
            else
            {
                Judge(rule, phase, i, caseload.PatientsPerFullTime, caseload.Role.Word, ref findings);
            }
        }

        if (asked == 0)
        {
            findings.Add(Finding.Unknown(rule, phase, "caseloads", "caseloads", $"The plan states no such caseload. {rule.Asks()}"));
        }
        else if (IsAverage)
        {
            Judge(rule, phase, index: null, patients * Ratio.Of(staff.Denominator, staff.Numerator), whose: null, ref findings);
        }
    }

    private void Judge(Rule rule, in PhaseInPlan phase, int? index, Ratio patients, string? whose, ref FindingSink findings)
    {
        var isKept = patients <= MostPatients;
        if (!isKept || findings.TakesSatisfied())
        {
            var observed = patients.ToString();
            var path = index is { } at ? string.Create(CultureInfo.InvariantCulture, $"caseloads[{at}]") : "caseloads";
            findings.Add(new(
                rule, isKept ? Verdict.Satisfied : Verdict.Violated, phase.Index, path, observed,
                $"The plan states {observed} patients for each full-time {whose ?? Whose}{(IsAverage ? " on average" : "")}. {rule.Asks()}"));
        }
    }

    private bool Asks(ProviderRole role)
    {
        foreach (var known in Roles)
        {
            if (known == role)
            {
                return true;
            }
        }

        return Roles.Count == 0;
    }
}

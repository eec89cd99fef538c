using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>That the plan holds certain parts. A part that is not there is a violation: this is asked of the plan as a document.</summary>
public sealed record ContentRequirement : Requirement
{
    /// <summary>Asks for parts.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public ContentRequirement(params ReadOnlySpan<PlanPart> parts) =>
        Parts = parts.Length > 0 ? [.. parts] : throw new ArgumentException("At least one part is asked for.", nameof(parts));

    /// <summary>The parts.</summary>
    public ValueList<PlanPart> Parts { get; }

    /// <inheritdoc/>
    public override string Text => $"a plan with {string.Join(", ", Parts.Select(part => Words(part).Words))}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var before = findings.Count;
        foreach (var part in Parts)
        {
            if (!Holds(part, phase))
            {
                var (words, member) = Words(part);
                var path = member is "sessions" or "end" ? phase.Path(member) : member;
                findings.Add(new(rule, Verdict.Violated, phase.Index, path, null, $"The plan states none: {words}. {rule.Asks()}"));
            }
        }

        if (findings.Count == before && findings.IncludesSatisfied)
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, phase.Path("level"), null, $"The plan holds them. {rule.Asks()}"));
        }
    }

    private static bool Holds(PlanPart part, in PhaseInPlan phase)
    {
        var plan = phase.Plan;
        return part switch
        {
            PlanPart.Diagnosis => plan.Diagnoses.Count > 0,
            PlanPart.Services or PlanPart.AmountAndFrequency => phase.Phase.Sessions.Count > 0,
            PlanPart.Duration => phase.Phase.Dates.End is not null,
            PlanPart.Goals => plan.Goals.Count > 0,
            PlanPart.Transition => plan.Transition is { } next && (next.Next is not null || next.Criteria.Count > 0 || next.FollowUps.Count > 0),
            PlanPart.Referral => plan.Transition is { ReferredOn: not null },
            PlanPart.FollowUp => plan.Transition is { FollowUps.Count: > 0 },
            PlanPart.Review => plan.Reviews.Count > 0,
            PlanPart.PhysicianReview => HasPhysicianReview(plan),
            _ => HasCertification(part, plan),
        };
    }

    private static bool HasPhysicianReview(TreatmentPlan plan)
    {
        foreach (var review in plan.Reviews)
        {
            foreach (var role in review.By)
            {
                if (role == ProviderRole.Physician || role == ProviderRole.Psychiatrist)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasCertification(PlanPart part, TreatmentPlan plan)
    {
        foreach (var certification in plan.Certifications)
        {
            var isInitial = certification.Kind == CertificationKind.Initial;
            if (part switch
            {
                PlanPart.InitialCertification => isInitial,
                PlanPart.PhysicianCertification => isInitial && (certification.By == ProviderRole.Physician || certification.By == ProviderRole.Psychiatrist),
                _ => certification.WeeklyNeed is not null,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static (string Words, string Member) Words(PlanPart part) => part switch
    {
        PlanPart.Diagnosis => ("a diagnosis", "diagnoses"),
        PlanPart.Services => ("the types of service", "sessions"),
        PlanPart.AmountAndFrequency => ("their amount and frequency", "sessions"),
        PlanPart.Duration => ("their duration", "end"),
        PlanPart.Goals => ("goals", "goals"),
        PlanPart.Transition => ("a transition plan", "transition"),
        PlanPart.Referral => ("a referral", "transition"),
        PlanPart.FollowUp => ("a follow-up appointment", "transition"),
        PlanPart.Review => ("a review", "reviews"),
        PlanPart.PhysicianReview => ("a review by a physician", "reviews"),
        PlanPart.InitialCertification => ("an initial certification", "certifications"),
        PlanPart.PhysicianCertification => ("an initial certification by a physician", "certifications"),
        PlanPart.CertifiedNeed => ("a certification of the weekly hours needed", "certifications"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

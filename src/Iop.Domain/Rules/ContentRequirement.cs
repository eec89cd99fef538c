using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>That the plan holds certain parts. A part that is not there is a violation: this is asked of the plan as a document.</summary>
/// <remarks>
/// Certifications and reviews are documents of their own. Where the plan tells of none, or not by whom, or not which hours, that is open; none is a violation
/// once <see cref="CheckOptions.AsOf"/> says that the plan tells of the days after the phase began. A certification that names a level speaks of phases at that level alone.
/// </remarks>
public sealed record ContentRequirement : Requirement
{
    /// <summary>Asks for parts.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public ContentRequirement(params ReadOnlySpan<PlanPart> parts)
        : this(certifiedNeed: null, parts)
    {
    }

    /// <summary>Asks for parts, and for what a certification says of the hours needed.</summary>
    /// <param name="certifiedNeed">The weekly hours that a certification must state where <see cref="PlanPart.CertifiedNeed"/> is asked for; null for any.</param>
    /// <param name="parts">The parts.</param>
    /// <exception cref="ArgumentException">No part is given, or hours are given without the part that states them.</exception>
    public ContentRequirement(Bounds<WeeklyHours>? certifiedNeed, params ReadOnlySpan<PlanPart> parts)
    {
        foreach (var part in parts)
        {
            Guard.Against.Undefined(part, nameof(parts));
        }

        Parts = parts.Length > 0 ? [.. parts] : throw new ArgumentException("At least one part is asked for.", nameof(parts));
        CertifiedNeed = certifiedNeed is null || parts.Contains(PlanPart.CertifiedNeed)
            ? certifiedNeed
            : throw new ArgumentException("Hours are stated by a certification that is asked for.", nameof(certifiedNeed));
    }

    /// <summary>The parts.</summary>
    public ValueList<PlanPart> Parts { get; }

    /// <summary>The weekly hours that a certification must state; null for any.</summary>
    public Bounds<WeeklyHours>? CertifiedNeed { get; }

    /// <inheritdoc/>
    public override string Text => $"a plan with {string.Join(", ", Parts.Select(part => Words(part).Words))}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var before = findings.Count;
        foreach (var part in Parts)
        {
            var (holds, missing) = Holds(part, phase);
            if (holds is true)
            {
                continue;
            }

            var (words, member) = Words(part);
            var path = member is "sessions" or "end" ? phase.Path(member) : member;
            findings.Add(holds is null
                ? Finding.Unknown(rule, phase, path, missing ?? member, $"The plan does not say enough of it: {words}. {rule.Asks()}")
                : new(rule, Verdict.Violated, phase.Index, path, null, $"The plan states none: {words}. {rule.Asks()}"));
        }

        if (findings.Count == before && findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, phase.Path("level"), null, $"The plan holds them. {rule.Asks()}"));
        }
    }

    // null where it is open, and then what a certification or review that is there does not say
    private (bool? Holds, string? Missing) Holds(PlanPart part, in PhaseInPlan phase)
    {
        var plan = phase.Plan;
        return part switch
        {
            PlanPart.Diagnosis => (plan.Diagnoses.Count > 0, null),
            PlanPart.Services or PlanPart.AmountAndFrequency => (phase.Phase.Sessions.Count > 0, null),
            PlanPart.Duration => (phase.Phase.Dates.End is not null, null),
            PlanPart.Goals => (plan.Goals.Count > 0, null),
            PlanPart.Transition => (plan.Transition is { } next && (next.Next is not null || next.Criteria.Count > 0 || next.FollowUps.Count > 0), null),
            PlanPart.Referral => (plan.Transition is { ReferredOn: not null }, null),
            PlanPart.FollowUp => (plan.Transition is { FollowUps.Count: > 0 }, null),
            PlanPart.Review => (plan.Reviews.Count > 0 ? true : Absent(phase), null),
            PlanPart.PhysicianReview => PhysicianReview(phase),
            _ => CertificationOf(part, phase),
        };
    }

    private static bool? Absent(in PhaseInPlan phase) => phase.Options.AsOf > phase.Phase.Dates.Start ? false : null;

    private static (bool? Holds, string? Missing) PhysicianReview(in PhaseInPlan phase)
    {
        var isOpen = false;
        foreach (var review in phase.Plan.Reviews)
        {
            isOpen |= review.By.Count == 0;
            foreach (var role in review.By)
            {
                if (IsPhysician(role))
                {
                    return (true, null);
                }
            }
        }

        return phase.Plan.Reviews.Count == 0 ? (Absent(phase), null) : isOpen ? (null, "by") : (false, null);
    }

    private (bool? Holds, string? Missing) CertificationOf(PlanPart part, in PhaseInPlan phase)
    {
        var (told, silent) = (0, (string?)null);
        foreach (var certification in phase.Plan.Certifications)
        {
            if (!certification.SpeaksOf(phase.Phase.Level) || (part != PlanPart.CertifiedNeed && certification.Kind != CertificationKind.Initial))
            {
                continue;
            }

            told++;
            switch (part)
            {
                case PlanPart.InitialCertification:
                case PlanPart.PhysicianCertification when certification.By is { } by && IsPhysician(by):
                case PlanPart.CertifiedNeed when certification.WeeklyNeed is { } need && CertifiedNeed?.Contains(need) is not false:
                    return (true, null);
                case PlanPart.PhysicianCertification when certification.By is null:
                    silent = "by";
                    break;
                case PlanPart.CertifiedNeed when certification.WeeklyNeed is null:
                    silent = "minutesPerWeek";
                    break;
                default:
                    break;
            }
        }

        return told == 0 ? (Absent(phase), null) : silent is null ? (false, null) : (null, silent);
    }

    private static bool IsPhysician(ProviderRole role) => role == ProviderRole.Physician || role == ProviderRole.Psychiatrist;

    private (string Words, string Member) Words(PlanPart part) => part switch
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
        PlanPart.CertifiedNeed when CertifiedNeed is { } hours => ($"a certification of a need of {hours} a week", "certifications"),
        PlanPart.CertifiedNeed => ("a certification of the weekly hours needed", "certifications"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

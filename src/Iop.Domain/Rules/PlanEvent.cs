using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Something that happens in the course of a plan and from which, or up to which, a source counts time.</summary>
public sealed partial record PlanEvent
{
    private readonly Kind kind;
    private readonly AssessmentKind? assessment;
    private readonly ProviderRole? by;

    private PlanEvent(Kind kind, string words, string member, AssessmentKind? assessment = null, ProviderRole? by = null)
    {
        this.kind = kind;
        this.assessment = assessment;
        this.by = by;
        Words = words;
        Member = member;
    }

    private enum Kind
    {
        Admission,
        Discharge,
        PhaseStart,
        PhaseEnd,
        StayStart,
        FirstSession,
        Established,
        InitialCertification,
        Recertification,
        Review,
        Assessment,
        Cosignature,
        Referral,
        Summary,
    }

    /// <summary>The admission, as the plan states it.</summary>
    public static PlanEvent Admission { get; } = new(Kind.Admission, "admission", "admission");

    /// <summary>The discharge, as the plan states it.</summary>
    public static PlanEvent Discharge { get; } = new(Kind.Discharge, "discharge", "discharge");

    /// <summary>The first day of the phase.</summary>
    public static PlanEvent PhaseStart { get; } = new(Kind.PhaseStart, "the first day at the level", "start");

    /// <summary>The last day of the phase.</summary>
    public static PlanEvent PhaseEnd { get; } = new(Kind.PhaseEnd, "the last day at the level", "end");

    /// <summary>The first day of the stay at the level: phases there that follow each other, a long weekend of 3 days between them at most, are one stay.</summary>
    public static PlanEvent StayStart { get; } = new(Kind.StayStart, "the first day of the stay at the level", "start");

    /// <summary>The first session that the patient attended in the phase: the initiation of services.</summary>
    public static PlanEvent FirstSession { get; } = new(Kind.FirstSession, "the first session", "sessions");

    /// <summary>The day on which the plan was first agreed.</summary>
    public static PlanEvent PlanEstablished { get; } = new(Kind.Established, "the treatment plan", "establishedOn");

    /// <summary>The initial certification.</summary>
    public static PlanEvent InitialCertification { get; } = new(Kind.InitialCertification, "the initial certification", "certifications");

    /// <summary>A recertification.</summary>
    public static PlanEvent Recertification { get; } = new(Kind.Recertification, "recertification", "certifications");

    /// <summary>A review of the plan.</summary>
    public static PlanEvent PlanReview { get; } = new(Kind.Review, "plan review", "reviews");

    /// <summary>The referral to the next level.</summary>
    public static PlanEvent Referral { get; } = new(Kind.Referral, "the referral", "transition");

    /// <summary>The day on which the discharge summary was forwarded.</summary>
    public static PlanEvent SummarySent { get; } = new(Kind.Summary, "the discharge summary", "transition");

    /// <summary>The event in words, such as <c>plan review</c>.</summary>
    public string Words { get; }

    /// <summary>The member of the plan that tells of it, such as <c>reviews</c>.</summary>
    internal string Member { get; }

    /// <summary>An assessment of a kind.</summary>
    public static PlanEvent Assessment(AssessmentKind kind) =>
        new(Kind.Assessment, $"the {Guard.Against.Null(kind).Word} assessment", "assessments", kind);

    /// <summary>The supervisor's signature under an assessment of a kind.</summary>
    public static PlanEvent Cosignature(AssessmentKind kind) =>
        new(Kind.Cosignature, $"the signature under the {Guard.Against.Null(kind).Word} assessment", "assessments", kind);

    /// <summary>An assessment of a kind by somebody in a role. It is still to come where the plan says that others assessed, and open where it does not say who did.</summary>
    /// <exception cref="ArgumentException">The role's word holds a colon, which divides the parts of <see cref="Word"/>.</exception>
    public static PlanEvent AssessmentBy(ProviderRole by, AssessmentKind kind) =>
        new(Kind.Assessment, $"the {Guard.Against.Null(kind).Word} assessment by a {WithoutColon(by).Word}", "assessments", kind, by);

    /// <summary>The supervisor's signature under an assessment of a kind by somebody in a role.</summary>
    /// <exception cref="ArgumentException">The role's word holds a colon, which divides the parts of <see cref="Word"/>.</exception>
    public static PlanEvent CosignatureBy(ProviderRole by, AssessmentKind kind) =>
        new(Kind.Cosignature, $"the signature under the {Guard.Against.Null(kind).Word} assessment by a {WithoutColon(by).Word}", "assessments", kind, by);

    /// <summary>The words.</summary>
    public override string ToString() => Words;

    /// <summary>Whether each phase may have one of its own.</summary>
    internal bool IsOfPhase => kind is Kind.PhaseStart or Kind.PhaseEnd or Kind.StayStart or Kind.FirstSession or Kind.InitialCertification or Kind.Recertification;

    /// <summary>Whether the time runs through the stay at the level, whatever phases it has.</summary>
    internal bool IsOfStay => kind == Kind.StayStart;

    /// <summary>Where in the plan the event stands.</summary>
    internal string Path(in PhaseInPlan phase) => kind is Kind.PhaseStart or Kind.PhaseEnd or Kind.StayStart ? phase.Path(Member) : Member;

    /// <summary>Where in the plan the event at a position stands.</summary>
    internal string Path(in PhaseInPlan phase, int index) => kind switch
    {
        Kind.Referral => $"{Member}.referredOn",
        Kind.Summary => $"{Member}.summarySentOn",
        Kind.InitialCertification or Kind.Recertification or Kind.Review or Kind.Assessment or Kind.Cosignature =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Member}[{index}]"),
        _ => Path(phase),
    };

    /// <summary>The positions at which the plan may tell of the event.</summary>
    internal int Positions(in PhaseInPlan phase) => kind switch
    {
        Kind.InitialCertification or Kind.Recertification => phase.Plan.Certifications.Count,
        Kind.Review => phase.Plan.Reviews.Count,
        Kind.Assessment or Kind.Cosignature => phase.Plan.Assessments.Count,
        _ => 1,
    };

    /// <summary>The moment of the event at a position, in order of time but for signatures; null where something else stands there.</summary>
    internal CareMoment? Moment(in PhaseInPlan phase, int index)
    {
        var plan = phase.Plan;
        switch (kind)
        {
            case Kind.Admission:
                return plan.Admission;
            case Kind.Discharge:
                return plan.Discharge;
            case Kind.PhaseStart:
                return phase.Phase.Dates.Start;
            case Kind.StayStart:
                return Stay.StartOf(phase);
            case Kind.PhaseEnd:
                return Day(phase.Phase.Dates.End);
            case Kind.FirstSession:
                var first = plan.Sessions.DayWithSession(phase.Phase.Dates.Start, 1, SessionBasis.Delivered, level: phase.Phase.Level);
                return first > phase.Phase.Dates.End ? null : Day(first);
            case Kind.Established:
                return Day(plan.EstablishedOn);
            case Kind.InitialCertification:
            case Kind.Recertification:
                var certification = plan.Certifications[index];
                var isSought = certification.Kind == (kind == Kind.Recertification ? CertificationKind.Recertification : CertificationKind.Initial);
                return isSought && certification.SpeaksOf(phase.Phase.Level) ? certification.SignedOn : null;
            case Kind.Review:
                return plan.Reviews[index].On;
            case Kind.Assessment:
                return IsSought(plan.Assessments[index]) ? plan.Assessments[index].At : null;
            case Kind.Cosignature:
                return IsSought(plan.Assessments[index]) ? Day(plan.Assessments[index].CosignedOn) : null;
            case Kind.Referral:
                return Day(plan.Transition?.ReferredOn);
            default:
                return Day(plan.Transition?.SummarySentOn);
        }
    }

    /// <summary>Whether the plan need not tell of the event yet: of the end of care, as long as care may go on, and of what somebody in a role did where others did it.</summary>
    internal bool IsStillToCome(in PhaseInPlan phase) =>
        by is not null ? IsOfOthers(phase.Plan) : kind is Kind.Discharge or Kind.PhaseEnd && !(phase.Options.AsOf > phase.Plan.LastDay);

    /// <summary>The earliest moment of the event and its position; null where the plan does not tell.</summary>
    internal (CareMoment At, int Index)? First(in PhaseInPlan phase)
    {
        (CareMoment At, int Index)? first = null;
        for (var i = 0; i < Positions(phase); i++)
        {
            if (Moment(phase, i) is { } at && !(first?.At <= at))
            {
                first = (at, i);
            }
        }

        return first;
    }

    private bool IsSought(AssessmentReference told) => told.Kind == assessment && (by is null || told.By == by);

    private bool IsOfOthers(TreatmentPlan plan)
    {
        var isTold = false;
        foreach (var told in plan.Assessments)
        {
            if (told.Kind == assessment)
            {
                if (told.By is not { } role || role == by)
                {
                    return false;
                }

                isTold = true;
            }
        }

        return isTold;
    }

    private static ProviderRole WithoutColon(ProviderRole by) => !Guard.Against.Null(by).Word.Contains(':', StringComparison.Ordinal)
        ? by
        : throw new ArgumentException("The role's word holds a colon.", nameof(by));

    private static CareMoment? Day(LocalDate? date) => date is { } day ? new CareMoment(day) : null;
}

using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Something that happens in the course of a plan and from which, or up to which, a source counts time.</summary>
public sealed record PlanEvent
{
    private readonly Kind kind;
    private readonly AssessmentKind? assessment;

    private PlanEvent(Kind kind, string words, string member, AssessmentKind? assessment = null)
    {
        this.kind = kind;
        this.assessment = assessment;
        Words = words;
        Member = member;
    }

    private enum Kind
    {
        Admission,
        Discharge,
        PhaseStart,
        PhaseEnd,
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

    /// <summary>The words.</summary>
    public override string ToString() => Words;

    /// <summary>Where in the plan the event stands.</summary>
    internal string Path(in PhaseInPlan phase) => kind is Kind.PhaseStart or Kind.PhaseEnd ? phase.Path(Member) : Member;

    /// <summary>The moments of the event, in order of time; none where the plan does not tell.</summary>
    internal void AddMoments(in PhaseInPlan phase, List<(CareMoment At, string Path)> moments)
    {
        var plan = phase.Plan;
        switch (kind)
        {
            case Kind.Admission:
                Add(moments, plan.Admission, Member);
                break;
            case Kind.Discharge:
                Add(moments, plan.Discharge, Member);
                break;
            case Kind.PhaseStart:
                Add(moments, phase.Phase.Dates.Start, phase.Path(Member));
                break;
            case Kind.PhaseEnd:
                Add(moments, phase.Phase.Dates.End, phase.Path(Member));
                break;
            case Kind.FirstSession:
                Add(moments, FirstDay(phase), Member);
                break;
            case Kind.Established:
                Add(moments, plan.EstablishedOn, Member);
                break;
            case Kind.InitialCertification:
            case Kind.Recertification:
                var sought = kind == Kind.Recertification ? CertificationKind.Recertification : CertificationKind.Initial;
                for (var i = 0; i < plan.Certifications.Count; i++)
                {
                    var certification = plan.Certifications[i];
                    if (certification.Kind == sought && (certification.Level is null || certification.Level == phase.Phase.Level))
                    {
                        Add(moments, certification.SignedOn, At(i));
                    }
                }

                break;
            case Kind.Review:
                for (var i = 0; i < plan.Reviews.Count; i++)
                {
                    Add(moments, plan.Reviews[i].On, At(i));
                }

                break;
            case Kind.Assessment:
            case Kind.Cosignature:
                for (var i = 0; i < plan.Assessments.Count; i++)
                {
                    if (plan.Assessments[i].Kind == assessment)
                    {
                        Add(moments, kind == Kind.Assessment ? plan.Assessments[i].At : plan.Assessments[i].CosignedOn, At(i));
                    }
                }

                break;
            case Kind.Referral:
                Add(moments, plan.Transition?.ReferredOn, $"{Member}.referredOn");
                break;
            default:
                Add(moments, plan.Transition?.SummarySentOn, $"{Member}.summarySentOn");
                break;
        }
    }

    private static void Add(List<(CareMoment At, string Path)> moments, CareMoment? moment, string path)
    {
        if (moment is { } at)
        {
            moments.Add((at, path));
        }
    }

    private static void Add(List<(CareMoment At, string Path)> moments, LocalDate? date, string path) => Add(moments, date is { } day ? new CareMoment(day) : null, path);

    private static CareMoment? FirstDay(in PhaseInPlan phase) =>
        phase.Plan.Sessions.DayWithSession(phase.Phase.Dates.Start, 1, SessionBasis.Delivered, level: phase.Phase.Level) is { } day
        && !(day > phase.Phase.Dates.End) ? day : null;

    private string At(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Member}[{index}]");
}

using Iop.Domain.Foundation;
using static Iop.Domain.Plans.PlanWords;

namespace Iop.Domain.Plans;

/// <summary>What a plan consists of, part by part, for comparison.</summary>
internal static partial class PlanShape
{
    public static void Compare(ChangeLog log, TreatmentPlan a, TreatmentPlan b)
    {
        log.Statement("id", "plan", a.Id.Value, b.Id.Value);
        log.Statement("patient", "patient", a.Patient.Value, b.Patient.Value);
        log.Statement("timeZone", "time zone", a.Zone.Id, b.Zone.Id);
        log.Statement("payer", "payer", a.Payer?.Word, b.Payer?.Word);
        log.Statement("jurisdiction", "jurisdiction", a.Jurisdiction?.Code, b.Jurisdiction?.Code);
        log.Statement("population", "population", Enumerated(a.Population), Enumerated(b.Population));
        Diagnoses(log, a.Diagnoses, b.Diagnoses);
        log.Statement("admission", "admission", a.Admission?.ToString(), b.Admission?.ToString());
        log.Statement("discharge", "discharge", a.Discharge?.ToString(), b.Discharge?.ToString());
        log.Statement("establishedOn", "first agreed", Date(a.EstablishedOn), Date(b.EstablishedOn));
        log.Parts("phases", a.Phases, b.Phases, PhaseShape);
        log.Parts("goals", a.Goals, b.Goals, GoalShape);
        log.Parts("certifications", a.Certifications, b.Certifications, CertificationShape);
        log.Parts("reviews", a.Reviews, b.Reviews, ReviewShape);
        log.Parts("assessments", a.Assessments, b.Assessments, AssessmentShape);
        log.Parts("sessions", a.Sessions, b.Sessions, SessionShape);
        Transition(log, a.Transition, b.Transition);
        log.Parts("priorEvents", a.PriorEvents, b.PriorEvents, Whole<PriorEvent>("prior event", prior => $"{Enumerated<PriorEventKind>(prior.Kind)}, {Date(prior.On)}"));
        log.Parts("caseloads", a.Caseloads, b.Caseloads, CaseloadShape);
        log.Parts("revisions", a.Revisions, b.Revisions, Whole<PlanRevision>("revision", revision => $"{revision}, {Date(revision.On)}: {Coded(revision.Reason)}"));
    }

    private static void Diagnoses(ChangeLog log, ValueList<DiagnosisCode> a, ValueList<DiagnosisCode> b)
    {
        if (a.Count > 0 && b.Count > 0 && b.Contains(a[0]) && a.Contains(b[0]))
        {
            log.Statement("diagnoses[0]", "principal diagnosis", a[0].Value, b[0].Value);
        }

        log.Parts("diagnoses", a, b, Whole<DiagnosisCode>("diagnosis", code => code.Value));
    }

    private static void Transition(ChangeLog log, TransitionPlan? a, TransitionPlan? b)
    {
        if ((a, b) is not ({ } earlier, { } later))
        {
            if (a is not null || b is not null)
            {
                log.Part("transition", "transition plan", a is null ? null : NextLevel(a), b is null ? null : NextLevel(b));
            }

            return;
        }

        log.Statement("transition.next", "next level", earlier.Next?.Id, later.Next?.Id);
        log.Parts("transition.criteria", earlier.Criteria, later.Criteria, Whole<CodedText>("criterion", criterion => Coded(criterion)!));
        log.Parts("transition.followUps", earlier.FollowUps, later.FollowUps, FollowUpShape);
        log.Statement("transition.referredOn", "referred on", Date(earlier.ReferredOn), Date(later.ReferredOn));
        log.Statement("transition.summarySentOn", "summary sent on", Date(earlier.SummarySentOn), Date(later.SummarySentOn));
    }

    private static string NextLevel(TransitionPlan plan) => plan.Next?.Id ?? "no level stated";

    /// <summary>A part that is the same or another, and has no statements of its own to compare.</summary>
    private static PartShape<T> Whole<T>(string word, Func<T, string> text)
        where T : class => new(word, text, [item => item], (_, _, _, _) => { });
}

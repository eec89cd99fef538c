using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Plans;

/// <summary>Reads <c>iop-plan/1</c>: each part at its place, then what does not fit together.</summary>
internal sealed partial class PlanReader(LevelCatalog levels)
{
    public TreatmentPlan? Read(JsonCursor at)
    {
        if (at.Object(PlanShapes.Plan) is not { } root)
        {
            return null;
        }

        root.Format(PlanJson.Format);
        var id = root["id"].Word();
        var patient = root["patient"].Word();
        var zone = root["timeZone"].Zone();
        var payer = root["payer"].Word();
        var jurisdiction = Jurisdiction(root["jurisdiction"]);
        var programs = Programs(root["programs"]);
        var population = root["population"].OneOf(LevelShapes.Populations);
        var diagnoses = Diagnoses(root["diagnoses"]);
        var admission = root["admission"].Moment();
        var discharge = root["discharge"].Moment();
        var establishedOn = root["establishedOn"].Date();
        var phases = root["phases"].Items(Phase);
        var goals = root["goals"].Items(Goal);
        var certifications = root["certifications"].Items(Certification);
        var reviews = root["reviews"].Items(Review);
        var assessments = root["assessments"].Items(Assessment);
        var sessions = root["sessions"].Items(Session);
        var transition = Transition(root["transition"]);
        var priorEvents = root["priorEvents"].Items(PriorEvent);
        var caseloads = root["caseloads"].Items(Caseload);
        var revisions = Revisions(root["revisions"]);

        var known = GoalIds(goals, isWhole: goals is not null || !root["goals"].IsPresent);
        SessionIds(root["sessions"], sessions);
        var found = new List<PlanProblem>();
        PlanStructure.Dates(admission, discharge, establishedOn, revisions is [var first, ..] ? first.On : null, found);
        Prescriptions(phases, known, found);
        Refuse(at.Log, found);
        if (at.Log.Count > 0)
        {
            return null;
        }

        return new(new PlanId(id!), new PatientId(patient!), zone!, Values(phases, static part => part.Value), Values(sessions, static part => part.Value))
        {
            Payer = payer is null ? null : Payer.Of(payer),
            Jurisdiction = jurisdiction,
            Programs = Sound(programs),
            Population = population,
            Diagnoses = Sound(diagnoses),
            Admission = admission,
            Discharge = discharge,
            EstablishedOn = establishedOn,
            Goals = Values(goals, static part => part.Value),
            Certifications = Sound(certifications),
            Reviews = Sound(reviews),
            Assessments = Sound(assessments),
            Transition = transition,
            PriorEvents = Sound(priorEvents),
            Caseloads = Sound(caseloads),
            Revisions = revisions is null ? [] : revisions.Select((part, i) => new PlanRevision(i + PlanRevision.FirstAmendment, part.On!.Value, part.Reason!)).ToValueList(),
        };
    }

    /// <summary>Reports what the core says cannot hold together; what is merely odd stays the caller's to ask for.</summary>
    private static void Refuse(ProblemLog log, List<PlanProblem> found)
    {
        foreach (var problem in found)
        {
            if (problem.Kind == PlanProblemKind.Contradiction)
            {
                log.Add(new StructureProblem(problem.Path, problem.Found, problem.Allowed));
            }
        }
    }
}

using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Fhir;

/// <summary>Reads one treatment plan from a CarePlan or a Bundle of FHIR R4. One reader reads one file.</summary>
internal sealed partial class FhirReader(FhirPlanOptions options)
{
    public const string ResourceType = "resourceType";
    private const string CarePlan = "CarePlan";
    private const string ServiceRequest = "ServiceRequest";
    private const string Appointment = "Appointment";
    private const string Encounter = "Encounter";
    private const string Bundle = "Bundle";

    private readonly List<FormatNote> notes = [];
    private readonly Dictionary<string, string> elements = new(StringComparer.Ordinal);
    private DateTimeZone zone = DateTimeZone.Utc;
    private Payer? payer;

    public PlanDocument? Read(JsonCursor at)
    {
        if (!at.IsObject)
        {
            at.RefuseKind("an object: a resource of FHIR R4");
            return null;
        }

        if (!at.Get(ResourceType).IsPresent)
        {
            at.Log.Add(at.Path.Property(ResourceType), "no such property", $"{CarePlan}, {Bundle}");
            return null;
        }

        if (Text(at, ResourceType) is not (CarePlan or Bundle))
        {
            if (at.Log.Count == 0)
            {
                at.Get(ResourceType).Refuse($"{CarePlan}, {Bundle}");
            }

            return null;
        }

        var type = at.Get(ResourceType).Plain()!;
        at.Log.Root = type;
        at.SweepAll();
        Index(at, type);
        var root = Root(at);
        var plan = root is null ? null : Plan(root);
        if (plan is null || at.Log.Count > 0)
        {
            return null;
        }

        foreach (var problem in plan.FindProblems().Where(problem => problem.Kind == PlanProblemKind.Contradiction))
        {
            at.Log.Add(new PlanDocument(plan, [], elements).ElementOf(problem.Path) ?? type, problem.Found, problem.Allowed);
        }

        return at.Log.Count > 0 ? null : new(plan, notes.Take(FormatLimits.MaxProblems).ToValueList(), elements);
    }

    private TreatmentPlan? Plan(FhirResource root)
    {
        elements[""] = Shown(root.At);
        Understand(root);
        ZoneOf(root);
        payer = PayerOf();
        var id = PlanId(root);
        var patient = Subject(root);
        FindParts(root);
        FindOrders();
        var jurisdiction = JurisdictionOf();
        var programs = Programs(root);
        var established = Date(root.At.Get("created"));
        var goals = Goals(root);
        var phases = Phases(root);
        var (admission, discharge) = Stay(phases);
        var population = PopulationOf(jurisdiction, admission?.Date ?? phases.Select(phase => (LocalDate?)phase.Dates.Start).Min());
        var diagnoses = Diagnoses(root);
        var sessions = Sessions(phases);
        var assessments = Assessments();
        var (certifications, reviews) = Signed();
        var events = PriorEvents();
        if (root.At.Log.Count > 0 || id is null || patient is null)
        {
            return null;
        }

        var plan = TreatmentPlan.Create(new PlanId(id), new PatientId(patient), zone, [.. phases])
            .WithPayer(payer).WithJurisdiction(jurisdiction).WithPrograms(programs).WithPopulation(population).WithDiagnoses(diagnoses)
            .WithAdmission(admission).WithDischarge(discharge).WithEstablishedOn(established?.Date).WithGoals(goals.Select(goal => goal.Value))
            .WithCertifications(certifications).WithReviews(reviews).WithAssessments(assessments).WithPriorEvents(events)
            .WithSessions(sessions.Select(session => session.Value));
        Locate(plan, goals, sessions);
        return plan;
    }

    // the plan sorts its sessions, so where they stand is known only now
    private void Locate(TreatmentPlan plan, List<(Goal Value, string At)> goals, List<(PlanSession Value, string At)> sessions)
    {
        foreach (var (i, goal) in goals.Index())
        {
            elements[PlanParts.At("goals", i)] = goal.At;
        }

        var places = sessions.ToDictionary(session => session.Value.Id, session => session.At, StringComparer.Ordinal);
        for (var i = 0; i < plan.Sessions.Count; i++)
        {
            elements[PlanParts.At("sessions", i)] = places[plan.Sessions[i].Id];
        }
    }

    private static string Shown(JsonCursor at) => at.Log.Shown(at.Path);

    private void Note(JsonCursor at, string text)
    {
        if (notes.Count < FormatLimits.MaxProblems)
        {
            notes.Add(new(at.Log.File, Shown(at), text));
        }
    }
}

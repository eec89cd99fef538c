using Iop.Domain.Calendar;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using PlanWords = Iop.Domain.Json.Plans.PlanWords;

namespace Iop.Domain.Json.Fhir;

/// <content>Who gives care, what was assessed, what was signed, and what came before.</content>
internal sealed partial class FhirReader
{
    /// <summary>What those who give care are; null where that is not known of one of them, since some would look like all.</summary>
    private List<ProviderRole>? Roles(IEnumerable<JsonCursor> references, FhirResource from, JsonCursor type = default)
    {
        var roles = new List<ProviderRole>();
        foreach (var reference in references)
        {
            var person = Resolve(reference, from);
            if ((person?.Type ?? Tail(Text(reference, "reference") ?? "").Split('/')[0]) is not ("Practitioner" or "PractitionerRole"))
            {
                continue;
            }

            var codes = person is { Type: "PractitionerRole" } ? [.. List(person.At, "code").SelectMany(Codes)] : new List<FhirCode>();
            if (RoleOf(codes) is not { } role)
            {
                Note(reference, "somebody of whom no known role is stated; who gives it is taken as not stated");
                return null;
            }

            roles.Add(role);
        }

        return roles.Count == 0 && RoleOf(Codes(type)) is { } only ? [only] : roles;
    }

    private ProviderRole? RoleOf(List<FhirCode> codes) => Own(codes, FhirCodes.Roles) is { } word ? ProviderRole.Of(word) : Meant(codes, static meaning => meaning.Role);

    private List<ProviderRole> ProvidersOf(FhirResource session)
    {
        var actors = List(session.At, "participant").Select(participant => Child(participant, session.Type == Encounter ? "individual" : "actor"));
        return Roles(actors.Where(actor => actor.IsPresent), session) ?? [];
    }

    private List<AssessmentReference> Assessments()
    {
        var found = new List<AssessmentReference>();
        foreach (var resource in resources.Where(resource => resource.Type is "Observation" or "RiskAssessment" or "QuestionnaireResponse"))
        {
            var isForm = resource.Type == "QuestionnaireResponse";
            var codes = isForm ? Form(resource) : Codes(Child(resource.At, "code"));
            var kind = Own(codes, FhirCodes.Assessments) is { } word ? AssessmentKind.Of(word) : Meant(codes, static meaning => meaning.Assessment);
            if (kind is null || Text(resource.At, "status") is EnteredInError or "cancelled" || !IsOurs(Child(resource.At, "subject"), resource))
            {
                continue;
            }

            Understand(resource);
            var when = Child(resource.At, isForm ? "authored" : resource.Type == "Observation" ? "effectiveDateTime" : "occurrenceDateTime");
            if (DateTime(when) is { } at)
            {
                var by = Roles([.. List(resource.At, "performer"), .. new[] { Child(resource.At, isForm ? "author" : "") }.Where(author => author.IsPresent)], resource);
                found.Add(new(kind, at, Meant(codes, static meaning => meaning.Instrument), by is [var role] ? role : null));
            }
            else if (!when.IsPresent)
            {
                resource.At.Log.Add(resource.At.Path, "no day on which it was done", "effectiveDateTime, occurrenceDateTime or authored");
            }
        }

        return found;
    }

    private List<FhirCode> Form(FhirResource form) => Text(form.At, "questionnaire") is { } address ? [FhirCode.Of("", address.Split('|')[0])] : [];

    /// <summary>Certifications and reviews, for which R4 has no element: documents by the library's own codes.</summary>
    private (List<Certification> Certifications, List<PlanReview> Reviews) Signed()
    {
        var (certifications, reviews) = (new List<Certification>(), new List<PlanReview>());
        foreach (var document in Of("DocumentReference").Where(document => Text(document.At, "status") is not (EnteredInError or "superseded") && IsOurs(Child(document.At, "subject"), document)))
        {
            var types = Codes(Child(document.At, "type"));
            if (Own(types, FhirCodes.Documents) is not { } kind)
            {
                continue;
            }

            Understand(document);
            var day = DateTime(Child(document.At, "date"))?.Date;
            if (kind is not ("initial" or "recertification" or "review"))
            {
                document.At.Log.Add(document.At.Path.Property("type"), $"\"{JsonQuote.Cut(kind, JsonQuote.Length)}\"", "initial, recertification, review");
            }
            else if (day is not { } on)
            {
                document.At.Log.Add(document.At.Path.Property("date"), "no date", "the date on which it was signed");
            }
            else if (kind == "review")
            {
                reviews.Add(new(on, Roles(List(document.At, "author"), document)));
            }
            else
            {
                certifications.Add(Certification(document, kind, on));
            }
        }

        return (certifications, reviews);
    }

    private Certification Certification(FhirResource document, string kind, LocalDate on)
    {
        var covers = Period(Child(Child(document.At, "context"), "period"));
        var need = Extension(document.At, "urn:iop:minutes-per-week", "valueInteger").Integer(0);
        var level = List(document.At, "category").Select(concept => LevelOf(concept, Codes(concept))).FirstOrDefault(known => known is not null);
        return new(
            kind == "initial" ? CertificationKind.Initial : CertificationKind.Recertification, on, covers,
            Roles(List(document.At, "author"), document) is [var role] ? role : null, level, need is { } minutes ? WeeklyHours.FromMinutes(minutes) : null);
    }

    private List<PriorEvent> PriorEvents()
    {
        var found = new List<PriorEvent>();
        foreach (var encounter in Of(Encounter).Where(encounter => Text(encounter.At, "status") is not (EnteredInError or "cancelled") && IsOurs(Child(encounter.At, "subject"), encounter)))
        {
            var codes = List(encounter.At, "type").SelectMany(Codes).ToList();
            if (Own(codes, FhirCodes.PriorEvents) is not { } word)
            {
                continue;
            }

            var kind = Array.Find(PlanWords.PriorEventKinds, known => known.Word == word);
            var isDischarge = kind.Value is PriorEventKind.PsychiatricDischarge or PriorEventKind.HighIntensityDischarge;
            if (kind.Word is null)
            {
                encounter.At.Log.Add(encounter.At.Path.Property("type"), $"\"{JsonQuote.Cut(word, JsonQuote.Length)}\"", string.Join(", ", PlanWords.PriorEventKinds.Select(known => known.Word)));
            }
            else if (DateTime(Child(Child(encounter.At, "period"), isDischarge ? "end" : "start")) is { } on)
            {
                found.Add(new(kind.Value, on.Date));
            }
        }

        return found;
    }
}

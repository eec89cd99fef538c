using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Fhir;

/// <content>Whose plan it is, where, under whom, and how long the stay.</content>
internal sealed partial class FhirReader
{
    private const string EnteredInError = "entered-in-error";
    private static readonly string[] ZoneUrls = ["http://hl7.org/fhir/StructureDefinition/timezone", "http://hl7.org/fhir/StructureDefinition/tz-code"];
    private static readonly string[] ZonedTypes = ["Location", "Organization"];
    private string subject = "";

    private void ZoneOf(FhirResource root)
    {
        if (options.Zone is { } given)
        {
            zone = given;
            return;
        }

        foreach (var place in (IEnumerable<FhirResource>)[root, .. resources.Where(resource => ZonedTypes.Contains(resource.Type, StringComparer.Ordinal))])
        {
            foreach (var stated in ZoneUrls.SelectMany(url => (JsonCursor[])[Extension(place.At, url, "valueCode"), Extension(Child(place.At, "address") is { IsObject: true } address ? address : default, url, "valueCode")]))
            {
                if (stated.IsPresent)
                {
                    zone = stated.Zone() ?? zone;
                    return;
                }
            }
        }

        root.At.Log.Add(root.At.Path, "no time zone", $"the extension {ZoneUrls[0]} of the plan, a Location or an Organization, or a zone from the caller (iop check --zone America/New_York)");
    }

    /// <summary>The plan's business identifier; a server may rewrite an id.</summary>
    private string? PlanId(FhirResource root)
    {
        var named = List(root.At, "identifier").Where(identifier => Text(identifier, "use") != "old").Select(identifier => Text(identifier, "value")).FirstOrDefault(value => value is not null);
        if (named is null && root.Id is not null)
        {
            Note(root.At, "no identifier; the resource's id stands for it, which a server may rewrite");
        }
        else if (named is null)
        {
            root.At.Log.Add(root.At.Path.Property("identifier"), "no identifier with a value", "an identifier with a value, or an id");
        }

        return named ?? root.Id;
    }

    /// <summary>The id in the reference to the patient: what a Patient says of itself may hold a name or a number of the state.</summary>
    private string? Subject(FhirResource root)
    {
        var reference = Child(root.At, "subject");
        subject = Text(reference, "reference") is { } target ? Resolve(reference, root)?.Id ?? Tail(target.TrimStart('#')).Split('/')[^1] : "";
        if (string.IsNullOrWhiteSpace(subject))
        {
            root.At.Log.Add(root.At.Path.Property("subject"), "no reference to a patient", "a reference, such as Patient/1");
            return null;
        }

        return subject;
    }

    /// <summary>Whether a reference, where there is one, means the plan's patient.</summary>
    private bool IsOurs(JsonCursor reference, FhirResource from) =>
        !reference.IsPresent || Text(reference, "reference") is not { } target || (Resolve(reference, from)?.Id ?? Tail(target.TrimStart('#')).Split('/')[^1]) == subject;

    private Payer? PayerOf()
    {
        var found = new List<(int Order, Payer Payer, JsonCursor At)>();
        foreach (var coverage in Of("Coverage").Where(coverage => Text(coverage.At, "status") is not (EnteredInError or "cancelled" or "draft")))
        {
            Understand(coverage);
            var codes = Codes(Child(coverage.At, "type"));
            if ((Own(codes, FhirCodes.Payers) is { } word ? Payer.Of(word) : Meant(codes, static meaning => meaning.Payer)) is { } known)
            {
                found.Add((Child(coverage.At, "order").Integer(1) ?? 1, known, coverage.At));
            }
            else
            {
                coverage.At.Log.Add(coverage.At.Path.Property("type"), Quoted(codes), $"a code of a payer: {FhirCodes.Payers} with any word; {options.Codes.Listed(static meaning => meaning.Payer is not null)}; {ByMap("payer:medicare")}");
            }
        }

        var least = found.Select(one => one.Order).DefaultIfEmpty().Min();
        var first = found.Where(one => one.Order == least).ToList();
        if (first.DistinctBy(one => one.Payer).Skip(1).Any())
        {
            first[1].At.Log.Add(first[1].At.Path, "a second payer", "one payer, or an order that says who pays first");
        }

        foreach (var other in found.Where(one => one.Order > least))
        {
            Note(other.At, "a coverage that does not pay first; it is not read");
        }

        return first.Count > 0 ? first[0].Payer : null;
    }

    /// <summary>The state of the places of care, where they agree.</summary>
    private Jurisdiction? JurisdictionOf()
    {
        var states = new List<Jurisdiction>();
        foreach (var place in Of("Location"))
        {
            var address = Child(place.At, "address");
            var country = Text(address, "country") is { } stated ? stated is "USA" or "United States" ? "US" : stated : "US";
            if (Text(address, "state") is { } state && Jurisdiction.TryOf($"{country}-{state}", out var jurisdiction))
            {
                states.Add(jurisdiction);
            }
            else if (address.IsPresent)
            {
                Note(address, "no state by its code, such as MD; whose law decides is taken as not stated");
            }
        }

        var distinct = states.Distinct().ToList();
        if (distinct.Count > 1)
        {
            Note(Of("Location").First().At, "places in several states; whose law decides is taken as not stated");
        }

        return distinct.Count == 1 ? distinct[0] : null;
    }

    private List<ProgramKind> Programs(FhirResource root) =>
        [.. List(root.At, "category").SelectMany(Codes).Where(code => code.System == FhirCodes.Programs).Select(code => code.Code).Distinct(StringComparer.Ordinal).Select(ProgramKind.Of)];

    private (CareMoment? Admission, CareMoment? Discharge) Stay(List<PlanPhase> phases)
    {
        var episodes = Of("EpisodeOfCare").Where(episode => Text(episode.At, "status") is not (EnteredInError or "cancelled" or "waitlist") && IsOurs(Child(episode.At, "patient"), episode))
            .Select(episode => (episode.At, Start: DateTime(Child(Child(episode.At, "period"), "start")), End: DateTime(Child(Child(episode.At, "period"), "end")))).ToList();
        var during = episodes.Where(episode => phases.Count == 0 || phases.Exists(phase => !(episode.Start?.Date > phase.Dates.End) && !(episode.End?.Date < phase.Dates.Start))).ToList();
        foreach (var other in episodes.Except(during))
        {
            Note(other.At, "an episode of care at another time than the plan; it is not read");
        }

        if (during.Count > 1)
        {
            during[1].At.Log.Add(during[1].At.Path, "a second episode of care at the time of the plan", "one");
        }

        return during.Count == 0 ? (null, null) : (during[0].Start, during[0].End);
    }

    /// <summary>Adult, adolescent or child by the ages of the jurisdiction; without one, an adult from 21 on, the greatest age at which any known one lets adulthood begin.</summary>
    private Population? PopulationOf(Jurisdiction? jurisdiction, LocalDate? on)
    {
        const int AdultEverywhere = 21;
        foreach (var patient in Of("Patient").Where(patient => patient.Id == subject))
        {
            Understand(patient);
            if (Date(patient.At.Get("birthDate")) is { IsWhole: true, Date: var birth } && on is { } day && day >= birth)
            {
                return jurisdiction is not null && PopulationDefinition.TryFind(jurisdiction, out var ages) ? ages.At(birth, day)
                    : PopulationDefinition.AgeAt(birth, day) >= AdultEverywhere ? Population.Adult
                    : null;
            }
        }

        return null;
    }

    private static string ByMap(string word) => $"or one that is mapped (FhirCodeMap.With, iop check --map SYSTEM|CODE={word})";
}

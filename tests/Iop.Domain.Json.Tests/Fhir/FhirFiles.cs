using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>FHIR resources that the tests read and spoil.</summary>
internal static class FhirFiles
{
    /// <summary>A care plan of one activity.</summary>
    public const string Small = """
        {
          "resourceType": "CarePlan", "identifier": [ { "value": "p1" } ], "status": "active", "intent": "plan", "subject": { "reference": "Patient/pt-1", "display": "Zora Sampleton" },
          "category": [ { "coding": [ { "system": "urn:iop:levels", "code": "medicare:IOP" } ] } ], "period": { "start": "2026-03-02", "end": "2026-03-29" },
          "activity": [ { "detail": { "status": "in-progress", "code": { "coding": [ { "system": "http://www.ama-assn.org/go/cpt", "code": "90853" } ] },
            "scheduledTiming": { "repeat": { "frequency": 3, "period": 1, "periodUnit": "wk", "duration": 3, "durationUnit": "h" } } } } ]
        }
        """;

    public const string Repeat = "activity[0].detail.scheduledTiming.repeat";

    public static FhirPlanOptions InNewYork { get; } = new() { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] };

    public static string[] Names { get; } = ["step-down.bundle", "ehr-export.bundle", "alone.careplan", "bare.careplan"];

    /// <summary>What nobody may learn from what was read: names, and a number of the state.</summary>
    public static string[] Persons { get; } = ["Zora", "Sampleton", "Osbert", "Quillfeather", "Bartholomew", "Inkwell", "Prudence", "999-00-1234", "555-0100"];

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "data", "fhir", $"{name}.json");

    public static string Text(string name) => File.ReadAllText(Path(name));

    public static ReadResult<PlanDocument> Read(string json) => FhirPlanJson.Read(Data.Utf8(json), "f", InNewYork);

    public static ValueList<FormatProblem> Problems(string json) => Read(json).Problems;

    public static TreatmentPlan Plan(string json) => Read(json).Require().Plan;

    /// <summary>The small plan with the value at a place of its repeat replaced, added or removed.</summary>
    public static string WithRepeat(params (string Name, string Value)[] changes) =>
        changes.Aggregate(Small, static (json, change) => Data.With(json, $"{Repeat}.{change.Name}", change.Value));

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

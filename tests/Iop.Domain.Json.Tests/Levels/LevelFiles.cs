using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Tests.Levels;

/// <summary>A level system and a crosswalk with every property that a file may have, and an app's own system.</summary>
internal static class LevelFiles
{
    public const string Acme = """
        {
          "format": "iop-levels/1", "id": "acme", "name": "Acme Health levels", "edition": "2026", "orderSource": "the payer's own numbering",
          "levels": [
            { "code": "A", "name": "Visits", "setting": "outpatient", "rung": "op", "coOccurringEnhanced": "BE" },
            { "code": "B", "name": "Evening program", "setting": "outpatient", "rung": "iop", "directlyBelow": ["A"], "management": "clinicallyManaged", "population": "adult",
              "minutesPerWeek": [
                { "atLeast": 540, "citation": { "title": "Acme manual", "url": "https://example.org/manual", "remark": "2026-01" }, "below": 1200, "statedUpTo": 1140,
                  "population": "adult", "evidence": "primary" },
                { "atLeast": 0, "citation": { "title": "Acme manual" } } ],
              "evidence": "secondary", "citation": { "title": "Acme manual", "remark": "chapter 2" }, "note": "Three evenings." },
            { "code": "BE", "name": "Evening program, enhanced", "setting": "recoveryResidence", "rung": "iop", "directlyBelow": ["A", "B"], "variantOf": "B" } ],
          "note": "Written for tests."
        }
        """;

    public const string Pairs = """
        {
          "format": "iop-crosswalk/1",
          "pairs": [
            { "first": "asam3:2.1", "second": "asam4:2.1", "certainty": "judged", "why": "the same number and name" },
            { "first": "asam4:3.7 BIO", "second": "asam3:3.7", "certainty": "partial", "why": "where need is biomedical", "evidence": "secondary",
              "citation": { "title": "A page", "url": "https://example.org", "remark": "as read" } } ],
          "notes": [ { "level": "asam3:0.5", "to": "asam4", "text": "None." } ]
        }
        """;

    /// <summary>A system of an app's own.</summary>
    public static LevelSystem Own { get; } = LevelSystemJson.Read(Data.Utf8(Acme)).Require();

    /// <summary>The known systems and the app's own.</summary>
    public static LevelCatalog Catalog { get; } = LevelCatalog.Standard.With(Own);

    /// <summary>The problems of the sample with another value at a place, as <c>path: found; allowed</c>.</summary>
    public static string[] SystemProblems(string place, string value) => Lines(LevelSystemJson.Read(Data.Utf8(Data.With(Acme, place, value))).Problems);

    /// <summary>The problems of the sample with another value at a place, as <c>path: found; allowed</c>.</summary>
    public static string[] CrosswalkProblems(string place, string value) => Lines(CrosswalkJson.Read(Data.Utf8(Data.With(Pairs, place, value))).Problems);

    private static string[] Lines(ValueList<FormatProblem> problems) => [.. problems.Select(problem => $"{problem.Path}: {problem.Found}; {problem.Allowed}")];
}

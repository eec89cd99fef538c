using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Fhir;

/// <content>Elements of any resource. What is of another kind than it may be is reported once, and without a quotation.</content>
internal sealed partial class FhirReader
{
    private readonly HashSet<int> refused = [];

    private bool Is(JsonCursor at, bool isKind, string allowed)
    {
        if (at.IsPresent && !isKind && refused.Add(at.Place))
        {
            at.RefuseKind(allowed);
        }

        return at.IsPresent && isKind;
    }

    /// <summary>An element of an object; absent where there is none, or where something else than an object stands.</summary>
    private JsonCursor Child(JsonCursor at, string name) => Is(at, at.IsObject, "an object") ? at.Get(name) : default;

    /// <summary>The items of an element that repeats.</summary>
    private List<JsonCursor> List(JsonCursor at, string name)
    {
        var list = Child(at, name);
        return Is(list, list.IsList, "a list") ? list.Each() : [];
    }

    /// <summary>A code, an id or a date: a text that is not empty.</summary>
    private string? Text(JsonCursor at) => Is(at, at.IsText, "a string") ? at.Word() : null;

    private string? Text(JsonCursor at, string name) => Text(Child(at, name));

    private bool IsTrue(JsonCursor at, string name) => Child(at, name) is { IsPresent: true } flag && flag.Flag() is true;

    /// <summary>The codes of a CodeableConcept in their order, and its text as a code of no system.</summary>
    private List<FhirCode> Codes(JsonCursor concept)
    {
        var codes = new List<FhirCode>();
        if (!concept.IsPresent)
        {
            return codes;
        }

        foreach (var coding in List(concept, "coding"))
        {
            Add(codes, coding);
        }

        // free text: looked up in the map and never kept
        if (Child(concept, "text") is { IsText: true } words && words.Plain() is { Length: > 0 and <= FormatLimits.MaxTextLength } text)
        {
            codes.Add(FhirCode.Of("", text));
        }

        return codes;
    }

    private void Add(List<FhirCode> codes, JsonCursor coding)
    {
        if (Text(coding, "code") is { } code)
        {
            codes.Add(FhirCode.Of(Text(coding, "system"), code));
        }
    }

    /// <summary>The first meaning of a kind that one of the codes has.</summary>
    private T? Meant<T>(IEnumerable<FhirCode> codes, Func<FhirMeaning, T?> kind)
        where T : class => codes.Select(code => options.Codes.Of(code) is { } meaning ? kind(meaning) : null).FirstOrDefault(value => value is not null);

    /// <summary>The code of one of the library's own systems.</summary>
    private static string? Own(IEnumerable<FhirCode> codes, string system) =>
        codes.Where(code => code.System == system).Select(code => code.Code).FirstOrDefault();

    /// <summary>The codes of a concept as a message shows them: without its text, which may hold a name.</summary>
    private static string Quoted(IEnumerable<FhirCode> codes) => string.Join(", ", codes.Where(code => code.System.Length > 0).Take(5)
        .Select(code => JsonQuote.Cut($"{code.System}|{code.Code}", 2 * JsonQuote.Length))) is { Length: > 0 } known ? known : "no code of a system";

    /// <summary>The value of an extension by its address; absent where there is none.</summary>
    private JsonCursor Extension(JsonCursor at, string url, string value)
    {
        foreach (var extension in List(at, "extension"))
        {
            if (Child(extension, "url") is { IsText: true } address && address.Plain() == url)
            {
                return Child(extension, value);
            }
        }

        return default;
    }

    /// <summary>Refuses what says that the rest cannot be understood without it.</summary>
    private void Understand(FhirResource resource)
    {
        foreach (var name in (string[])["implicitRules", "modifierExtension"])
        {
            Understand(resource.At, name);
        }
    }

    private void Understand(JsonCursor at, string name = "modifierExtension")
    {
        if (Child(at, name) is { IsPresent: true } found && refused.Add(found.Place))
        {
            at.Log.Add(found.Path, "an element that changes the meaning of what is around it", "no such element: none is known");
        }
    }
}

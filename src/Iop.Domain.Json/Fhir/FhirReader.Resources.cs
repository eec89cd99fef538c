using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Fhir;

/// <content>The resources of the file, and which of them is the plan.</content>
internal sealed partial class FhirReader
{
    private static readonly string[] BundleTypes = ["collection", "document", "message", "searchset", "transaction", "batch"];
    private readonly List<FhirResource> resources = [];
    private readonly Dictionary<string, FhirResource> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<FhirResource> replaced = [];

    private void Index(JsonCursor at, string type)
    {
        if (type == CarePlan)
        {
            Take(at, fullUrl: null, owner: null);
            return;
        }

        if (Text(at, "type") is { } kind && !BundleTypes.Contains(kind, StringComparer.Ordinal))
        {
            at.Get("type").Refuse(string.Join(", ", BundleTypes));
        }

        foreach (var entry in List(at, "entry"))
        {
            // what a server says of a search is no part of the answer
            if (Child(entry, "resource") is { IsPresent: true } resource && Text(Child(entry, "search"), "mode") != "outcome")
            {
                Take(resource, Text(entry, "fullUrl"), owner: null);
            }
        }
    }

    private void Take(JsonCursor at, string? fullUrl, FhirResource? owner)
    {
        if (!Is(at, at.IsObject, "an object"))
        {
            return;
        }

        if (Text(at, ResourceType) is not { } type)
        {
            if (!at.Get(ResourceType).IsPresent)
            {
                at.Log.Add(at.Path.Property(ResourceType), "no such property", "this property, which is required");
            }

            return;
        }

        var resource = new FhirResource(type, Text(at, "id"), at, owner);
        resources.Add(resource);
        if (owner is not null)
        {
            owner.Contain(resource);
            return;
        }

        foreach (var key in (string?[])[fullUrl, resource.Id is { } id ? $"{type}/{id}" : null])
        {
            if (key is not null && !byKey.TryAdd(key, resource) && byKey[key] != resource)
            {
                Note(at, $"a second {Shown(type)} under one address; references mean the first one");
            }
        }

        foreach (var inner in List(at, "contained"))
        {
            Take(inner, fullUrl: null, resource);
        }
    }

    /// <summary>The resource that a Reference means; null where it is not in the file.</summary>
    private FhirResource? Resolve(JsonCursor reference, FhirResource from)
    {
        if (Text(reference, "reference") is not { } target)
        {
            return null;
        }

        if (target.StartsWith('#'))
        {
            return from.Contained(target[1..]);
        }

        var history = target.IndexOf("/_history/", StringComparison.Ordinal);
        target = history > 0 ? target[..history] : target;
        return byKey.GetValueOrDefault(target) ?? byKey.GetValueOrDefault(Tail(target));
    }

    /// <summary>The type and id of an address, such as <c>Goal/1</c> of <c>https://example.org/fhir/Goal/1</c>.</summary>
    private static string Tail(string address)
    {
        var id = address.LastIndexOf('/');
        var type = id > 0 ? address.LastIndexOf('/', id - 1) : -1;
        return address[(type + 1)..];
    }

    private IEnumerable<FhirResource> Of(string type) => resources.Where(resource => resource.Type == type);

    /// <summary>The plan: the CarePlan that is no part of another one.</summary>
    private FhirResource? Root(JsonCursor at)
    {
        // one that is contained is whole only as a part of the one that contains it
        var plans = Of(CarePlan).Where(plan => !plan.IsContained && Text(plan.At, "status") != EnteredInError).ToList();
        replaced.UnionWith(plans.SelectMany(plan => List(plan.At, "replaces").Select(reference => Resolve(reference, plan))).OfType<FhirResource>());
        var roots = plans.Where(plan => !replaced.Contains(plan) && !Parents(plan).Any()).ToList();
        if (roots.Count > 1 && roots.Where(plan => LevelIn(plan) is not null).ToList() is [var only])
        {
            foreach (var other in roots.Where(plan => plan != only))
            {
                Note(other.At, "a care plan that names no level of care, beside one that does; it is not read");
            }

            roots = [only];
        }

        foreach (var former in plans.Where(replaced.Contains))
        {
            Note(former.At, "a care plan that another one replaces; it is not read");
        }

        if (roots is [var root])
        {
            return root;
        }

        var count = roots.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        at.Log.Add(at.Path, $"{(roots.Count == 0 ? "no" : count)} care plan(s) that are no part of another and were not entered in error", "one, its phases as care plans that are partOf it; several plans in files of their own");
        return null;
    }

    private IEnumerable<FhirResource> Parents(FhirResource plan) =>
        List(plan.At, "partOf").Select(reference => Resolve(reference, plan)).OfType<FhirResource>().Where(parent => parent.Type == CarePlan && parent != plan);

    private static string Shown(string type) => JsonQuote.Cut(type, JsonQuote.Length);
}

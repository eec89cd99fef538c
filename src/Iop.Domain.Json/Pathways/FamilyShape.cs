using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Pathways;

/// <summary>The numbers that a family of distributions has, among all that an object may have.</summary>
internal sealed record FamilyShape<T>(string Word, T Family, string[] Numbers)
    where T : struct
{
    /// <summary>Reports numbers of another family, and those that are missing.</summary>
    public bool Holds(JsonObjectCursor item, IEnumerable<string> all)
    {
        var before = item.Log.Count;
        foreach (var name in all)
        {
            var (isThere, belongs) = (item[name].IsPresent, Numbers.Contains(name));
            if (isThere && !belongs)
            {
                item[name].Refuse($"no such property: {Word} has {string.Join(", ", Numbers)}");
            }
            else if (!isThere && belongs)
            {
                item.Log.Add(item.Path.Property(name), "no such property", $"this property, which {Word} requires");
            }
        }

        return item.Log.Count == before;
    }
}

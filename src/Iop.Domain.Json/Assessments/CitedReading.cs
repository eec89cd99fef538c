using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>What several parts of an instrument read alike.</summary>
internal static class CitedReading
{
    /// <summary>A source.</summary>
    public static Citation? Citation(this JsonCursor at)
    {
        if (at.Object(InstrumentShapes.Citation) is not { } item)
        {
            return null;
        }

        var title = item["title"].Word();
        var url = item["url"].Text();
        var remark = item["remark"].Text();
        return title is null ? null : new(title, url, remark);
    }

    /// <summary>How a part was read and where; what is said to have been read says where.</summary>
    public static (EvidenceStatus? Evidence, Citation? Citation) Source(this JsonObjectCursor item)
    {
        var evidence = item["evidence"].OneOf(LevelShapes.Statuses);
        var citation = item["citation"].Citation();
        if (evidence is not (null or EvidenceStatus.Unverified) && !item["citation"].IsPresent)
        {
            item.Log.Add(item.Path.Property("citation"), "no such property", "a citation, or evidence unverified: what was read says where");
        }

        return (evidence, citation);
    }

    /// <summary>The number of an item.</summary>
    public static int? ItemNumber(this JsonCursor at) => at.Integer(0, InstrumentItem.GreatestNumber);

    /// <summary>Values that an item may have; null where the list is unsound.</summary>
    public static ItemValues? Values(this JsonCursor at) => at.Numbers() is { } values ? ItemValues.Of([.. values]) : null;

    /// <summary>At least one number from 0 to 63, each once; null where the list is unsound.</summary>
    public static ValueList<int>? Numbers(this JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var before = at.Log.Count;
        var seen = new HashSet<int>();
        var numbers = at.Items(place =>
        {
            var number = place.Integer(0, ItemValues.Greatest);
            if (number is { } again && !seen.Add(again))
            {
                place.Log.Add(place.Path, $"{((long)again).Invariant()} a second time", "each number once");
            }

            return number ?? 0;
        });
        if (numbers is { Count: 0 })
        {
            at.Refuse("at least one number");
        }

        return at.Log.Count == before ? numbers!.ToValueList() : null;
    }
}

using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>Reads the law of a transition: exactly one of the properties that stand for laws.</summary>
internal static class LawReader
{
    private static readonly string[] Names = ["probability", "rate", "hazardRatio", "table", "sojourn", "exitShare"];

    public static TransitionLaw? Read(JsonObjectCursor item)
    {
        var (probability, rate, ratio) = (item["probability"], item["rate"], item["hazardRatio"]);
        var (table, sojourn, share) = (item["table"], item["sojourn"], item["exitShare"]);
        TransitionLaw?[] laws =
        [
            probability.Schedule(static value => value.Number(0, 1)) is { } perCycle ? new ProbabilityLaw(perCycle) : null,
            rate.Schedule(static value => value.Number(0, PathwayLimits.MostHazard)) is { } perYear ? new RateLaw(perYear) : null,
            HazardRatio(ratio),
            Table(table),
            SojournReader.Racing(sojourn),
            ExitShare(share),
        ];
        var given = Names.Zip([probability, rate, ratio, table, sojourn, share]).Where(static pair => pair.Second.IsPresent).Select(static pair => pair.First).ToList();
        if (given.Count == 1)
        {
            return laws.SingleOrDefault(static law => law is not null);
        }

        item.Log.Add(item.Path, given.Count == 0 ? "no law" : string.Join(", ", given), $"exactly one of {string.Join(", ", Names)}");
        return null;
    }

    private static HazardRatioLaw? HazardRatio(JsonCursor at)
    {
        if (at.Object(LawShapes.HazardRatioLaw) is not { } item)
        {
            return null;
        }

        var from = item["from"].Word();
        var to = item["to"].Word();
        var ratio = item["ratio"].Schedule(static value => value.Number(0, PathwayLimits.MostRatio));
        return from is not null && to is not null && ratio is not null ? new(from, to, ratio) : null;
    }

    private static TableLaw? Table(JsonCursor at)
    {
        if (at.Object(LawShapes.TableLaw) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var meaning = item["as"].OneOf(LawShapes.Meanings);
        return id is not null && meaning is { } of ? new(id, of) : null;
    }

    private static ExitShareLaw? ExitShare(JsonCursor at)
    {
        if (at.Object(LawShapes.ExitShare) is not { } item)
        {
            return null;
        }

        var share = item["share"].Number(0, 1);
        var stay = SojournReader.Stay(item["stay"]);
        return share is { } part && stay is not null ? new(part, stay) : null;
    }
}

using System.Globalization;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>Reads arrivals and slots.</summary>
internal static class CapacityReader
{
    /// <summary>The plan, with nothing but ids for a part of it whose numbers could not be read; null where there is none, or ids could not be read.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="isWhole">Whether nothing of it was refused.</param>
    public static CapacityPlan? Plan(JsonCursor at, out bool isWhole)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var plan = Plan(at);
        isWhole = !at.IsPresent || at.Log.Count == before;
        return plan;
    }

    private static CapacityPlan? Plan(JsonCursor at)
    {
        if (at.Object(CapacityShapes.Capacity) is not { } item)
        {
            return null;
        }

        var (arrivals, levels) = (item["arrivals"].Items(Arrivals) ?? [], item["levels"].Items(Level) ?? []);
        var warmUp = SojournReader.Time(item["warmUp"]);
        var targets = item["waitTargets"].Items(SojournReader.Time) ?? [];
        if (targets.Count > PathwayLimits.MostWaitTargets)
        {
            item["waitTargets"].Refuse(string.Create(CultureInfo.InvariantCulture, $"at most {PathwayLimits.MostWaitTargets} times"));
            return null;
        }

        // without a gap the positions in the parts are those in the file, and paths are right
        return arrivals.Contains(null) || levels.Contains(null) || targets.Contains(null) || (warmUp is null && item["warmUp"].IsPresent)
            ? null
            : new(arrivals!, levels!, warmUp, targets!);
    }

    /// <summary>What a strategy changes; null where that could not be read, nothing where it changes nothing.</summary>
    public static (IReadOnlyList<PatientArrivals> Arrivals, IReadOnlyList<LevelCapacity> Levels)? Change(JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return ([], []);
        }

        var before = at.Log.Count;
        if (at.Object(CapacityShapes.Change) is not { } item)
        {
            return null;
        }

        var (arrivals, levels) = (item["arrivals"].Items(Arrivals) ?? [], item["levels"].Items(Level) ?? []);
        return at.Log.Count > before ? null : (arrivals!, levels!);
    }

    private static PatientArrivals? Arrivals(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(CapacityShapes.Arrivals) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var process = Poisson(item["poisson"]);
        process = SojournReader.Stay(item["gaps"]) is { } gap ? ArrivalProcess.Renewal(gap) : process;
        process = Times(item["times"]) ?? process;
        var rank = item["rank"].IsPresent ? item["rank"].Integer(1, PathwayLimits.MostRank) : 1;
        var start = item["start"].Items(PathwayPartReader.Start) ?? [];
        var source = item["source"].Text();
        var note = item["note"].Text();
        if ((item["poisson"].IsPresent ? 1 : 0) + (item["gaps"].IsPresent ? 1 : 0) + (item["times"].IsPresent ? 1 : 0) != 1)
        {
            at.Log.Add(at.Path, "other properties", "exactly one of poisson, gaps, times");
        }

        return id is null ? null
            : at.Log.Count > before ? new(id, process ?? ArrivalProcess.Poisson(0), start: (start.Contains(null) ? [] : start)!)
            : new(id, process!, rank!.Value, start!, source, note);
    }

    private static ArrivalProcess? Poisson(JsonCursor at)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(CapacityShapes.Poisson) is not { } item)
        {
            return null;
        }

        var rate = item["rate"].Number(0, PathwayLimits.MostHazard);
        var unit = Unit(item["unit"]);
        var pieces = item["pieces"].Items(static piece => SojournReader.Point(piece, LawShapes.Piece, "until", "rate", PathwayLimits.MostHazard));
        SojournReader.Order(item["pieces"], pieces, Sojourn.PieceFault, "a piece that ends after the one before it, and after 0");
        var period = item["period"].Number(PathwayLimits.LeastScale, PathwayTime.MaximumAmount);
        if (period is { } length && pieces is [.., { } last] && last.Time > length)
        {
            item["period"].Refuse("a time that is not before the end of the last piece");
        }

        return at.Log.Count > before ? null : ArrivalProcess.Poisson((pieces ?? []).OfType<SojournPoint>(), rate!.Value, unit!.Value, period);
    }

    private static ArrivalProcess? Times(JsonCursor at)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(CapacityShapes.Times) is not { } item)
        {
            return null;
        }

        var batches = item["batches"].Items(Batch);
        var unit = Unit(item["unit"]);
        return at.Log.Count > before ? null : ArrivalProcess.At(batches!.OfType<ArrivalBatch>(), unit!.Value);
    }

    private static ArrivalBatch? Batch(JsonCursor at)
    {
        if (at.Object(CapacityShapes.Batch) is not { } item)
        {
            return null;
        }

        var time = item["time"].Number(0, PathwayTime.MaximumAmount);
        var patients = item["patients"].IsPresent ? item["patients"].Integer(1, PathwayLimits.MostBatch) : 1;
        return time is { } when && patients is { } count ? new(when, count) : null;
    }

    private static LevelCapacity? Level(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(CapacityShapes.Level) is not { } item)
        {
            return null;
        }

        var state = item["state"].Word();
        var slots = item["slots"].Schedule(static value => value.Integer(0, PathwayLimits.MostSlots));
        var cut = item["cut"].IsPresent ? item["cut"].OneOf(CapacityShapes.Cuts) : SlotCut.Finish;
        var mostWaiting = item["mostWaiting"].Integer(0, PathwayLimits.MostPresent);
        var balking = OptionsReader.Column(item["balking"]);
        if (balking?.Values.Any(static share => !(share >= 0 && share <= 1)) == true)
        {
            item["balking"].Refuse("values from 0 to 1");
        }

        var patience = SojournReader.Stay(item["patience"]);
        var transfers = item["transfers"].IsPresent ? item["transfers"].OneOf(CapacityShapes.Transfers) : TransferWait.HoldSlot;
        var transferRank = item["transferRank"].Integer(1, PathwayLimits.MostRank);
        var lostTo = item["lostTo"].Word();
        if (lostTo is not null && lostTo == state)
        {
            item["lostTo"].Refuse("another state, one without slots");
        }

        var waitsAs = item["waitsAs"].Word();
        var source = item["source"].Text();
        var note = item["note"].Text();
        return state is null ? null
            : at.Log.Count > before ? new(state, slots ?? 0, lostTo: lostTo == state ? null : lostTo, waitsAs: waitsAs)
            : new(state, slots!, cut!.Value, mostWaiting, balking, patience, transfers!.Value, transferRank, lostTo, waitsAs, source, note);
    }

    private static TimeUnit? Unit(JsonCursor at) => at.IsPresent ? at.OneOf(LawShapes.TimeUnits) : TimeUnit.Year;
}

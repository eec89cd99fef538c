using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json.Transitions;

/// <summary>Reads a table of transitions, and reports all for which it would be refused.</summary>
internal static class TransitionReader
{
    public static Func<JsonCursor, TransitionTable?> With(LevelCatalog? levels, InstrumentCatalog? instruments) =>
        at => Read(at, levels ?? LevelCatalog.Standard, new(instruments ?? InstrumentCatalog.Standard));

    private static TransitionTable? Read(JsonCursor at, LevelCatalog levels, CriterionReader criteria)
    {
        if (at.Object(TransitionShapes.Table) is not { } root)
        {
            return null;
        }

        root.Format(TransitionTableJson.Format);
        var (id, name) = (root["id"].Word(), root["name"].Word());
        var transitions = root["transitions"].Items(item => Move(item, levels, criteria));
        if (at.Log.Count > 0)
        {
            return null;
        }

        var moves = transitions!.OfType<Transition>().ToValueList();
        var place = root["transitions"].Path;
        foreach (var problem in TransitionProblems.Of(TransitionTable.LevelsOf(moves), moves))
        {
            var index = moves.Index().Where(move => ReferenceEquals(move.Item, problem.Transition)).Select(move => (int?)move.Index).FirstOrDefault();
            at.Log.Add(index is { } found ? place.Item(found) : place, problem.Text.TrimEnd('.'), "a sound table");
        }

        return at.Log.Count > 0 ? null : LastWord.Make(at, () => TransitionTable.Of(id!, name!, moves));
    }

    private static Transition? Move(JsonCursor at, LevelCatalog levels, CriterionReader criteria)
    {
        var before = at.Log.Count;
        if (at.Object(TransitionShapes.Transition) is not { } item)
        {
            return null;
        }

        var kind = item["kind"].OneOf(TransitionShapes.Moves);
        var from = LevelReading.Level(item["from"], levels);
        var to = LevelReading.Level(item["to"], levels);
        var priority = item["priority"].Integer(0);
        var when = criteria.Read(item["when"]);
        if (at.Log.Count > before)
        {
            return null;
        }

        if (!Transition.Fits(from, to, kind!.Value))
        {
            at.Log.Add(
                at.Path, $"{TransitionShapes.Moves.WordOf(kind.Value)} from {from?.Id ?? "outside care"} to {to?.Id ?? "out of care"}", "a kind that goes with its two ends");
            return null;
        }

        return LastWord.Make(at, () => new Transition(from, to, kind.Value, priority ?? 0, when));
    }
}

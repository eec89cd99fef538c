using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads an instrument: first each part at its own place, then what does not fit together.</summary>
internal static class InstrumentReader
{
    public static Instrument? Read(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.Instrument) is not { } root)
        {
            return null;
        }

        root.Format(InstrumentJson.Format);
        var id = root["id"].Word();
        if (id?.Any(char.IsWhiteSpace) == true)
        {
            root["id"].Refuse("an identifier without white space");
        }

        var name = root["name"].Word();
        var version = root["version"].Word();
        var items = AtLeastOne(root["items"], InstrumentPartReader.Item, "item");
        var scoring = root["scoring"].OneOf(InstrumentShapes.ScoringRules);
        var scales = AtLeastOne(root["scales"], ScaleReader.Read, "scale");
        if (scales?.Count > Instrument.MostScales)
        {
            root["scales"].Refuse($"at most {((long)Instrument.MostScales).Invariant()} scales");
        }

        var evidence = root["evidence"].OneOf(LevelShapes.Statuses);
        var citations = AtLeastOne(root["citations"], CitedReading.Citation, "citation");
        var licenseNote = root["licenseNote"].Word();
        var gate = InstrumentPartReader.Gate(root["gate"]);
        var triage = root["triage"].Items(InstrumentPartReader.Criterion);
        var filledIn = root["meanOfAnswered"].Integer(1, InstrumentItem.GreatestNumber);
        var triggers = root["safetyTriggers"].Items(InstrumentPartReader.Trigger);
        var thresholds = root["changeThresholds"].Items(InstrumentPartReader.Threshold);
        var recall = InstrumentPartReader.Recall(root["recall"]);
        var note = root["note"].Text();
        new InstrumentFit(at.Log, new(items, scoring, scales, gate, root["gate"].IsPresent, triage ?? [], filledIn is not null, triggers ?? [], thresholds ?? [])).Report();
        return at.Log.Count > 0 ? null : LastWord.Make(at, () => new Instrument(
            id!,
            name!,
            version!,
            [.. items!.Select(item => new InstrumentItem(item.Number!.Value, item.Values!.Value))],
            scoring!.Value,
            [.. scales!.Select(scale => scale.Value!)],
            evidence!.Value,
            [.. citations!.OfType<Citation>()],
            licenseNote!,
            gate,
            [.. triage?.OfType<TriageCriterion>() ?? []],
            filledIn is { } most ? MissingItemRule.MeanOfAnswered(most) : null,
            [.. triggers?.Select(trigger => trigger.Value!) ?? []],
            [.. thresholds?.Select(threshold => threshold.Value!) ?? []],
            recall,
            note));
    }

    private static List<T>? AtLeastOne<T>(JsonCursor at, Func<JsonCursor, T> read, string what)
    {
        var list = at.Items(read);
        if (list is { Count: 0 })
        {
            at.Refuse($"at least one {what}");
        }

        return list;
    }
}

using System.Globalization;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>Reads tables, hazard ratios, one-off rewards, adjustments and who the patients are.</summary>
internal static class OptionsReader
{
    public static PatientMix? Patients(JsonCursor at, out IReadOnlyList<PatientModifier?> modifiers)
    {
        modifiers = at.IsPresent ? [null] : [];
        if (at.Object(OptionsShapes.Patients) is not { } item)
        {
            return at.IsPresent ? null : PatientMix.Alike;
        }

        var before = at.Log.Count;
        var age = DistributionReader.Factor(item["age"]);
        var femaleShare = item["femaleShare"].Number(0, 1);
        modifiers = item["modifiers"].Items(Modifier) ?? (item["modifiers"].IsPresent ? [null] : []);
        return at.Log.Count > before ? null : new(age, femaleShare, modifiers.OfType<PatientModifier>());
    }

    public static PathwayTable? Table(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.Table) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var axis = item["by"].OneOf(OptionsShapes.Axes);
        var values = Column(item["values"]);
        var female = Column(item["female"]);
        var male = Column(item["male"]);
        var source = item["source"].Text();
        var note = item["note"].Text();
        if (item["values"].IsPresent ? item["female"].IsPresent || item["male"].IsPresent : !item["female"].IsPresent || !item["male"].IsPresent)
        {
            at.Log.Add(at.Path, "other columns", "either values, or female and male");
        }

        return id is null ? null
            : at.Log.Count > before ? new(id, TableAxis.Years, new TableColumn([], 0))
            : new(id, axis!.Value, female ?? values!, male ?? values!, source, note);
    }

    public static HazardRatio? HazardRatio(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.HazardRatio) is not { } item)
        {
            return null;
        }

        var from = item["from"].Word();
        var ratio = item["ratio"].Schedule(static value => value.Number(0, PathwayLimits.MostRatio));
        var to = item["to"].Word();
        var table = item["table"].Word();
        var modifier = item["modifier"].Word();
        var waning = Waning(item["waning"]);
        var source = item["source"].Text();
        var note = item["note"].Text();
        return from is null || (to is null && item["to"].IsPresent) ? null
            : at.Log.Count > before ? new(from, to, 1)
            : new(from, to, ratio!, table, modifier, waning, source, note);
    }

    public static OneOffReward? OneOff(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.OneOff) is not { } item)
        {
            return null;
        }

        var from = item["from"].Word();
        var to = item["to"].Word();
        var cost = item["cost"].IsPresent ? PathwayPartReader.Cost(item["cost"]) : 0;
        var loss = item["qalyLoss"].IsPresent ? PathwayPartReader.Utility(item["qalyLoss"]) : 0;
        var source = item["source"].Text();
        var note = item["note"].Text();
        if (at.Log.Count == before && from == to)
        {
            at.Log.Add(at.Path, from is null ? "no state" : "one state twice", "from, or to, or both that differ");
        }

        return from == to || (from is null && item["from"].IsPresent) || (to is null && item["to"].IsPresent) ? null
            : at.Log.Count > before ? new(from, to, 0, 0) : new(from, to, cost!, loss!, source, note);
    }

    public static RewardAdjustment? Adjustment(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.Adjustment) is not { } item)
        {
            return null;
        }

        var of = item["of"].OneOf(OptionsShapes.RewardKinds);
        var form = item["apply"].OneOf(OptionsShapes.AdjustmentForms);
        var table = item["table"].Word();
        var modifier = item["modifier"].Word();
        if (item["table"].IsPresent == item["modifier"].IsPresent || item["table"].IsPresent != item["apply"].IsPresent)
        {
            at.Log.Add(at.Path, "other properties", "either apply and table, or modifier, which multiplies");
        }

        return at.Log.Count > before ? null : table is not null ? new(of!.Value, form!.Value, table) : RewardAdjustment.ByModifier(of!.Value, modifier!);
    }

    public static PathwayParameter? Parameter(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.Parameter) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var distribution = DistributionReader.Read(item["distribution"]);
        var targets = item["targets"].Items(Target);
        if (targets is { Count: 0 })
        {
            item["targets"].Refuse("at least one place");
        }

        var row = item["row"].Word();
        var source = item["source"].Text();
        var note = item["note"].Text();
        return at.Log.Count > before ? null : new(id!, distribution!, targets!.OfType<ParameterTarget>(), source, note, row);
    }

    public static ParameterCorrelation? Correlation(JsonCursor at)
    {
        if (at.Object(OptionsShapes.Correlation) is not { } item)
        {
            return null;
        }

        var first = item["first"].Word();
        var second = item["second"].Word();
        var correlation = item["correlation"].Number(-1, 1);
        if (first is not null && first == second)
        {
            item["second"].Refuse("the id of another parameter");
            return null;
        }

        if (correlation is 1 or -1)
        {
            item["correlation"].Refuse("a number above -1 and below 1");
            return null;
        }

        return first is not null && second is not null && correlation is { } of ? new(first, second, of) : null;
    }

    public static PathwayEvidence? Evidence(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.Evidence) is not { } item)
        {
            return null;
        }

        var parameter = item["parameter"].Word();
        var value = item["value"].Number(-double.MaxValue, double.MaxValue);
        var mark = item["mark"].OneOf(OptionsShapes.Marks);
        var source = item["source"].Text();
        var note = item["note"].Text();
        if (mark is EvidenceMark.Verified or EvidenceMark.Derived && string.IsNullOrWhiteSpace(source))
        {
            at.Log.Add(at.Path.Property("source"), "no source", "a source, or the mark unverified");
        }

        return at.Log.Count > before ? null : new(parameter!, value!.Value, mark!.Value, source, note);
    }

    private static ParameterTarget? Target(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(OptionsShapes.Target) is not { } item)
        {
            return null;
        }

        var of = item["of"].OneOf(OptionsShapes.TargetKinds);
        var from = item["from"].Word();
        var to = item["to"].Word();
        var state = item["state"].Word();
        var strategy = item["strategy"].Word();
        var through = item["throughCycle"].Integer(1);
        var isOfState = of is ParameterTargetKind.Cost or ParameterTargetKind.Utility;
        if (of is not null && (isOfState ? state is null || from is not null || to is not null : state is not null))
        {
            at.Log.Add(at.Path, "other states", isOfState ? "state, and neither from nor to" : "from and to, as the place has them, and no state");
        }

        return at.Log.Count > before || of is not { } kind ? null
            : isOfState ? ParameterTarget.OfState(kind, state!, strategy, through)
            : ParameterTarget.OfMove(kind, from, to, strategy, through);
    }

    private static PatientModifier? Modifier(JsonCursor at)
    {
        if (at.Object(OptionsShapes.Modifier) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var distribution = DistributionReader.Factor(item["distribution"]);
        var source = item["source"].Text();
        var note = item["note"].Text();
        return id is null ? null : new(id, distribution ?? ValueDistribution.Fixed(1), source, note);
    }

    private static Waning? Waning(JsonCursor at)
    {
        if (at.Object(OptionsShapes.Waning) is not { } item)
        {
            return null;
        }

        var form = item["form"].OneOf(OptionsShapes.WaningForms);
        var length = SojournReader.Time(item["length"]);
        var from = item["from"].IsPresent ? SojournReader.Time(item["from"]) : PathwayTime.Zero;
        var clock = item["clock"].IsPresent ? item["clock"].OneOf(LawShapes.Clocks) : SojournClock.Forward;
        if (length is { Amount: 0 })
        {
            item["length"].Refuse("a time above 0");
            return null;
        }

        return form is { } of && length is not null && from is not null && clock is { } by ? new(of, from, length, by) : null;
    }

    public static TableColumn? Column(JsonCursor at)
    {
        if (at.Items(Step) is not { } steps)
        {
            return null;
        }

        var before = at.Log.Count;
        if (steps.Count == 0)
        {
            at.Refuse("at least one value");
        }

        for (var (i, last) = (0, 0.0); i < steps.Count; i++)
        {
            var (below, isBound, _) = steps[i];
            if (isBound == (i == steps.Count - 1))
            {
                at.Log.Add(at.Path.Item(i).Property("below"), isBound ? "a last value with a bound" : "no such property", "a bound for every value but the last");
            }
            else if (below <= last)
            {
                at.Log.Add(at.Path.Item(i).Property("below"), below.Value.ToString("R", CultureInfo.InvariantCulture), string.Create(
                    CultureInfo.InvariantCulture, $"a bound above {last:R}, that of the value before it"));
            }

            last = below ?? last;
        }

        return at.Log.Count > before || steps.Any(static step => step.Value is null || (step.Below is null && step.IsBound))
            ? null
            : new(steps.SkipLast(1).Select(static step => new TableStep(step.Below!.Value, step.Value!.Value)), steps[^1].Value!.Value);
    }

    private static (double? Below, bool IsBound, double? Value) Step(JsonCursor at)
    {
        if (at.Object(OptionsShapes.TableStep) is not { } item)
        {
            return (null, false, null);
        }

        var value = item["value"].Number(-PathwayLimits.MostCost, PathwayLimits.MostCost);
        return (item["below"].Number(0, PathwayTime.MaximumAmount), item["below"].IsPresent, value);
    }
}

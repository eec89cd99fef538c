using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Scheduling;

/// <summary>Gathers limits with their sources; of two that speak of one thing the strictest stays.</summary>
internal sealed class RuledLimits
{
    private const string Modalities = "modalities.";

    private readonly SortedDictionary<string, (int? Min, int? Max)> limits = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RequirementSource> sources = new(StringComparer.Ordinal);
    private readonly List<UnstatedRule> unstated = [];

    public void Add(string name, Bounds<int> bounds, Rule? rule, string text)
    {
        var (min, max) = limits.GetValueOrDefault(name);
        // whole numbers, none below zero: what no amount keeps becomes the limit that is nearest to it
        var least = Whole(bounds.Least + (bounds.IncludesLeast ? 0L : 1));
        var most = Whole(bounds.Most - (bounds.IncludesMost ? 0L : 1));
        if (least is not null && !(least <= min))
        {
            min = least;
            sources[$"{name}.min"] = new($"{name}.min", rule, text);
        }

        if (most is not null && !(most >= max))
        {
            max = most;
            sources[$"{name}.max"] = new($"{name}.max", rule, text);
        }

        limits[name] = (min, max);
    }

    /// <summary>Something that is asked and becomes no limit.</summary>
    public void Leave(Rule rule, string text, string why) => unstated.Add(new(rule, text, why));

    public RuledRequirement ToRequirement()
    {
        var conflicts = new List<string>();
        foreach (var (name, (min, max)) in limits.Where(limit => limit.Value.Min > limit.Value.Max).ToList())
        {
            conflicts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: at least {min} ({sources[$"{name}.min"].Rule?.Id ?? "plan"}), but at most {max} ({sources[$"{name}.max"].Rule?.Id ?? "plan"})"));
            limits[name] = (min, null);
            if (sources[$"{name}.max"] is { Rule: { } given } source)
            {
                Leave(given, source.Text, string.Create(CultureInfo.InvariantCulture, $"it gives way to at least {min} ({sources[$"{name}.min"].Rule?.Id ?? "plan"})"));
            }

            sources.Remove($"{name}.max");
        }

        var modalities = from limit in limits
                         where limit.Key.StartsWith(Modalities, StringComparison.Ordinal)
                         let dot = limit.Key.LastIndexOf('.')
                         group limit by limit.Key[Modalities.Length..dot]
                         into same
                         select new ModalityLimit(
                             Modality.Of(same.Key), Of(same, $"{Modalities}{same.Key}.sessions"), Of(same, $"{Modalities}{same.Key}.minutes"));
        var requirement = new WeekRequirement(
            Of(limits, "minutesPerWeek"), Of(limits, "daysPerWeek"), Of(limits, "minutesPerDay"), Of(limits, "sessionsPerDay"),
            modalities: modalities, sources: sources.Values);
        return new(requirement, requirement.Sources, conflicts.ToValueList(), unstated.ToValueList());
    }

    private static int? Whole(long? bound) => bound is { } amount ? (int)Math.Clamp(amount, 0, int.MaxValue) : null;

    private static Limit Of(IEnumerable<KeyValuePair<string, (int? Min, int? Max)>> from, string name)
    {
        var (min, max) = from.FirstOrDefault(limit => limit.Key == name).Value;
        return new(min, max);
    }
}

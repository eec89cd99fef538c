using Iop.Domain.Care;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The least or the most of one limit.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Modality">Whose sessions count; null for all.</param>
/// <param name="IsLeast">Whether it is the least or the most.</param>
/// <param name="Value">The bound, inclusive.</param>
internal sealed record LimitTerm(LimitMeasure Measure, Modality? Modality, bool IsLeast, int Value)
{
    /// <summary>The limit in the words of <c>iop-program/1</c>, as sources name it.</summary>
    public string Name => string.Concat(
        Measure switch
        {
            LimitMeasure.MinutesAWeek => "minutesPerWeek",
            LimitMeasure.DaysAWeek => "daysPerWeek",
            LimitMeasure.MinutesADay => "minutesPerDay",
            LimitMeasure.SessionsADay => "sessionsPerDay",
            LimitMeasure.SpanADay => "spanPerDay",
            LimitMeasure.SessionsOfModality => $"modalities.{Modality}.sessions",
            _ => $"modalities.{Modality}.minutes",
        },
        IsLeast ? ".min" : ".max");

    /// <summary>Every bound that limits anything, in the order of the format.</summary>
    public static IEnumerable<LimitTerm> Of(WeekRequirement need) =>
        Terms(LimitMeasure.MinutesAWeek, null, need.MinutesPerWeek)
            .Concat(Terms(LimitMeasure.DaysAWeek, null, need.DaysPerWeek))
            .Concat(Terms(LimitMeasure.MinutesADay, null, need.MinutesPerDay))
            .Concat(Terms(LimitMeasure.SessionsADay, null, need.SessionsPerDay))
            .Concat(Terms(LimitMeasure.SpanADay, null, need.SpanPerDay))
            .Concat(need.Modalities.SelectMany(limit => Terms(LimitMeasure.SessionsOfModality, limit.Modality, limit.Sessions)
                .Concat(Terms(LimitMeasure.MinutesOfModality, limit.Modality, limit.Minutes))));

    /// <summary>The requirement that holds these bounds and no others.</summary>
    public static WeekRequirement Together(IEnumerable<LimitTerm> terms, IEnumerable<RequirementSource> sources)
    {
        var bounds = terms.ToLookup(term => (term.Measure, term.Modality?.Word), term => term);
        return new(
            Limit(LimitMeasure.MinutesAWeek),
            Limit(LimitMeasure.DaysAWeek),
            Limit(LimitMeasure.MinutesADay),
            Limit(LimitMeasure.SessionsADay),
            Limit(LimitMeasure.SpanADay),
            terms.Select(term => term.Modality).OfType<Modality>().Distinct()
                .Select(modality => new ModalityLimit(modality, Limit(LimitMeasure.SessionsOfModality, modality), Limit(LimitMeasure.MinutesOfModality, modality))),
            sources);

        Limit Limit(LimitMeasure measure, Modality? modality = null)
        {
            var same = bounds[(measure, modality?.Word)].ToList();
            return new(same.Find(term => term.IsLeast)?.Value, same.Find(term => !term.IsLeast)?.Value);
        }
    }

    /// <summary>What a week has of it: of a limit of the day, the day that is worst; null where no day is attended.</summary>
    public int? Measured(Offering offering, IReadOnlyCollection<int> sessions)
    {
        var counted = Modality is null ? sessions : [.. sessions.Where(session => offering.Sessions[session].Modality == Modality)];
        return Measure switch
        {
            LimitMeasure.MinutesAWeek or LimitMeasure.MinutesOfModality => counted.Sum(offering.Minutes),
            LimitMeasure.SessionsOfModality => counted.Count,
            LimitMeasure.DaysAWeek => counted.Select(session => offering.Day[session]).Distinct().Count(),
            LimitMeasure.MinutesADay => Worst(day => day.Sum(offering.Minutes)),
            LimitMeasure.SessionsADay => Worst(day => day.Count()),
            _ => Worst(day => day.Max(session => offering.End[session]) - day.Min(session => offering.Start[session])),
        };

        int? Worst(Func<IGrouping<int, int>, int> of)
        {
            var days = counted.GroupBy(session => offering.Day[session]).Select(of).ToList();
            return days.Count == 0 ? null : IsLeast ? days.Min() : days.Max();
        }
    }

    /// <summary>Whether a week breaks it.</summary>
    public bool IsBroken(Offering offering, IReadOnlyCollection<int> sessions) =>
        Measured(offering, sessions) is { } measured && (IsLeast ? measured < Value : measured > Value);

    private static IEnumerable<LimitTerm> Terms(LimitMeasure measure, Modality? modality, Limit limit)
    {
        if (limit.Min is { } least and > 0)
        {
            yield return new(measure, modality, IsLeast: true, least);
        }

        if (limit.Max is { } most)
        {
            yield return new(measure, modality, IsLeast: false, most);
        }
    }
}

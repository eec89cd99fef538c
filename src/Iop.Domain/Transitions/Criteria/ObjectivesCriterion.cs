using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that objectives of the plan are met.</summary>
/// <remarks>The newest word on each objective counts. One that was dropped is not asked for where all are.</remarks>
public sealed record ObjectivesCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="objectives">The identifiers of the objectives, each once; null or none: all of which something is known.</param>
    /// <param name="atLeast">How many must be met, 1 or more; null: all of them.</param>
    /// <exception cref="ArgumentException">An identifier is blank or stands twice, or more must be met than there are.</exception>
    public ObjectivesCriterion(IEnumerable<string>? objectives = null, int? atLeast = null)
    {
        Objectives = (objectives ?? []).Select(id => Guard.Against.NullOrWhiteSpace(id, nameof(objectives))).ToValueList();
        AtLeastCount = atLeast is { } count ? Guard.Against.NegativeOrZero(count, nameof(atLeast)) : null;
        if (Objectives.Distinct().Count() < Objectives.Count || (Objectives.Count > 0 && AtLeastCount > Objectives.Count))
        {
            throw new ArgumentException("Each objective stands once, and no more are asked for than there are.", nameof(objectives));
        }

        Needs = new(MissingFactKind.Objectives, Objectives.Count == 0 ? null : string.Join(", ", Objectives));
    }

    /// <summary>The identifiers of the objectives; empty: all of which something is known.</summary>
    public ValueList<string> Objectives { get; }

    /// <summary>How many must be met; null: all of them.</summary>
    public int? AtLeastCount { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override Ratio? Threshold => AtLeastCount is { } count ? count : Objectives.Count > 0 ? Objectives.Count : null;

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{(AtLeastCount is { } count ? $"at least {count} of the" : "all")} objectives met{(Objectives.Count == 0 ? "" : $": {string.Join(", ", Objectives)}")}");

    internal override string UsualCode => "objectives";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var facts = situation.Facts.DatedObjectives;
        var (known, met, asked, day) = (0, 0, 0, (LocalDate?)null);
        var end = facts.UpTo(situation.On);
        for (var at = end - 1; at >= 0; at--)
        {
            var fact = facts.All[at];
            if (!IsNewest(facts, at, end) || (Objectives.Count > 0 && !Objectives.Contains(fact.Objective)))
            {
                continue;
            }

            day ??= fact.On;
            known++;
            met += fact.Status == GoalStatus.Met ? 1 : 0;
            asked += Objectives.Count == 0 && fact.Status == GoalStatus.Dropped ? 0 : 1;
        }

        if (known == 0)
        {
            return CriterionVerdict.Unknown(FactGap.Absent);
        }

        var unknown = Math.Max(0, Objectives.Count - known);
        var least = AtLeastCount ?? Math.Max(1, asked + unknown);
        return met < least && met + unknown >= least
            ? CriterionVerdict.Unknown(FactGap.Open, day)
            : CriterionVerdict.Of(met >= least, met, day);
    }

    internal override string Observation(Ratio observed) => $"{observed} met";

    private static bool IsNewest(Dated<ObjectiveProgress> facts, int at, int end)
    {
        for (var later = at + 1; later < end; later++)
        {
            if (facts.All[later].Objective == facts.All[at].Objective)
            {
                return false;
            }
        }

        return true;
    }
}

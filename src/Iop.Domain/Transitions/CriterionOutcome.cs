using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What a criterion answered for one patient on one day, with the value and the threshold that it used.</summary>
public sealed class CriterionOutcome
{
    private readonly CriterionVerdict[] verdicts;
    private readonly int at;

    internal CriterionOutcome(Criterion criterion, CriterionVerdict[] verdicts, int at)
    {
        Criterion = criterion;
        this.verdicts = verdicts;
        this.at = at;
    }

    /// <summary>What was asked.</summary>
    public Criterion Criterion { get; }

    /// <summary>Met, unmet, or not known.</summary>
    public CriterionAnswer Answer => verdicts[at].Answer;

    /// <summary>The value that was held against <see cref="Threshold"/>, exact, in the unit of the criterion; null where there is none, or where it is not known to the point.</summary>
    public Ratio? Observed => verdicts[at].Observed;

    /// <summary>The day of the fact that was looked at; null where there was none.</summary>
    public LocalDate? ObservedOn => verdicts[at].ObservedOn;

    /// <summary>The figure that it was held against; null where the criterion has none.</summary>
    public Ratio? Threshold => Criterion.Threshold;

    /// <summary>The first day on which another answer is possible if no new fact comes; on every day before, the answer stays. Null: it stays.</summary>
    public LocalDate? ChangesOn => verdicts[at].ChangesOn;

    /// <summary>The fact that is missing; null where the answer is known, and for compositions, whose parts say.</summary>
    public MissingFact? Missing => Answer == CriterionAnswer.Unknown ? Criterion.Needs : null;

    /// <summary>The answer as a sentence, with what was found: clinical content.</summary>
    public string Text => Criterion.Sentence(verdicts[at]);

    /// <summary>The answers of its parts, in their order; empty but for compositions.</summary>
    public ValueList<CriterionOutcome> Parts
    {
        get
        {
            var parts = new List<CriterionOutcome>();
            var next = at + 1;
            foreach (var part in Criterion.Parts)
            {
                parts.Add(new(part, verdicts, next));
                next += part.Size;
            }

            return parts.ToValueList();
        }
    }

    /// <summary>The code of the criterion; the answer is clinical content.</summary>
    public override string ToString() => Criterion.Code;

    /// <summary>The answers without parts at or below this one that have an answer, in order.</summary>
    internal IEnumerable<CriterionOutcome> Leaves(CriterionAnswer answer) => Criterion.Parts.Count == 0
        ? Answer == answer ? [this] : []
        : Parts.SelectMany(part => part.Leaves(answer));

    /// <summary>The facts that keep an unknown answer open: those of unknown parts alone, for what is known stays.</summary>
    internal IEnumerable<MissingFact> Gaps() => Answer != CriterionAnswer.Unknown ? []
        : Missing is { } fact ? [fact]
        : Parts.SelectMany(part => part.Gaps());
}

using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What must hold before a move is made: named, coded and pure. A closed family, one type for each kind; a program's own come in as <see cref="Stated"/>.</summary>
/// <remarks>A criterion holds no patient's data. It answers met, unmet or unknown, and unknown is never taken for either. Equality is structural.</remarks>
public abstract partial record Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>What it is asked by in reports, such as <c>score.phq-9.total</c>; unless set, made of its kind and what it reads.</summary>
    public string Code
    {
        get => field ?? UsualCode;
        private init => field = value == UsualCode ? null : value;
    }

    /// <summary>Its name in reports; unless set, the criterion in words.</summary>
    public string Name
    {
        get => field ?? Text;
        private init => field = value == Text ? null : value;
    }

    /// <summary>The same criterion with a code, and perhaps a name, of one's own.</summary>
    /// <param name="code">What it is asked by in reports.</param>
    /// <param name="name">Its name in reports; null keeps the one that it has.</param>
    /// <exception cref="ArgumentException">The code or the name is blank.</exception>
    public Criterion Named(string code, string? name = null) =>
        this with { Code = Guard.Against.NullOrWhiteSpace(code), Name = name is null ? Name : Guard.Against.NullOrWhiteSpace(name) };

    /// <summary>The criterion in words, such as <c>phq-9 total at most 9, at most 14 days old</c>; the same under every culture.</summary>
    public abstract string Text { get; }

    /// <summary>The figure that what is observed is held against, in the unit that <see cref="Text"/> names; null where the criterion has none.</summary>
    public virtual Ratio? Threshold => null;

    /// <summary>What it is put together of; empty but for compositions.</summary>
    public virtual ValueList<Criterion> Parts => [];

    /// <summary>The fact that it reads; null for compositions.</summary>
    public virtual MissingFact? Needs => null;

    /// <summary>Asks the criterion by itself.</summary>
    /// <param name="episode">The patient's stays.</param>
    /// <param name="facts">What is known; what is of a later day than <paramref name="on"/> is not looked at.</param>
    /// <param name="on">The day on which is asked.</param>
    /// <param name="move">The move that it is asked of, for criteria that speak of where it leads; null: of none.</param>
    public CriterionOutcome Answer(CareEpisode episode, PatientFacts facts, LocalDate on, Transition? move = null)
    {
        var verdicts = new CriterionVerdict[Size];
        Judge(Situation.Of(episode, facts, on, move), verdicts);
        return new(this, verdicts, 0);
    }

    /// <summary>The criterion in words.</summary>
    public sealed override string ToString() => Text;

    /// <summary>The code unless another is set.</summary>
    internal abstract string UsualCode { get; }

    /// <summary>How many verdicts it leaves: its own and those of all its parts, each before its parts.</summary>
    internal virtual int Size => 1;

    /// <summary>What elapsed days at the level can do to it whatever else is known.</summary>
    internal virtual DaysAlone DaysAlone => default;

    /// <summary>Leaves its own verdict in the first place, and those of its parts after.</summary>
    internal virtual void Judge(in Situation situation, Span<CriterionVerdict> verdicts) => verdicts[0] = Judge(situation);

    /// <summary>The verdict of a criterion without parts.</summary>
    internal virtual CriterionVerdict Judge(in Situation situation) => throw new NotSupportedException();

    /// <summary>What was observed, as a clause with its unit; asked only where something was.</summary>
    internal virtual string Observation(Ratio observed) => observed.ToString();

    /// <summary>The verdict as a sentence: what was asked, what was found, what is missing.</summary>
    internal virtual string Sentence(in CriterionVerdict verdict) => CriterionWords.Sentence(this, verdict);
}

using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>A fact that a criterion asks for: its kind, and which one.</summary>
public sealed record MissingFact
{
    internal MissingFact(MissingFactKind kind, string? subject = null)
    {
        Kind = Guard.Against.Undefined(kind);
        Subject = subject;
    }

    /// <summary>What kind of fact.</summary>
    public MissingFactKind Kind { get; }

    /// <summary>Which one, by its code, such as <c>phq-9</c>, <c>asam4.d3</c> or <c>has-stable-home</c>; null where the kind says it all.</summary>
    public string? Subject { get; }

    /// <summary>What to find out, such as <c>a score of phq-9</c>.</summary>
    public string Text => Kind switch
    {
        MissingFactKind.Score => $"a score of {Subject}",
        MissingFactKind.Dimension => $"a rating of {Subject}",
        MissingFactKind.Sessions => "what became of the sessions",
        MissingFactKind.Screen => "a drug screen",
        MissingFactKind.Objectives => Subject is null ? "how far the objectives have come" : $"how far the objectives have come: {Subject}",
        MissingFactKind.Safety => "whether there is a safety concern",
        MissingFactKind.Certification => "the days that a certification covers",
        MissingFactKind.Circumstance => $"the circumstance {Subject}",
        MissingFactKind.Preference => "what the patient wants",
        MissingFactKind.Arrangement => "what is arranged at the next level",
        MissingFactKind.Admission => "the day of admission to the level",
        MissingFactKind.Statement => $"the statement {Subject}",
        _ => throw new InvalidOperationException("No such kind."),
    };

    /// <summary>What to find out.</summary>
    public override string ToString() => Text;
}

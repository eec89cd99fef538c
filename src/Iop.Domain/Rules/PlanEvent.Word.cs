using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

public sealed partial record PlanEvent
{
    private const string Assessed = "assessment:";
    private const string Cosigned = "cosignature:";
    private const string AssessedBy = "assessmentBy:";
    private const string CosignedBy = "cosignatureBy:";

    /// <summary>The event's permanent word in files, such as <c>planReview</c>; of an assessment with its kind, and with a role before it where one is sought: <c>assessment:comprehensive</c>, <c>cosignatureBy:counselor:comprehensive</c>.</summary>
    public string Word => assessment is null
        ? Array.Find(Known.Events, known => known.Event == this).Word
        : by is null ? $"{(kind == Kind.Cosignature ? Cosigned : Assessed)}{assessment.Word}"
        : $"{(kind == Kind.Cosignature ? CosignedBy : AssessedBy)}{by.Word}:{assessment.Word}";

    /// <summary>All words, in one line: what a reader of files allows.</summary>
    internal static string KnownWords => string.Join(", ", [.. Known.Events.Select(known => known.Word), $"{Assessed}KIND", $"{Cosigned}KIND", $"{AssessedBy}ROLE:KIND", $"{CosignedBy}ROLE:KIND"]);

    /// <summary>Finds the event with a <see cref="Word"/>, compared exactly; the kind of an assessment is any text that is more than white space.</summary>
    public static bool TryParse([NotNullWhen(true)] string? word, [NotNullWhen(true)] out PlanEvent? planEvent)
    {
        planEvent = Array.Find(Known.Events, known => known.Word == word).Event
            ?? (KindAfter(word, Assessed) is { } assessed ? Assessment(assessed) : KindAfter(word, Cosigned) is { } cosigned ? Cosignature(cosigned)
                : PartsAfter(word, AssessedBy) is ({ } assessor, var what) ? AssessmentBy(assessor, what)
                : PartsAfter(word, CosignedBy) is ({ } signed, var kind) ? CosignatureBy(signed, kind)
                : null);
        return planEvent is not null;
    }

    private static AssessmentKind? KindAfter(string? word, string before) =>
        word?.StartsWith(before, StringComparison.Ordinal) is true && !string.IsNullOrWhiteSpace(word[before.Length..]) ? AssessmentKind.Of(word[before.Length..]) : null;

    private static (ProviderRole By, AssessmentKind Kind)? PartsAfter(string? word, string before)
    {
        var end = word?.StartsWith(before, StringComparison.Ordinal) is true ? word.IndexOf(':', before.Length) : -1;
        return end > 0 && !string.IsNullOrWhiteSpace(word![before.Length..end]) && KindAfter(word, word[..(end + 1)]) is { } kind
            ? (ProviderRole.Of(word[before.Length..end]), kind)
            : null;
    }

    // a type of its own, so that the events are there before it is
    private static class Known
    {
        public static (string Word, PlanEvent Event)[] Events { get; } =
        [
            ("admission", Admission), ("discharge", Discharge), ("phaseStart", PhaseStart), ("phaseEnd", PhaseEnd), ("stayStart", StayStart), ("firstSession", FirstSession),
            ("planEstablished", PlanEstablished), ("initialCertification", InitialCertification), ("recertification", Recertification), ("planReview", PlanReview),
            ("referral", Referral), ("summarySent", SummarySent),
        ];
    }
}

namespace Iop.Domain.Transitions;

/// <summary>The words of moves and decisions, made in one place; English, the same under every culture.</summary>
internal static class TransitionWords
{
    public static string Of(TransitionKind kind) => kind switch
    {
        TransitionKind.Admission => "admission",
        TransitionKind.StepDown => "step down",
        TransitionKind.StepUp => "step up",
        TransitionKind.LateralMove => "lateral move",
        TransitionKind.ContinuedStay => "continued stay",
        TransitionKind.Readmission => "readmission",
        TransitionKind.PlannedDischarge => "planned discharge",
        TransitionKind.DischargeAgainstAdvice => "discharge against advice",
        TransitionKind.AdministrativeDischarge => "administrative discharge",
        TransitionKind.TransferOut => "transfer out",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(TransitionStatus status) => status switch
    {
        TransitionStatus.NotInTable => "not in the table",
        TransitionStatus.Unknown => "not known",
        TransitionStatus.Blocked => "blocked",
        TransitionStatus.Allowed => "allowed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The move in words, such as <c>step down from ladder:php to ladder:iop</c>.</summary>
    public static string Of(Transition move) => (move.From, move.To) switch
    {
        (null, { } to) => $"{Of(move.Kind)} to {to}",
        ({ } from, null) => $"{Of(move.Kind)} from {from}",
        ({ } from, { } to) when from == to => $"{Of(move.Kind)} at {to}",
        ({ } from, { } to) => $"{Of(move.Kind)} from {from} to {to}",
        _ => Of(move.Kind),
    };

    public static string Sentence(TransitionOption option, ExitCause cause)
    {
        var move = Capital(option.Transition is { } transition ? Of(transition) : Of(option.Kind));
        return $"{move}: {Of(option.Status)}" + (cause, option.Status) switch
        {
            (ExitCause.BlockedBySafety, _) => " by a safety concern.",
            (ExitCause.ProposedBySafety, _) => " because of a safety concern.",
            (ExitCause.NeverInCare, _) => ": the patient was never in care before.",
            (_, TransitionStatus.Blocked) => $". {string.Join(" ", option.Blocking.Select(outcome => outcome.Text))}",
            (_, TransitionStatus.Unknown) => $"; needs {string.Join(", ", option.Missing)}.",
            (_, TransitionStatus.Allowed) when option.Criteria is null => " when it is asked for.",
            _ => ".",
        };
    }

    public static string Sentence(TransitionDecision decision) => decision.Outcome switch
    {
        DecisionOutcome.Move => decision.IsForSafety
            ? $"{Capital(Of(decision.Recommended!))}, because of a safety concern."
            : $"{Capital(Of(decision.Recommended!))}.",
        DecisionOutcome.Stay when decision.Level is not { } level => "Stay outside care.",
        DecisionOutcome.Stay when decision.IsForSafety => $"Stay at {decision.Level}: there is a safety concern, and the policy has no step up.",
        DecisionOutcome.Stay => decision.Recommended is null ? $"Stay at {decision.Level}." : $"{Capital(Of(decision.Recommended))}.",
        DecisionOutcome.NotDecidable => $"Not decidable; needs {string.Join(", ", decision.Missing)}.",
        DecisionOutcome.NotInTable => $"The policy does not know {decision.Level}.",
        DecisionOutcome.Ended => "The patient has died.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

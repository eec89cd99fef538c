using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop decide</c> for a person: a safety concern first, then the recommendation, then every move with its criteria.</summary>
internal sealed class DecisionText(Terminal terminal)
{
    public void Write(string file, PatientId patient, TransitionDecision decision)
    {
        var here = decision.Level?.Id ?? "outside care";
        Line($"{InputFile.NameOf(file)}: patient {patient}, {DecisionWords.Of(decision.On)}, {(decision.State is { } state && state != decision.Level ? $"{here} ({state.Id})" : here)}", Ink.Bold);
        if (decision.Safety == SafetyState.Raised)
        {
            Line("SAFETY CONCERN  A clinician looks at it before anything else.", Ink.Red);
        }

        Line(decision.Text, decision.Outcome == DecisionOutcome.NotDecidable ? Ink.Yellow : Ink.Green);
        if (decision.ChangesOn is { } day)
        {
            Line($"Without new facts it stays until {DecisionWords.Of(day)}, when another is possible.");
        }

        terminal.Out.WriteLine();
        Line($"By {decision.Table.Id}: {decision.Table.Name}, in the order in which moves are considered. A clinician decides.", Ink.Bold);
        foreach (var option in decision.Options)
        {
            Option(option, ReferenceEquals(option.Transition, decision.Recommended));
        }

        terminal.Out.Flush();
    }

    private void Option(TransitionOption option, bool isRecommended)
    {
        var (word, ink) = option.Status switch
        {
            TransitionStatus.Allowed => ("allowed", Ink.Green),
            TransitionStatus.Blocked => ("BLOCKED", Ink.Red),
            _ => ("unknown", Ink.Yellow),
        };
        var (from, to) = (option.Transition!.From?.Id ?? "outside", option.Transition.To?.Id ?? "discharged");
        var remark = option.IsProposedBySafety ? "; proposed because of a safety concern"
            : option.IsBlockedBySafety ? "; blocked by a safety concern"
            : option.Status == TransitionStatus.Allowed && option.Criteria is null ? "; when it is asked for"
            : "";
        var move = Printable.Of($"{DecisionWords.Plain(option.Kind)}  {from} -> {to}{(isRecommended ? "  (recommended)" : "")}{remark}{Until(option.ChangesOn)}");
        terminal.Out.WriteLine($"  {terminal.Paint(word, ink)}  {move}");
        if (option.Criteria is { } criteria)
        {
            Criterion(criteria, "    ");
        }
    }

    private void Criterion(CriterionOutcome outcome, string indent)
    {
        // the sentence of a composition repeats those of its parts
        var text = outcome.Parts.Count == 0 ? outcome.Text : outcome.Criterion.Name == outcome.Criterion.Text ? outcome.Criterion.Text.Split(':')[0] : outcome.Criterion.Name;
        Line($"{indent}{AssessmentWords.Of(outcome.Answer),-7}  {text}{(outcome.Parts.Count == 0 ? Until(outcome.ChangesOn) : "")}");
        foreach (var part in outcome.Parts)
        {
            Criterion(part, indent + "  ");
        }
    }

    private static string Until(NodaTime.LocalDate? day) => day is { } known ? $"  [until {DecisionWords.Of(known)}]" : "";

    private void Line(string text, Ink? ink = null) => terminal.Out.WriteLine(ink is { } color ? terminal.Paint(Printable.Of(text), color) : Printable.Of(text));
}

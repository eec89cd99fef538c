using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop decide</c> as JSON; docs/cli.md names every property.</summary>
internal static class DecisionJson
{
    public static void Write(Utf8JsonWriter to, string file, PatientId patient, TransitionDecision decision)
    {
        to.WriteStartObject();
        to.WriteString("file", file);
        to.WriteString("patient", patient.Value);
        to.WriteString("policy", decision.Table.Id);
        to.WriteString("policyName", decision.Table.Name);
        to.WriteString("on", DecisionWords.Of(decision.On));
        to.WriteString("level", decision.Level?.Id);
        to.WriteString("state", decision.State?.Id);
        to.WriteString("safety", AssessmentWords.Of(decision.Safety));
        to.WriteString("outcome", DecisionWords.Of(decision.Outcome));
        to.WriteString("text", decision.Text);
        to.WritePropertyName("recommended");
        if (decision.Recommended is { } move)
        {
            to.WriteStartObject();
            Move(to, move);
            to.WriteEndObject();
        }
        else
        {
            to.WriteNullValue();
        }

        to.WriteBoolean("forSafety", decision.IsForSafety);
        Missing(to, decision.Missing);
        to.WriteString("changesOn", DecisionWords.Of(decision.ChangesOn));
        to.List("options", decision.Options, option => Option(to, option));
        to.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter to, TransitionOption option)
    {
        Move(to, option.Transition!);
        to.WriteString("status", DecisionWords.Of(option.Status));
        to.WriteBoolean("blockedBySafety", option.IsBlockedBySafety);
        to.WriteBoolean("proposedBySafety", option.IsProposedBySafety);
        to.WriteString("text", option.Text);
        to.WriteStartArray("blocking");
        foreach (var against in option.Blocking)
        {
            to.WriteStringValue(against.Criterion.Code);
        }

        to.WriteEndArray();
        Missing(to, option.Missing);
        to.WriteString("changesOn", DecisionWords.Of(option.ChangesOn));
        to.WritePropertyName("criterion");
        if (option.Criteria is { } criterion)
        {
            to.WriteStartObject();
            Criterion(to, criterion);
            to.WriteEndObject();
        }
        else
        {
            to.WriteNullValue();
        }
    }

    private static void Criterion(Utf8JsonWriter to, CriterionOutcome outcome)
    {
        to.WriteString("code", outcome.Criterion.Code);
        to.WriteString("name", outcome.Criterion.Name);
        to.WriteString("answer", AssessmentWords.Of(outcome.Answer));
        Figure(to, "value", outcome.Observed);
        to.WriteString("valueOn", DecisionWords.Of(outcome.ObservedOn));
        Figure(to, "threshold", outcome.Threshold);
        to.WriteString("missing", outcome.Missing?.Text);
        to.WriteString("changesOn", DecisionWords.Of(outcome.ChangesOn));
        to.WriteString("text", outcome.Text);
        to.List("parts", outcome.Parts, part => Criterion(to, part));
    }

    private static void Move(Utf8JsonWriter to, Transition move)
    {
        to.WriteString("kind", DecisionWords.Of(move.Kind));
        to.WriteString("from", move.From?.Id);
        to.WriteString("to", move.To?.Id);
    }

    private static void Missing(Utf8JsonWriter to, ValueList<MissingFact> facts) => to.List("missing", facts, fact =>
    {
        to.WriteString("fact", DecisionWords.Of(fact.Kind));
        to.WriteString("subject", fact.Subject);
        to.WriteString("text", fact.Text);
    });

    /// <summary>Exact: a number where it is whole, or else a text such as <c>"5/6"</c>.</summary>
    private static void Figure(Utf8JsonWriter to, string name, Ratio? value)
    {
        if (value is { IsWhole: true } whole)
        {
            to.WriteNumber(name, whole.Numerator);
        }
        else
        {
            to.WriteString(name, value?.ToString());
        }
    }
}

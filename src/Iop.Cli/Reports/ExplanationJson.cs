using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Cli.Reports;

/// <summary>An explanation as <c>iop-explanation/1</c>.</summary>
internal static class ExplanationJson
{
    public const string Format = "iop-explanation/1";

    public static void Write(TextWriter output, ExplanationAnswer answer)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        var why = answer.Why;
        to.WriteStartObject();
        to.WriteString("format", Format);
        to.WriteString("program", answer.Program.Name);
        to.WriteString("patient", answer.Patient.Id.Value);
        to.WriteBoolean("withSchedule", answer.HasSchedule);
        to.WriteString("status", why.Status switch { WeekExplanationStatus.HasWeek => "hasWeek", WeekExplanationStatus.Explained => "explained", _ => "unknown" });
        if (why.Week is { } week)
        {
            to.WriteStartObject("week");
            Strings(to, "sessions", week.Sessions);
            to.WriteNumber("cost", week.Cost);
            to.WriteNumber("lowerBound", week.LowerBound);
            to.WriteEndObject();
        }
        else
        {
            to.WriteNull("week");
        }

        if (why.Conflict is { } conflict)
        {
            to.WriteStartObject("conflict");
            to.WriteBoolean("smallest", conflict.IsSmallest);
            to.WriteBoolean("minimal", conflict.IsMinimal);
            to.List("reasons", conflict.Reasons, reason => Reason(to, reason));
            to.List("facts", conflict.Facts, fact =>
            {
                to.WriteString("code", fact.Code);
                to.WriteString("text", fact.Text);
                Arguments(to, fact.Arguments);
            });
            to.WriteEndObject();
        }
        else
        {
            to.WriteNull("conflict");
        }

        to.List("waysOut", why.WaysOut, way => Way(to, way));
        to.WriteStartObject("statistics");
        to.WriteNumber("reasons", why.Statistics.Reasons);
        to.WriteNumber("questions", why.Statistics.Questions);
        to.WriteNumber("kernelCalls", why.Statistics.KernelCalls);
        to.WriteNumber("work", why.Statistics.Work);
        to.WriteNumber("milliseconds", answer.Milliseconds);
        to.WriteEndObject();
        to.WriteEndObject();
        json.End();
    }

    private static void Reason(Utf8JsonWriter to, WeekReason reason)
    {
        to.WriteString("code", reason.Code);
        to.WriteString("kind", reason.Kind switch
        {
            WeekReasonKind.ProgramFact => "programFact",
            WeekReasonKind.FullSessions => "fullSessions",
            WeekReasonKind.PlanLimit => "planLimit",
            _ => "patientLife",
        });
        to.WriteString("text", reason.Text);
        Arguments(to, reason.Arguments);
        Strings(to, "sessions", reason.Sessions);
        to.List("sources", reason.Sources, source =>
        {
            to.WriteString("rule", source.Rule?.Id);
            to.WriteString("text", source.Text);
            to.WritePropertyName("citation");
            if (source.Rule is { } rule)
            {
                CitationJson.Write(to, rule.Citation);
            }
            else
            {
                to.WriteNullValue();
            }
        });
    }

    private static void Way(Utf8JsonWriter to, WayOut way)
    {
        to.WriteNumber("effort", way.Effort);
        to.List("changes", way.Changes, change =>
        {
            to.WriteString("code", change.Code);
            to.WriteString("reason", change.Reason.Code);
            to.WriteString("text", change.Text);
            Arguments(to, change.Arguments);
            to.WriteNumber("effort", change.Effort);
        });
        to.WriteStartObject("week");
        Strings(to, "sessions", way.Sessions);
        to.WriteNumber("cost", way.Cost);
        to.WriteBoolean("proven", way.IsProvenCheapest);
        to.WriteEndObject();
    }

    private static void Arguments(Utf8JsonWriter to, IEnumerable<ReasonArgument> arguments)
    {
        to.WriteStartObject("arguments");
        foreach (var argument in arguments)
        {
            to.WriteString(argument.Name, argument.Value);
        }

        to.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter to, string name, IEnumerable<string> values)
    {
        to.WriteStartArray(name);
        foreach (var value in values)
        {
            to.WriteStringValue(value);
        }

        to.WriteEndArray();
    }
}

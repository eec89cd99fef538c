using System.Globalization;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Foundation;
using Iop.Domain.Json;

namespace Iop.Cli.Reports;

/// <summary>The invocation at the end of a SARIF run, with what could not be read. It holds a bounded number of problems; standard error has them all.</summary>
internal sealed class SarifNotifications
{
    private readonly List<(PlanPlace Place, FormatProblem Problem)> listed = [];
    private long count;

    public void Add(PlanPlace place, ValueList<FormatProblem> problems)
    {
        foreach (var problem in problems)
        {
            if (++count <= FormatLimits.MaxProblems)
            {
                listed.Add((place, problem));
            }
        }
    }

    public void Write(Utf8JsonWriter to, int status)
    {
        to.WriteStartObject();
        to.WriteBoolean("executionSuccessful", status is not (Exit.BadInput or Exit.Interrupted));
        to.WriteNumber("exitCode", status);
        to.WriteStartArray("toolExecutionNotifications");
        foreach (var (place, problem) in listed)
        {
            to.WriteStartObject();
            to.WriteString("level", "error");
            SarifTool.Text(to, "message", $"found {problem.Found}; allowed: {problem.Allowed}");
            to.WriteStartArray("locations");
            SarifTool.Location(to, place, problem.Path);
            to.WriteEndArray();
            to.WriteEndObject();
        }

        if (count > listed.Count)
        {
            Notify(to, string.Create(CultureInfo.InvariantCulture, $"{count - listed.Count} more problem(s), not listed"));
        }

        if (status == Exit.Interrupted)
        {
            Notify(to, "Interrupted: not every plan was checked.");
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Notify(Utf8JsonWriter to, string text)
    {
        to.WriteStartObject();
        to.WriteString("level", "error");
        SarifTool.Text(to, "message", text);
        to.WriteEndObject();
    }
}

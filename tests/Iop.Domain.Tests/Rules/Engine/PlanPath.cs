using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Iop.Domain.Plans;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Follows the path of a finding through a plan.</summary>
internal static partial class PlanPath
{
    public static bool Resolves(TreatmentPlan plan, string path)
    {
        object? here = plan;
        var type = typeof(TreatmentPlan);
        foreach (var part in path.Split('.'))
        {
            if (Part().Match(part) is not { Success: true } match)
            {
                return false;
            }

            var name = match.Groups["name"].Value;
            if (IsWordOfFiles(type, name))
            {
                return path.EndsWith(name, StringComparison.Ordinal);
            }

            var property = type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..]);
            if (property is null)
            {
                return false;
            }

            (here, type) = (here is null ? null : property.GetValue(here), property.PropertyType);
            if (match.Groups["index"] is { Success: true } index)
            {
                var at = int.Parse(index.Value, CultureInfo.InvariantCulture);
                here = (here as IEnumerable)?.Cast<object>().Skip(at).FirstOrDefault();
                if (here is null)
                {
                    return false;
                }

                type = here.GetType();
            }
        }

        return true;
    }

    // what a plan file calls otherwise than the type does
    private static bool IsWordOfFiles(Type type, string name) =>
        (type == typeof(PlanPhase) && name is "start" or "end") || (type == typeof(Certification) && name == "minutesPerWeek");

    [GeneratedRegex(@"^(?<name>[a-z][A-Za-z]*)(\[(?<index>\d+)\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}

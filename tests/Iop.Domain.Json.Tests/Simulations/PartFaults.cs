using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Tests.Simulations;

/// <summary>Damages a part in one place.</summary>
internal static class PartFaults
{
    /// <summary>Puts a value in a place of a sound part, and expects that it is told there.</summary>
    public static void Refused(byte[] sound, string path, string value, Func<byte[], ValueList<FormatProblem>> read)
    {
        var root = JsonNode.Parse(sound)!;
        var node = root;
        var steps = path.Split('.', '[').Skip(1).Select(static step => step.TrimEnd(']')).ToList();
        foreach (var step in steps.SkipLast(1))
        {
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        }

        if (int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var last))
        {
            node[last] = JsonNode.Parse(value);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(value);
        }

        Assert.Contains(
            read(JsonSerializer.SerializeToUtf8Bytes(root)),
            problem => path.StartsWith(problem.Path, StringComparison.Ordinal) || problem.Path.StartsWith(path, StringComparison.Ordinal));
    }
}

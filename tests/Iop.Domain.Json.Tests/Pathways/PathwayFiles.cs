using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

/// <summary>The pathway files that tests read, and the published cases beside them.</summary>
internal static class PathwayFiles
{
    public static string SickSicker { get; } = "pathways/sick-sicker.pathway.json";

    public static string Hiv { get; } = "pathways/hiv-monotherapy.pathway.json";

    public static string StepDown { get; } = "samples/step-down.pathway.json";

    public static string Reasons { get; } = "pathways/reasons.pathway.json";

    public static string Slots { get; } = "pathways/slots.pathway.json";

    /// <summary>The models of the literature and of plain computations, by the names of their files.</summary>
    public static IReadOnlyList<string> Published { get; } =
        ["sick-sicker", "sick-sicker-duration", "sick-sicker-strategies", "sick-sicker-age", "sick-sicker-residence", "hip-replacement", "weekly-step-down", "illness-death"];

    public static TheoryData<string> All { get; } = [Hiv, StepDown, Reasons, Slots, .. Published.Select(PathOf)];

    public static string PathOf(string published) => $"pathways/{published}.pathway.json";

    public static JsonElement Expected(string published) => JsonDocument.Parse(Bytes($"published/{published}.json")).RootElement;

    public static PathwayModel Model(string path) => PathwayJson.ReadFile(At(path)).Require();

    public static byte[] Bytes(string path) => File.ReadAllBytes(At(path));

    public static JsonElement Case(string name) => JsonDocument.Parse(Bytes($"cases/{name}.json")).RootElement;

    /// <summary>The model that a file's text becomes after a change.</summary>
    public static ReadResult<PathwayModel> Changed(string path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Bytes(path))!;
        change(root);
        return PathwayJson.Read(JsonSerializer.SerializeToUtf8Bytes(root), "changed.json");
    }

    private static string At(string relative) => Path.Combine(AppContext.BaseDirectory, "data", relative);
}

namespace Iop.Cli.Demo;

/// <summary>The files inside the tool, each with the name under which the demo writes it.</summary>
internal static class Samples
{
    public const string ShortPlan = "plan-short.json";
    public const string Plan = "plan.json";
    public const string Program = "program.json";
    public const string Pathway = "pathway.json";

    private static readonly (string Name, string Resource)[] Resources =
    [
        (ShortPlan, "plan-short.iop-plan.json"),
        (Plan, "plan.iop-plan.json"),
        (Program, "evening.iop-program.json"),
        (Pathway, "step-down.pathway.json"),
    ];

    /// <summary>The names in the order in which the demo uses the files.</summary>
    public static IEnumerable<string> Names => Resources.Select(resource => resource.Name);

    /// <summary>The bytes of one file.</summary>
    public static byte[] Bytes(string name)
    {
        var resource = Resources.Single(known => known.Name == name).Resource;
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream($"Iop.Cli.Samples.{resource}")
            ?? throw new InvalidOperationException($"The sample {resource} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

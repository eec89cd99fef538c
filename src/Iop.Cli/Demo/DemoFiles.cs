using Iop.Cli.Files;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;

namespace Iop.Cli.Demo;

/// <summary>Writes what the demo used, so that a newcomer can change it and go on.</summary>
internal static class DemoFiles
{
    private const string ScheduleName = "schedule.json";

    /// <summary>Refuses a directory that holds changed copies: nobody's edits are lost.</summary>
    public static void Expect(string directory)
    {
        if (directory.Length == 0)
        {
            throw new Refusal("--out: found an empty name; allowed: a directory, made where there is none.");
        }

        if (File.Exists(directory))
        {
            throw new Refusal($"--out {directory}: found a file; allowed: a directory, made where there is none.");
        }

        var changed = Samples.Names.Where(name => Holds(directory, name) is { } bytes && !bytes.AsSpan().SequenceEqual(Samples.Bytes(name))).ToArray();
        if (changed.Length > 0)
        {
            throw new Refusal($"--out {directory}: {string.Join(", ", changed)} stands there and differs from the sample; allowed: another directory.");
        }
    }

    /// <summary>Writes the inputs and the schedule.</summary>
    public static void Write(string directory, Schedule schedule)
    {
        Directory.CreateDirectory(directory);
        foreach (var name in Samples.Names)
        {
            OutputFile.Write(Path.Combine(directory, name), Samples.Bytes(name));
        }

        OutputFile.Write(Path.Combine(directory, ScheduleName), ScheduleJson.Write(schedule));
    }

    /// <summary>The commands to go on with.</summary>
    public static IEnumerable<string> Commands(string directory) =>
    [
        $"iop check {Word(directory, Samples.ShortPlan)}",
        $"iop schedule {Word(directory, Samples.Program)} --out {Word(directory, ScheduleName)}",
        $"iop simulate {Word(directory, Samples.Pathway)}",
    ];

    // one word of a command line, also where the directory's name has spaces
    private static string Word(string directory, string name) =>
        Path.Combine(directory, name) is var path && path.Any(char.IsWhiteSpace) ? $"\"{path}\"" : path;

    private static byte[]? Holds(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}

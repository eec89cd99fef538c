using System.Globalization;
using System.Text;
using System.Text.Json;
using Iop.Cli.Terminals;

namespace Iop.Cli.Tests;

/// <summary>Runs the tool in this process and keeps what it wrote; a folder of its own goes with it.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("iop-cli");

    public string Folder => folder.FullName;

    /// <summary>Every property name of an answer.</summary>
    public static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        _ => [],
    };

    public static (int Status, string Output, string Errors) Run(params string[] args) => RunWith(input: "", colors: false, CancellationToken.None, args);

    public static (int Status, string Output, string Errors) RunWith(string input, bool colors, CancellationToken interrupted, params string[] args)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var status = Tool.Run(args, new Terminal(output, errors, stream, interrupted) { Colors = colors });
        return (status, output.ToString(), errors.ToString());
    }

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes one of the tool's samples into the folder and gives its path.</summary>
    public string Sample(string name)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, Demo.Samples.Bytes(name));
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}

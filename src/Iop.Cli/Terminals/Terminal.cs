using System.Globalization;
using Spectre.Console;

namespace Iop.Cli.Terminals;

/// <summary>What the tool knows of the place it runs in; tests make their own.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, Stream Input, CancellationToken Interrupted)
{
    private const int WidthOfPipes = 100;
    private const int LeastWidthOfTables = 80; // squeezed further, columns lose their words and numbers break

    /// <summary>Whether standard output may carry color.</summary>
    public bool Colors { get; init; }

    /// <summary>Whether a person watches standard error, so that progress may be shown.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Columns of standard output.</summary>
    public int Width { get; init; } = WidthOfPipes;

    /// <summary>The terminal of this process. A variable <c>NO_COLOR</c> that is not empty turns color off.</summary>
    public static Terminal OfProcess(TextWriter output, TextWriter error, CancellationToken interrupted) =>
        new(output, error, Console.OpenStandardInput(), interrupted)
        {
            Colors = !Console.IsOutputRedirected && Variable("NO_COLOR") is "" && Variable("TERM") is not "dumb",
            ShowsProgress = !Console.IsErrorRedirected && Variable("TERM") is not "dumb",
            Width = Console.IsOutputRedirected ? WidthOfPipes : WidthOfWindow(),
        };

    /// <summary>A text in a color, where color may be shown.</summary>
    public string Paint(string text, Ink ink) =>
        Colors ? string.Create(CultureInfo.InvariantCulture, $"\u001b[{(int)ink}m{text}\u001b[0m") : text;

    /// <summary>Writes a table, or anything else that Spectre.Console draws, to standard output.</summary>
    public void Draw(Spectre.Console.Rendering.IRenderable drawing)
    {
        Out.Flush();
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(Width, LeastWidthOfTables);
        console.Profile.Capabilities.Unicode = true;
        console.Write(drawing);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Out.WriteLine(line.TrimEnd());
        }
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : WidthOfPipes;
        }
        catch (IOException)
        {
            return WidthOfPipes;
        }
    }
}

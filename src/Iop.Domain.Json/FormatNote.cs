using Iop.Domain.Foundation;

namespace Iop.Domain.Json;

/// <summary>Something in a sound file that was passed over or taken in a certain way, so that it is not lost in silence.</summary>
public sealed record FormatNote
{
    internal FormatNote(string file, string path, string text)
    {
        File = Guard.Against.NullOrWhiteSpace(file);
        Path = Guard.Against.NullOrWhiteSpace(path);
        Text = Guard.Against.NullOrWhiteSpace(text);
    }

    /// <summary>Name of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Where it stands, as in <see cref="FormatProblem.Path"/>.</summary>
    public string Path { get; }

    /// <summary>What was done with it, in English; it quotes codes and ids, never free text.</summary>
    public string Text { get; }

    /// <summary>All of it in one line: <c>file: path: note: …</c>.</summary>
    public override string ToString() => $"{File}: {Path}: note: {Text}";
}

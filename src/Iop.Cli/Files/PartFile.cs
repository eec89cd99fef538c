using System.Security;
using System.Text.Json;
using Iop.Cli.Terminals;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>Reads a part of a run: of patients, of draws or of replications, as its property <c>format</c> says.</summary>
internal static class PartFile
{
    private static readonly string[] Formats = [SimulationPartJson.Format, SensitivityPartJson.Format, CapacityPartJson.Format];

    /// <summary>Reads a part, or refuses it with every problem it has.</summary>
    public static object Require(Terminal terminal, string path)
    {
        var name = InputFile.NameOf(path);
        if (Bytes(terminal, path) is not { } bytes)
        {
            return InputFile.Require(terminal, path, SimulationPartJson.ReadFile, SimulationPartJson.Read); // which says why it cannot be opened
        }

        return Format(bytes.Span) switch
        {
            SensitivityPartJson.Format => InputFile.Require(terminal, path, SensitivityPartJson.Read(bytes, name)),
            CapacityPartJson.Format => InputFile.Require(terminal, path, CapacityPartJson.Read(bytes, name)),
            { } other when other != SimulationPartJson.Format =>
                throw new Refusal(Printable.Of($"{name}: $.format: found \"{(other.Length > 60 ? other[..60] : other)}\"; allowed: {string.Join(", ", Formats)}, as iop simulate --shard writes them.")),
            _ => InputFile.Require(terminal, path, SimulationPartJson.Read(bytes, name)),
        };
    }

    private static ReadOnlyMemory<byte>? Bytes(Terminal terminal, string path)
    {
        if (path == InputFile.StandardInput)
        {
            return InputFile.Bytes(terminal.Input);
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return InputFile.Bytes(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The format that a text says it is in; null where it says none.</summary>
    private static string? Format(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isFormat = reader.ValueTextEquals("format"u8);
                    reader.Read();
                    if (isFormat)
                    {
                        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
        }

        return null;
    }
}

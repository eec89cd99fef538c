namespace Iop.Cli.Tests.Checking;

/// <summary>A stream that arrives in small pieces, as from a pipe, and may break off.</summary>
internal sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
{
    public bool BreaksOff { get; init; }

    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count) =>
        base.Read(buffer, offset, Math.Min(count, most)) is > 0 and var read ? read : BreaksOff ? throw new IOException("gone") : 0;
}

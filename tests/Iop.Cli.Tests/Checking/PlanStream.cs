namespace Iop.Cli.Tests.Checking;

/// <summary>A stream that repeats a line without ever holding it all, and takes note of the memory in use as it goes.</summary>
internal sealed class PlanStream(byte[] line, int times) : Stream
{
    private long position;

    /// <summary>Bytes in use after a tenth and after nine tenths.</summary>
    public (long Early, long Late) InUse { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => (long)line.Length * times;

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var before = position;
        var read = 0;
        while (read < count && position < Length)
        {
            var from = (int)(position % line.Length);
            var length = Math.Min(count - read, line.Length - from);
            line.AsSpan(from, length).CopyTo(buffer.AsSpan(offset + read));
            read += length;
            position += length;
        }

        InUse = Passes(Length / 10) ? (Now(), InUse.Late)
            : Passes(Length * 9 / 10) ? (InUse.Early, Now())
            : InUse;
        return read;

        bool Passes(long mark) => before < mark && position >= mark;

        // what tests before this one left to finalizers must not count as freed in between
        static long Now()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }

    public override void Flush()
    {
        // nothing is written
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

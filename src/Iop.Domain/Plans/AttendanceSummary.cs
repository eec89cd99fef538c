using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What became of the sessions of a span of days, in counts.</summary>
public readonly record struct AttendanceSummary
{
    internal AttendanceSummary(int attended, int noShow, int excused, int cancelled, int open)
    {
        Attended = attended;
        NoShow = noShow;
        Excused = excused;
        Cancelled = cancelled;
        Open = open;
    }

    /// <summary>Sessions attended.</summary>
    public int Attended { get; }

    /// <summary>Sessions missed without excuse.</summary>
    public int NoShow { get; }

    /// <summary>Sessions missed with excuse.</summary>
    public int Excused { get; }

    /// <summary>Sessions called off.</summary>
    public int Cancelled { get; }

    /// <summary>Sessions of which nobody has said yet what became of them.</summary>
    public int Open { get; }

    /// <summary>Attended sessions among those attended or missed without excuse; null where there are none.</summary>
    public Ratio? Rate => Share(Attended + NoShow);

    /// <summary>Attended sessions among those attended or missed, with excuse or without; null where there are none.</summary>
    public Ratio? RateWithExcused => Share(Attended + NoShow + Excused);

    /// <summary>The number of sessions in all.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Attended + NoShow + Excused + Cancelled + Open} session(s)");

    private Ratio? Share(int of) => of == 0 ? null : Ratio.Of(Attended, of);
}

using System.Runtime.CompilerServices;

namespace Iop.Domain.Assessment;

/// <summary>The ranges of the scales, by their position in the instrument, in place.</summary>
[InlineArray(Instrument.MostScales)]
internal struct ScaleRanges
{
    private ScoreRange first;
}

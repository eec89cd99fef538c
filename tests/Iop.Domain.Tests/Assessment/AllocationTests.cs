using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Domain.Tests.Assessment;

public class AllocationTests
{
    [Fact]
    public void Finding_scoring_and_asking_allocate_nothing() => Assert.All(Instrument.All, instrument =>
    {
        ItemResponse[] responses = [.. instrument.Items.Select(item => new ItemResponse(item.Number, item.Values.Most))];
        string[] cuts = [.. instrument.Scales.SelectMany(scale => scale.CutPoints).Select(cut => cut.Code)];
        Run(instrument, responses, cuts);
        Assert.Equal(0, Allocated.Least(() =>
        {
            for (var round = 0; round < 100; round++)
            {
                Run(instrument, responses, cuts);
            }
        }));
    });

    private static void Run(Instrument instrument, ReadOnlySpan<ItemResponse> responses, string[] cuts)
    {
        if (!InstrumentCatalog.Standard.TryFind(instrument.Id.AsSpan(), out _) || !InstrumentCatalog.Standard.TryFind(instrument.Id, out _))
        {
            throw new InvalidOperationException();
        }

        var scale = instrument.Scales[0];
        var earlier = Score.FromItems(instrument, Given.Day, responses);
        var later = Score.FromScales(instrument, Given.Day, new ScaleValue(scale.Code, scale.Most));
        _ = instrument.Total is not null && Score.TryFromTotal(instrument, Given.Day, scale.Least, out later);
        _ = earlier.Value(scale.Code);
        _ = earlier.Item(instrument.Items[0].Number);
        _ = earlier.Band(scale.Code);
        _ = earlier.Safety;
        _ = earlier.Concern;
        _ = earlier == later;
        _ = earlier.GetHashCode();
        _ = Change.Between(earlier, later, scale.Code);
        foreach (var cut in cuts)
        {
            _ = earlier.Reaches(cut);
            _ = later.Reaches(cut, Sex.Female);
        }
    }
}

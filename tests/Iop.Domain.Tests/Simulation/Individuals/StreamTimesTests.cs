using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Simulation.Individuals;

public sealed class StreamTimesTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(StayTables.Tail - 1)]
    [InlineData(StayTables.Tail)]
    [InlineData((uint)int.MaxValue)]
    [InlineData((uint)int.MaxValue + 1)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(uint.MaxValue)]
    public void Places_without_a_rival_read_within_the_table(uint word)
    {
        if (!Avx512F.IsSupported)
        {
            return;
        }

        var (places, inPiece) = (new int[StreamLanes.Vector], new float[StreamLanes.Vector]);
        foreach (var way in new StreamLanes().RivalWays.Span)
        {
            StreamTimes.Find(Vector512.Create(way) >>> StreamTables.PieceShift, Vector512.Create(word), ref places[0], ref inPiece[0]);
            Assert.All(places, place => Assert.InRange(place, -StayTables.Margin, (StayTables.Pieces - 1) * Cubic.Coefficients));
        }
    }

    [Fact]
    public void Places_past_the_last_rival_read_within_the_table()
    {
        if (!Avx512F.IsSupported)
        {
            return;
        }

        var model = PathwayModels.AdultStepDown;
        var tables = new StreamTables(new EventTables(model, model.Strategies[0], hasTables: true));
        var lanes = new StreamLanes();
        var found = new HashSet<int>();
        for (var words = 0UL; words < 200; words++)
        {
            var dice = new Dice(words);
            for (var word = 0; word < lanes.Words.Span.Length; word++)
            {
                lanes.Words.Span[word] = dice.Chance((int)words % 100) ? (uint)dice.Roll(0, int.MaxValue) * 2 : 0;
            }

            for (var place = 0; place < StreamLanes.Count; place++)
            {
                lanes.Rows.Span[place] = dice.Roll(0, model.States.Count - 1);
            }

            StreamChoice.Find(lanes, tables);
            found.Add(lanes.Rivals);
            Assert.All(lanes.RivalWays.Span.ToArray(), way => Assert.True(way >>> StreamTables.PieceShift >= StayTables.FirstPiece));
        }

        Assert.True(found.Count > 10, $"{found.Count}");
    }
}

using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Tests.Simulation.Statistics;

public class SampleMomentsTests
{
    private static readonly Gen<int[]> Lanes = Gen.Choose(-(1 << 30), 1 << 30).ArrayOf(64);
    private static readonly Arbitrary<(int[], int[], int[])> Groups = Arb.From(from x in Lanes from y in Lanes from z in Lanes select (x, y, z));

    [Fact]
    public void Groups_add_up_to_what_their_patients_add_up_to_one_by_one() => Props.Holds(
        Groups,
        static group =>
        {
            var (x, y, z) = group;
            var (vectors, each, single) = (new SampleMoments(), new SampleMoments(), new SampleMoments());
            vectors.Add(x, y, z);
            each.AddEach(x, y, z);
            for (var lane = 0; lane < x.Length; lane++)
            {
                single.Add(x[lane], y[lane], z[lane]);
            }

            Assert.Equal(Sums(single), Sums(vectors));
            Assert.Equal(Sums(single), Sums(each));
        });

    [Fact]
    public void Adding_is_associative_and_commutative() => Props.Holds(
        Arb.From(from a in Groups.Generator from b in Groups.Generator from c in Groups.Generator select (a, b, c)),
        static groups =>
        {
            var (a, b, c) = groups;
            Assert.Equal(Sums(Of(Of(a, b), c)), Sums(Of(Of(c, a), b)));
            Assert.Equal(Sums(Of(Of(a, b), c)), Sums(Of(Of(b, c), a)));
        });

    [Fact]
    public void The_largest_totals_of_a_trillion_patients_overflow_nothing()
    {
        var moments = new SampleMoments();
        moments.Add(1L << 43, -(1L << 43), 1L << 43);
        for (var doubling = 0; doubling < 40; doubling++)
        {
            var twice = new SampleMoments();
            twice.Add(moments);
            twice.Add(moments);
            moments = twice;
        }

        Assert.Equal(Int128.One << 126, moments.Product(0, 0));
        Assert.Equal(-(Int128.One << 126), moments.Product(0, 1));
    }

    private static SampleMoments Of((int[], int[], int[]) first, (int[], int[], int[]) second)
    {
        var moments = new SampleMoments();
        moments.Add(first.Item1, first.Item2, first.Item3);
        moments.Add(second.Item1, second.Item2, second.Item3);
        return moments;
    }

    private static SampleMoments Of(SampleMoments first, (int[], int[], int[]) second)
    {
        var moments = new SampleMoments();
        moments.AddEach(second.Item1, second.Item2, second.Item3);
        moments.Add(first);
        return moments;
    }

    private static Int128[] Sums(SampleMoments moments) =>
    [
        moments.Sum(0), moments.Sum(1), moments.Sum(2),
        moments.Product(0, 0), moments.Product(1, 1), moments.Product(2, 2), moments.Product(0, 1), moments.Product(2, 0), moments.Product(1, 2),
    ];
}

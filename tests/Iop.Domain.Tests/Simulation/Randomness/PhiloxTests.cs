using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Randomness;

public class PhiloxTests
{
    public static TheoryData<string> KnownAnswers
    {
        get
        {
            var cases = new TheoryData<string>();
            foreach (var answer in JsonDocument.Parse(File.ReadAllText(Repository.At("tests/data/cases/16_rng_known_answers.json"))).RootElement.GetProperty("kat").EnumerateArray())
            {
                if (answer.GetProperty("generator").GetString() == "philox4x32" && answer.GetProperty("rounds").GetInt32() == Philox.Rounds)
                {
                    cases.Add(string.Join(' ', new[] { "counter", "key", "output" }.SelectMany(part => answer.GetProperty(part).EnumerateArray()).Select(word => word.GetString())));
                }
            }

            return cases;
        }
    }

    [Fact]
    public void There_are_known_answers() => Assert.Equal(3, KnownAnswers.Count);

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void It_gives_the_known_answers(string answer)
    {
        var words = answer.Split(' ').Select(word => uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        var drawn = Philox.Words(words[0], words[1], words[2], words[3], words[4], words[5]);
        Assert.Equal<uint[]>(words[6..], [drawn.First, drawn.Second, drawn.Third, drawn.Fourth]);
    }

    [Fact]
    public void The_ten_thousandth_number_is_that_of_the_standard_engine() =>
        Assert.Equal(1955073260u, Philox.Words(20111115, patient: 2499, block: 0, (DrawPurpose)0).Fourth);

    [Fact]
    public void Every_width_draws_the_same_words() => Props.Holds(
        Arb.From(
            from seed in Gen.Choose(int.MinValue, int.MaxValue).Two()
            from first in Gen.Choose(0, int.MaxValue).Two()
            from block in Gen.Choose(0, int.MaxValue)
            from purpose in Gen.Choose(0, 10)
            select (Seed: ((ulong)(uint)seed.Item1 << 32) | (uint)seed.Item2, First: ((long)first.Item1 << 20) + (first.Item2 & -64L), (uint)block, (DrawPurpose)purpose)),
        static at =>
        {
            var (seed, first, block, purpose) = at;
            first &= -PhiloxLanes.Count;
            var expected = new uint[PhiloxLanes.WordsPerBlock];
            for (var lane = 0; lane < PhiloxLanes.Count; lane++)
            {
                var drawn = Philox.Words(seed, first + lane, block, purpose);
                (expected[lane], expected[64 + lane], expected[128 + lane], expected[192 + lane]) = (drawn.First, drawn.Second, drawn.Third, drawn.Fourth);
            }

            foreach (var path in SimdPaths.All)
            {
                var words = new uint[PhiloxLanes.WordsPerBlock];
                PhiloxLanes.Fill(path, seed, first, block, purpose, words);
                Assert.Equal(expected, words);
            }
        });

    /// <summary>Patients who are not neighbors, each at the same event or each at one of its own: the words of each are those drawn for it alone.</summary>
    [Theory]
    [InlineData(0UL, 0L, 0u, 0u)]
    [InlineData(0x0123_4567_89AB_CDEFUL, (5L << 32) + (7 * 8192), 3u, 3u)]
    [InlineData(ulong.MaxValue, (1L << 40) - 8192, uint.MaxValue, 0x0000_0203u)]
    [InlineData(42UL, (1L << 32) - 8192, 1_000_000u, 0u)]
    public void Lists_of_patients_draw_what_each_draws_alone(ulong seed, long first, uint block, uint purpose)
    {
        const int Count = 96;
        var list = Enumerable.Range(0, Count).Select(static i => (uint)(i * 7919 % 8192)).ToArray();
        var blocks = list.Select(patient => block - (patient % 17)).ToArray();
        foreach (var path in SimdPaths.All)
        {
            var words = new uint[4 * Count];
            PhiloxList.Fill(path, seed, first, list, Count, block, (DrawPurpose)purpose, words);
            Assert.All(list.Index(), at => Assert.Equal(Philox.Words(seed, first + at.Item, block, (DrawPurpose)purpose), Of(words, at.Index)));
        }

        if (SimdPaths.Best == SimdPath.Vector512)
        {
            var (words, keys) = (new uint[4 * Count], new ulong[PhiloxVectors.Keys]);
            PhiloxVectors.FillKeys(seed, keys);
            for (var at = 0; at < Count; at += 2 * PhiloxVectors.Count)
            {
                PhiloxVectors.Draw(ref keys[0], ref list[at], (uint)first, (uint)((ulong)first >> 32), ref blocks[at], (DrawPurpose)purpose, ref words[at], Count);
            }

            Assert.All(list.Index(), at => Assert.Equal(Philox.Words(seed, first + at.Item, blocks[at.Index], (DrawPurpose)purpose), Of(words, at.Index)));
        }

        static PhiloxWords Of(uint[] words, int at) => new(words[at], words[Count + at], words[(2 * Count) + at], words[(3 * Count) + at]);
    }
}

namespace Iop.Domain.Tests.Libraries;

public sealed class PublicTypeTests
{
    [Fact]
    public void Public_types_are_closed_and_immutable_and_show_no_collection_that_a_caller_could_change() =>
        Expect.None(Library.PublicTypes.SelectMany(PublicTypeRules.Problems));

    [Theory]
    [InlineData(typeof(Open), "Open is neither sealed, static nor abstract")]
    [InlineData(typeof(Settable), "Settable.Value can be set")]
    [InlineData(typeof(Initialised), "Initialised.Value can be set")]
    [InlineData(typeof(PlainOptions), null)]
    [InlineData(typeof(PlainDefinition), null)]
    [InlineData(typeof(Field), "Field.Value is a field")]
    [InlineData(typeof(Shows), "Shows.Value shows IEnumerable<List<int>>")]
    [InlineData(typeof(Takes), "Takes.Value shows Dictionary<string, int>")]
    [InlineData(typeof(Bytes), "Bytes.WriteIt shows byte[]")]
    [InlineData(typeof(Good), null)]
    public void Each_rule_is_noticed(Type type, string? problem) =>
        Assert.Equal(problem is null || (type == typeof(Bytes) && Library.Name == "Iop.Domain.Json") ? [] : [problem], PublicTypeRules.Problems(type));

    [Theory]
    [InlineData(typeof(int[]), true)]
    [InlineData(typeof(IList<int>), true)]
    [InlineData(typeof(Func<int, HashSet<int>>), true)]
    [InlineData(typeof(System.Collections.IList), true)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(ReadOnlyMemory<byte>), false)]
    [InlineData(typeof(IReadOnlyDictionary<string, int>), false)]
    [InlineData(typeof(System.Collections.Immutable.ImmutableArray<int>), false)]
    public void A_collection_that_its_holder_may_change_is_known(Type type, bool mutable) => Assert.Equal(mutable, PublicTypeRules.IsMutableCollection(type));

#pragma warning disable CA1034, CA1051, CA1819, CA1852, CA1822, CA1002, MA0048 // these samples are wrong on purpose
    public class Open;

    public sealed class Settable
    {
        public int Value { get; set; }
    }

    public sealed class Initialised
    {
        public int Value { get; init; }
    }

    public sealed class PlainOptions
    {
        public int Value { get; init; }
    }

    public sealed class PlainDefinition
    {
        public int Value { get; init; }
    }

    public sealed class Field
    {
        public readonly int Value = 1;
    }

    public sealed class Shows
    {
        public IEnumerable<List<int>> Value => [];
    }

    public sealed class Takes
    {
        public void Value(Dictionary<string, int> value) => GC.KeepAlive(value);
    }

    public sealed class Bytes
    {
        public byte[] WriteIt() => [];
    }

    public sealed record Good(int Value)
    {
        public const int Least = 1;

        public int Value { get; } = Value;

        public IReadOnlyList<int> Values(params IEnumerable<int> values) => [.. values];
    }
#pragma warning restore CA1034, CA1051, CA1819, CA1852, CA1822, CA1002, MA0048 // as above
}

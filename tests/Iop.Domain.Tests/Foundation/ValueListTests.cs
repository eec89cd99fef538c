using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Foundation;

public class ValueListTests
{
    [Fact]
    public void Lists_with_equal_items_in_the_same_order_are_equal() => Props.Holds(ArbMap.Default.ArbFor<int[]>(), items =>
    {
        ValueList<int> one = [.. items];
        var two = items.ToList().ToValueList();
        return one.Equals(two) && one.GetHashCode() == two.GetHashCode() && one.SequenceEqual(items) && one.Count == items.Length;
    });

    [Fact]
    public void Another_order_is_another_list() => Assert.NotEqual<ValueList<int>>([1, 2], [2, 1]);

    [Fact]
    public void A_list_does_not_follow_the_collection_it_was_made_of()
    {
        List<int> source = [1, 2];
        var list = source.ToValueList();

        source.Add(3);

        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void A_list_is_not_copied_again()
    {
        ValueList<int> list = [1];

        Assert.Same(list, list.ToValueList());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_position_outside_is_refused(int index)
    {
        ValueList<int> list = [1, 2];

        Assert.Throws<IndexOutOfRangeException>(() => list[index]);
    }

    [Fact]
    public void The_text_form_shows_no_item()
    {
        ValueList<string> list = ["secret"];

        Assert.Equal("1 item(s)", list.ToString());
    }
}

using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Foundation;

public class GuardTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Both_ends_of_a_range_are_allowed(int value, bool allowed)
    {
        var failure = Record.Exception(() => Guard.Against.OutOfRange(value, 2, 4));

        Assert.Equal(allowed, failure is null);
        Assert.True(allowed || failure is ArgumentOutOfRangeException { ParamName: nameof(value) });
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(1.0, true)]
    [InlineData(-0.0001, false)]
    [InlineData(1.0001, false)]
    [InlineData(double.NaN, false)]
    public void A_number_that_is_none_is_out_of_every_range(double value, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => Guard.Against.OutOfRange(value, 0.0, 1.0)) is null);

    [Theory]
    [InlineData(-1, true, true)]
    [InlineData(0, false, true)]
    [InlineData(1, false, false)]
    public void Zero_is_not_negative(int value, bool negative, bool negativeOrZero)
    {
        Assert.Equal(negative, Record.Exception(() => Guard.Against.Negative(value)) is not null);
        Assert.Equal(negative, Record.Exception(() => Guard.Against.Negative((long)value)) is not null);
        Assert.Equal(negativeOrZero, Record.Exception(() => Guard.Against.NegativeOrZero(value)) is not null);
    }

    [Fact]
    public void Nothing_and_blanks_are_refused_by_name()
    {
        string? text = null;
        Assert.Equal(nameof(text), Assert.Throws<ArgumentNullException>(() => Guard.Against.Null(text)).ParamName);
        Assert.Equal(nameof(text), Assert.Throws<ArgumentNullException>(() => Guard.Against.NullOrWhiteSpace(text)).ParamName);
        Assert.Throws<ArgumentException>(() => Guard.Against.NullOrWhiteSpace(" \t"));
    }
}

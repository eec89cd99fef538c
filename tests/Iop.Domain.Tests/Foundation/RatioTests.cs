using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Foundation;

public class RatioTests
{
    private static readonly Arbitrary<Ratio> Ratios =
        (from numerator in Gen.Choose(-5000, 5000)
         from denominator in Gen.Choose(1, 420)
         select Ratio.Of(numerator, denominator)).ToArbitrary();

    [Fact]
    public void Sums_products_and_order_are_those_of_crosswise_multiplication() => Props.Holds(Prop.ForAll(Ratios, Ratios, (a, b) =>
    {
        var (left, right) = ((BigInteger)a.Numerator * b.Denominator, (BigInteger)b.Numerator * a.Denominator);
        var (sum, product) = (a + b, a * b);
        return sum.Numerator * a.Denominator * b.Denominator == (left + right) * sum.Denominator
            && product.Numerator * a.Denominator * b.Denominator == (BigInteger)a.Numerator * b.Numerator * product.Denominator
            && a < b == left < right && a <= b == left <= right && a > b == left > right && a >= b == left >= right && a == b == (left == right);
    }));

    [Fact]
    public void Every_fraction_is_in_lowest_terms() => Props.Holds(Ratios, a =>
        a.Denominator >= 1 && BigInteger.GreatestCommonDivisor(a.Numerator, a.Denominator) == 1 && a.IsWhole == (a.Denominator == 1));

    [Theory]
    [InlineData(0, 5, "0")]
    [InlineData(90, 14, "45/7")]
    [InlineData(-90, 14, "-45/7")]
    [InlineData(14, 7, "2")]
    [InlineData(long.MinValue, 2, "-4611686018427387904")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    public void The_text_is_the_fraction(long numerator, long denominator, string text) =>
        Cultures.Each(() => Assert.Equal(text, Ratio.Of(numerator, denominator).ToString()));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_denominator_is_positive(long denominator, bool allowed) =>
        Assert.Equal(allowed ? null : "denominator", (Record.Exception(() => Ratio.Of(1, denominator)) as ArgumentOutOfRangeException)?.ParamName);

    [Fact]
    public void Zero_is_the_default_and_what_does_not_fit_is_refused()
    {
        Assert.Equal(default, Ratio.Of(0, 7));
        Assert.Equal((0, 1), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Throws<OverflowException>(() => Ratio.Of(long.MaxValue, 1) + 1);
        Assert.Equal(Ratio.Of(1, 3), Ratio.Of(long.MaxValue, 3) * Ratio.Of(1, long.MaxValue));
    }
}

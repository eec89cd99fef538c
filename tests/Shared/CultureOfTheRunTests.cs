using System.Globalization;

namespace Iop.Domain.Tests;

public sealed class CultureOfTheRunTests
{
    [Fact]
    public async Task Every_thread_stands_under_the_culture_that_was_asked_for()
    {
        if (CultureOfTheRun.Asked is { } name)
        {
            var expected = name == "invariant" ? "" : name;
            Assert.Equal(expected, CultureInfo.CurrentCulture.Name);
            Assert.Equal(expected, await Task.Run(() => CultureInfo.CurrentCulture.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void A_culture_is_put_on_and_taken_off(string name)
    {
        var before = CultureInfo.CurrentCulture.Name;
        Cultures.Under(name, () => Assert.Equal(name, CultureInfo.CurrentCulture.Name));
        Assert.Equal(before, CultureInfo.CurrentCulture.Name);
    }
}

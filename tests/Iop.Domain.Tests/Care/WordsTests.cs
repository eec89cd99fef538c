using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

public class WordsTests
{
    [Fact]
    public void A_word_makes_the_value()
    {
        Assert.Equal(Modality.Group, Modality.Of("group"));
        Assert.NotEqual(Modality.Group, Modality.Of("Group"));
        Assert.Equal(Payer.Medicare, Payer.Of("medicare"));
        Assert.Equal("yoga", Modality.Of("yoga").ToString());
        Assert.Equal("pt-1", new PatientId("pt-1").ToString());
    }

    [Theory]
    [InlineData("medicare")]
    [InlineData("Medicare")]
    [InlineData("MEDICARE")]
    public void A_usual_payer_is_known_in_any_case_under_any_culture(string word) =>
        Cultures.Each(() => Assert.Equal(Payer.Medicare, Payer.Of(word)));

    [Fact]
    public void Any_other_payer_is_compared_exactly() => Assert.NotEqual(Payer.Of("acme"), Payer.Of("Acme"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void A_blank_word_is_refused(string? word)
    {
        Assert.ThrowsAny<ArgumentException>(() => Modality.Of(word!));
        Assert.ThrowsAny<ArgumentException>(() => Payer.Of(word!));
        Assert.ThrowsAny<ArgumentException>(() => new PatientId(word!));
    }
}

using Iop.Domain.Plans;

namespace Iop.Domain.Tests.Plans;

public class DiagnosisCodeTests
{
    [Theory]
    [InlineData("F10", "F10")]
    [InlineData("F10.2", "F10.2")]
    [InlineData("F1020", "F10.20")]
    [InlineData("f10.20", "F10.20")]
    [InlineData("S72.001A", "S72.001A")]
    [InlineData("S72001a", "S72.001A")]
    [InlineData("C4A.9", "C4A.9")]
    [InlineData("c7b.8", "C7B.8")]
    [InlineData("Z3A.20", "Z3A.20")]
    public void A_code_is_read_with_or_without_dot_and_capitals(string text, string value) => Cultures.Each(() => Assert.Equal(value, DiagnosisCode.Parse(text).Value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("F1")] // too short by one
    [InlineData("F10.")] // a dot and nothing after it
    [InlineData("S72.001AB")] // too long by one
    [InlineData("S72001AB")]
    [InlineData("110")]
    [InlineData("FF0")]
    [InlineData("F1C")]
    [InlineData("F1.02")]
    [InlineData("F10-20")]
    [InlineData("F10.2 ")]
    [InlineData(" F10")]
    [InlineData("F10.2.0")]
    [InlineData("Ф10.2")]
    [InlineData("F10.٢")]
    [InlineData("F10.ı")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(DiagnosisCode.TryParse(text, out var code));
        Assert.Null(code);
    }

    [Fact]
    public void Neither_text_form_nor_exception_shows_a_code()
    {
        Assert.Equal("ICD-10-CM code", DiagnosisCode.Parse("F10.20").ToString());
        Assert.DoesNotContain("F10-20", Assert.Throws<FormatException>(() => DiagnosisCode.Parse("F10-20")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_written_differently_are_equal() => Assert.Equal(DiagnosisCode.Parse("F10.20"), DiagnosisCode.Parse("f1020"));
}

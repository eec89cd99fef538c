using System.Reflection;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules;

public class PlanEventWordTests
{
    public static TheoryData<string> Fixed =>
        [.. typeof(PlanEvent).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(PlanEvent)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Fixed))]
    public void Every_event_has_its_name_as_its_word(string name)
    {
        var known = (PlanEvent)typeof(PlanEvent).GetProperty(name)!.GetValue(null)!;

        Assert.Equal(char.ToLowerInvariant(name[0]) + name[1..], known.Word);
        Assert.True(PlanEvent.TryParse(known.Word, out var parsed));
        Assert.Same(known, parsed);
    }

    [Theory]
    [InlineData("comprehensive")]
    [InlineData("our own")]
    [InlineData("a:b")]
    [InlineData(":")]
    public void Events_of_assessments_carry_their_kind(string kind)
    {
        var (assessment, cosignature) = (PlanEvent.Assessment(AssessmentKind.Of(kind)), PlanEvent.Cosignature(AssessmentKind.Of(kind)));

        Assert.Equal(($"assessment:{kind}", $"cosignature:{kind}"), (assessment.Word, cosignature.Word));
        Assert.True(PlanEvent.TryParse(assessment.Word, out var one));
        Assert.True(PlanEvent.TryParse(cosignature.Word, out var other));
        Assert.Equal((assessment, cosignature), (one, other));
    }

    [Theory]
    [InlineData("comprehensive")]
    [InlineData("a:b")]
    [InlineData(":")]
    public void Those_of_a_role_carry_it_before_the_kind(string kind)
    {
        var role = ProviderRole.Of("our own");
        var (assessment, cosignature) = (PlanEvent.AssessmentBy(role, AssessmentKind.Of(kind)), PlanEvent.CosignatureBy(role, AssessmentKind.Of(kind)));

        Assert.Equal(($"assessmentBy:our own:{kind}", $"cosignatureBy:our own:{kind}"), (assessment.Word, cosignature.Word));
        Assert.True(PlanEvent.TryParse(assessment.Word, out var one));
        Assert.True(PlanEvent.TryParse(cosignature.Word, out var other));
        Assert.Equal((assessment, cosignature), (one, other));
        Assert.NotEqual(assessment, PlanEvent.Assessment(AssessmentKind.Of(kind)));
        Assert.Throws<ArgumentException>("by", () => PlanEvent.AssessmentBy(ProviderRole.Of("a:b"), AssessmentKind.Of(kind)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Admission")]
    [InlineData("plan review")]
    [InlineData("assessment")]
    [InlineData("assessment:")]
    [InlineData("cosignature: ")]
    [InlineData("assessmentBy:counselor")]
    [InlineData("assessmentBy:counselor: ")]
    [InlineData("cosignatureBy: :initial")]
    [InlineData("cosignatureBy::initial")]
    [InlineData("review:initial")]
    public void Other_words_are_no_events(string? word)
    {
        Assert.False(PlanEvent.TryParse(word, out var none));
        Assert.Null(none);
    }
}

using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Tests.Assessments;

public class LastWordTests
{
    [Fact]
    public void What_only_a_constructor_refuses_is_a_problem_of_the_file()
    {
        var problem = Assert.Single(JsonFile.Read(Data.Utf8("{}"), "f", static at => LastWord.Make(at, static () => new Citation(" "))).Problems);

        Assert.Equal(("$", "parts that do not fit together"), (problem.Path, problem.Found));
        Assert.Contains("'title'", problem.Allowed, StringComparison.Ordinal);
        Assert.Equal(new Citation("title"), JsonFile.Read(Data.Utf8("{}"), "f", static at => LastWord.Make(at, static () => new Citation("title"))).Require());
    }
}

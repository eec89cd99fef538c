namespace Iop.Domain.Tests.Libraries;

public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Iop.Domain"] = ["NodaTime"],
        ["Iop.Domain.Json"] = ["Iop.Domain", "NodaTime"],
        ["Iop.Domain.FluentValidation"] = ["Iop.Domain", "NodaTime", "FluentValidation"],
    };

    [Fact]
    public void The_library_stands_on_nothing_but_what_it_may() => Assert.All(
        Library.Assembly.GetReferencedAssemblies().Select(name => name.Name!),
        name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || Allowed[Library.Name].Contains(name), name));
}

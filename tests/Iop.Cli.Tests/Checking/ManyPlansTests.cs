using System.Text;
using Iop.Cli.Terminals;

namespace Iop.Cli.Tests.Checking;

[Collection(nameof(Alone))]
public sealed class ManyPlansTests
{
    private const int Bound = 1_000_000;

    [Theory]
    [InlineData("text", 80_000)]
    [InlineData("json", 40_000)]
    [InlineData("sarif", 40_000)]
    [InlineData("fhir", 40_000)]
    public void Memory_does_not_grow_with_the_number_of_plans(string format, int plans)
    {
        using var input = new PlanStream(Encoding.UTF8.GetBytes(AnswerCase.OtherPlan + "\n"), plans);
        var status = Tool.Run(["check", "-", "--format", format], new Terminal(TextWriter.Null, TextWriter.Null, input, CancellationToken.None));

        Assert.Equal(Exit.Fine, status);
        Assert.NotEqual(0, input.InUse.Early);
        Assert.InRange(input.InUse.Late - input.InUse.Early, long.MinValue, Bound);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_broken_lines()
    {
        using var input = new PlanStream(Encoding.UTF8.GetBytes(AnswerCase.OtherPlan + "\n{\"id\":7}\n"), 15_000);
        var errors = new Counter();
        var status = Tool.Run(["check", "-", "--format", "json"], new Terminal(TextWriter.Null, errors, input, CancellationToken.None));

        Assert.Equal(Exit.BadInput, status);
        Assert.Equal(15_000 * 5, errors.Lines);
        Assert.InRange(input.InUse.Late - input.InUse.Early, long.MinValue, Bound);
    }

    private sealed class Counter : TextWriter
    {
        public long Lines { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => Lines++;
    }
}

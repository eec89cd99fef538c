namespace Iop.Domain.Tests;

/// <summary>Expectations whose failure shows everything that was found.</summary>
internal static class Expect
{
    /// <summary>Fails with every problem on its own line unless there is none.</summary>
    public static void None(IEnumerable<string> problems)
    {
        if (problems.ToList() is { Count: > 0 } found)
        {
            Assert.Fail(string.Join('\n', found));
        }
    }
}

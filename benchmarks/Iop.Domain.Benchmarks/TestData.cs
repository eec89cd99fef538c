using Iop.Domain.Json;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Benchmarks;

/// <summary>The files under <c>tests/data</c> of the checkout that the benchmarks were built from.</summary>
internal static class TestData
{
    /// <summary>A program week by its name, such as <c>fixed-60</c>.</summary>
    /// <exception cref="InvalidOperationException">No folder above the program holds the solution.</exception>
    public static ProgramWeek Instance(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Iop.Domain.sln")))
            {
                return ProgramJson.ReadFile(Path.Combine(folder.FullName, "tests", "data", "instances", $"{name}.json")).Require();
            }
        }

        throw new InvalidOperationException("No folder above the program holds Iop.Domain.sln.");
    }
}

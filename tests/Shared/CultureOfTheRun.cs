using System.Globalization;
using System.Runtime.CompilerServices;

namespace Iop.Domain.Tests;

/// <summary>Puts every thread of the test run under the culture that <c>IOP_TEST_CULTURE</c> names; <c>invariant</c> is one of them.</summary>
internal static class CultureOfTheRun
{
    public static string? Asked => Environment.GetEnvironmentVariable("IOP_TEST_CULTURE") is { Length: > 0 } name ? name : null;

    [ModuleInitializer]
#pragma warning disable CA2255 // the culture must stand before the first test class is made, in each test assembly
    internal static void Set()
#pragma warning restore CA2255 // as above
    {
        if (Asked is { } name)
        {
            var culture = name == "invariant" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(name);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }
}

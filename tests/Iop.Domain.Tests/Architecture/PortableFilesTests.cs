using System.Text.RegularExpressions;

namespace Iop.Domain.Tests.Architecture;

/// <summary>The repository works wherever it is cloned: no file names a place on somebody's machine or a package registry.</summary>
public sealed class PortableFilesTests
{
    // written in parts, so that this file does not find itself
    private static readonly string[] Places = ["/wo" + "rk/", "/tmp/w" + "t", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/", "C:" + "\\Users", "nuget" + ".org", "npmjs" + ".", "pypi" + ".org", "crates" + ".io", "pkgs.dev" + ".azure", "jfr" + "og", "artifact" + "ory"];

    private static readonly Regex Place = new(
        $@"(?<![\w.-])({string.Join('|', Places.Select(Regex.Escape))})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Fact]
    public void No_file_names_a_machines_place_or_a_registry() => Expect.None(
        from file in Repository.Files()
        where Path.GetExtension(file) is not ".png"
        from line in File.ReadLines(Repository.At(file)).Index()
        where Place.IsMatch(line.Item)
        select FormattableString.Invariant($"{file}:{line.Index + 1}"));

    [Fact]
    public void Such_places_are_noticed_and_like_words_are_not()
    {
        Assert.All(Places, place => Assert.Matches(Place, $"see {place}shared"));
        Assert.DoesNotMatch(Place, "school/work/childcare, homework/ and api.home/");
    }
}

using System.Globalization;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>Levels and scores as many apps hold them: dictionaries of strings, looked up by name and compared as text.</summary>
internal sealed class StringTables
{
    private readonly Dictionary<string, Dictionary<string, string>> levels = new(StringComparer.Ordinal)
    {
        ["asam4:1.5"] = Level("Outpatient therapy", "1.0"),
        ["asam4:2.1"] = Level("Intensive outpatient", "1.5"),
        ["asam4:2.5"] = Level("High-intensity outpatient", "2.1"),
        ["asam4:3.1"] = Level("Clinically managed low-intensity residential", "2.5"),
        ["asam4:3.5"] = Level("Clinically managed high-intensity residential", "3.1"),
        ["asam4:3.7"] = Level("Medically managed residential", "3.5"),
        ["asam4:4"] = Level("Medically managed inpatient", "3.7"),
    };

    private readonly Dictionary<string, string> bands = new(StringComparer.Ordinal)
    {
        ["0-4"] = "minimal", ["5-9"] = "mild", ["10-14"] = "moderate", ["15-19"] = "moderately severe", ["20-27"] = "severe",
    };

    public string NameOf(string system, string code) => levels[$"{system}:{code}"]["name"];

    /// <summary>Whether one level stands below another, found by walking down.</summary>
    public bool IsBelow(string system, string lower, string higher)
    {
        var at = higher;
        while (levels.TryGetValue($"{system}:{at}", out var level))
        {
            at = level["below"];
            if (at == lower)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sum of the answers; null where one is missing or out of range.</summary>
    public static int? Phq9(Dictionary<string, string> answers)
    {
        var total = 0;
        for (var item = 1; item <= 9; item++)
        {
            if (!answers.TryGetValue($"phq9_{item.ToString(CultureInfo.InvariantCulture)}", out var text)
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > 3)
            {
                return null;
            }

            total += value;
        }

        return total;
    }

    public string? BandOf(int total)
    {
        foreach (var (range, name) in bands)
        {
            var ends = range.Split('-');
            if (total >= int.Parse(ends[0], CultureInfo.InvariantCulture) && total <= int.Parse(ends[1], CultureInfo.InvariantCulture))
            {
                return name;
            }
        }

        return null;
    }

    private static Dictionary<string, string> Level(string name, string below) => new(StringComparer.Ordinal) { ["name"] = name, ["below"] = below };
}

namespace Iop.Cli.Charts;

/// <summary>A series of shares as one line of blocks.</summary>
internal static class Sparkline
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    /// <summary>Draws values in at most <paramref name="width"/> columns, each the mean of the values it stands for, on a scale from 0 to <paramref name="most"/> or else the largest value; a value above zero is never blank.</summary>
    public static string Of(IReadOnlyList<double> values, int width, double? most = null)
    {
        var top = most ?? values.Max();
        var columns = Math.Min(values.Count, width);
        return string.Create(columns, (values, top), static (line, scale) =>
        {
            for (var column = 0; column < line.Length; column++)
            {
                var all = scale.values;
                var from = column * all.Count / line.Length;
                var to = (column + 1) * all.Count / line.Length;
                line[column] = Block(all.Skip(from).Take(to - from).Average(), scale.top);
            }
        });
    }

    private static char Block(double value, double top)
    {
        var eighths = top > 0 ? (int)Math.Round(Math.Clamp(value / top, 0, 1) * 8, MidpointRounding.AwayFromZero) : 0;
        return Blocks[eighths == 0 && value > 0 ? 1 : eighths];
    }
}

namespace Iop.Cli.Charts;

/// <summary>A series of shares as one line of blocks.</summary>
internal static class Sparkline
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    /// <summary>Draws values from 0 to 1 in at most <paramref name="width"/> columns, each the mean of the values it stands for; a share above zero is never blank.</summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        var columns = Math.Min(values.Count, width);
        return string.Create(columns, values, (line, all) =>
        {
            for (var column = 0; column < line.Length; column++)
            {
                var from = column * all.Count / line.Length;
                var to = (column + 1) * all.Count / line.Length;
                line[column] = Block(all.Skip(from).Take(to - from).Average());
            }
        });
    }

    private static char Block(double share)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * 8, MidpointRounding.AwayFromZero);
        return Blocks[eighths == 0 && share > 0.001 ? 1 : eighths];
    }
}

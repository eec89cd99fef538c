namespace Iop.Cli.Charts;

/// <summary>Series of shares as lines of dots, two dots wide and four high in each character.</summary>
internal static class BraillePlot
{
    private static readonly int[,] Dots = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    /// <summary>Draws the series over each other on a scale from 0 to <paramref name="top"/>, the highest line first.</summary>
    public static IEnumerable<string> Of(IEnumerable<IReadOnlyList<double>> series, double top, int width, int height)
    {
        var cells = new int[height, width];
        foreach (var values in series)
        {
            int? last = null;
            for (var x = 0; x < width * 2; x++)
            {
                var value = values[(int)Math.Round(x * (values.Count - 1) / (width * 2 - 1.0))];
                var y = (int)Math.Round((1 - Math.Clamp(value / top, 0, 1)) * ((height * 4) - 1));
                for (var dot = Math.Min(y, last ?? y); dot <= Math.Max(y, last ?? y); dot++)
                {
                    cells[dot / 4, x / 2] |= Dots[dot % 4, x % 2];
                }

                last = y;
            }
        }

        for (var row = 0; row < height; row++)
        {
            yield return string.Concat(Enumerable.Range(0, width).Select(column => (char)(0x2800 + cells[row, column])));
        }
    }
}

namespace Iop.Cli.Charts;

/// <summary>A span on a scale as one line of blocks, with a mark where everything began.</summary>
internal static class SpanBar
{
    /// <summary>Draws the span between two values, in either order, on a scale of <paramref name="width"/> columns.</summary>
    public static string Of(double from, double to, double mark, (double Least, double Most) scale, int width)
    {
        int Column(double value) => scale.Most > scale.Least ? (int)Math.Round((value - scale.Least) / (scale.Most - scale.Least) * (width - 1), MidpointRounding.AwayFromZero) : 0;
        var (first, last, middle) = (Column(Math.Min(from, to)), Column(Math.Max(from, to)), Column(mark));
        return string.Create(width, (first, last, middle, isEmpty: from == to), static (line, span) =>
        {
            for (var column = 0; column < line.Length; column++)
            {
                line[column] = column == span.middle ? '│' : !span.isEmpty && column >= span.first && column <= span.last ? '█' : ' ';
            }
        });
    }
}

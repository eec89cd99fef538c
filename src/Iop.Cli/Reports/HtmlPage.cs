using System.Globalization;
using System.Net;
using System.Text;

namespace Iop.Cli.Reports;

/// <summary>One page of HTML that needs nothing else: sentences, tables and charts of lines.</summary>
internal sealed class HtmlPage
{
    private const string Style = "body{font:15px/1.4 sans-serif;margin:2em auto;max-width:75em;padding:0 1em}table{border-collapse:collapse;margin:.5em 0 1.5em}"
        + "td,th{border:1px solid #bbb;padding:.2em .6em;text-align:right}td:first-child,th:first-child{text-align:left}svg{border:1px solid #bbb;display:block}figcaption span{margin-right:1.2em;white-space:nowrap}";

    private const int Width = 720;
    private const int Height = 240;
    private const int MostPoints = 720;
    private readonly StringBuilder page = new();

    public HtmlPage(string title)
    {
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1>\n");
    }

    public void Say(string sentence) => page.Append(CultureInfo.InvariantCulture, $"<p>{Text(sentence)}</p>\n");

    /// <summary>A table; nothing where it has no rows.</summary>
    public void Table(string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var written = rows.ToList();
        if (written.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<table><tr>{string.Concat(heads.Select(static head => $"<th>{Text(head)}</th>"))}</tr>\n");
        foreach (var row in written)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(static cell => $"<td>{Text(cell)}</td>"))}</tr>\n");
        }

        page.Append("</table>\n");
    }

    /// <summary>Lines over the same stretch, from 0 to a top; nothing where there are none.</summary>
    /// <param name="title">What is drawn.</param>
    /// <param name="stretch">What the lines go over, from left to right.</param>
    /// <param name="lines">Names and values, two or more each.</param>
    public void Chart(string title, string stretch, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var most = lines.Max(static line => line.Values.Max());
        var top = most > 0 ? most : 1;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<figure><svg viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Text(title)}\">\n");
        foreach (var (place, (_, values)) in lines.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{Color(place)}\" stroke-width=\"1.5\" points=\"");
            var step = Math.Max(1, (values.Count - 1) / MostPoints);
            for (var at = 0; at < values.Count; at += step)
            {
                page.Append(CultureInfo.InvariantCulture, $"{(double)at / (values.Count - 1) * Width:F1},{Height - (Math.Max(0, values[at]) / top * (Height - 4)) - 2:F1} ");
            }

            page.Append("\"/>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</svg><figcaption>{Text(stretch)}; the upper edge is {top:G4}.<br>");
        foreach (var (place, (name, values)) in lines.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<span style=\"color:{Color(place)}\">{Text(name)}: {values[0]:G4} to {values[^1]:G4}</span>");
        }

        page.Append("</figcaption></figure>\n");
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{page}</body></html>\n");

    private static string Color(int place) => string.Create(CultureInfo.InvariantCulture, $"hsl({place * 137 % 360},65%,38%)");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

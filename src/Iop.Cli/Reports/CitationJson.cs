using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>A citation as it stands in every JSON answer.</summary>
internal static class CitationJson
{
    public static void Write(Utf8JsonWriter to, Citation citation)
    {
        to.WriteStartObject();
        to.WriteString("title", citation.Title);
        to.WriteString("url", citation.Url);
        to.WriteString("remark", citation.Remark);
        to.WriteEndObject();
    }
}

using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>A citation as it stands in every JSON answer.</summary>
internal static class CitationJson
{
    public static void Write(Utf8JsonWriter to, Citation citation)
    {
        to.WriteStartObject();
        to.WriteString("title"u8, citation.Title);
        to.WriteString("url"u8, citation.Url);
        to.WriteString("remark"u8, citation.Remark);
        to.WriteEndObject();
    }
}

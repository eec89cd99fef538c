using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Scheduling.Calendars;

/// <summary>An iCalendar object read back: unfolded, its events as properties without parameters, its zone as the offsets it states.</summary>
internal sealed class ReadCalendar
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private readonly List<(LocalDateTime From, Offset To)> offsets = [];

    public List<Dictionary<string, string>> Events { get; } = [];

    public static ReadCalendar Of(string text)
    {
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var read = new ReadCalendar();
        var open = new Stack<string>();
        var part = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                open.Push(value);
                part = new(StringComparer.Ordinal);
            }
            else if (name == "END")
            {
                Assert.Equal(open.Pop(), value);
                read.Take(value, part);
            }
            else
            {
                part.TryAdd(name, value);
            }
        }

        Assert.Empty(open);
        return read;
    }

    /// <summary>The offset in force at a local time: that of the observance that began last.</summary>
    public Offset OffsetAt(LocalDateTime time) => offsets.Where(item => item.From <= time).MaxBy(item => item.From).To;

    private void Take(string kind, Dictionary<string, string> part)
    {
        if (kind == "VEVENT")
        {
            Assert.True(part.ContainsKey("UID") && part.ContainsKey("DTSTAMP"));
            Events.Add(part);
        }
        else if (kind is "STANDARD" or "DAYLIGHT")
        {
            var to = part["TZOFFSETTO"];
            offsets.Add((Local.Parse(part["DTSTART"]).Value, OffsetPattern.CreateWithInvariantCulture(to.Length == 5 ? "+HHmm" : "+HHmmss").Parse(to).Value));
        }
    }
}

namespace Iop.Cli.Commands;

/// <summary>Where <c>iop schedule</c> reads and writes, and for how long it may search.</summary>
internal sealed record ScheduleRequest(
    string Program, string? Out, string? From, string? Html, string? Calendars, int? Changes, TimeSpan? Limit, bool AsJson);

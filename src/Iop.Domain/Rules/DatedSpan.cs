using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>A span of days that a requirement looked at, and whether all of it is known.</summary>
internal readonly record struct DatedSpan(LocalDate First, LocalDate Last, bool IsWhole)
{
    public CarePeriod Period => new(First, Last);
}

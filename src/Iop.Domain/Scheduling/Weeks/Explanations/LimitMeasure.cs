namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What a limit of a week's requirement counts.</summary>
internal enum LimitMeasure
{
    MinutesAWeek,
    DaysAWeek,
    MinutesADay,
    SessionsADay,
    SpanADay,
    SessionsOfModality,
    MinutesOfModality,
}

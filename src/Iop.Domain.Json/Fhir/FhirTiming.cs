using Iop.Domain.Calendar;

namespace Iop.Domain.Json.Fhir;

/// <summary>What a Timing says of a week.</summary>
/// <param name="Times">Sessions a week; null where it does not say.</param>
/// <param name="Minutes">The length of one; null where it does not say.</param>
/// <param name="Allowed">The days and times; null where it does not say.</param>
/// <param name="Bounds">The days on which it holds; null where it does not say.</param>
internal sealed record FhirTiming(int? Times, int? Minutes, WeeklyAvailability? Allowed, CarePeriod? Bounds);
